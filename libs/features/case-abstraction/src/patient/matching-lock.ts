import type { Tx } from '#platform/database';

// Any number that no other advisory lock of the registry has.
const MATCHING_LOCK = 5_540_026;

/**
 * Holds the right to look for people and add new ones until the transaction ends. An import takes it alone, batch after batch, so that two
 * files never make one person twice; entries by hand share it among themselves and wait for a batch.
 */
export async function lockMatching(tx: Tx, mode: 'alone' | 'shared'): Promise<void> {
  await tx.query(mode === 'alone' ? `SELECT pg_advisory_xact_lock($1)` : `SELECT pg_advisory_xact_lock_shared($1)`, [MATCHING_LOCK]);
}
