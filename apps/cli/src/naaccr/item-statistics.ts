import { dictionary, isItemId, isSealed, type ItemLevel, type NaaccrVersion, type WritableItems } from '#domain/naaccr';

/** One item of a file. `distinct` is null when there were too many values to count, `top` is empty for items that identify people. */
export interface ItemStats {
  readonly id: string;
  readonly number: number | null;
  readonly level: ItemLevel;
  readonly filled: number;
  readonly percent: number;
  readonly distinct: number | null;
  readonly top: readonly { readonly code: string; readonly times: number }[];
}

interface Tally {
  readonly id: string;
  readonly level: ItemLevel;
  filled: number;
  /** Undefined once there are more different values than codes: then they are no codes. */
  values: Map<string, number> | undefined;
}

/** Numbers of persons and cases: no codes, though each of them is short. */
const NUMBERS: ReadonlySet<string> = new Set(['patientIdNumber', 'patientSystemIdHosp', 'accessionNumberHosp']);
const hasCodes = (id: string): boolean => !NUMBERS.has(id) && !(isItemId(id) && isSealed(id));

const MOST_VALUES = 2_000;
const LONGEST_CODE = 12;

/** Counts items and their codes with bounded memory. */
export class ItemStatistics {
  private readonly tallies = new Map<string, Tally>();
  private readonly elements: Record<ItemLevel, number> = { NaaccrData: 0, Patient: 0, Tumor: 0 };

  add(level: ItemLevel, items: WritableItems): void {
    this.elements[level]++;
    for (const [id, value] of Object.entries(items)) {
      if (value !== undefined && value !== '') this.count(this.tallyOf(id, level), value);
    }
  }

  private tallyOf(id: string, level: ItemLevel): Tally {
    const key = `${level} ${id}`;
    const known = this.tallies.get(key);
    if (known) return known;
    const made: Tally = { id, level, filled: 0, values: hasCodes(id) ? new Map() : undefined };
    this.tallies.set(key, made);
    return made;
  }

  private count(tally: Tally, value: string): void {
    tally.filled++;
    if (!tally.values) return;
    const isText = value.length > LONGEST_CODE;
    if (isText || (tally.values.size >= MOST_VALUES && !tally.values.has(value))) tally.values = undefined;
    else tally.values.set(value, (tally.values.get(value) ?? 0) + 1);
  }

  /** Items in the order of the dictionary, unknown ones last. @param top - codes to give of each, most frequent first */
  items(version: NaaccrVersion, top: number): readonly ItemStats[] {
    const { byId, items } = dictionary(version);
    const order = new Map(items.map(({ id }, position) => [id, position]));
    return [...this.tallies.values()]
      .sort((a, b) => (order.get(a.id) ?? items.length) - (order.get(b.id) ?? items.length))
      .map(({ id, level, filled, values }) => ({
        id,
        number: byId.get(id)?.number ?? null,
        level,
        filled,
        percent: (100 * filled) / Math.max(1, this.elements[level]),
        distinct: values?.size ?? null,
        top: topOf(values, top),
      }));
  }
}

function topOf(values: ReadonlyMap<string, number> | undefined, top: number): { readonly code: string; readonly times: number }[] {
  const most = [...(values ?? [])].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1));
  return most.slice(0, top).map(([code, times]) => ({ code, times }));
}
