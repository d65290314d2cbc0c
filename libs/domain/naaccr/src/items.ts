import type { PatientItemId, RootItemId, TumorItemId } from './item-ids.generated.js';

/** XML id of any NAACCR 26 item. */
export type ItemId = RootItemId | PatientItemId | TumorItemId;

/**
 * The shape that flows through the whole registry: NAACCR XML id to coded string, patient and tumor items together.
 * An absent key, `undefined` and `''` all mean blank; leading zeros are part of the value.
 */
export type Items = { readonly [id in ItemId]?: string | undefined };

/** Value of one item as coded, or `''` when it is blank. */
export function itemValue(items: Items, id: ItemId): string {
  return items[id] ?? '';
}

/** True when nothing is coded for the item; codes such as `9` or `999` (unknown) are not blank. */
export function isBlank(items: Items, id: ItemId): boolean {
  return itemValue(items, id) === '';
}
