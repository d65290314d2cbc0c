import { Global, Module } from '@nestjs/common';
import { Settings } from '#platform/config';
import { dataSource } from './data-source.js';
import { Database } from './database.js';
import { WallsMissing } from './database.errors.js';
import { FileStore } from './file-store/file-store.js';
import { openVault } from './vault/open-vault.js';
import { Vault } from './vault/vault.js';

/** Connects as the role `registry_app` to the database the settings name; opens the vault and the file store over it. */
@Global()
@Module({
  providers: [
    {
      provide: Database,
      inject: [Settings],
      useFactory: async (settings: Settings): Promise<Database> => {
        const { DATABASE_URL } = settings;
        if (DATABASE_URL === undefined) throw new Error('DATABASE_URL is not set; `registry start` sets it to the embedded server.');
        return insideTheWalls(
          new Database(await dataSource({ url: DATABASE_URL, poolSize: poolSizeOf(settings), as: 'app' }).initialize()),
        );
      },
    },
    { provide: Vault, inject: [Settings, Database], useFactory: openVault },
    FileStore,
  ],
  exports: [Database, FileStore, Vault],
})
export class DatabaseModule {}

/** A job may hold two connections (a snapshot, the mark of who works) and need a third for a moment: there is always one left for that. */
function poolSizeOf({ DATABASE_POOL_SIZE, WORKER_CONCURRENCY }: Settings): number {
  return Math.max(DATABASE_POOL_SIZE, 2 * WORKER_CONCURRENCY + 2);
}

/**
 * The facility walls hold for the role `registry_app` only. A connection pooler that drops start-up options would work as the owner,
 * whom no wall holds: a process that finds itself so refuses to run.
 */
async function insideTheWalls(database: Database): Promise<Database> {
  const [session] = await database.source.query<{ role: string }[]>(`SELECT current_user AS "role"`);
  if (session?.role === 'registry_app') return database;
  await database.source.destroy();
  throw new WallsMissing(session?.role ?? '');
}
