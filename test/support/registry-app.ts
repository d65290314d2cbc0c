import { Module, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { AuditApi, IdentityApi, type NewUser, systemActor, UserService } from '#features/identity';
import { Clock, ConfigModule, Settings } from '#platform/config';
import { DatabaseModule, EVERY_FACILITY, rows } from '#platform/database';
import { configureHttp, HTTP_OPTIONS, HttpModule } from '#platform/http';
import { QueueModule } from '#platform/queue';
import request from 'supertest';
import { testDatabase, type TestDatabase } from './test-database.js';

/** A clock that stands where a test puts it. */
export class SetClock extends Clock {
  at = new Date('2026-11-22T08:00:00.000Z');

  override now(): Date {
    return new Date(this.at);
  }
}

/** One row of the access log, as far as tests of features look at it. */
export interface LoggedAccess {
  readonly action: string;
  readonly result: string;
  readonly userId: string | null;
  readonly facilityId: number | null;
  readonly patientIds: readonly string[];
  readonly abstractId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
}

/** A browser of one person: keeps its cookie and sends what the page sends. */
export type Browser = ReturnType<typeof request.agent>;

/** A registry of some features over HTTP, on a database of its own, with the facilities 1 (East) and 2 (West). */
export class RegistryApp {
  private constructor(
    readonly app: NestExpressApplication,
    readonly clock: SetClock,
    readonly db: TestDatabase,
  ) {}

  /** @param features - the Api modules under test */
  static async start(features: readonly Type[]): Promise<RegistryApp> {
    const db = await testDatabase();
    const settings = Object.assign(new Settings(), {
      DATABASE_URL: db.url,
      DATABASE_POOL_SIZE: 4,
      LOG_LEVEL: 'silent',
      REGISTRY_MASTER_KEY: '07'.repeat(32),
    });
    const clock = new SetClock(settings);
    @Module({ imports: [ConfigModule.of(settings), DatabaseModule, HttpModule, QueueModule.sender(), IdentityApi, AuditApi, ...features] })
    class Root {}
    const testing = await Test.createTestingModule({ imports: [Root] })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    const app = testing.createNestApplication<NestExpressApplication>(HTTP_OPTIONS);
    configureHttp(app, settings);
    await app.init();
    const registry = new RegistryApp(app, clock, db);
    await registry.sql(
      `INSERT INTO facility ("id", "facilityNumber", "name") VALUES (1, '0000000001', 'East Hospital'), (2, '0000000002', 'West Hospital')`,
    );
    return registry;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.db.close();
  }

  /** Somebody who is not signed in. */
  visitor(): Browser {
    return request.agent(this.app.getHttpServer()).set({ 'x-requested-with': 'registry' });
  }

  /** A signed-in person with a password of their own. */
  async person(user: Partial<NewUser> & { name: string }): Promise<{ id: string; browser: Browser }> {
    const full = { fullName: `${user.name} in full`, roles: [], everyFacility: false, facilityIds: [], ...user };
    const { user: made, password: first } = await this.app.get(UserService).create(systemActor('test'), full);
    const browser = this.visitor();
    await browser.post('/api/session').send({ name: made.name, password: first }).expect(200);
    await browser.post('/api/session/password').send({ current: first, next: 'correct horse battery staple' }).expect(204);
    return { id: made.id, browser };
  }

  /** Rows of a query that sees every facility. */
  sql<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.db.database.transaction(EVERY_FACILITY, (tx) => rows<Row>(tx, sql, parameters));
  }

  /** The newest event of the access log. */
  async lastAccess(): Promise<LoggedAccess | undefined> {
    const columns = `"action", "result", "userId", "facilityId", "patientIds", "abstractId", "detail", "reason"`;
    return (await this.sql<LoggedAccess>(`SELECT ${columns} FROM access_event ORDER BY "id" DESC LIMIT 1`))[0];
  }
}
