import { codeEntry, type CodeList } from './code-list.js';
import type { ItemId } from './items.js';

const LISTS: ReadonlyMap<ItemId, CodeList> = new Map();

/** Codes of an item in our own words, or `undefined` when the item has no list here. */
export function codeList(id: ItemId): CodeList | undefined {
  return LISTS.get(id);
}

/** Items that have a code list. */
export function itemsWithCodes(): readonly ItemId[] {
  return [...LISTS.keys()];
}

/**
 * Meaning of a code, or `undefined` when the item has no list or the list does not name the code.
 * @example codeLabel('vitalStatus', '1') // 'Alive'
 */
export function codeLabel(id: ItemId, code: string): string | undefined {
  const list = LISTS.get(id);
  return list && codeEntry(list, code)?.label;
}
