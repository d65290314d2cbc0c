import { Global, Module } from '@nestjs/common';
import { Settings } from '#platform/config';
import { Database } from './database.js';
import { dataSource } from './data-source.js';

/** Connects as the role `registry_app` to the database the settings name. */
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
  ],
  exports: [Database],
})
export class DatabaseModule {}
