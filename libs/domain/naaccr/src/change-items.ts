import type { ItemRejected } from './item-rejected.js';
import { itemValue, type ItemKey, type Items } from './items.js';
import { type RunningDictionary, STANDARD_DICTIONARY } from './user-dictionary/running-dictionary.js';
import { rejectItem, validateItem } from './validate-item.js';

/** One changed item; `null` is blank. */
export interface ItemChange {
  readonly id: ItemKey;
  readonly from: string | null;
  readonly to: string | null;
}

/** Either the new items with what differs from before, or every refusal and no change at all. */
export type ChangedItems =
  { readonly items: Items; readonly changed: readonly ItemChange[] } | { readonly rejected: readonly ItemRejected[] };

interface Typed {
  readonly id: string;
  readonly value: string;
}

function refusalOf(items: Items, { id, value }: Typed, running: RunningDictionary): ItemRejected | undefined {
  if (!running.holds(id)) return validateItem(id, value, running);
  if (itemValue(items, id) === value) return undefined;
  return running.isEditable(id) ? validateItem(id, value, running) : rejectItem({ id, code: 'NOT_EDITABLE', value }, running);
}

function withChanges(items: Items, changed: readonly ItemChange[]): Items {
  const values = new Map<string, string | undefined>(Object.entries(items));
  for (const { id, to } of changed) {
    if (to === null) values.delete(id);
    else values.set(id, to);
  }
  return Object.fromEntries(values);
}

/**
 * Applies what a person typed. `null` and `''` remove an item; a value equal to the held one changes nothing and is not
 * judged, so that an old value that is no longer right does not block the rest of the form.
 * @param items - items before; not touched
 * @param change - item id to new value, as it came from outside
 * @param running - with the user dictionaries of the registry; the NAACCR 26 dictionary alone when absent
 * @returns the new items and the changes in the order given, or all refusals
 */
export function changeItems(
  items: Items,
  change: Readonly<Record<string, string | null>>,
  running: RunningDictionary = STANDARD_DICTIONARY,
): ChangedItems {
  const rejected: ItemRejected[] = [];
  const changed: ItemChange[] = [];
  for (const [id, given] of Object.entries(change)) {
    const value = given ?? '';
    const refusal = refusalOf(items, { id, value }, running);
    if (refusal) rejected.push(refusal);
    else if (running.holds(id) && itemValue(items, id) !== value) changed.push({ id, from: items[id] || null, to: value || null });
  }
  if (rejected.length > 0) return { rejected };
  return { items: withChanges(items, changed), changed };
}
