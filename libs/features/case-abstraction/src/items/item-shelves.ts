import { isPatientItemId, isSealed, isTumorItemId, type ItemId, type Items } from '#domain/naaccr';

/** One set of items on the two shelves the database keeps: coded ones in `items jsonb`, identifiers and free text encrypted. */
export interface ShelvedItems {
  readonly coded: Items;
  readonly sealed: Items;
}

type Draft = Partial<Record<ItemId, string>>;

/** The coded items of a record with their ids; blank items are left out. */
export function itemEntries(items: Items): [ItemId, string][] {
  const entries: [ItemId, string][] = [];
  for (const id in items) {
    const value = items[id as ItemId]; // keys of Items are item ids
    if (value !== undefined && value !== '') entries.push([id as ItemId, value]);
  }
  return entries;
}

/** Divides items into coded and sealed ones; blank items are left out of both. */
export function shelveItems(items: Items): ShelvedItems {
  const coded: Draft = {};
  const sealed: Draft = {};
  for (const [id, value] of itemEntries(items)) (isSealed(id) ? sealed : coded)[id] = value;
  return { coded, sealed };
}

/** The items of the person alone. */
export function patientItemsOf(items: Items): Items {
  return Object.fromEntries(itemEntries(items).filter(([id]) => isPatientItemId(id)));
}

/** The items of the primary alone, sealed ones included; items of the file (registry id and the like) belong to neither level. */
export function tumorItemsOf(items: Items): Items {
  return Object.fromEntries(itemEntries(items).filter(([id]) => isTumorItemId(id)));
}
