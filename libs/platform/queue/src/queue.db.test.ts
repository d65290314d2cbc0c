import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ConfigModule, readSettings } from '#platform/config';
import { DatabaseModule, EVERY_FACILITY } from '#platform/database';
import { describeWithRedis, type RedisServer } from '../../../../test/support/redis-server.js';
import { markEffect, MarkPayload, startTrialWorker, TRIAL_TABLES } from '../../../../test/support/queue-worker.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { JobOverview } from './job-overview.js';
import { Outbox } from './outbox.js';
import { QueueModule } from './queue.module.js';
import { Queues, type RegistryQueue } from './queues.js';
import { defineSchedule, type Schedule } from './schedule.js';
import { ScheduleKeeper } from './schedule-keeper.js';

const WORKER = path.resolve('dist/test/support/queue-worker-process.js');

function payload(key: string): MarkPayload {
  return Object.assign(new MarkPayload(), { key });
}

async function eventually(what: string, check: () => Promise<boolean>): Promise<void> {
  for (const until = Date.now() + 40_000; Date.now() < until;) {
    if (await check()) return;
    await sleep(100);
  }
  throw new Error(`did not happen within 40 s: ${what}`);
}

/** One suite, run against every backend we have. */
function queueSuite(backend: 'postgresql' | 'redis', redisUrl: () => string | undefined): void {
  let db: TestDatabase;
  let owner: pg.Client;
  let environment: Record<string, string | undefined>;
  let sender: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;

  const enqueue = (key: string, fail = false): Promise<void> =>
    db.database.transaction(EVERY_FACILITY, async (tx) => {
      await sender.get(Outbox).enqueue(tx, markEffect, payload(key));
      if (fail) throw new Error('rolled back');
    });
  const count = async (table: string, key: string): Promise<number> =>
    (await owner.query(`SELECT 1 FROM ${table} WHERE "key" = $1`, [key])).rowCount ?? 0;

  beforeAll(async () => {
    db = await testDatabase();
    owner = new pg.Client({ connectionString: db.url });
    await owner.connect();
    await owner.query(TRIAL_TABLES);
    environment = { ...process.env, DATABASE_URL: db.url, REDIS_URL: redisUrl() };
    @Module({ imports: [ConfigModule.of(readSettings(environment)), DatabaseModule, QueueModule.sender()] })
    class Sender {}
    sender = await NestFactory.createApplicationContext(Sender, { logger: false });
  });

  afterAll(async () => {
    await sender.close();
    await owner.end();
    await db.close();
  });

  it(`works on ${backend}`, () => {
    expect(sender.get(Queues).backend).toBe(backend);
  });

  describe('with a worker', () => {
    let worker: { close(): Promise<void> };
    beforeAll(async () => (worker = await startTrialWorker(environment)));
    afterAll(() => worker.close());

    it('runs a job after its transaction commits', async () => {
      await enqueue('plain');
      await eventually('effect', async () => (await count('trial_effect', 'plain')) === 1);
    });

    it('never runs a job whose transaction rolled back', async () => {
      await expect(enqueue('phantom', true)).rejects.toThrow('rolled back');
      await enqueue('after-phantom');
      await eventually('the later job', async () => (await count('trial_effect', 'after-phantom')) === 1);
      expect(await count('trial_start', 'phantom')).toBe(0);
    });

    it('runs a job that is enqueued twice under one key once', async () => {
      await enqueue('slow-twin');
      await enqueue('slow-twin');
      await eventually('effect', async () => (await count('trial_effect', 'slow-twin')) === 1);
      expect(await count('trial_start', 'slow-twin')).toBe(1);
    });

    it('shows a job that keeps failing as a dead letter without the value its error quoted, and retries it on demand', async () => {
      await enqueue('broken-one');
      const overview = sender.get(JobOverview);
      await eventually('dead letter', async () => (await overview.failed()).some((job) => job.id === 'mark-broken-one'));
      const letter = (await overview.failed()).find((job) => job.id === 'mark-broken-one');
      expect(letter).toMatchObject({ queue: 'trial', name: 'mark-effect', reason: 'Error', attempts: 2 });
      const before = await count('trial_start', 'broken-one');
      await overview.retry('trial', 'mark-broken-one');
      await eventually('another try', async () => (await count('trial_start', 'broken-one')) > before);
    });

    it('counts jobs per queue', async () => {
      const { queues, backend: name } = await sender.get(JobOverview).counts();
      expect(name).toBe(backend);
      expect(queues.find((queue) => queue.name === 'trial')?.completed).toBeGreaterThan(0);
    });
  });

  it('hands a job back to the queue when its worker is asked to stop, and the next worker finishes it', async () => {
    const first = await startTrialWorker(environment);
    await enqueue('slow-handover');
    await eventually('start', async () => (await count('trial_start', 'slow-handover')) === 1);
    await first.close();
    expect(await count('trial_effect', 'slow-handover')).toBe(0);
    const second = await startTrialWorker(environment);
    await eventually('effect', async () => (await count('trial_effect', 'slow-handover')) === 1);
    await second.close();
  });

  it('picks up the job of a worker killed with kill -9, and its effect exists exactly once', async () => {
    const children: ChildProcess[] = [];
    const start = (): ChildProcess => {
      const child = spawn(process.execPath, [WORKER], { env: environment, stdio: 'ignore' });
      children.push(child);
      return child;
    };
    try {
      const first = start();
      await enqueue('slow-killed');
      await eventually('start', async () => (await count('trial_start', 'slow-killed')) === 1);
      first.kill('SIGKILL');
      start();
      await eventually('effect', async () => (await count('trial_effect', 'slow-killed')) === 1);
      expect(await count('trial_start', 'slow-killed')).toBe(2);
    } finally {
      for (const child of children) child.kill('SIGKILL');
    }
  });

  describe('that lost its data', () => {
    const daily = defineSchedule({ id: 'daily', job: markEffect, payload: payload('scheduled'), pattern: '0 6 * * *', timeZone: 'UTC' });
    let worker: { close(): Promise<void> };
    let trial: RegistryQueue;
    beforeAll(async () => {
      worker = await startTrialWorker(environment, [daily]);
      trial = await sender.get(Queues).queue('trial');
      await trial.pause();
      await enqueue('slow-lost');
      await owner.query(`INSERT INTO trial_promise VALUES ('slow-lost')`);
      await eventually('the job is in the queue', async () => (await trial.getJob('mark-slow-lost')) !== undefined);
      await trial.obliterate({ force: true });
      await trial.resume();
    });
    afterAll(() => worker.close());

    it('gets back the job that open books wait for, whose effect then exists exactly once', async () => {
      await eventually('effect', async () => (await count('trial_effect', 'slow-lost')) === 1);
      expect(await count('trial_start', 'slow-lost')).toBe(1);
    });

    it('gets its schedules back', async () => {
      await eventually('schedule', async () => (await trial.getJobScheduler('daily')) !== undefined);
    });
  });

  describe('with schedules', () => {
    const daily = defineSchedule({ id: 'daily', job: markEffect, payload: payload('scheduled'), pattern: '0 6 * * *', timeZone: 'UTC' });
    const everySecond = { ...daily, id: 'every-second', pattern: '* * * * * *' };
    const keeper = (...schedules: Schedule[]): ScheduleKeeper => new ScheduleKeeper(db.database, sender.get(Queues), schedules);
    const trial = (): Promise<RegistryQueue> => sender.get(Queues).queue('trial');
    const stored = async (): Promise<string[]> => (await (await trial()).getJobSchedulers()).map((s) => s.key).sort();
    const planned = async (): Promise<unknown[]> => (await (await trial()).getDelayed()).map(({ id }) => id).sort();

    it('keeps the stored ones equal to the declared ones', async () => {
      await keeper(daily, { ...daily, id: 'old' }).apply(['trial']);
      expect(await stored()).toEqual(['daily', 'old']);
      await keeper(daily).apply(['trial']);
      expect(await stored()).toEqual(['daily']);
      await keeper({ ...daily, pattern: '0 7 * * *' }).apply(['trial']);
      expect(await (await trial()).getJobScheduler('daily')).toMatchObject({ pattern: '0 7 * * *' });
    });

    it('lets many workers start at once', async () => {
      const many = Array.from({ length: 30 }, (_, at) => ({ ...daily, id: `daily-${at}` }));
      await keeper().apply(['trial']);
      const started = await Promise.allSettled(Array.from({ length: 6 }, () => startTrialWorker(environment, many)));
      for (const worker of started) if (worker.status === 'fulfilled') await worker.value.close();
      expect(started.filter(({ status }) => status === 'rejected')).toEqual([]);
      expect(await stored()).toHaveLength(many.length);
      expect(await planned()).toHaveLength(many.length);
    });

    it('keeps a run that is overdue because no worker was there', async () => {
      await keeper(everySecond).apply(['trial']);
      const overdue = await planned();
      expect(overdue).toHaveLength(1);
      await sleep(1500);
      await keeper(everySecond).apply(['trial']);
      expect(await planned()).toEqual(overdue);
      await keeper().apply(['trial']);
      expect(await planned()).toEqual([]);
    });
  });
}

describe('queues in PostgreSQL', () => queueSuite('postgresql', () => undefined));

describeWithRedis('queues in Redis', (redis) => {
  let server: RedisServer;
  beforeAll(async () => (server = await redis.start()));
  afterAll(() => server.stop());
  queueSuite('redis', () => server.url);
});
