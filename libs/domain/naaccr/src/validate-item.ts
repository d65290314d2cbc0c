import { hasCode, type CodeList } from './code-list.js';
import { codeList } from './code-lists.js';
import { matchesType, needsFullLength } from './data-type.js';
import type { DataType, ItemDef } from './item-def.js';
import { isItemId, itemDef, itemLabel } from './item-defs.js';
import type { ItemRejected, ItemRejectedCode } from './item-rejected.js';
import { parsePartialDate } from './partial-date.js';
import { isSealed } from './sealed-items.js';

const TYPE_WORDS: Readonly<Record<DataType, string>> = {
  text: 'text',
  digits: 'digits',
  alpha: 'capital letters A to Z',
  mixed: 'digits and capital letters',
  numeric: 'a number such as 12 or 12.5',
  date: 'a date as CCYY, CCYYMM or CCYYMMDD',
  dateTime: 'a date and time such as 2025-06-15 or 2025-06-15T13:45:30Z',
};

function expectedOf(def: ItemDef, list: CodeList | undefined): string {
  if (list) return list.expected;
  if (!needsFullLength(def.dataType)) return def.dataType === 'text' ? `at most ${def.length} characters` : TYPE_WORDS[def.dataType];
  const characters = def.length === 1 ? '1 character' : `${def.length} characters`;
  return `${characters} of ${TYPE_WORDS[def.dataType]}`;
}

function problemOf(def: ItemDef, value: string, list: CodeList | undefined): ItemRejectedCode | undefined {
  if (value.startsWith(' ') || value.endsWith(' ')) return 'SURROUNDING_BLANKS';
  if (value.length > def.length) return 'VALUE_TOO_LONG';
  if (def.dataType === 'date') return parsePartialDate(value) ? undefined : 'BAD_DATE';
  if (!matchesType(value, def.dataType)) return 'WRONG_TYPE';
  if (needsFullLength(def.dataType) && value.length < def.length) return 'VALUE_TOO_SHORT';
  return list?.isComplete && !hasCode(list, value) ? 'NOT_A_CODE' : undefined;
}

const FAULTS: Readonly<Record<ItemRejectedCode, (def: ItemDef, value: string) => string>> = {
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

function messageOf(def: ItemDef, value: string, fault: { readonly code: ItemRejectedCode; readonly expected: string }): string {
  const label = itemLabel(def.id);
  const isQuotable = !isSealed(def.id) && value.length <= QUOTED_LENGTH && fault.code !== 'NOT_EDITABLE';
  if (!isQuotable) return `${label} ${FAULTS[fault.code](def, value)}; expected ${fault.expected}.`;
  const kind = fault.code === 'NOT_A_CODE' || fault.code === 'WRONG_TYPE' ? '' : `, which ${FAULTS[fault.code](def, value)}`;
  return `${label} is \`${value}\`${kind}; expected ${fault.expected}.`;
}

/** Makes the refusal of a known item, with the message in the words of the dictionary. */
export function rejectItem(def: ItemDef, code: ItemRejectedCode, value: string): ItemRejected {
  const expected = code === 'NOT_EDITABLE' ? 'no change, it is derived or assigned' : expectedOf(def, codeList(def.id));
  return { code, id: def.id, number: def.number, name: def.name, expected, message: messageOf(def, value, { code, expected }) };
}

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
 * Checks one value against the NAACCR 26 dictionary and the item's code list.
 * @param id - XML id; any other text is refused as UNKNOWN_ITEM
 * @param value - coded string; blank is always allowed
 * @returns the first refusal, or `undefined` when the value may stand. Whether a person may type the item is not asked here
 * (imports carry derived items too): see `changeItems`.
 * @example validateItem('primarySite', '504')?.message // 'Primary Site (400) is `504`; expected C and three digits, such as C504.'
 */
export function validateItem(id: string, value: string): ItemRejected | undefined {
  if (!isItemId(id)) return rejectUnknown(id);
  if (value === '') return undefined;
  const def = itemDef(id);
  const code = problemOf(def, value, codeList(id));
  return code && rejectItem(def, code, value);
}
