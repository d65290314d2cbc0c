import 'reflect-metadata';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IsString } from 'class-validator';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigModule, readSettings } from '#platform/config';
import { Database, DatabaseModule, EVERY_FACILITY } from '#platform/database';
import { defineJob, type JobContext, Processes, type Processor, QueueModule } from '#platform/queue';

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

/** The tables this trial writes. */
export const TRIAL_TABLES = `CREATE TABLE trial_start ("key" text, "pid" integer, "attempt" integer);
  CREATE TABLE trial_effect ("key" text PRIMARY KEY); GRANT ALL ON trial_start, trial_effect TO registry_app`;

/** A whole worker, as apps/worker wires it, with the one job above. */
export async function startTrialWorker(environment: Record<string, string | undefined>): Promise<{ close(): Promise<void> }> {
  @Module({
    imports: [ConfigModule.of(readSettings(environment)), DatabaseModule, QueueModule.worker({ schedules: [], pollMs: 300 })],
    providers: [MarkEffectProcessor],
  })
  class TrialWorker {}
  const app = await NestFactory.createApplicationContext(TrialWorker, { logger: false });
  app.enableShutdownHooks();
  return { close: () => app.close() };
}
