import { Injectable } from '@nestjs/common';
import { Database, EVERY_FACILITY, firstRow } from '#platform/database';
import { RegistryError } from '#platform/http';
import { definedJobs } from './job-definition.js';
import { Queues } from './queues.js';

/** Counts of one queue. */
export interface QueueCounts {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly completed: number;
  readonly failed: number;
}

/** A job whose every attempt failed. */
export interface DeadLetter {
  readonly queue: string;
  readonly id: string;
  readonly name: string;
  readonly failedAt: string | null;
  readonly reason: string;
  readonly attempts: number;
}

const SHOWN = 100;

/** What an operator sees of the queues, and the way back for a dead letter. */
@Injectable()
export class JobOverview {
  constructor(
    private readonly queues: Queues,
    private readonly database: Database,
  ) {}

  async counts(): Promise<{ backend: string; queues: QueueCounts[]; outboxWaiting: number }> {
    const queues = await Promise.all(
      queueNames().map(async (name) => {
        const counts = await (await this.queues.queue(name)).getJobCounts('waiting', 'active', 'delayed', 'completed', 'failed');
        const of = (state: string): number => counts[state] ?? 0;
        return {
          name,
          waiting: of('waiting'),
          active: of('active'),
          delayed: of('delayed'),
          completed: of('completed'),
          failed: of('failed'),
        };
      }),
    );
    const waiting = await this.database.transaction(EVERY_FACILITY, (tx) =>
      firstRow<{ count: number }>(tx, `SELECT count(*)::integer AS count FROM outbox WHERE "sentAt" IS NULL`),
    );
    return { backend: this.queues.backend, queues, outboxWaiting: waiting?.count ?? 0 };
  }

  /** The newest dead letters of every queue. */
  async failed(): Promise<DeadLetter[]> {
    const perQueue = await Promise.all(
      queueNames().map(async (name) => {
        const jobs = await (await this.queues.queue(name)).getFailed(0, SHOWN - 1);
        return jobs.map((job) => ({
          queue: name,
          id: job.id ?? '',
          name: job.name,
          failedAt: job.finishedOn === undefined ? null : new Date(job.finishedOn).toISOString(),
          reason: job.failedReason,
          attempts: job.attemptsMade,
        }));
      }),
    );
    return perQueue.flat().sort((a, b) => (b.failedAt ?? '').localeCompare(a.failedAt ?? ''));
  }

  /** @throws UnknownJob when there is no such dead letter */
  async retry(queueName: string, id: string): Promise<void> {
    if (!queueNames().includes(queueName)) throw new UnknownJob();
    const job = await (await this.queues.queue(queueName)).getJob(id);
    if (job === undefined || !(await job.isFailed())) throw new UnknownJob();
    await job.retry('failed', { resetAttemptsMade: true });
  }
}

/** The job is not there, or is no dead letter. */
export class UnknownJob extends RegistryError<'UNKNOWN_JOB', Record<string, never>> {
  constructor() {
    super('UNKNOWN_JOB', 404, 'There is no failed job of that id. It may have been retried or removed already; reload the list.', {});
  }
}

function queueNames(): string[] {
  return [...new Set(definedJobs().map((job) => job.queue))].sort();
}
