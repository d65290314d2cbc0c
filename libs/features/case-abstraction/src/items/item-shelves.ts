import type { ItemKey, Items, RunningDictionary } from '#domain/naaccr';

/** One set of items on the two shelves the database keeps: coded ones in `items jsonb`, identifiers and free text encrypted. */
export interface ShelvedItems {
  readonly coded: Items;
  readonly sealed: Items;
}

type Draft = Partial<Record<ItemKey, string>>;

/** The coded items of a record with their ids; blank items are left out. */
export function itemEntries(items: Items): [ItemKey, string][] {
  const entries: [ItemKey, string][] = [];
  for (const id in items) {
    const value = items[id as ItemKey]; // keys of Items are ids
    if (value !== undefined && value !== '') entries.push([id as ItemKey, value]);
  }
  return entries;
}

/** Divides items into coded and sealed ones; blank items are left out of both. */
export function shelveItems(items: Items, running: RunningDictionary): ShelvedItems {
  const coded: Draft = {};
  const sealed: Draft = {};
  for (const [id, value] of itemEntries(items)) (running.isSealed(id) ? sealed : coded)[id] = value;
  return { coded, sealed };
}

/** The items of the person alone. */
export function patientItemsOf(items: Items, running: RunningDictionary): Items {
  return Object.fromEntries(itemEntries(items).filter(([id]) => running.levelOf(id) === 'Patient'));
}

/** The items of the primary alone, sealed ones included; items of the file (registry id and the like) belong to neither level. */
export function tumorItemsOf(items: Items, running: RunningDictionary): Items {
  return Object.fromEntries(itemEntries(items).filter(([id]) => running.levelOf(id) === 'Tumor'));
}
