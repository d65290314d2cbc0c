import { dayNumber, dayOfNumber, earliestDay, parsePartialDate, type CalendarDay, type PartialDate } from '#domain/naaccr';

/** Day number of the first day that items of 2018 and later apply to: all made-up cases are diagnosed from then on. */
export const FIRST_DAY = numberOf('20180101');

/** The day number of a coded date that is known to be one. @throws RangeError code BAD_DATE */
function numberOf(text: string): number {
  const date = parsePartialDate(text);
  if (date === undefined) throw new RangeError(`BAD_DATE: ${text} is not on the calendar`);
  return dayNumber(earliestDay(date));
}

/** The day number of today; of a partial date, its first day. @throws RangeError code BAD_TODAY before 2019, when there is no year of cases yet */
export function dayOfToday(today: PartialDate): number {
  const day = dayNumber(earliestDay(today));
  if (day < FIRST_DAY + 365) throw new RangeError('BAD_TODAY: made-up cases begin in 2018; today must be in 2019 or later');
  return day;
}

const KNOWN = new Map<number, CalendarDay>();

/** Coded date of a day number. Days repeat over many cases, so each is made once. */
export function coded(day: number): CalendarDay {
  let date = KNOWN.get(day);
  if (date === undefined) {
    date = dayOfNumber(day);
    KNOWN.set(day, date);
  }
  return date;
}

/** Completed years between two coded days. */
export function yearsBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.floor((Number(to) - Number(from)) / 10_000);
}
