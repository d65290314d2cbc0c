import { type CalendarDay, earliestDay, type Items, itemValue, parseDateInput, validateItem } from '#domain/naaccr';
import { DEATH_FILE_ITEMS, type DeathFileItem, knowsCause } from './death-items.js';

/** What is wrong with a row of a file of deaths. Those that refuse the row end it; with the others the value alone is left out. */
export type RowProblemCode =
  | 'DEATH_DATE_MISSING' // The row says of nobody when they died; it is refused.
  | 'DEATH_DATE_WRONG' // The date of death is none, or has no year of four digits; the row is refused.
  | 'DEATH_DATE_TO_COME' // The date of death lies after today; the row is refused.
  | 'BORN_AFTER_DEATH' // The date of birth lies after that of death; the row is refused.
  | 'PERSON_MISSING' // Neither a last name nor a social security number; the row is refused.
  | 'VALUE_NOT_READ'; // A value is not one of its item; it is left out.

/** A problem and the item it stands at; values are never told. */
export interface RowProblem {
  readonly code: RowProblemCode;
  readonly item: DeathFileItem;
}

/** A row read: the death as items of the standard, or nothing when the row is refused. */
export interface DeathRow {
  readonly items: Items | null;
  readonly problems: readonly RowProblem[];
}

const SEXES: Readonly<Record<string, string>> = { M: '1', MALE: '1', F: '2', FEMALE: '2', '1': '1', '2': '2' };
const REVISIONS: Readonly<Record<string, string>> = { '10': '1', '9': '9', '1': '1', '8': '8', '7': '7' };
const FIRST_YEAR_OF_ICD_10 = '1999';
const LONGEST = 200;

/**
 * Reads one row of a file of deaths.
 * @param values - text by item, as the mapping found it
 * @param source - code of Follow-up Source Central (1791) of the file: one that knows no cause brings none
 */
export function readDeathRow(
  values: Readonly<Partial<Record<DeathFileItem, string>>>,
  { source, today }: { readonly source: string; readonly today: CalendarDay },
): DeathRow {
  const problems: RowProblem[] = [];
  const read: Partial<Record<DeathFileItem, string>> = {};
  for (const item of DEATH_FILE_ITEMS) {
    const text = (values[item] ?? '').trim();
    if (text === '') continue;
    const value = text.length <= LONGEST ? (READERS[item] ?? plain)(text, item) : undefined;
    if (value === undefined) problems.push({ code: item === 'dateOfLastContact' ? 'DEATH_DATE_WRONG' : 'VALUE_NOT_READ', item });
    else read[item] = value;
  }
  const refusal = refusalOf(read, { today, isWrong: problems.some(({ code }) => code === 'DEATH_DATE_WRONG') });
  if (refusal !== undefined) return { items: null, problems: [...problems.filter(({ code }) => code !== refusal.code), refusal] };
  return { items: { ...read, ...causeOf(read, source) }, problems };
}

function refusalOf(
  read: Readonly<Partial<Record<DeathFileItem, string>>>,
  { today, isWrong }: { readonly today: CalendarDay; readonly isWrong: boolean },
): RowProblem | undefined {
  const died = parseDateInput(read.dateOfLastContact ?? '');
  const born = parseDateInput(read.dateOfBirth ?? '');
  if (isWrong) return { code: 'DEATH_DATE_WRONG', item: 'dateOfLastContact' };
  if (died === undefined) return { code: 'DEATH_DATE_MISSING', item: 'dateOfLastContact' };
  if (earliestDay(died) > today) return { code: 'DEATH_DATE_TO_COME', item: 'dateOfLastContact' };
  if (born !== undefined && earliestDay(born).slice(0, born.length) > died.slice(0, born.length)) {
    return { code: 'BORN_AFTER_DEATH', item: 'dateOfBirth' };
  }
  const isAnybody = (read.nameLast ?? '') !== '' || (read.socialSecurityNumber ?? '') !== '';
  return isAnybody ? undefined : { code: 'PERSON_MISSING', item: 'nameLast' };
}

/** 7777: the source has no certificate; 7797: it has, and the cause is not coded. */
function causeOf(read: Items, source: string): Items {
  const byYear = itemValue(read, 'dateOfLastContact').slice(0, 4) >= FIRST_YEAR_OF_ICD_10 ? '1' : '9';
  if (!knowsCause(source)) return { causeOfDeath: '7777', icdRevisionNumber: byYear };
  const cause = itemValue(read, 'causeOfDeath') || '7797';
  const revision = /^[A-Z]/.test(cause) ? '1' : itemValue(read, 'icdRevisionNumber') || byYear;
  return { causeOfDeath: cause, icdRevisionNumber: revision };
}

type Reader = (text: string, item: DeathFileItem) => string | undefined;

const valid: Reader = (value, item) => (validateItem(item, value) === undefined ? value : undefined);
const plain: Reader = (text, item) => valid(text.replaceAll(/\s+/g, ' '), item);
const capitals: Reader = (text, item) => valid(text.toUpperCase(), item);
const date: Reader = (text) => parseDateInput(text);

const READERS: Readonly<Partial<Record<DeathFileItem, Reader>>> = {
  socialSecurityNumber: (text, item) => valid(text.replaceAll(/[\s-]/g, ''), item),
  dateOfBirth: date,
  dateOfLastContact: date,
  sexAssignedAtBirth: (text) => SEXES[text.toUpperCase()] ?? '9',
  causeOfDeath: (text) => /^(?:[A-Z]\d{2,3}|\d{3,4})$/.exec(text.toUpperCase().replaceAll(/[.\s]/g, ''))?.[0],
  icdRevisionNumber: (text) => REVISIONS[text.replace(/\D/g, '')],
  placeOfDeathState: capitals,
  placeOfDeathCountry: capitals,
  addrCurrentState: capitals,
  addrCurrentPostalCode: (text, item) => valid(text.replaceAll(/[\s-]/g, ''), item),
};
