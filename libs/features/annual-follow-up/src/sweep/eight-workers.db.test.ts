import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditWorker } from '#features/audit';
import { CaseAbstractionWorker } from '#features/case-abstraction';
import { ConfigModule, readSettings } from '#platform/config';
import { DatabaseModule, EVERY_FACILITY, newId, rows } from '#platform/database';
import { Outbox, QueueModule } from '#platform/queue';
import { MASTER_KEY } from '../../../../../test/support/first-account.js';
import { describeWithRedis } from '../../../../../test/support/redis-server.js';
import { eventually } from '../../../../../test/support/running-registry.js';
import { testDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import { makeFacilities, makePeople, type MadePerson } from '../../test/followed-people.js';
import { AnnualFollowUpWorker, sweepFollowUp, SweepService } from '../index.js';

jest.setTimeout(120_000);

const WORKERS = 8;
const SWEEPS = 8;
/** Due, lost, current and dead people, so that every kind of step is wanted. */
const PEOPLE: readonly MadePerson[] = Array.from({ length: 1200 }, (_, n) => ({
  dateOfLastContact: ['20251001', '20250110', '20261001', null][n % 4] ?? null,
  facilityId: 1 + (n % 2),
  vitalStatus: n % 11 === 0 ? '0' : '1',
}));

interface Worker {
  close(): Promise<void>;
  get<T>(type: new (...args: never[]) => T, options: { strict: false }): T;
}

/** A worker as the registry runs it, with the jobs of follow-up and what they rest on. */
async function startWorker(environment: Readonly<Record<string, string>>): Promise<Worker> {
  @Module({
    imports: [
      ConfigModule.of(readSettings(environment)),
      DatabaseModule,
      QueueModule.worker({ schedules: [], pollMs: 100, recoveryMs: 300 }),
      AuditWorker,
      CaseAbstractionWorker,
      AnnualFollowUpWorker,
    ],
  })
  class FollowUpWorker {}
  return NestFactory.createApplicationContext(FollowUpWorker, { logger: false });
}

async function sweptByEight(db: TestDatabase, redisUrl?: string): Promise<void> {
  const environment = {
    DATABASE_URL: db.url,
    REGISTRY_MASTER_KEY: MASTER_KEY,
    REGISTRY_NOW: '2026-11-22T08:00:00Z',
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
  };
  const workers: Worker[] = [];
  for (let n = 0; n < WORKERS; n += 1) workers.push(await startWorker(environment));
  try {
    const outbox = workers[0]!.get(Outbox, { strict: false });
    await db.database.transaction(EVERY_FACILITY, async (tx) => {
      for (let n = 0; n < SWEEPS; n += 1) {
        const sweepId = newId();
        await tx.query(`INSERT INTO follow_up_sweep ("id", "asOf", "startedAt") VALUES ($1, '2026-11-22', now())`, [sweepId]);
        await outbox.enqueue(tx, sweepFollowUp, { sweepId });
      }
    });
    await eventually('every sweep has ended', async () => {
      const open = await db.database.transaction(EVERY_FACILITY, (tx) =>
        rows(tx, `SELECT 1 FROM follow_up_sweep WHERE "finishedAt" IS NULL`),
      );
      return open.length === 0 ? true : undefined;
    });
    // Whoever was locked by another sweep at the last look is taken by the next one.
    const sweeps = workers[0]!.get(SweepService, { strict: false });
    await sweeps.run(await sweeps.begin());
  } finally {
    await Promise.all(workers.map((worker) => worker.close()));
  }
}

async function remindersOf(db: TestDatabase): Promise<object> {
  const [found] = await db.database.transaction(EVERY_FACILITY, (tx) =>
    rows<object>(
      tx,
      `WITH wanted AS (
         SELECT "patientId", unnest(CASE WHEN "lastContactDay" IS NULL OR "lastContactDay" < '2025-08-22' THEN '{lost-search}'::text[]
                                         WHEN "lastContactDay" < '2025-11-22' THEN '{look-up,due-list}' ELSE '{due-list}' END) AS step
         FROM followed_patient WHERE "vitalStatus" = '1')
       SELECT (SELECT count(*)::integer FROM wanted) AS wanted, (SELECT count(*)::integer FROM follow_up_step) AS made,
              (SELECT count(*)::integer FROM wanted w WHERE NOT EXISTS (SELECT 1 FROM follow_up_step s WHERE s."patientId" = w."patientId" AND s."step" = w.step)) AS missing,
              (SELECT sum("opened" + "scheduled")::integer FROM follow_up_sweep) AS told`,
    ),
  );
  return found ?? {};
}

async function sweepsAtOnce(redisUrl?: string): Promise<void> {
  const db = await testDatabase();
  try {
    await makeFacilities(db);
    await makePeople(db, PEOPLE);
    await sweptByEight(db, redisUrl);
    const reminders = await remindersOf(db);
    const { wanted } = reminders as { wanted: number };
    expect(wanted).toBeGreaterThan(PEOPLE.length);
    expect(reminders).toEqual({ wanted, made: wanted, missing: 0, told: wanted });
  } finally {
    await db.close();
  }
}

describe('eight workers that sweep at once', () => {
  it('make every reminder once, over PostgreSQL', () => sweepsAtOnce());
});

describeWithRedis('eight workers that sweep at once over Redis', (redis) => {
  it('make every reminder once', async () => {
    const server = await redis.start();
    try {
      await sweepsAtOnce(server.url);
    } finally {
      server.stop();
    }
  });
});
