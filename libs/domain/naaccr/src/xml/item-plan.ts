import { matchesType, needsFullLength } from '../data-type.js';
import { dictionary, type NaaccrVersion } from '../dictionary.js';
import type { DictionaryItem, RecordType } from '../item-def.js';
import type { UserDictionary } from '../user-dictionary/user-dictionary.js';
import type { NaaccrReadOptions } from './read-options.js';

/** An item of the running dictionary, prepared for reading. */
export class ItemPlan {
  readonly bytes: Uint8Array;
  readonly needsFullLength: boolean;
  /** The item that followed this one last time: files keep their order, so the guess is nearly always right. */
  follower: ItemPlan | undefined;

  constructor(
    readonly index: number,
    readonly item: DictionaryItem,
    /** False when the caller's include or exclude list leaves the item out. */
    readonly isWanted: boolean,
  ) {
    this.bytes = Uint8Array.from(item.id, (char) => char.charCodeAt(0));
    this.needsFullLength = needsFullLength(item.dataType);
  }

  /** True when the value is made as the data type demands. */
  matches(value: string): boolean {
    return matchesType(value, this.item.dataType);
  }
}

/** Hash of an id's bytes, computed the same way while scanning. */
export function hashStep(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0;
}

/**
 * The items that a file of one version and record type may hold, found by id or straight from the bytes of the file. Items of
 * other record types are left out: that is how a name in an incidence file becomes an unknown item.
 */
export class ItemPlans {
  readonly plans: readonly ItemPlan[];
  private readonly byId: ReadonlyMap<string, ItemPlan>;
  private readonly slots: (ItemPlan | undefined)[];
  private readonly mask: number;

  constructor(items: readonly DictionaryItem[], options: NaaccrReadOptions, recordType: RecordType) {
    const carried = items.filter((item) => item.recordTypes.includes(recordType));
    this.plans = carried.map((item, index) => new ItemPlan(index, item, isWanted(item.id, options)));
    this.byId = new Map(this.plans.map((plan) => [plan.item.id, plan]));
    this.mask = 4 * 2 ** Math.ceil(Math.log2(this.plans.length + 1)) - 1;
    this.slots = new Array<ItemPlan | undefined>(this.mask + 1).fill(undefined);
    for (const plan of this.plans) this.place(plan);
  }

  private place(plan: ItemPlan): void {
    let slot = plan.bytes.reduce(hashStep, 0) & this.mask;
    while (this.slots[slot]) slot = (slot + 1) & this.mask;
    this.slots[slot] = plan;
  }

  /** Plan of an id, or `undefined` when the file's dictionary does not know it. */
  find(id: string): ItemPlan | undefined {
    return this.byId.get(id);
  }

  /** Plan of the id that stands at `start`, `length` bytes long, whose hash has been computed with `hashStep`. */
  findBytes(buffer: Uint8Array, start: number, key: { readonly length: number; readonly hash: number }): ItemPlan | undefined {
    for (let slot = key.hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const plan = this.slots[slot];
      if (!plan || (plan.bytes.length === key.length && startsWithBytes(buffer, start, plan.bytes))) return plan;
    }
  }
}

const sharedPlans = new Map<string, ItemPlans>();

/** Plans of a file's version and record type; those without user dictionaries and lists are made once. */
export function itemPlans(
  file: { readonly naaccrVersion: NaaccrVersion; readonly recordType: RecordType },
  users: readonly UserDictionary[],
  options: NaaccrReadOptions,
): ItemPlans {
  const make = (): ItemPlans => new ItemPlans(runningItems(file.naaccrVersion, users), options, file.recordType);
  if (users.length > 0 || options.itemsToInclude || options.itemsToExclude) return make();
  const key = file.naaccrVersion + file.recordType;
  const plans = sharedPlans.get(key) ?? make();
  sharedPlans.set(key, plans);
  return plans;
}

/** True when the bytes at `start` are those of the pattern. */
export function startsWithBytes(buffer: Uint8Array, start: number, pattern: Uint8Array): boolean {
  for (let i = 0; i < pattern.length; i++) if (buffer[start + i] !== pattern[i]) return false;
  return true;
}

function isWanted(id: string, { itemsToInclude, itemsToExclude }: NaaccrReadOptions): boolean {
  return itemsToInclude ? itemsToInclude.includes(id) : !itemsToExclude?.includes(id);
}

/** True when the caller's lists let an id through that the dictionary need not know. */
export function isWantedId(id: string, options: NaaccrReadOptions): boolean {
  return isWanted(id, options);
}

/** Base items and user items that apply; without user dictionaries the version's default user items do. */
export function runningItems(version: NaaccrVersion, userDictionaries: readonly UserDictionary[]): readonly DictionaryItem[] {
  const { items, defaultUserItems } = dictionary(version);
  if (userDictionaries.length === 0) return [...items, ...defaultUserItems];
  const own = new Map(userDictionaries.flatMap((user) => user.items).map((item) => [item.id, item]));
  return [...items, ...own.values()];
}
