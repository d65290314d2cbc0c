import type { Schedule } from '#platform/queue';

/** Every job that a calendar starts. */
export const schedules: readonly Schedule[] = [];
