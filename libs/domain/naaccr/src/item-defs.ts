import type { PatientItemId, RootItemId, TumorItemId } from './item-ids.generated.js';
import type { ItemDef } from './item-def.js';
import { baseItemOf, cellOf, rowsOf } from './item-rows.js';
import type { ItemId } from './items.js';
import { ITEM_ROWS_260, UI_GROUPS, UI_SECTIONS } from './items-260.generated.js';

function itemDefOf(row: string): ItemDef {
  const cells = row.split('|');
  const item = baseItemOf(row);
  const units = cellOf(cells, 12);
  const year = cellOf(cells, 14);
  return {
    ...item,
    id: item.id as ItemId, // the ItemId union is generated from these very rows
    uiSection: cellOf(UI_SECTIONS, Number(cellOf(cells, 10))),
    uiGroup: cellOf(UI_GROUPS, Number(cellOf(cells, 11))),
    units: units === '' ? undefined : units,
    sinceVersion: cellOf(cells, 13),
    yearImplemented: year === '' ? undefined : year,
  };
}

const DEFS: readonly ItemDef[] = rowsOf(ITEM_ROWS_260).map(itemDefOf);
const BY_ID: ReadonlyMap<string, ItemDef> = new Map(DEFS.map((def) => [def.id, def]));
const BY_NUMBER: ReadonlyMap<number, ItemDef> = new Map(DEFS.map((def) => [def.number, def]));

/** All 771 items of NAACCR 26 in item-number order. */
export function itemDefs(): readonly ItemDef[] {
  return DEFS;
}

/** Ids of all NAACCR 26 items in item-number order. */
export const ITEM_IDS: readonly ItemId[] = DEFS.map((def) => def.id);

/** True when the text is the XML id of a NAACCR 26 item (exact spelling and case). */
export function isItemId(text: string): text is ItemId {
  return BY_ID.has(text);
}

/** True for an item of the Patient element. */
export function isPatientItemId(text: string): text is PatientItemId {
  return BY_ID.get(text)?.level === 'Patient';
}

/** True for an item of the Tumor element. */
export function isTumorItemId(text: string): text is TumorItemId {
  return BY_ID.get(text)?.level === 'Tumor';
}

/** True for an item of the NaaccrData root. */
export function isRootItemId(text: string): text is RootItemId {
  return BY_ID.get(text)?.level === 'NaaccrData';
}

/**
 * Definition of a NAACCR 26 item.
 * @throws RangeError code UNKNOWN_ITEM when the id is not in the dictionary
 * @see docs/standards.md, NAACCR data dictionary 26
 */
export function itemDef(id: ItemId): ItemDef {
  const def = BY_ID.get(id);
  if (!def) throw new RangeError(`UNKNOWN_ITEM: ${id} is not an item of NAACCR 26`);
  return def;
}

/** Definition of the NAACCR 26 item with this number, or `undefined`. */
export function itemByNumber(number: number): ItemDef | undefined {
  return BY_NUMBER.get(number);
}

/**
 * Name and number as messages show them.
 * @example itemLabel('primarySite') // 'Primary Site (400)'
 */
export function itemLabel(id: ItemId): string {
  const { name, number } = itemDef(id);
  return `${name} (${number})`;
}
