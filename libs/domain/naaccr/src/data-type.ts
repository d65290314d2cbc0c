import type { DataType } from './item-def.js';

// Loops over char codes: measured several times faster than regular expressions on values of one to eight characters.
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;

function isDigits(value: string): boolean {
  for (let i = 0; i < value.length; i++) if (!isDigit(value.charCodeAt(i))) return false;
  return value.length > 0;
}

function isAlpha(value: string): boolean {
  for (let i = 0; i < value.length; i++) if (!isUpper(value.charCodeAt(i))) return false;
  return value.length > 0;
}

function isMixed(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (!isDigit(code) && !isUpper(code)) return false;
  }
  return value.length > 0;
}

function isNumeric(value: string): boolean {
  const point = value.indexOf('.');
  if (point < 0) return isDigits(value);
  return isDigits(value.slice(0, point)) && isDigits(value.slice(point + 1));
}

// CCYY, CCYYMM or CCYYMMDD with a day of 01 to 31 whatever the month, as the standard's own pattern has it.
function isDate(value: string): boolean {
  if ((value.length !== 4 && value.length !== 6 && value.length !== 8) || !isDigits(value)) return false;
  const century = value.slice(0, 2);
  if (century !== '18' && century !== '19' && century !== '20') return false;
  if (value.length === 4) return true;
  const month = value.slice(4, 6);
  if (month < '01' || month > '12') return false;
  const day = value.slice(6);
  return day === '' || (day >= '01' && day <= '31');
}

// The standard's dateTime pattern is loose (zone after a year-month, a bare sign); it is normative, so it is kept as it is.
const DATE_TIME =
  /^(?:[0-9](?:[0-9](?:[0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[1-2][0-9]|3[0-1])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60))?)?(?:Z|(?:[+-])(?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)?)?)?$/;

const MATCHERS: Readonly<Record<DataType, (value: string) => boolean>> = {
  text: () => true,
  digits: isDigits,
  alpha: isAlpha,
  mixed: isMixed,
  numeric: isNumeric,
  date: isDate,
  dateTime: (value) => DATE_TIME.test(value),
};

/**
 * True when a non-empty value is made as its data type demands; length is not looked at.
 * @see NAACCR XML specification 1.8, data types
 */
export function matchesType(value: string, dataType: DataType): boolean {
  return MATCHERS[dataType](value);
}

/** True for the types whose values must fill the whole length of the item (alpha, digits, mixed). */
export function needsFullLength(dataType: DataType): boolean {
  return dataType === 'digits' || dataType === 'alpha' || dataType === 'mixed';
}
