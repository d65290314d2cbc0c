import { sweepFollowUp } from '#features/annual-follow-up';
import { defineSchedule, type Schedule } from '#platform/queue';

/** Every job that a calendar starts. */
export const schedules: readonly Schedule[] = [
  defineSchedule({ id: 'daily-follow-up-sweep', job: sweepFollowUp, payload: {}, pattern: '30 4 * * *', timeZone: 'UTC' }),
];
