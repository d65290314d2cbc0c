import { colleaguesAt } from '#features/identity';
import { rows, type Tx } from '#platform/database';
import type { StaffView } from './ladder.contract.js';
import { OwnerNotHere } from './ladder.errors.js';

/** Who may own people of a facility: whoever records follow-up there; by name, with how many people who are to be followed each owns. */
export async function staffAt(tx: Tx, facilityId: number): Promise<StaffView[]> {
  const colleagues = await colleaguesAt(tx, [facilityId], 'follow-up.record');
  const owned = await rows<{ ownerId: string; owned: number }>(
    tx,
    `SELECT f."ownerId", count(*)::integer AS owned FROM followed_patient f
     WHERE f."facilityId" = $1 AND f."ownerId" IS NOT NULL AND f."vitalStatus" IS DISTINCT FROM '0' AND f."notFollowedBecause" IS NULL GROUP BY 1`,
    [facilityId],
  );
  const count = new Map(owned.map((row) => [row.ownerId, row.owned]));
  return colleagues.map(({ id, fullName }) => ({ id, name: fullName, owned: count.get(id) ?? 0 }));
}

/** Goes on only if everybody named may own people of the facility. @throws OwnerNotHere */
export async function demandOwners(tx: Tx, facilityId: number, ownerIds: readonly string[]): Promise<void> {
  if (ownerIds.length === 0) return;
  const here = new Set((await colleaguesAt(tx, [facilityId], 'follow-up.record')).map(({ id }) => id));
  const strangers = ownerIds.filter((id) => !here.has(id));
  if (strangers.length > 0) throw new OwnerNotHere(strangers, facilityId);
}
