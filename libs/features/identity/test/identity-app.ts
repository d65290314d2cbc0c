import { type Type, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Clock, ConfigModule, Settings } from '#platform/config';
import { DatabaseModule, EVERY_FACILITY, rows } from '#platform/database';
import { configureHttp, HTTP_OPTIONS, HttpModule, RegistryLogger } from '#platform/http';
import request from 'supertest';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { AuditApi, FirstAdministrator, IdentityApi, type NewUser, systemActor, UserService } from '../src/index.js';

/** A clock that stands where a test puts it. */
export class SetClock extends Clock {
  at = new Date('2026-11-22T08:00:00Z');

  override now(): Date {
    return this.at;
  }

  pass(time: { minutes: number }): void {
    this.at = new Date(this.at.getTime() + time.minutes * 60_000);
  }
}

/** One row of the access log, as far as tests look at it. */
export interface LoggedEvent {
  readonly action: string;
  readonly result: string;
  readonly userId: string | null;
  readonly userName: string;
  readonly facilityId: number | null;
  readonly subject: string | null;
  readonly address: string | null;
  readonly correlationId: string | null;
  readonly detail: Record<string, unknown>;
}

let visitors = 0;

/** A browser of one person: keeps its cookie and sends what the page sends. */
export type Browser = ReturnType<typeof request.agent>;

/** The identity routes over a database of their own. */
export class IdentityApp {
  private constructor(
    readonly app: NestExpressApplication,
    readonly clock: SetClock,
    readonly db: TestDatabase,
    /** Every log line so far. */
    readonly log: readonly string[],
  ) {}

  /** @param controllers - more routes for the test at hand */
  static async start(controllers: readonly Type[] = []): Promise<IdentityApp> {
    const db = await testDatabase();
    const settings = Object.assign(new Settings(), { DATABASE_URL: db.url, LOG_LEVEL: 'info', DATABASE_POOL_SIZE: 4 });
    const clock = new SetClock(settings);
    @Module({
      imports: [ConfigModule.of(settings), DatabaseModule, HttpModule, IdentityApi, AuditApi],
      controllers: [...controllers],
    })
    class Root {}
    const lines: string[] = [];
    const logger = new RegistryLogger('trace', { write: (line: string) => lines.push(line) });
    const testing = Test.createTestingModule({ imports: [Root] })
      .overrideProvider(Clock)
      .useValue(clock)
      .overrideProvider(RegistryLogger)
      .useValue(logger);
    const app = (await testing.compile()).createNestApplication<NestExpressApplication>(HTTP_OPTIONS);
    configureHttp(app, settings);
    await app.init();
    return new IdentityApp(app, clock, db, lines);
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

  /** Makes an account and changes its first password, as its owner would. */
  async person(user: Partial<NewUser> & { name: string }): Promise<{ id: string; password: string; browser: Browser }> {
    const full = { fullName: `${user.name} in full`, roles: [], everyFacility: false, facilityIds: [], ...user };
    const { user: made, password: first } = await this.app.get(UserService).create(systemActor('test'), full);
    const browser = await this.signIn(made.name, first);
    const password = 'correct horse battery staple';
    await browser.post('/api/session/password').send({ current: first, next: password }).expect(204);
    return { id: made.id, password, browser };
  }

  /** The session token that a sign-in gives out. */
  async tokenOf(name: string, password: string): Promise<string> {
    const answer = await this.visitor().post('/api/session').send({ name, password }).expect(200);
    return /registry_session=([\w-]{43});/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
  }

  async signIn(name: string, password: string): Promise<Browser> {
    const browser = this.visitor();
    await browser.post('/api/session').send({ name, password }).expect(200);
    return browser;
  }

  firstAdministrator(): Promise<{ name: string; password: string } | null> {
    return this.app.get(FirstAdministrator).makeIfNobody();
  }

  /** The newest events of the access log, newest first. */
  events(limit = 10): Promise<LoggedEvent[]> {
    return this.db.database.transaction(EVERY_FACILITY, (tx) =>
      rows<LoggedEvent>(
        tx,
        `SELECT "action", "result", "userId", "userName", "facilityId", "subject", "address", "correlationId", "detail"
         FROM access_event ORDER BY "id" DESC LIMIT $1`,
        [limit],
      ),
    );
  }

  async lastEvent(): Promise<LoggedEvent | undefined> {
    return (await this.events(1))[0];
  }
}
