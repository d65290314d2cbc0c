import type { JobDefinition } from './job-definition.js';

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
