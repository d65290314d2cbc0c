import type { EditFinding } from './edit.js';
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

/** True for CCYY, CCYYMM and CCYYMMDD on the calendar, from 1850 on. */
export function isRealDate(date: string): boolean {
  const length = date.length;
  if (length !== 8 && length !== 6 && length !== 4) return false;
  for (let i = 0; i < length; i++) {
    const char = date.charCodeAt(i);
    if (char < 48 || char > 57) return false;
  }
  const year = Number(date.slice(0, 4));
  if (year < 1850 || year > 2099) return false;
  if (length === 4) return true;
  const days = MONTH_DAYS[Number(date.slice(4, 6)) - 1] ?? 0;
  if (length === 6) return days > 0;
  const day = Number(date.slice(6));
  const isLeapDay = day === 29 && date.startsWith('02', 4);
  return day >= 1 && day <= days && (!isLeapDay || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)));
}
