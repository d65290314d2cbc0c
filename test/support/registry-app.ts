import { Module, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { AuditApi, IdentityApi, type NewUser, systemActor, UserService } from '#features/identity';
import { Clock, ConfigModule, Settings } from '#platform/config';
import { DatabaseModule, EVERY_FACILITY, rows } from '#platform/database';
import { configureHttp, HTTP_OPTIONS, HttpModule, RegistryLogger } from '#platform/http';
import { QueueModule } from '#platform/queue';
import request from 'supertest';
import { testDatabase, type TestDatabase } from './test-database.js';

/** A clock that stands where a test puts it. */
export class SetClock extends Clock {
  at = new Date('2026-11-22T08:00:00.000Z');
  /** The day that the registry plays, as REGISTRY_NOW would fix it. */
  playing: Date | undefined;

  override now(): Date {
    return new Date(this.playing ?? this.at);
  }

  override machineTime(): Date {
    return new Date(this.at);
  }

  pass(time: { minutes: number }): void {
    this.at = new Date(this.at.getTime() + time.minutes * 60_000);
  }
}

/** One row of the access log, as far as tests look at it. */
export interface LoggedAccess {
  readonly action: string;
  readonly result: string;
  readonly userId: string | null;
  readonly userName: string;
  readonly facilityId: number | null;
  readonly patientIds: readonly string[];
  readonly abstractId: string | null;
  readonly subject: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  readonly address: string | null;
  readonly correlationId: string | null;
}

/** A browser of one person: keeps its cookie and sends what the page sends. */
export type Browser = ReturnType<typeof request.agent>;

/** What a test may want beyond the routes of some features. */
export interface RegistryOptions {
  /** More routes for the test at hand. */
  readonly controllers?: readonly Type[];
  readonly settings?: Partial<Settings>;
}

const OWN_PASSWORD = 'correct horse battery staple';
const TWO_FACILITIES = `
  INSERT INTO facility ("id", "facilityNumber", "name") VALUES (1, '0000000001', 'East Hospital'), (2, '0000000002', 'West Hospital');
  ALTER TABLE facility ALTER COLUMN "id" RESTART WITH 3`;

let visitors = 0;

/** A registry of some features over HTTP, on a database of its own, with the facilities 1 (East) and 2 (West). */
export class RegistryApp {
  private constructor(
    readonly app: NestExpressApplication,
    readonly clock: SetClock,
    readonly db: TestDatabase,
    /** Every log line so far. */
    readonly log: readonly string[],
  ) {}

  /** @param features - the Api modules under test, beside identity and the access log */
  static async start(
    features: readonly Type[] = [],
    { controllers = [], settings: changed = {} }: RegistryOptions = {},
  ): Promise<RegistryApp> {
    const db = await testDatabase();
    await db.asOwner(TWO_FACILITIES);
    const given = { DATABASE_URL: db.url, DATABASE_POOL_SIZE: 4, REGISTRY_MASTER_KEY: '07'.repeat(32) };
    const settings = Object.assign(new Settings(), given, changed);
    const clock = new SetClock(settings);
    const log: string[] = [];
    const modules = [DatabaseModule, HttpModule, QueueModule.sender(), IdentityApi, AuditApi, ...features];
    @Module({ imports: [ConfigModule.of(settings), ...modules], controllers: [...controllers] })
    class Root {}
    const testing = Test.createTestingModule({ imports: [Root] })
      .overrideProvider(Clock)
      .useValue(clock)
      .overrideProvider(RegistryLogger)
      .useValue(new RegistryLogger('trace', { write: (line: string) => log.push(line) }));
    const app = (await testing.compile()).createNestApplication<NestExpressApplication>(HTTP_OPTIONS);
    configureHttp(app, settings);
    await app.init();
    return new RegistryApp(app, clock, db, log);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.db.close();
  }

  /** Somebody who is not signed in, at an address of their own. */
  visitor(): Browser {
    visitors += 1;
    const address = `10.0.${Math.floor(visitors / 256)}.${visitors % 256}`;
    return request.agent(this.app.getHttpServer()).set({ 'x-requested-with': 'registry', 'x-forwarded-for': address });
  }

  async signIn(name: string, password: string): Promise<Browser> {
    const browser = this.visitor();
    await browser.post('/api/session').send({ name, password }).expect(200);
    return browser;
  }

  /** The session token that a sign-in gives out. */
  async tokenOf(name: string, password: string): Promise<string> {
    const answer = await this.visitor().post('/api/session').send({ name, password }).expect(200);
    return /registry_session=([\w-]{43});/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
  }

  /** A signed-in person who has changed the first password, as its owner would. */
  async person(user: Partial<NewUser> & { name: string }): Promise<{ id: string; password: string; browser: Browser }> {
    const full = { fullName: `${user.name} in full`, roles: [], everyFacility: false, facilityIds: [], ...user };
    const { user: made, password: first } = await this.app.get(UserService).create(systemActor('test'), full);
    const browser = await this.signIn(made.name, first);
    await browser.post('/api/session/password').send({ current: first, next: OWN_PASSWORD }).expect(204);
    return { id: made.id, password: OWN_PASSWORD, browser };
  }

  /** Rows of a query that sees every facility. */
  sql<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.db.database.transaction(EVERY_FACILITY, (tx) => rows<Row>(tx, sql, parameters));
  }

  /** The newest events of the access log, newest first. */
  accesses(limit = 10): Promise<LoggedAccess[]> {
    return this.sql<LoggedAccess>(
      `SELECT "action", "result", "userId", "userName", "facilityId", "patientIds", "abstractId", "subject", "detail", "reason",
         "address", "correlationId" FROM access_event ORDER BY "id" DESC LIMIT $1`,
      [limit],
    );
  }

  async lastAccess(): Promise<LoggedAccess | undefined> {
    return (await this.accesses(1))[0];
  }
}
