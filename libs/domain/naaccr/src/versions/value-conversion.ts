import { matchesType, needsFullLength } from '../data-type.js';
import type { DataType, DictionaryItem } from '../item-def.js';
import type { TranslationCode } from './translation-finding.js';

/** A value on its way: what it becomes, and what is to be said about it. */
export interface CarriedValue {
  readonly value: string | undefined;
  readonly code: TranslationCode | undefined;
}

/** An item that took the place of another one under a new number, with its codes in both directions; text goes as it is. */
export interface Succession {
  readonly older: string;
  readonly newer: string;
  readonly up?: Readonly<Record<string, string>>;
  readonly down?: Readonly<Record<string, string>>;
}

/**
 * Sex Assigned at Birth (225) replaced Sex (220) with NAACCR 26, for cases of all years. Its codes are 1, 2 and 9: those born male
 * or female are 1 or 2 also when Sex said more, and where Sex did not tell, the sex at birth is unknown. Name--Birth Surname (2232) took
 * the place of Name--Maiden (2390).
 */
export const SUCCESSIONS: readonly Succession[] = [
  {
    older: 'sex',
    newer: 'sexAssignedAtBirth',
    up: { 1: '1', 2: '2', 3: '9', 4: '9', 5: '1', 6: '2', 9: '9' },
    down: { 1: '1', 2: '2', 9: '9' },
  },
  { older: 'nameMaiden', newer: 'nameBirthSurname' },
];

/** Value of a succeeded item; a code that was widened to another one is narrowed. */
export function succeededValue(codes: Readonly<Record<string, string>>, value: string): CarriedValue {
  const code = Object.hasOwn(codes, value) ? codes[value] : undefined;
  if (code === undefined) return { value: undefined, code: 'WRONG_VALUE' };
  return { value: code, code: code === value ? 'RENAMED' : 'NARROWED' };
}

// Free text may be cut; a shorter code or number would be another one.
const SHORTEST_TEXT = 40;
const COMPACT = /^(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)(\d\d)?)?$/;
const EXTENDED = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(.*)$/;

function toDateTime(value: string): CarriedValue {
  const [, year, month, day, hour, minute, second] = COMPACT.exec(value) ?? [];
  if (year === undefined) return { value, code: undefined };
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  if (hour === undefined || minute === undefined) return { value: date, code: 'CONVERTED' };
  if (second === undefined) return { value: date, code: 'NARROWED' }; // a time without seconds does not exist in a dateTime
  return { value: `${date}T${hour}:${minute}:${second}`, code: 'CONVERTED' };
}

function toDate(value: string): CarriedValue {
  const compact = COMPACT.exec(value);
  if (compact) return value.length > 8 ? { value: value.slice(0, 8), code: 'NARROWED' } : { value, code: undefined };
  const [, year, month = '', day = '', rest] = EXTENDED.exec(value) ?? [];
  if (year === undefined) return { value, code: undefined };
  return { value: year + month + day, code: rest === '' ? 'CONVERTED' : 'NARROWED' };
}

const FORMS: Readonly<Partial<Record<DataType, (value: string) => CarriedValue>>> = { dateTime: toDateTime, date: toDate };

function fitted(target: DictionaryItem, carried: CarriedValue, original: string): CarriedValue {
  const { value } = carried;
  if (value === undefined) return carried;
  if (value.length > target.length && !target.allowUnlimitedText) {
    const isText = target.dataType === 'text' && target.length >= SHORTEST_TEXT;
    return isText ? { value: value.slice(0, target.length), code: 'TEXT_CUT' } : { value: undefined, code: 'VALUE_TOO_LONG' };
  }
  const isShort = needsFullLength(target.dataType) && value.length < target.length;
  if (isShort || !matchesType(value, target.dataType)) return { value: undefined, code: 'WRONG_VALUE' };
  return { value, code: value === original ? undefined : carried.code };
}

/** True when every value of the one definition, right or wrong, is left alone on its way to the other. */
export function isSameForm(source: DictionaryItem, target: DictionaryItem): boolean {
  const isSame = source.dataType === target.dataType && source.length === target.length;
  return isSame && source.allowUnlimitedText === target.allowUnlimitedText;
}

/** Value of an item as its definition in the other version has it. A value that nothing changed for is left alone, right or wrong. */
export function convertedValue(source: DictionaryItem, target: DictionaryItem, value: string): CarriedValue {
  if (isSameForm(source, target)) return { value, code: undefined };
  const form = source.dataType === target.dataType ? undefined : FORMS[target.dataType];
  return fitted(target, form?.(value) ?? { value, code: undefined }, value);
}
