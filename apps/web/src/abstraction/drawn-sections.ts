import { isItemId, itemDef, itemDefs, itemValue, type ItemId, type Items } from '#domain/naaccr';
import type { StageInput } from '../api/contract.js';
import { isPlaced, ITEM_LAYOUT, sectionOf } from './item-layout.js';
import type { LayoutGroup, LayoutSection } from './layout-section.js';

/** A section as the screen draws it: the everyday groups and, after them, what this case needs besides. */
export interface DrawnSection {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly LayoutGroup[];
}

/** The section that the chosen schema fills. */
export const SITE_SPECIFIC = 'site-specific';

function besides(section: LayoutSection, wanted: ReadonlySet<ItemId>): readonly LayoutGroup[] {
  const items = [...wanted].filter((id) => !isPlaced(id) && sectionOf(id) === section.id);
  if (items.length === 0) return [];
  return [{ name: section.id === SITE_SPECIFIC ? 'For this schema' : 'Further items', items }];
}

/**
 * Sections for one case. Beside the everyday items it draws the inputs of the case's schema, every item that holds a value
 * (nothing of a record is out of sight), and what a person has added.
 */
export function drawnSections(items: Items, inputs: readonly StageInput[], added: ReadonlySet<ItemId>): readonly DrawnSection[] {
  const forSchema = inputs.flatMap(({ id }) => (isItemId(id) ? [id] : []));
  const withValue = itemDefs().filter((def) => def.level !== 'NaaccrData' && itemValue(items, def.id) !== '');
  const wanted = new Set<ItemId>([...forSchema, ...withValue.map((def) => def.id), ...added]);
  return ITEM_LAYOUT.map((section) => ({ id: section.id, name: section.name, groups: [...section.groups, ...besides(section, wanted)] }));
}

/** Item ids of sections in the order of the screen. */
export const drawnItems = (sections: readonly DrawnSection[]): readonly ItemId[] =>
  sections.flatMap((section) => section.groups.flatMap((group) => group.items));

/** Items that fit a number, an XML id or words of the name; for adding any of the dictionary to the screen. */
export function findItems(text: string, limit: number): readonly ItemId[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return itemDefs()
    .filter((def) => {
      const name = `${def.number} ${def.id} ${def.name}`.toLowerCase();
      return def.level !== 'NaaccrData' && words.every((word) => name.includes(word));
    })
    .sort((a, b) => rank(a.id, words) - rank(b.id, words))
    .slice(0, limit)
    .map((def) => def.id);
}

function rank(id: ItemId, words: readonly string[]): number {
  const def = itemDef(id);
  const first = words[0] ?? '';
  if (String(def.number) === first) return 0;
  return def.name.toLowerCase().startsWith(first) ? 1 : 2;
}
