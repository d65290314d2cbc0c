import type { DictionaryItem, ItemLevel } from '../item-def.js';
import { isItemId } from '../item-defs.js';
import { isSealed } from '../sealed-items.js';

/** What became of a value on the way to another NAACCR version, when it is not simply there again. */
export type TranslationCode =
  | 'RENAMED' // Carried: the item has another id there.
  | 'CONVERTED' // Carried in the form of the other version; nothing is lost.
  | 'NARROWED' // Carried with less detail: the other version cannot say as much.
  | 'MOVED' // Carried: the item belongs to another element there.
  | 'TEXT_CUT' // Carried up to the length that the other version has.
  | 'ITEM_RETIRED' // Not carried: the newer version has no such item.
  | 'ITEM_NOT_YET' // Not carried: the older version has no such item.
  | 'NOT_IN_RECORD_TYPE' // Not carried: the item stands in other record types only.
  | 'WRONG_VALUE' // Not carried: the value is of a form that the other version does not have.
  | 'VALUE_TOO_LONG' // Not carried: a code or number that is longer than the item, where cutting would make another one of it.
  | 'VALUES_DIFFER' // Not carried: one value is possible there, and the tumors of the patient have several.
  | 'NO_TUMOR' // Not carried: the item belongs to a tumor there, and the patient has none.
  | 'UNKNOWN_ITEM'; // Not carried: no dictionary has the item.

const CARRIED: ReadonlySet<TranslationCode> = new Set(['RENAMED', 'CONVERTED', 'NARROWED', 'MOVED', 'TEXT_CUT']);

/** One line of the report. `value` is the value as it was; it may identify a person. The message quotes no sealed item. */
export interface TranslationFinding {
  readonly code: TranslationCode;
  readonly isCarried: boolean;
  readonly level: ItemLevel;
  /** Position of the tumor in the patient, from 0; `undefined` for items of the patient. */
  readonly tumor: number | undefined;
  readonly id: string;
  readonly targetId: string | undefined;
  readonly value: string;
  readonly message: string;
}

/** What a message is about. */
export interface TranslatedItem {
  readonly id: string;
  readonly source: DictionaryItem | undefined;
  readonly target: DictionaryItem | undefined;
  readonly to: string;
}

const labelOf = (item: DictionaryItem | undefined, id: string): string => (item ? `${item.name} (${item.number})` : id.slice(0, 64));
const yearOf = (version: string): string => version.slice(0, 2);

const ENDINGS: Readonly<Record<TranslationCode, (item: TranslatedItem) => string>> = {
  RENAMED: ({ target }) => `is ${target?.id ?? ''} there`,
  CONVERTED: ({ target }) => `is written in the form of ${labelOf(target, '')}`,
  NARROWED: ({ target }) => `is carried into ${labelOf(target, '')} with less detail; look at it again`,
  MOVED: ({ target }) => `belongs to the ${target?.level ?? ''} there`,
  TEXT_CUT: ({ target }) => `is cut to ${target?.length ?? 0} characters`,
  ITEM_RETIRED: () => 'is not carried: the item is retired',
  ITEM_NOT_YET: () => 'is not carried: the item came later',
  NOT_IN_RECORD_TYPE: () => 'is not carried: files of this record type do not hold it',
  WRONG_VALUE: ({ target }) => `is not carried: expected ${target?.dataType ?? ''} of ${target?.length ?? 0}, code it again`,
  VALUE_TOO_LONG: ({ target }) => `is not carried: expected at most ${target?.length ?? 0} characters`,
  VALUES_DIFFER: () => 'is not carried: the tumors of the patient differ, the first one was taken',
  NO_TUMOR: () => 'is not carried: it belongs to a tumor there, and the patient has none',
  UNKNOWN_ITEM: () => 'is not carried: no dictionary has it',
};

const QUOTED_LENGTH = 40;

/** Makes a line of the report. */
export function translationFinding(
  code: TranslationCode,
  item: TranslatedItem,
  place: { readonly level: ItemLevel; readonly tumor: number | undefined; readonly value: string },
): TranslationFinding {
  const isQuotable = item.source !== undefined && place.value.length <= QUOTED_LENGTH && !(isItemId(item.id) && isSealed(item.id));
  const quoted = isQuotable && item.source.recordTypes.includes('I') ? ` \`${place.value}\`` : '';
  const message = `${labelOf(item.source, item.id)}${quoted} in NAACCR ${yearOf(item.to)} ${ENDINGS[code](item)}.`;
  return { code, isCarried: CARRIED.has(code), ...place, id: item.id, targetId: item.target?.id, message };
}
