import { civilDay, daysInMonth, epochDay } from '../civil-day.js';

// A year of more than four digits has a sign, one of four has none or a minus, and there is no minus zero.
const DATE_TIME =
  /^(\d{4}|\+\d{5,9}|-(?!0+-)\d{4,9})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{0,9}))?)?(?:(Z)|([+-])(\d\d)(?::(\d\d)(?::(\d\d))?)?)?$/i;
const DAY_MS = 86_400_000;

interface TimeParts {
  readonly clockMs: number;
  readonly offsetMs: number;
}

function timeOf(found: RegExpExecArray): TimeParts | undefined {
  const number = (group: number): number => Number(found[group] ?? 0);
  const [hour, minute, second, offsetHour, offsetMinute, offsetSecond] = [4, 5, 6, 10, 11, 12].map(number);
  if (hour === undefined || minute === undefined || second === undefined) return undefined;
  if (offsetHour === undefined || offsetMinute === undefined || offsetSecond === undefined) return undefined;
  if (hour > 23 || minute > 59 || second > 59 || offsetMinute > 59 || offsetSecond > 59) return undefined;
  const offset = (offsetHour * 3600 + offsetMinute * 60 + offsetSecond) * 1000;
  if (offset > 18 * 3_600_000) return undefined;
  const fraction = Number((found[7] ?? '').slice(0, 3).padEnd(3, '0'));
  return { clockMs: (hour * 3600 + minute * 60 + second) * 1000 + fraction, offsetMs: found[9] === '-' ? -offset : offset };
}

/**
 * Reads a `timeGenerated` attribute: date, time with or without seconds, optional offset (UTC when there is none).
 * @returns milliseconds since 1970 UTC, or `undefined` when it is not a real date and time
 * @see NAACCR XML specification 1.8, timeGenerated
 */
export function parseTimeGenerated(text: string): number | undefined {
  const found = DATE_TIME.exec(text);
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const time = timeOf(found);
  if (!time || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return epochDay(year, month, day) * DAY_MS + time.clockMs - time.offsetMs;
}

/** Writes an instant as a `timeGenerated` attribute in UTC; the fraction has no trailing zeros. */
export function formatTimeGenerated(epochMs: number): string {
  const days = Math.floor(epochMs / DAY_MS);
  const ms = epochMs - days * DAY_MS;
  const { year, month, day } = civilDay(days);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const fraction = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`.replace(/0+$/, '');
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  const date = `${sign}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return `${date}T${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}${fraction}Z`;
}
