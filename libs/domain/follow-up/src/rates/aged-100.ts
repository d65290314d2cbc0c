import { addMonths, type CalendarDay, latestDay, parsePartialDate } from '#domain/naaccr';

const HUNDRED_YEARS = 1200;

/** 100th birthday by date of birth (240), possibly partial: the latest day it can be, so that nobody is counted as 100 too early. */
export function hundredthBirthday(dateOfBirth: string | null): CalendarDay | null {
  const born = parsePartialDate(dateOfBirth ?? undefined);
  // A birth after 1999 has its hundredth birthday beyond the calendar of registries.
  return born === undefined || born >= '2000' ? null : addMonths(latestDay(born), HUNDRED_YEARS);
}
