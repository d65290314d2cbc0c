import { civilDay, daysInMonth, epochDay } from './civil-day.js';

declare const partialDateBrand: unique symbol;
declare const calendarDayBrand: unique symbol;

/** A calendar date as registries know it: `CCYY`, `CCYYMM` or `CCYYMMDD`, real on the calendar, years 1800 to 2099. */
export type PartialDate = string & { readonly [partialDateBrand]: true };

/** A complete date, `CCYYMMDD`. Every calendar day is a partial date. */
export type CalendarDay = PartialDate & { readonly [calendarDayBrand]: true };

const DIGITS = /^(?:18|19|20)\d\d(?:\d\d(?:\d\d)?)?$/;
/**
 * Reads a coded date; the calendar is checked, so `20250230` is refused although the XML standard lets it pass.
 * @returns `undefined` for a blank or impossible date
 * @example parsePartialDate('202506') // '202506'
 */
export function parsePartialDate(text: string | undefined): PartialDate | undefined {
  if (text === undefined || !DIGITS.test(text)) return undefined;
  const month = text.length > 4 ? Number(text.slice(4, 6)) : 1;
  const day = text.length > 6 ? Number(text.slice(6)) : 1;
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month);
  return isReal ? (text as PartialDate) : undefined;
}

/** Reads a complete coded date; `undefined` when it is blank, partial or impossible. */
export function parseCalendarDay(text: string | undefined): CalendarDay | undefined {
  return text?.length === 8 ? (parsePartialDate(text) as CalendarDay | undefined) : undefined;
}

/** True when the date names a day. */
export function isCalendarDay(date: PartialDate): date is CalendarDay {
  return date.length === 8;
}

/** Year, 1800 to 2099. */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** Month 1 to 12, or `undefined` when only the year is known. */
export function monthOf(date: PartialDate): number | undefined {
  return date.length >= 6 ? Number(date.slice(4, 6)) : undefined;
}

/** Day of the month, or `undefined` when it is not known. */
export function dayOf(date: PartialDate): number | undefined {
  return date.length === 8 ? Number(date.slice(6)) : undefined;
}

/** First day the date can mean. */
export function earliestDay(date: PartialDate): CalendarDay {
  return calendarDay(yearOf(date), monthOf(date) ?? 1, dayOf(date) ?? 1);
}

/** Last day the date can mean. */
export function latestDay(date: PartialDate): CalendarDay {
  const year = yearOf(date);
  const month = monthOf(date) ?? 12;
  return calendarDay(year, month, dayOf(date) ?? daysInMonth(year, month));
}

/**
 * Order of two dates.
 * @returns -1 when a is surely before b, 1 when surely after, 0 when both are the same day, `undefined` when it cannot be told
 * @example comparePartialDates(may2024, year2024) // undefined
 */
export function comparePartialDates(a: PartialDate, b: PartialDate): -1 | 0 | 1 | undefined {
  if (latestDay(a) < earliestDay(b)) return -1;
  if (earliestDay(a) > latestDay(b)) return 1;
  return a.length === 8 && b.length === 8 ? 0 : undefined;
}

/** The calendar day of a year, month (1 to 12) and day; years 1800 to 2099. */
function calendarDay(year: number, month: number, day: number): CalendarDay {
  return `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}` as CalendarDay;
}

/**
 * The day some months later (or earlier, when negative); a day the target month lacks becomes its last day.
 * @throws RangeError code BAD_DATE when the result leaves the years 1800 to 2099
 * @example addMonths('20240131', 1) // '20240229'
 */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const count = yearOf(day) * 12 + Number(day.slice(4, 6)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  if (year < 1800 || year > 2099) throw new RangeError(`BAD_DATE: ${months} months from ${day} leaves the years 1800 to 2099`);
  return calendarDay(year, month, Math.min(Number(day.slice(6)), daysInMonth(year, month)));
}

/** Days since 1 January 1970, negative before it; differences of two are exact day counts. */
export function dayNumber(day: CalendarDay): number {
  return epochDay(yearOf(day), Number(day.slice(4, 6)), Number(day.slice(6)));
}

/** Calendar day of a day number; the inverse of `dayNumber`. @throws RangeError code BAD_DATE outside 1800 to 2099 */
export function dayOfNumber(count: number): CalendarDay {
  const { year, month, day } = civilDay(count);
  if (year < 1800 || year > 2099) throw new RangeError(`BAD_DATE: day ${count} is not in the years 1800 to 2099`);
  return calendarDay(year, month, day);
}

/** Fewest and most days from a to b; equal when both are complete, negative when b is before a. */
export function daysBetween(a: PartialDate, b: PartialDate): { readonly min: number; readonly max: number } {
  return {
    min: dayNumber(earliestDay(b)) - dayNumber(latestDay(a)),
    max: dayNumber(latestDay(b)) - dayNumber(earliestDay(a)),
  };
}

/** Complete months from a to b as fewest and most, the unit of survival and follow-up intervals; negative when b is before a. */
export function monthsBetween(a: PartialDate, b: PartialDate): { readonly min: number; readonly max: number } {
  return { min: wholeMonths(latestDay(a), earliestDay(b)), max: wholeMonths(earliestDay(a), latestDay(b)) };
}

function wholeMonths(from: CalendarDay, to: CalendarDay): number {
  if (to < from) return -wholeMonths(to, from);
  const months = (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(4, 6)) - Number(from.slice(4, 6));
  return addMonths(from, months) > to ? months - 1 : months;
}
