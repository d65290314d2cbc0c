import type { PatientItemId, RootItemId, TumorItemId } from './item-ids.generated.js';

/** XML id of any NAACCR 26 item. */
export type ItemId = RootItemId | PatientItemId | TumorItemId;

declare const userItem: unique symbol;

/** XML id of an item that a user dictionary defines; only a `RunningDictionary` tells which texts are such ids. */
export type UserItemId = string & { readonly [userItem]: true };

/** XML id of anything that a record can hold: an item of the standard, or of a user dictionary. */
export type ItemKey = ItemId | UserItemId;

/**
 * The shape that flows through the whole registry: XML id to coded string, patient and tumor items together, those of user dictionaries among them.
 * An absent key, `undefined` and `''` all mean blank; leading zeros are part of the value.
 */
export type Items = { readonly [id in ItemKey]?: string | undefined };

/** Value of one item as coded, or `''` when it is blank. */
export function itemValue(items: Items, id: ItemKey): string {
  return items[id] ?? '';
}

/** True when nothing is coded for the item; codes such as `9` or `999` (unknown) are not blank. */
export function isBlank(items: Items, id: ItemKey): boolean {
  return itemValue(items, id) === '';
}
