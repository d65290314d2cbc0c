import { dictionary, type NaaccrVersion } from '../dictionary.js';
import type { DictionaryItem, RecordType } from '../item-def.js';
import { RENAMED_IDS_180 } from '../item-history.generated.js';
import type { UserDictionary } from '../user-dictionary/user-dictionary.js';
import { runningItems } from '../xml/item-plan.js';
import { translatedId } from '../xml/translated-id.js';
import type { TranslationCode } from './translation-finding.js';
import { convertedValue, succeededValue, SUCCESSIONS, type CarriedValue } from './value-conversion.js';

/** From where to where. User dictionaries serve both sides. */
export interface TranslationOptions {
  readonly from: NaaccrVersion;
  readonly to: NaaccrVersion;
  readonly recordType: RecordType;
  readonly userDictionaries?: readonly UserDictionary[];
}

/** Way of one item: its definition there, or why there is none. `codes` are those of an item that took its place. */
export interface ItemRoute {
  readonly source: DictionaryItem | undefined;
  readonly target: DictionaryItem | undefined;
  readonly refusal: TranslationCode | undefined;
  readonly codes: Readonly<Record<string, string>> | undefined;
}

type ById = ReadonlyMap<string, DictionaryItem>;
const byId = (items: readonly DictionaryItem[]): ById => new Map(items.map((item) => [item.id, item]));

/** Finds the way of every item between two versions. */
export class ItemRoutes {
  private readonly sources: ById;
  private readonly targets: ById;
  private readonly known = new Map<string, ItemRoute>();

  constructor(private readonly options: TranslationOptions) {
    const { from, to, userDictionaries = [] } = options;
    this.sources = byId(runningItems(from, userDictionaries));
    this.targets = byId(runningItems(to, userDictionaries));
  }

  /** Way of an item by its id in the version that it comes from; the long ids of early NAACCR 18 are understood. */
  of(id: string): ItemRoute {
    const known = this.known.get(id);
    if (known) return known;
    const made = this.find(id);
    this.known.set(id, made);
    return made;
  }

  private find(id: string): ItemRoute {
    const { from, to, recordType } = this.options;
    const source = this.sources.get(id) ?? (from === '180' ? this.sources.get(translatedId(id, RENAMED_IDS_180)) : undefined);
    const nowhere = { source, target: undefined, codes: undefined };
    if (!source) return { ...nowhere, refusal: 'UNKNOWN_ITEM' };
    const { target, codes } = this.targetOf(source);
    if (!target) return { ...nowhere, refusal: to > from ? 'ITEM_RETIRED' : 'ITEM_NOT_YET' };
    if (!target.recordTypes.includes(recordType)) return { ...nowhere, refusal: 'NOT_IN_RECORD_TYPE' };
    return { source, target, codes, refusal: undefined };
  }

  // By id, else by number (an item keeps its number when its id changes), else by what took its place.
  private targetOf(source: DictionaryItem): Pick<ItemRoute, 'target' | 'codes'> {
    const same = this.targets.get(source.id);
    if (same) return { target: same, codes: undefined };
    const isStandard = dictionary(this.options.from).byId.has(source.id);
    const renamed = isStandard ? dictionary(this.options.to).byNumber.get(source.number) : undefined;
    if (renamed) return { target: renamed, codes: undefined };
    for (const { older, newer, up, down } of SUCCESSIONS) {
      if (older === source.id) return { target: this.targets.get(newer), codes: up };
      if (newer === source.id) return { target: this.targets.get(older), codes: down };
    }
    return { target: undefined, codes: undefined };
  }
}

/** What a value becomes on the way of its item. */
export function carriedValue({ source, target, refusal, codes }: ItemRoute, id: string, value: string): CarriedValue {
  if (refusal !== undefined || !source || !target) return { value: undefined, code: refusal };
  if (codes) return succeededValue(codes, value);
  const carried = convertedValue(source, target, value);
  return carried.code === undefined && target.id !== id ? { ...carried, code: 'RENAMED' } : carried;
}
