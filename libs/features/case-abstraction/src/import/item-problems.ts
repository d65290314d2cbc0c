import {
  type FlatValidationCode,
  itemDefs,
  parsePartialDate,
  type RunningDictionary,
  type ValidationError,
  validateItem,
} from '#domain/naaccr';
import type { ColumnOf } from './file-scanner.js';

/** One item of a record that the dictionary does not accept; the row is refused for it. */
export interface ItemProblem {
  readonly line: number | null;
  /** Where the item begins in a file of fixed columns, from 1. */
  readonly column?: number | null;
  readonly itemId: string | null;
  readonly code: string;
  readonly message: string;
}

/** An item as the reader gives it. */
export interface ReadItem {
  readonly id: string;
  readonly value: string;
  readonly line: number;
  readonly error: ValidationError | undefined;
}

/** A patient or tumor element as the reader gives it: findings on the element itself, and its items. */
export interface ReadElement {
  readonly errors: readonly ValidationError<FlatValidationCode>[];
  readonly itemList: readonly ReadItem[];
}

// A value with blanks around it is taken without them; the time stamp of the file concerns no record; records of fixed columns that differ
// in the items of their person come in, see `differingItems`.
const CODES: Readonly<Record<FlatValidationCode, string | undefined>> = {
  'Unknown NAACCR ID': 'UNKNOWN_ITEM',
  'Wrong NAACCR Number': 'WRONG_ITEM_NUMBER',
  'Invalid data level': 'WRONG_LEVEL',
  'Value too long': 'VALUE_TOO_LONG',
  'Value too short': 'VALUE_TOO_SHORT',
  'Value invalid for data type': 'WRONG_TYPE',
  'Value starts with a space': 'SURROUNDING_BLANKS',
  'Value ends with a space': 'SURROUNDING_BLANKS',
  'Invalid Time Generated': undefined,
  'Invalid line length': 'WRONG_LINE_LENGTH',
  'Patient value not consistent among tumors': undefined,
  'NaaccrData value not consistent among tumors': undefined,
};

const FAULTS: ReadonlyMap<string, string> = new Map([
  ['WRONG_ITEM_NUMBER', 'carries the number of another item; expected its own number or none'],
  ['WRONG_LEVEL', 'stands in the wrong element; expected'],
  ['VALUE_TOO_LONG', 'is longer than its version of the dictionary allows'],
  ['VALUE_TOO_SHORT', 'is shorter than its version of the dictionary asks for'],
  ['WRONG_TYPE', 'is not of the kind that its version of the dictionary asks for'],
]);

const DATE_ITEMS: ReadonlySet<string> = new Set(
  itemDefs()
    .filter(({ dataType }) => dataType === 'date')
    .map(({ id }) => id),
);

/** What faults are judged and placed by. */
export interface ProblemTerms {
  readonly running: RunningDictionary;
  readonly columnOf: ColumnOf;
}

/**
 * Everything in an element that breaks the dictionary: unknown items, wrong numbers, levels, lengths and kinds, and dates that are not on the
 * calendar. Codes outside a code list and failed edits are none of these: such a record comes in and its edits say so.
 */
export function itemProblems({ errors, itemList }: ReadElement, terms: ProblemTerms): ItemProblem[] {
  const { running, columnOf } = terms;
  const problems: ItemProblem[] = [];
  const add = (problem: ItemProblem | undefined): void => {
    if (problem) problems.push({ ...problem, column: columnOf(problem.itemId ?? '') ?? null });
  };
  for (const error of errors) add(problemOf(error, running));
  for (const { id, value, line, error } of itemList) {
    if (error !== undefined) add(problemOf(error, running));
    else if (isImpossibleDay(id, value, running))
      add({ line, itemId: id, code: 'BAD_DATE', message: validateItem(id, value, running)?.message ?? '' });
  }
  return problems;
}

/** Items of the person in which the records of one patient differ; the first record's value came in. Only files of fixed columns can. */
export function differingItems({ errors }: ReadElement, { running, columnOf }: ProblemTerms): ItemProblem[] {
  return errors.flatMap(({ code, id = '', line = null }) => {
    if (code !== 'Patient value not consistent among tumors') return [];
    const message = `${running.label(id)} differs from that of the patient's first record, which was taken.`;
    return [{ line, column: columnOf(id) ?? null, itemId: id, code: 'PATIENT_VALUE_DIFFERS', message }];
  });
}

function problemOf(error: ValidationError<FlatValidationCode>, running: RunningDictionary): ItemProblem | undefined {
  const { code: finding, id, value, line = null } = error;
  const code = CODES[finding];
  if (code === undefined) return undefined;
  if (code === 'WRONG_LINE_LENGTH') return { line, itemId: null, code, message: `This record has another length: ${error.message}.` };
  if (code === 'SURROUNDING_BLANKS') return problemOnceTrimmed({ id: id ?? '', value: value ?? '', line }, running);
  const itemId = shown(id ?? '');
  return { line, itemId, code: codeOf(code, itemId), message: messageOf(code, { id: itemId, value: value ?? '' }, running) };
}

/** The reader stops at the first finding of a value; behind the blanks there may be another. */
function problemOnceTrimmed(
  { id, value, line }: { readonly id: string; readonly value: string; readonly line: number | null },
  running: RunningDictionary,
): ItemProblem | undefined {
  const rejected = validateItem(id, value.trim(), running);
  if (!rejected || rejected.code === 'NOT_A_CODE' || rejected.code === 'UNKNOWN_ITEM') return undefined;
  return { line, itemId: id, code: rejected.code, message: rejected.message };
}

function codeOf(code: string, id: string): string {
  return code === 'WRONG_TYPE' && DATE_ITEMS.has(id) ? 'BAD_DATE' : code;
}

function messageOf(code: string, { id, value }: { readonly id: string; readonly value: string }, running: RunningDictionary): string {
  if (code === 'UNKNOWN_ITEM')
    return `${id} is not an item of the file's dictionaries; expected the XML id of a NAACCR item, such as primarySite.`;
  const label = running.label(id);
  const level = running.levelOf(id);
  if (code === 'WRONG_LEVEL') return `${label} ${FAULTS.get(code) ?? ''} ${level === undefined ? 'its own level' : `it in ${level}`}.`;
  const rejected = validateItem(id, value, running);
  const isSameFault = rejected && rejected.code !== 'UNKNOWN_ITEM' && code !== 'WRONG_ITEM_NUMBER';
  return isSameFault ? rejected.message : `${label} ${FAULTS.get(code) ?? code}.`;
}

/** The reader takes any day from 01 to 31; the calendar decides the rest. */
function isImpossibleDay(id: string, value: string, running: RunningDictionary): boolean {
  return value.length === 8 && value > '18' && value.slice(6) > '28' && isDate(id, running) && parsePartialDate(value) === undefined;
}

function isDate(id: string, running: RunningDictionary): boolean {
  return DATE_ITEMS.has(id) || (running.isUserItem(id) && running.item(id).dataType === 'date');
}

/** An id as a report may show it: short, without control characters. */
function shown(id: string): string {
  return id.slice(0, 64).replace(/[^\x20-\x7e]/g, '?');
}
