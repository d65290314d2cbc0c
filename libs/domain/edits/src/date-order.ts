import type { EditFinding } from './edit-finding.js';
import { itemLabel, type ItemId, type Items } from '#domain/naaccr';

/**
 * True when date `a` is surely after date `b`: coded dates compare as text, and where one is the beginning of the other
 * (202405 and 2024) the order cannot be told. Blank dates are never in the wrong order.
 */
export function isAfter(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a > b && !a.startsWith(b) && b !== '';
}

/** True when two dates differ on the parts that both know. */
export function isOtherDate(a: string, b: string): boolean {
  return !a.startsWith(b) && !b.startsWith(a);
}

/** A finding when one date item is surely after another. */
export function mustNotBeAfter(items: Items, earlier: ItemId, later: ItemId): EditFinding | undefined {
  if (!isAfter(items[earlier], items[later])) return undefined;
  return { message: `${itemLabel(earlier)} is after ${itemLabel(later)}; it must be on or before it.`, items: [earlier, later] };
}

/** The year of a coded date, or 0 when it is blank or no date. */
export function yearIn(date: string | undefined): number {
  if (date === undefined || date.length < 4) return 0;
  const year = Number(date.slice(0, 4));
  return year >= 1800 && year <= 2099 ? year : 0;
}

/** A date as the number CCYYMMDD, its unknown parts filled in with the first or the last month and day. */
export function asNumber(date: string, fill: '0101' | '1231'): number {
  return Number(date.length >= 8 ? date : date + fill.slice(date.length - 4));
}

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number that some digits of a text spell; -1 when one of them is no digit. */
function digitsAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** True for CCYY, CCYYMM and CCYYMMDD on the calendar, from 1850 on. Free of allocation: every coded date passes through here on every save. */
export function isRealDate(date: string): boolean {
  const length = date.length;
  if (length !== 8 && length !== 6 && length !== 4) return false;
  const year = digitsAt(date, 0, 4);
  if (year < 1850 || year > 2099) return false;
  if (length === 4) return true;
  const month = digitsAt(date, 4, 6);
  const days = MONTH_DAYS[month - 1] ?? 0;
  if (length === 6) return days > 0;
  const day = digitsAt(date, 6, 8);
  if (day < 1 || day > days) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}
