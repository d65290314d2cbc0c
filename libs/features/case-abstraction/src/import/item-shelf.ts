import { isPatientItemId, isSealed, isTumorItemId, ITEM_IDS, type ItemId } from '#domain/naaccr';

/** Where the values of one item go: level, sealed or in the clear, and how its member of a JSON object begins. */
export interface ItemShelf {
  readonly id: ItemId;
  /** Place in the order in which PostgreSQL keeps the members of a jsonb object: shorter keys first, then by letters. */
  readonly rank: number;
  /** `"primarySite":"` in ASCII. */
  readonly opening: Uint8Array;
  readonly isSealed: boolean;
  readonly level: 'patient' | 'tumor' | 'none';
}

const openings = new Map<string, Uint8Array>();

/** All shelves by rank: text written in this order costs the database no sorting, and is the same for the same items. */
export const ITEM_SHELVES: readonly ItemShelf[] = [...ITEM_IDS]
  .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  .map((id, rank) => shelfOf(id, rank));

const BY_ID: ReadonlyMap<string, ItemShelf> = new Map(ITEM_SHELVES.map((shelf) => [shelf.id, shelf]));

/** The shelf of an item of NAACCR 26; `undefined` for any other id. */
export function itemShelf(id: string): ItemShelf | undefined {
  return BY_ID.get(id);
}

function shelfOf(id: ItemId, rank: number): ItemShelf {
  const level = isPatientItemId(id) ? 'patient' : isTumorItemId(id) ? 'tumor' : 'none';
  return { id, rank, opening: openingOf(id), isSealed: isSealed(id), level };
}

/** How the member of an id begins: the key and the quote before its value. Made once: only ids of dictionaries are asked for. */
export function openingOf(id: string): Uint8Array {
  const known = openings.get(id);
  if (known) return known;
  const opening = Buffer.from(`${JSON.stringify(id)}:"`);
  openings.set(id, opening);
  return opening;
}
