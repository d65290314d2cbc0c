import { Global, Module } from '@nestjs/common';
import { Settings } from '#platform/config';
import { dataSource } from './data-source.js';
import { Database } from './database.js';
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
      useFactory: async ({ DATABASE_URL, DATABASE_POOL_SIZE }: Settings): Promise<Database> => {
        if (DATABASE_URL === undefined) throw new Error('DATABASE_URL is not set; `registry start` sets it to the embedded server.');
        return new Database(await dataSource({ url: DATABASE_URL, poolSize: DATABASE_POOL_SIZE, as: 'app' }).initialize());
      },
    },
    { provide: Vault, inject: [Settings, Database], useFactory: openVault },
    FileStore,
  ],
  exports: [Database, FileStore, Vault],
})
export class DatabaseModule {}
