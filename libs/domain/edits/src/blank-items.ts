import { ITEM_IDS, type ItemId, type Items } from '#domain/naaccr';

/**
 * Every item, blank, as an object of one fixed layout. Spreading a record over a copy of it makes all records alike to the
 * JavaScript engine: reading an item is then a plain load, four times as fast over a whole edit set as on records of their own layouts.
 * The spread of a spread matters: an object filled key by key is kept as a hash table, its copy is not.
 */
const BLANK_ITEMS: Items = { ...Object.fromEntries(ITEM_IDS.map((id): [ItemId, string] => [id, ''])) };

/** The same items with every item present, blank ones as ''. */
export function withBlankItems(items: Items): Items {
  return { ...BLANK_ITEMS, ...items };
}
