import { ITEM_IDS } from './item-defs.js';
import type { ItemId, Items } from './items.js';

/** Every item of NAACCR 26, blank ones as `''`. */
export type CompleteItems = Record<ItemId, string>;

/**
 * All complete records have this one layout, so that reading an item is a plain load for the engine; a hundred items put together key by
 * key would be a hash table, five times as slow to make, stage and edit. (The spread of a spread matters: it is what fixes the layout.)
 */
const BLANK: CompleteItems = { ...(Object.fromEntries(ITEM_IDS.map((id) => [id, ''])) as CompleteItems) };

/** A record without any item coded, to be filled in. */
export function blankItems(): CompleteItems {
  return { ...BLANK };
}

/** The same items with every item present. */
export function completeItems(items: Items): CompleteItems {
  const record = { ...BLANK, ...items } as CompleteItems;
  for (const id in items) if (items[id as ItemId] === undefined) record[id as ItemId] = ''; // keys of Items are item ids
  return record;
}
