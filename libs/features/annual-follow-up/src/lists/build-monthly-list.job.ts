import { IsInt, IsOptional } from 'class-validator';
import { defineJob } from '#platform/queue';

/** Whose list; absent when the calendar asks for that of every facility. */
export class BuildMonthlyList {
  @IsOptional() @IsInt() facilityId?: number;
}

/** Freezes the list of the month: whoever is due or lost on its first days, each with an owner. */
export const buildMonthlyList = defineJob({
  name: 'build-monthly-list',
  queue: 'follow-up',
  payload: BuildMonthlyList,
  once: ({ facilityId }) => `build-monthly-list-${facilityId ?? 'all'}`,
});
