import type { JobDefinition } from './job-definition.js';
import type { Queues } from './queues.js';

/** A job that a calendar starts. */
export interface Schedule {
  readonly id: string;
  readonly job: JobDefinition<object>;
  readonly payload: object;
  /** Cron pattern, five fields. */
  readonly pattern: string;
  /** IANA time zone of the pattern. */
  readonly timeZone: string;
}

/** Declares a schedule; all of them stand in one file of the worker. */
export function defineSchedule<Payload extends object>(
  schedule: Omit<Schedule, 'job' | 'payload'> & { readonly job: JobDefinition<Payload>; readonly payload: Payload },
): Schedule {
  return { ...schedule, job: schedule.job as unknown as JobDefinition<object> };
}

/** Makes the stored schedulers equal to the declared ones: adds, updates, and removes what is declared no more. */
export async function applySchedules(queues: Queues, schedules: readonly Schedule[], queueNames: readonly string[]): Promise<void> {
  for (const schedule of schedules) await store(queues, schedule);
  for (const name of queueNames) {
    const queue = await queues.queue(name);
    const declared = new Set(schedules.filter((s) => s.job.queue === name).map((s) => s.id));
    for (const stored of await queue.getJobSchedulers()) {
      if (!declared.has(stored.key)) await queue.removeJobScheduler(stored.key);
    }
  }
}

/** Stores the declared schedules that are missing, as after a queue lost its data; the others keep their next run. */
export async function restoreSchedules(queues: Queues, schedules: readonly Schedule[]): Promise<void> {
  for (const schedule of schedules) {
    const queue = await queues.queue(schedule.job.queue);
    if ((await queue.getJobScheduler(schedule.id)) === undefined) await store(queues, schedule);
  }
}

async function store(queues: Queues, { id, job, payload, pattern, timeZone }: Schedule): Promise<void> {
  const queue = await queues.queue(job.queue);
  await queue.upsertJobScheduler(id, { pattern, tz: timeZone }, { name: job.name, data: payload, opts: { attempts: job.attempts } });
}
