const INTEGER = new Intl.NumberFormat('en-US');
const ONE_DECIMAL = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const MOMENT = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeStyle: 'short', hour12: false });
const DAY = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' });
const MONTH = new Intl.DateTimeFormat('en-US', { month: 'short', year: '2-digit', timeZone: 'UTC' });

/** 12,345 */
export const formatCount = (count: number): string => INTEGER.format(count);

/** 12.3 % of a fraction given in percent. */
export const formatPercent = (percent: number): string => `${ONE_DECIMAL.format(percent)} %`;

/** An ISO instant in the reader's time zone, `2026-11-22, 09:30`; a dash when there is none. */
export const formatMoment = (instant: string | null | undefined): string => (instant ? MOMENT.format(new Date(instant)) : '–');

/** The day of an ISO instant in the reader's time zone. */
export const formatDay = (instant: string | null | undefined): string => (instant ? DAY.format(new Date(instant)) : '–');

/** `2026-11` as `Nov 26`. */
export const formatMonth = (month: string): string => MONTH.format(new Date(`${month}-01T00:00:00Z`));

/** A coded date `CCYY[MM[DD]]` or an ISO day as `2026-11-22`. */
export function formatCodedDate(date: string | null | undefined): string {
  if (date === null || date === undefined || date === '') return '–';
  const digits = date.replaceAll('-', '').slice(0, 8);
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].filter((part) => part !== '').join('-');
}

/** Bytes with a unit of 1,000. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), units.length);
  return `${ONE_DECIMAL.format(bytes / 1000 ** power)} ${units[power - 1] ?? 'kB'}`;
}
