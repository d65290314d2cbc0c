import {
  isItemId,
  itemDefs,
  itemValue,
  type ItemId,
  type ItemKey,
  type Items,
  type RunningDictionary,
  type RunningItem,
} from '#domain/naaccr';
import type { StageInput } from '../api/contract.js';
import { isPlaced, ITEM_LAYOUT, sectionOf } from './item-layout.js';
import type { LayoutGroup, LayoutSection } from './layout-section.js';

/** A section as the screen draws it: the everyday groups and, after them, what this case needs besides. */
export interface DrawnSection {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly LayoutGroup<ItemKey>[];
}

/** The section of the registry's own items. */
export const USER_ITEMS = 'user-items';

/** The section that the chosen schema fills. */
export const SITE_SPECIFIC = 'site-specific';

function besides(section: LayoutSection, wanted: ReadonlySet<ItemId>): readonly LayoutGroup[] {
  const items = [...wanted].filter((id) => !isPlaced(id) && sectionOf(id) === section.id);
  if (items.length === 0) return [];
  return [{ name: section.id === SITE_SPECIFIC ? 'For this schema' : 'Further items', items }];
}

// What a registry defined is asked of every case.
function userSection({ userItems }: RunningDictionary): DrawnSection[] {
  if (userItems.length === 0) return [];
  const of = (level: string): readonly ItemKey[] => userItems.filter((item) => item.level === level).map(({ id }) => id);
  const groups = [
    { name: 'Of the patient', items: of('Patient') },
    { name: 'Of the tumor', items: of('Tumor') },
  ];
  return [{ id: USER_ITEMS, name: 'User items', groups: groups.filter(({ items }) => items.length > 0) }];
}

/** What a case needs besides the everyday items. */
export interface Besides {
  readonly inputs: readonly StageInput[];
  /** Coded items of another schema. */
  readonly kept: readonly string[];
  readonly added: ReadonlySet<ItemKey>;
  readonly dictionary: RunningDictionary;
}

/**
 * Sections for one case. Beside the everyday items it draws the inputs of the case's schema, every item that holds a value
 * what a person has added, and all items of user dictionaries. Coded items of another schema are named beside the stage instead, so that
 * nothing of a record is out of sight.
 */
export function drawnSections(items: Items, { inputs, kept, added, dictionary }: Besides): readonly DrawnSection[] {
  const forSchema = inputs.flatMap(({ id }) => (isItemId(id) ? [id] : []));
  const outOfSight = new Set(kept);
  const withValue = itemDefs().filter((def) => def.level !== 'NaaccrData' && itemValue(items, def.id) !== '' && !outOfSight.has(def.id));
  const wanted = new Set<ItemId>([...forSchema, ...withValue.map((def) => def.id), ...[...added].filter((id) => isItemId(id))]);
  const standard = ITEM_LAYOUT.map((section) => ({
    id: section.id,
    name: section.name,
    groups: [...section.groups, ...besides(section, wanted)],
  }));
  return [...standard, ...userSection(dictionary)];
}

/** Of items that another schema left, those that neither the everyday layout nor a person draws. */
export const keptOutOfSight = (kept: readonly ItemId[], added: ReadonlySet<ItemKey>): readonly ItemId[] =>
  kept.filter((id) => !isPlaced(id) && !added.has(id));

/** Item ids of sections in the order of the screen. */
export const drawnItems = (sections: readonly DrawnSection[]): readonly ItemKey[] =>
  sections.flatMap((section) => section.groups.flatMap((group) => group.items));

/** Items that fit a number, an XML id or words of the name; for adding any of the dictionary to the screen. */
export function findItems(text: string, limit: number, { userItems }: RunningDictionary): readonly RunningItem[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return [...itemDefs(), ...userItems]
    .filter((def) => {
      const name = `${def.number} ${def.id} ${def.name}`.toLowerCase();
      return def.level !== 'NaaccrData' && words.every((word) => name.includes(word));
    })
    .sort((a, b) => rank(a, words) - rank(b, words))
    .slice(0, limit);
}

function rank(def: RunningItem, words: readonly string[]): number {
  const first = words[0] ?? '';
  if (String(def.number) === first) return 0;
  return def.name.toLowerCase().startsWith(first) ? 1 : 2;
}
