import { isPatientItemId, isSealed, isTumorItemId, ITEM_IDS, type ItemId } from '#domain/naaccr';

/** Where the values of one item go: level, sealed or in the clear, and how its member of a JSON object begins. */
export interface ItemShelf {
  readonly id: string;
  /** `"primarySite":` */
  readonly key: string;
  readonly isSealed: boolean;
  readonly level: 'patient' | 'tumor' | 'none';
}

const SHELVES: ReadonlyMap<string, ItemShelf> = new Map(ITEM_IDS.map((id) => [id, shelfOf(id)]));

/** The shelf of an item of NAACCR 26; `undefined` for any other id. */
export function itemShelf(id: string): ItemShelf | undefined {
  return SHELVES.get(id);
}

/** The shelf of a retired item that may stay in the clear: it belongs to the abstract alone. */
export function retiredShelf(id: string): ItemShelf {
  return { id, key: keyOf(id), isSealed: false, level: 'none' };
}

function shelfOf(id: ItemId): ItemShelf {
  const level = isPatientItemId(id) ? 'patient' : isTumorItemId(id) ? 'tumor' : 'none';
  return { id, key: keyOf(id), isSealed: isSealed(id), level };
}

function keyOf(id: string): string {
  return `${JSON.stringify(id)}:`;
}

const NEEDS_ESCAPE = /["\\\u0000-\u001f\ud800-\udfff]/;

/** One member of a JSON object; codes and most text need no escaping. */
export function member({ key }: ItemShelf, value: string): string {
  return NEEDS_ESCAPE.test(value) ? key + JSON.stringify(value) : `${key}"${value}"`;
}

/** Members so far with one more behind them. */
export function withMember(members: string, next: string): string {
  return members === '' ? next : `${members},${next}`;
}

/** Members as an object. */
export function asObject(members: string): string {
  return `{${members}}`;
}
