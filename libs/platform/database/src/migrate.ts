import { dataSource } from './data-source.js';

/** Any number that no other software takes as an advisory lock: two processes that start together migrate one after the other. */
const MIGRATION_LOCK = 7_261_946;

/**
 * Brings the schema up to date as the owner of the database.
 * @returns names of the migrations that ran, in order; empty when there was nothing to do
 */
export async function migrate(url: string): Promise<string[]> {
  const source = dataSource({ url, poolSize: 2, as: 'owner' });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}
