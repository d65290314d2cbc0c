import type { ItemKey, ItemLevel, Items, RunningDictionary } from '#domain/naaccr';
import { ITEM_SHELVES, itemShelf } from './item-shelf.js';

/** An item that is not of NAACCR 26: one of a user dictionary, or one of an earlier version that stays on the abstract under its old id. */
export interface OtherItem {
  readonly id: string;
  readonly value: string;
  readonly isSealed: boolean;
  /** `undefined` for items of earlier versions, which belong to the abstract alone. */
  readonly level: ItemLevel | undefined;
}

/** The values of one record by the rank of their shelf, blank ones as `''`: what texts are written from. */
export interface RecordValues {
  readonly byRank: string[];
  /** In order of id. */
  others: readonly OtherItem[];
}

/** No item coded. */
export function blankValues(): RecordValues {
  return { byRank: new Array<string>(ITEM_SHELVES.length).fill(''), others: [] };
}

/** The values of any items. */
export function valuesOf(items: Items, running: RunningDictionary): RecordValues {
  const values = blankValues();
  const others: OtherItem[] = [];
  for (const id in items) {
    const value = items[id as ItemKey]; // keys of Items are ids
    if (value === undefined || value === '') continue;
    const shelf = itemShelf(id);
    if (shelf) values.byRank[shelf.rank] = value;
    else others.push(otherItem(id, value, running));
  }
  values.others = inOrder(others);
  return values;
}

/** An item beside those of NAACCR 26 with its place. */
export function otherItem(id: string, value: string, running: RunningDictionary): OtherItem {
  return { id, value, isSealed: running.isSealed(id), level: running.levelOf(id) };
}

/** Other items in the one order that texts have them in. */
export function inOrder(others: readonly OtherItem[]): readonly OtherItem[] {
  return others.length < 2 ? others : others.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
