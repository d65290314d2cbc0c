import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { FirstAdministrator } from '#features/identity';
import { Settings } from '#platform/config';
import { EVERY_FACILITY, rows } from '#platform/database';
import { httpApplication } from '#platform/http';
import { apiModule } from '../../apps/api/src/api.module.js';
import { workerModule } from '../../apps/worker/src/worker.module.js';
import { MASTER_KEY } from './first-account.js';
import { RegistryPeople } from './registry-people.js';
import { NOW } from './running-registry.js';
import { testDatabase, type TestDatabase } from './test-database.js';

/** The api and the worker as their processes wire them, inside the test, over a database of their own. */
export class WholeApi {
  private constructor(
    readonly app: NestExpressApplication,
    private readonly worker: INestApplicationContext,
    private readonly db: TestDatabase,
    readonly people: RegistryPeople,
  ) {}

  static async start(): Promise<WholeApi> {
    const db = await testDatabase();
    const given = { DATABASE_URL: db.url, DATABASE_POOL_SIZE: 4, REGISTRY_MASTER_KEY: MASTER_KEY, REGISTRY_NOW: NOW, LOG_LEVEL: 'silent' };
    const settings = Object.assign(new Settings(), given);
    const app = await httpApplication(apiModule(settings), settings);
    await app.listen(0, '127.0.0.1');
    const worker = await NestFactory.createApplicationContext(workerModule(settings), { logger: false });
    const account = await app.get(FirstAdministrator, { strict: false }).makeIfNobody();
    if (!account) throw new Error('The database of the test is not new.');
    return new WholeApi(app, worker, db, await RegistryPeople.of(await app.getUrl(), account));
  }

  async stop(): Promise<void> {
    await Promise.all([this.app.close(), this.worker.close()]);
    await this.db.close();
  }

  /** Address of the database as its owner. */
  get url(): string {
    return this.db.url;
  }

  /** Rows of a query that sees every facility. */
  sql<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.db.database.transaction(EVERY_FACILITY, (tx) => rows<Row>(tx, sql, parameters));
  }
}
