import type { ItemId, Items } from '#domain/naaccr';
import { ITEM_SHELVES, itemShelf } from './item-shelf.js';

/** A coded item that NAACCR 26 has no more; it stays on the abstract under its old id. */
export interface RetiredItem {
  readonly id: string;
  readonly value: string;
}

/** The values of one record by the rank of their shelf, blank ones as `''`: what texts are written from. */
export interface RecordValues {
  readonly byRank: string[];
  /** In order of id. */
  retired: readonly RetiredItem[];
}

/** No item coded. */
export function blankValues(): RecordValues {
  return { byRank: new Array<string>(ITEM_SHELVES.length).fill(''), retired: [] };
}

/** The values of any items. */
export function valuesOf(items: Items): RecordValues {
  const values = blankValues();
  const retired: RetiredItem[] = [];
  for (const id in items) {
    const value = items[id as ItemId]; // keys of Items are item ids
    if (value === undefined || value === '') continue;
    const shelf = itemShelf(id);
    if (shelf) values.byRank[shelf.rank] = value;
    else retired.push({ id, value });
  }
  values.retired = inOrder(retired);
  return values;
}

/** Retired items in the one order that texts have them in. */
export function inOrder(retired: readonly RetiredItem[]): RetiredItem[] {
  return [...retired].sort((a, b) => (a.id < b.id ? -1 : 1));
}
