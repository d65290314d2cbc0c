import {
  isItemId,
  itemDef,
  itemDefs,
  itemLabel,
  parsePartialDate,
  type ValidationCode,
  type ValidationError,
  validateItem,
} from '#domain/naaccr';

/** One item of a record that the dictionary does not accept; the row is refused for it. */
export interface ItemProblem {
  readonly line: number | null;
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
  readonly errors: readonly ValidationError[];
  readonly itemList: readonly ReadItem[];
}

// A value with blanks around it is taken without them; the time stamp of the file concerns no record.
const CODES: Readonly<Record<ValidationCode, string | undefined>> = {
  'Unknown NAACCR ID': 'UNKNOWN_ITEM',
  'Wrong NAACCR Number': 'WRONG_ITEM_NUMBER',
  'Invalid data level': 'WRONG_LEVEL',
  'Value too long': 'VALUE_TOO_LONG',
  'Value too short': 'VALUE_TOO_SHORT',
  'Value invalid for data type': 'WRONG_TYPE',
  'Value starts with a space': 'SURROUNDING_BLANKS',
  'Value ends with a space': 'SURROUNDING_BLANKS',
  'Invalid Time Generated': undefined,
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

/**
 * Everything in an element that breaks the dictionary: unknown items, wrong numbers, levels, lengths and kinds, and dates that are not on the
 * calendar. Codes outside a code list and failed edits are none of these: such a record comes in and its edits say so.
 */
export function itemProblems({ errors, itemList }: ReadElement): ItemProblem[] {
  const problems: ItemProblem[] = [];
  const add = (problem: ItemProblem | undefined): void => {
    if (problem) problems.push(problem);
  };
  for (const error of errors) add(problemOf(error));
  for (const { id, value, line, error } of itemList) {
    if (error !== undefined) add(problemOf(error));
    else if (isImpossibleDay(id, value)) add({ line, itemId: id, code: 'BAD_DATE', message: validateItem(id, value)?.message ?? '' });
  }
  return problems;
}

function problemOf({ code: finding, id, value, line }: ValidationError): ItemProblem | undefined {
  const code = CODES[finding];
  if (code === undefined) return undefined;
  if (code === 'SURROUNDING_BLANKS') return problemOnceTrimmed(id ?? '', value ?? '', line ?? null);
  const itemId = shown(id ?? '');
  return { line: line ?? null, itemId, code: codeOf(code, itemId), message: messageOf(code, itemId, value ?? '') };
}

/** The reader stops at the first finding of a value; behind the blanks there may be another. */
function problemOnceTrimmed(id: string, value: string, line: number | null): ItemProblem | undefined {
  const rejected = validateItem(id, value.trim());
  if (!rejected || rejected.code === 'NOT_A_CODE' || rejected.code === 'UNKNOWN_ITEM') return undefined;
  return { line, itemId: id, code: rejected.code, message: rejected.message };
}

function codeOf(code: string, id: string): string {
  return code === 'WRONG_TYPE' && DATE_ITEMS.has(id) ? 'BAD_DATE' : code;
}

function messageOf(code: string, id: string, value: string): string {
  if (code === 'UNKNOWN_ITEM')
    return `${id} is not an item of the file's dictionary; expected the XML id of a NAACCR item, such as primarySite.`;
  const label = isItemId(id) ? itemLabel(id) : id;
  if (code === 'WRONG_LEVEL') return `${label} ${FAULTS.get(code) ?? ''} ${isItemId(id) ? `it in ${itemDef(id).level}` : 'its own level'}.`;
  const rejected = validateItem(id, value);
  const isSameFault = rejected && rejected.code !== 'UNKNOWN_ITEM' && code !== 'WRONG_ITEM_NUMBER';
  return isSameFault ? rejected.message : `${label} ${FAULTS.get(code) ?? code}.`;
}

/** The reader takes any day from 01 to 31; the calendar decides the rest. */
function isImpossibleDay(id: string, value: string): boolean {
  return value.length === 8 && DATE_ITEMS.has(id) && value > '18' && value.slice(6) > '28' && parsePartialDate(value) === undefined;
}

/** An id as a report may show it: short, without control characters. */
function shown(id: string): string {
  return id.slice(0, 64).replace(/[^\x20-\x7e]/g, '?');
}
