import { addMonths, type CalendarDay, dayNumber, dayOfNumber, parseCalendarDay } from '#domain/naaccr';
import { type CountedAt, RATE_MEASURES, type RateLimits, windowStart } from './counted-as.js';
import type { RateRules } from './rate-rules.js';

/**
 * The days at which the answer of `countedAs` can change, in ascending order. Two dates with no break between them (a break belongs to what
 * follows it) are counted alike, so cases can be grouped before they are judged.
 */
export interface RateBreaks {
  readonly diagnosis: readonly CalendarDay[];
  readonly lastContact: readonly CalendarDay[];
}

/** A day before every break; the representative of all days before the first one. */
export const BEFORE_BREAKS: CalendarDay = ((): CalendarDay => {
  const day = parseCalendarDay('18000101');
  if (day === undefined) throw new RangeError('BAD_DATE: 18000101');
  return day;
})();

/** First day from which on `months` later is not before `today`: whoever was contacted then or later is still inside the limit. */
export function firstDayWithin(today: CalendarDay, months: number): CalendarDay {
  let day = addMonths(today, -months);
  // The end of a short month is clamped, so that the first such day can lie some days before or after.
  while (addMonths(dayOfNumber(dayNumber(day) - 1), months) >= today) day = dayOfNumber(dayNumber(day) - 1);
  while (addMonths(day, months) < today) day = dayOfNumber(dayNumber(day) + 1);
  return day;
}

/** What the days at hand depend on. */
export interface BreakQuestion {
  readonly rules: readonly RateRules[];
  readonly days: readonly CalendarDay[];
  readonly limits: RateLimits;
  /** Reference date of the facility. */
  readonly referenceDay: CalendarDay | null;
  /** Dates of last contact that must stand in a group of their own. */
  readonly apart?: readonly CalendarDay[];
}

/** The breaks for some lists of rules and some days on which cases are counted. */
export function rateBreaks({ rules, days, limits, referenceDay, apart = [] }: BreakQuestion): RateBreaks {
  const starts = days.flatMap((today) => RATE_MEASURES.map((measure) => windowStart({ measure, today, limits } satisfies CountedAt)));
  const fixed = rules.flatMap(({ class00OutFrom, cnsBenignFrom }) => [class00OutFrom, cnsBenignFrom]);
  const within = days.flatMap((today) => [firstDayWithin(today, limits.currentMonths), firstDayWithin(today, limits.silentMonths)]);
  const alone = apart.flatMap((day) => [day, dayOfNumber(dayNumber(day) + 1)]);
  return { diagnosis: ascending([referenceDay, ...starts, ...fixed]), lastContact: ascending([...within, ...alone]) };
}

/** The day that stands for all days since the same break; `bucket` counts the breaks up to the day, from 0. */
export function representative(breaks: readonly CalendarDay[], bucket: number): CalendarDay {
  return breaks[bucket - 1] ?? BEFORE_BREAKS;
}

function ascending(days: readonly (CalendarDay | null)[]): CalendarDay[] {
  return [...new Set(days.filter((day) => day !== null))].sort();
}
