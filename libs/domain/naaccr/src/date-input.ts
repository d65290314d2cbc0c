import { parsePartialDate, type PartialDate } from './partial-date.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (text: string): string => text.padStart(2, '0');

// Each form: what a person types, and where year, month and day stand in it.
const FORMS: readonly { readonly pattern: RegExp; readonly order: (parts: readonly string[]) => string }[] = [
  { pattern: /^(\d{4}|\d{6}|\d{8})$/, order: ([all = '']) => all },
  { pattern: /^(\d{4})[-/. ](\d{1,2})$/, order: ([y = '', m = '']) => y + two(m) },
  { pattern: /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/, order: ([y = '', m = '', d = '']) => y + two(m) + two(d) },
  { pattern: /^(\d{1,2})[-/. ](\d{4})$/, order: ([m = '', y = '']) => y + two(m) },
  { pattern: /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/, order: ([m = '', d = '', y = '']) => y + two(m) + two(d) },
  { pattern: /^([a-z]{3})[a-z]*\.? (\d{4})$/, order: ([m = '', y = '']) => y + monthCode(m) },
  { pattern: /^(\d{1,2})[- ]([a-z]{3})[a-z]*\.?[- ](\d{4})$/, order: ([d = '', m = '', y = '']) => y + monthCode(m) + two(d) },
  { pattern: /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/, order: ([m = '', d = '', y = '']) => y + monthCode(m) + two(d) },
];

function monthCode(name: string): string {
  return two(String(MONTHS.indexOf(name) + 1));
}

/**
 * Reads a date as people type it: `20250615`, `2025-06-15`, `6/15/2025` (month first), `6/2025`, `2025`, `15 Jun 2025`.
 * Two-digit years are refused rather than guessed.
 * @returns the coded date, or `undefined` when it cannot be read or does not exist
 * @example parseDateInput('6/5/2025') // '20250605'
 */
export function parseDateInput(text: string): PartialDate | undefined {
  const typed = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  for (const { pattern, order } of FORMS) {
    const found = pattern.exec(typed);
    if (found) return parsePartialDate(order(found.slice(1)));
  }
  return undefined;
}

/** A coded date as a person reads it: `2025-06-15`, `2025-06` or `2025`. */
export function displayDate(date: PartialDate): string {
  return [date.slice(0, 4), date.slice(4, 6), date.slice(6)].filter((part) => part !== '').join('-');
}
