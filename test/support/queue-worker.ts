import 'reflect-metadata';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IsString } from 'class-validator';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigModule, readSettings } from '#platform/config';
import { Database, DatabaseModule, EVERY_FACILITY, rows } from '#platform/database';
import {
  type AwaitedJob,
  awaitedJob,
  defineJob,
  type JobContext,
  KeepsOpenBooks,
  type OpenBooks,
  Processes,
  type Processor,
  QueueModule,
  type Schedule,
} from '#platform/queue';

/** What one marked effect is called. */
export class MarkPayload {
  @IsString() readonly key: string;
}

/** Writes one row of `effect`, slowly, so that a test can kill the process between the start and the effect. */
export const markEffect = defineJob<MarkPayload>({
  name: 'mark-effect',
  queue: 'trial',
  payload: MarkPayload,
  once: ({ key }) => `mark-${key}`,
  attempts: 2,
});

@Injectable()
@Processes(markEffect)
class MarkEffectProcessor implements Processor<MarkPayload> {
  constructor(private readonly database: Database) {}

  async process({ key }: MarkPayload, context: JobContext): Promise<void> {
    await this.write(`INSERT INTO trial_start ("key", "pid", "attempt") VALUES ($1, $2, $3)`, [key, process.pid, context.attempt]);
    await context.progress({ done: 1, total: 2, label: 'half way' });
    if (key.startsWith('slow')) await sleep(2500, undefined, { signal: context.signal });
    if (key.startsWith('broken')) throw new Error(`secret value of ${key}`);
    await this.write(`INSERT INTO trial_effect ("key") VALUES ($1) ON CONFLICT DO NOTHING`, [key]);
  }

  private write(sql: string, parameters: unknown[]): Promise<void> {
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      await tx.query(sql, parameters);
    });
  }
}

/** Waits for the effect of every key that was promised. */
@Injectable()
@KeepsOpenBooks()
class TrialBooks implements OpenBooks {
  constructor(private readonly database: Database) {}

  async review(): Promise<AwaitedJob[]> {
    const open = await this.database.transaction(EVERY_FACILITY, (tx) =>
      rows<MarkPayload>(tx, `SELECT "key" FROM trial_promise EXCEPT SELECT "key" FROM trial_effect`),
    );
    return open.map(({ key }) => awaitedJob(markEffect, { key }));
  }
}

/** The tables this trial writes. */
export const TRIAL_TABLES = `CREATE TABLE trial_start ("key" text, "pid" integer, "attempt" integer);
  CREATE TABLE trial_promise ("key" text PRIMARY KEY); GRANT ALL ON trial_promise TO registry_app;
  CREATE TABLE trial_effect ("key" text PRIMARY KEY); GRANT ALL ON trial_start, trial_effect TO registry_app`;

/** A whole worker, as apps/worker wires it, with the one job above. */
export async function startTrialWorker(
  environment: Record<string, string | undefined>,
  schedules: readonly Schedule[] = [],
): Promise<{ close(): Promise<void> }> {
  @Module({
    imports: [ConfigModule.of(readSettings(environment)), DatabaseModule, QueueModule.worker({ schedules, pollMs: 300, recoveryMs: 300 })],
    providers: [MarkEffectProcessor, TrialBooks],
  })
  class TrialWorker {}
  const app = await NestFactory.createApplicationContext(TrialWorker, { logger: false });
  app.enableShutdownHooks();
  return { close: () => app.close() };
}
