import { hasCode, type CodeList } from './code-list.js';
import { codeList } from './code-lists.js';
import { matchesType, needsFullLength } from './data-type.js';
import type { DataType, RunningItem } from './item-def.js';
import { isItemId } from './item-defs.js';
import type { ItemRejected, ItemRejectedCode } from './item-rejected.js';
import type { ItemKey } from './items.js';
import { parsePartialDate } from './partial-date.js';
import { type RunningDictionary, STANDARD_DICTIONARY } from './user-dictionary/running-dictionary.js';

const TYPE_WORDS: Readonly<Record<DataType, string>> = {
  text: 'text',
  digits: 'digits',
  alpha: 'capital letters A to Z',
  mixed: 'digits and capital letters',
  numeric: 'a number such as 12 or 12.5',
  date: 'a date as CCYY, CCYYMM or CCYYMMDD',
  dateTime: 'a date and time such as 2025-06-15 or 2025-06-15T13:45:30Z',
};

function expectedOf(def: RunningItem, list: CodeList | undefined): string {
  if (list) return list.expected;
  if (!needsFullLength(def.dataType)) return def.dataType === 'text' ? `at most ${def.length} characters` : TYPE_WORDS[def.dataType];
  const characters = def.length === 1 ? '1 character' : `${def.length} characters`;
  return `${characters} of ${TYPE_WORDS[def.dataType]}`;
}

function problemOf(def: RunningItem, value: string, list: CodeList | undefined): ItemRejectedCode | undefined {
  if (value.startsWith(' ') || value.endsWith(' ')) return 'SURROUNDING_BLANKS';
  if (value.length > def.length) return 'VALUE_TOO_LONG';
  if (def.dataType === 'date') return parsePartialDate(value) ? undefined : 'BAD_DATE';
  if (!matchesType(value, def.dataType)) return 'WRONG_TYPE';
  if (needsFullLength(def.dataType) && value.length < def.length) return 'VALUE_TOO_SHORT';
  return list?.isComplete && !hasCode(list, value) ? 'NOT_A_CODE' : undefined;
}

const FAULTS: Readonly<Record<ItemRejectedCode, (def: RunningItem, value: string) => string>> = {
  UNKNOWN_ITEM: () => 'is not in the dictionary',
  NOT_EDITABLE: () => 'is filled by the registry itself',
  SURROUNDING_BLANKS: () => 'begins or ends with a blank',
  VALUE_TOO_LONG: (def, value) => `has ${value.length} characters, ${value.length - def.length} too many`,
  VALUE_TOO_SHORT: (def, value) => `has ${value.length} of its ${def.length} characters`,
  WRONG_TYPE: () => 'is not of the right kind',
  BAD_DATE: () => 'is not a date of the calendar',
  NOT_A_CODE: () => 'is not a code of the item',
};

const QUOTED_LENGTH = 40;

interface Refused {
  readonly id: ItemKey;
  readonly code: ItemRejectedCode;
  readonly value: string;
}

/** Makes the refusal of a known item, with the message in the words of its dictionary. */
export function rejectItem({ id, code, value }: Refused, running: RunningDictionary): ItemRejected {
  const def = running.item(id);
  const expected = code === 'NOT_EDITABLE' ? 'no change, it is derived or assigned' : expectedOf(def, listOf(id));
  const label = running.label(id);
  const isQuotable = !running.isSealed(id) && value.length <= QUOTED_LENGTH && code !== 'NOT_EDITABLE';
  const kind = code === 'NOT_A_CODE' || code === 'WRONG_TYPE' ? '' : `, which ${FAULTS[code](def, value)}`;
  const said = isQuotable ? `is \`${value}\`${kind}` : FAULTS[code](def, value);
  return { code, id, number: def.number, name: def.name, expected, message: `${label} ${said}; expected ${expected}.` };
}

const listOf = (id: ItemKey): CodeList | undefined => (isItemId(id) ? codeList(id) : undefined);

function rejectUnknown(id: string): ItemRejected {
  const expected = 'the XML id of a NAACCR 26 item, such as primarySite';
  return {
    code: 'UNKNOWN_ITEM',
    id,
    number: undefined,
    name: id,
    expected,
    message: `${id.slice(0, 64)} is not an item of NAACCR 26; expected ${expected}.`,
  };
}

/**
 * Checks one value against its dictionary and the item's code list.
 * @param id - XML id; any other text is refused as UNKNOWN_ITEM
 * @param value - coded string; blank is always allowed
 * @param running - with the user dictionaries of the registry; the NAACCR 26 dictionary alone when absent
 * @returns the first refusal, or `undefined` when the value may stand. Whether a person may type the item is not asked here
 * (imports carry derived items too): see `changeItems`.
 * @example validateItem('primarySite', '504')?.message // 'Primary Site (400) is `504`; expected C and three digits, such as C504.'
 */
export function validateItem(id: string, value: string, running: RunningDictionary = STANDARD_DICTIONARY): ItemRejected | undefined {
  if (!running.holds(id)) return rejectUnknown(id);
  if (value === '') return undefined;
  const code = problemOf(running.item(id), value, listOf(id));
  return code && rejectItem({ id, code, value }, running);
}
