import { daysInMonth } from '#domain/naaccr';
import { dayCount, plusDays, UNKNOWN_DATE, UNKNOWN_PART, UNKNOWN_YEAR, type DateParts } from './date-parts.js';

/**
 * Fills unknown days and months with the middle of what they can be: between the dates before and after in the same month or year, or the whole
 * month or year. The birth date bounds the first date.
 * @param dates - possible dates in order: of diagnosis, tumor by tumor, then of last contact; a date without year stays as it is
 * @param birth - possible date of birth, as far as known
 * @returns the same dates, complete where the year is known
 * @see SEER Survival Time 2.2, missing dates
 */
export function fillDates(dates: readonly DateParts[], birth: DateParts): readonly DateParts[] {
  if (dates.every(({ day }) => day !== UNKNOWN_PART)) return dates;
  const filled = [...dates];
  filled.forEach((date, at) => {
    if (date.month !== UNKNOWN_PART && date.day === UNKNOWN_PART) filled[at] = fillDay(filled, at, birth);
  });
  filled.forEach((date, at) => {
    if (date.month === UNKNOWN_PART && date.year !== UNKNOWN_YEAR) filled[at] = fillMonth(filled, at, birth);
  });
  return filled;
}

// The search stops at the first date whose part is known, even when that is of another month or year and so bounds nothing.
function nearest(dates: readonly DateParts[], from: number, search: { readonly step: 1 | -1; readonly part: 'month' | 'day' }): DateParts {
  for (let at = from + search.step; at >= 0 && at < dates.length; at += search.step) {
    const date = dates[at];
    if (date !== undefined && date[search.part] !== UNKNOWN_PART) return date;
  }
  return UNKNOWN_DATE;
}

function fillDay(dates: readonly DateParts[], at: number, birth: DateParts): DateParts {
  const date = dates[at] ?? UNKNOWN_DATE;
  const sameMonth = (other: DateParts): boolean => other.year === date.year && other.month === date.month && other.day !== UNKNOWN_PART;
  const before = nearest(dates, at, { step: -1, part: 'day' });
  const after = nearest(dates, at, { step: 1, part: 'day' });
  const start = [before, ...(at === 0 ? [birth] : [])].find(sameMonth);
  const earliest = start?.day ?? 1;
  const latest = sameMonth(after) ? after.day : daysInMonth(date.year, date.month);
  return { ...date, day: Math.floor((earliest + latest) / 2) };
}

function fillMonth(dates: readonly DateParts[], at: number, birth: DateParts): DateParts {
  const { year } = dates[at] ?? UNKNOWN_DATE;
  const sameYear = (other: DateParts): boolean => other.year === year && other.month !== UNKNOWN_PART;
  const before = nearest(dates, at, { step: -1, part: 'month' });
  const after = nearest(dates, at, { step: 1, part: 'month' });
  const start = [before, ...(at === 0 ? [birth] : [])].find(sameYear) ?? { year, month: 1, day: 1 };
  const earliest = start.day === UNKNOWN_PART ? { ...start, day: 1 } : start;
  const latest = sameYear(after) ? after : { year, month: 12, day: 31 };
  return plusDays(earliest, Math.floor((dayCount(latest) - dayCount(earliest)) / 2));
}
