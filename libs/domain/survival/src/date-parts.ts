import { daysInMonth } from '#domain/naaccr';

/** Codes of the survival algorithm for a part of a date that is not known. */
export const UNKNOWN_YEAR = 9999;
export const UNKNOWN_PART = 99;

/** A coded date as numbers; `UNKNOWN_YEAR` and `UNKNOWN_PART` where a part is blank, not digits, or unknown. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date of which nothing is known. */
export const UNKNOWN_DATE: DateParts = { year: UNKNOWN_YEAR, month: UNKNOWN_PART, day: UNKNOWN_PART };

function part(text: string, from: number, to: number): number | undefined {
  if (text.length <= from) return undefined;
  let value = 0;
  for (let at = from; at < to && at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** Splits a date as coded; nothing is checked, so month 13 stays 13, but a day without month is not known. */
export function dateParts(text: string): DateParts {
  const month = part(text, 4, 6) ?? UNKNOWN_PART;
  const day = month === UNKNOWN_PART ? undefined : part(text, 6, 8);
  return { year: part(text, 0, 4) ?? UNKNOWN_YEAR, month, day: day ?? UNKNOWN_PART };
}

/** The same date with impossible parts made unknown: a day the month lacks, or month and day when there is no such month. */
export function possibleParts({ year, month, day }: DateParts): DateParts {
  if (month === UNKNOWN_PART || month < 1 || month > 12) return { year, month: UNKNOWN_PART, day: UNKNOWN_PART };
  return { year, month, day: day >= 1 && day <= daysInMonth(year, month) ? day : UNKNOWN_PART };
}

/** `CCYYMMDD` of complete parts. */
export function codedDate({ year, month, day }: DateParts): string {
  return String(year * 10_000 + month * 100 + day).padStart(8, '0');
}

/** Order of two dates on the parts that both know: negative, 0 (equal or cannot be told), or positive. */
export function compareKnownParts(a: DateParts, b: DateParts): number {
  if (a.year === UNKNOWN_YEAR || b.year === UNKNOWN_YEAR) return 0;
  if (a.year !== b.year) return a.year - b.year;
  if (a.month === UNKNOWN_PART || b.month === UNKNOWN_PART) return 0;
  if (a.month !== b.month) return a.month - b.month;
  return a.day === UNKNOWN_PART || b.day === UNKNOWN_PART ? 0 : a.day - b.day;
}

const DAY = 86_400_000;

/** Days since 1 January 1970 of complete parts. */
export function dayCount({ year, month, day }: DateParts): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

/** The day so many days after another (before it, when negative), both complete and of the same year. */
export function plusDays({ year, month, day }: DateParts, days: number): DateParts {
  let inMonth = day + days;
  let at = month;
  while (inMonth < 1) inMonth += daysInMonth(year, --at);
  while (inMonth > daysInMonth(year, at)) inMonth -= daysInMonth(year, at++);
  return { year, month: at, day: inMonth };
}
