import { Inject, Injectable } from '@nestjs/common';
import type { JobSchedulerJson } from 'bullmq';
import { isDeepStrictEqual } from 'node:util';
import { Database } from '#platform/database';
import { Queues } from './queues.js';
import type { Schedule } from './schedule.js';

export const SCHEDULES = 'registry:schedules';

const MARK = 'schedules of jobs';

/**
 * Keeps what the queues have of schedules equal to what is declared. One process at a time does so: of two that store the same schedule at once
 * BullMQ refuses one.
 */
@Injectable()
export class ScheduleKeeper {
  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    @Inject(SCHEDULES) private readonly schedules: readonly Schedule[],
  ) {}

  /** Adds, changes and removes. A schedule that stays as it is keeps its next run, also one that is overdue because no worker ran. */
  apply(queueNames: readonly string[]): Promise<void> {
    return this.database.whileMarked(MARK, async () => {
      await this.store((schedule, stored) => !isStored(schedule, stored));
      for (const name of queueNames) await this.removeUndeclared(name);
    });
  }

  /** Stores those that are missing, as after a queue lost its data. */
  restore(): Promise<void> {
    return this.database.whileMarked(MARK, () => this.store((_, stored) => stored === undefined));
  }

  private async store(isDue: (schedule: Schedule, stored: JobSchedulerJson | undefined) => boolean): Promise<void> {
    for (const schedule of this.schedules) {
      const { id, job, payload, pattern, timeZone } = schedule;
      const queue = await this.queues.queue(job.queue);
      if (!isDue(schedule, await queue.getJobScheduler(id))) continue;
      await queue.upsertJobScheduler(id, { pattern, tz: timeZone }, { name: job.name, data: payload, opts: { attempts: job.attempts } });
    }
  }

  private async removeUndeclared(queueName: string): Promise<void> {
    const queue = await this.queues.queue(queueName);
    const declared = new Set(this.schedules.filter(({ job }) => job.queue === queueName).map(({ id }) => id));
    for (const { key } of await queue.getJobSchedulers()) if (!declared.has(key)) await queue.removeJobScheduler(key);
  }
}

function isStored({ job, payload, pattern, timeZone }: Schedule, stored: JobSchedulerJson | undefined): boolean {
  return (
    stored?.name === job.name &&
    stored.pattern === pattern &&
    stored.tz === timeZone &&
    stored.template?.opts?.attempts === job.attempts &&
    isDeepStrictEqual(stored.template.data, { ...payload }) // what is stored has lost the class of the payload
  );
}
