import { buildMonthlyList, forecastRatesJob, mailReminders, queueLetters, sweepFollowUp } from '#features/annual-follow-up';
import { defineSchedule, housekeeping, type Schedule } from '#platform/queue';

/** Every job that a calendar starts. */
export const schedules: readonly Schedule[] = [
  defineSchedule({ id: 'daily-follow-up-sweep', job: sweepFollowUp, payload: {}, pattern: '30 4 * * *', timeZone: 'UTC' }),
  defineSchedule({ id: 'daily-follow-up-rates', job: forecastRatesJob, payload: {}, pattern: '0 6 * * *', timeZone: 'UTC' }),
  // On the first day of a month, after its sweep.
  defineSchedule({ id: 'monthly-follow-up-list', job: buildMonthlyList, payload: {}, pattern: '0 5 1 * *', timeZone: 'UTC' }),
  // After the sweep and the list of the month.
  defineSchedule({ id: 'monthly-letters', job: queueLetters, payload: {}, pattern: '30 5 1 * *', timeZone: 'UTC' }),
  defineSchedule({ id: 'daily-reminders', job: mailReminders, payload: {}, pattern: '0 7 * * *', timeZone: 'UTC' }),
  defineSchedule({ id: 'daily-housekeeping', job: housekeeping, payload: {}, pattern: '10 3 * * *', timeZone: 'UTC' }),
];
