import { itemDefs, type ItemId } from '#domain/naaccr';
import type { LayoutSection } from './layout-section.js';
import { PERSON_LAYOUT } from './person-layout.js';
import { RECORD_LAYOUT } from './record-layout.js';
import { TREATMENT_LAYOUT } from './treatment-layout.js';
import { TUMOR_LAYOUT } from './tumor-layout.js';

/** The everyday abstract in the order of the chart; the focus follows this order. */
export const ITEM_LAYOUT: readonly LayoutSection[] = [...PERSON_LAYOUT, ...TUMOR_LAYOUT, ...TREATMENT_LAYOUT, ...RECORD_LAYOUT];

const PLACED: ReadonlySet<ItemId> = new Set(ITEM_LAYOUT.flatMap((section) => section.groups.flatMap((group) => group.items)));

/** True for an item that the layout always shows. */
export const isPlaced = (id: ItemId): boolean => PLACED.has(id);

/** The section an item belongs to, placed there or covered by it. */
export function sectionOf(id: ItemId): string {
  return SECTION_BY_ITEM.get(id) ?? 'administration';
}

const SECTION_BY_ITEM: ReadonlyMap<ItemId, string> = new Map([
  ...itemDefs().map(
    (def) => [def.id, ITEM_LAYOUT.find((section) => section.covers.includes(def.uiGroup))?.id ?? 'administration'] as const,
  ),
  ...ITEM_LAYOUT.flatMap((section) => section.groups.flatMap((group) => group.items.map((id) => [id, section.id] as const))),
]);

/** Further items of a section: those that the dictionary puts there and the layout does not show. */
export function furtherItems(sectionId: string): readonly ItemId[] {
  return itemDefs()
    .filter((def) => def.level !== 'NaaccrData' && !PLACED.has(def.id) && sectionOf(def.id) === sectionId)
    .map((def) => def.id);
}
