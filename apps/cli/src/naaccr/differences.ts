import { isItemId, isSealed, type FlatPatient, type WritableItems } from '#domain/naaccr';

/** One difference; a side is null where there is nothing. `tumor` names a tumor by what it was matched with. */
export interface Difference {
  readonly tumor: string | null;
  /** XML id, or null when the whole patient or tumor stands on one side only. */
  readonly item: string | null;
  readonly first: string | null;
  readonly second: string | null;
}

/** Whether values of items that identify people are shown; hidden ones are told by their length. */
export type SealedValues = 'show' | 'hide';

interface Place {
  readonly tumor: string | null;
  readonly sealed: SealedValues;
}

/** Items of one element that differ, in the order of the first file, then those of the second alone. */
export function* entityDifferences(first: WritableItems, second: WritableItems, { tumor, sealed }: Place): Generator<Difference> {
  for (const item of new Set([...Object.keys(first), ...Object.keys(second)])) {
    const [a, b] = [first[item] ?? null, second[item] ?? null];
    if (a === b) continue;
    const shown = (value: string | null): string | null =>
      value !== null && sealed === 'hide' && isItemId(item) && isSealed(item) ? `${value.length} characters` : value;
    yield { tumor, item, first: shown(a), second: shown(b) };
  }
}

// What tells the tumors of one patient apart, best first.
const TUMOR_KEYS = [
  ['tumorRecordNumber'],
  ['accessionNumberHosp', 'sequenceNumberHospital'],
  ['sequenceNumberCentral'],
  ['primarySite', 'dateOfDiagnosis'],
];

interface NamedTumor {
  readonly name: string;
  readonly items: WritableItems;
}

function namesBy(ids: readonly string[], tumors: readonly { readonly items: WritableItems }[]): readonly NamedTumor[] | undefined {
  const named = tumors.map(({ items }) => ({
    name: ids
      .map((id) => items[id] ?? '')
      .join(' ')
      .trim(),
    items,
  }));
  const isTelling = new Set(named.map(({ name }) => name)).size === named.length && named.every(({ name }) => name !== '');
  return isTelling ? named : undefined;
}

/** Names the tumors of both sides by the first key that tells those of each side apart; else by their position. */
function namedTumors(a: FlatPatient, b: FlatPatient): readonly [readonly NamedTumor[], readonly NamedTumor[]] {
  for (const ids of TUMOR_KEYS) {
    const [first, second] = [namesBy(ids, a.tumors), namesBy(ids, b.tumors)];
    if (first && second) return [first, second];
  }
  const byPosition = ({ tumors }: FlatPatient): NamedTumor[] =>
    tumors.map(({ items }, position) => ({ name: String(position + 1), items }));
  return [byPosition(a), byPosition(b)];
}

/** Everything in which two records of a patient differ. */
export function* patientDifferences(a: FlatPatient, b: FlatPatient, sealed: SealedValues): Generator<Difference> {
  yield* entityDifferences(a.items, b.items, { tumor: null, sealed });
  const [first, second] = namedTumors(a, b);
  const others = new Map(second.map((tumor) => [tumor.name, tumor]));
  for (const { name, items } of first) {
    const other = others.get(name);
    others.delete(name);
    if (other) yield* entityDifferences(items, other.items, { tumor: name, sealed });
    else yield { tumor: name, item: null, first: 'there', second: null };
  }
  for (const name of others.keys()) yield { tumor: name, item: null, first: null, second: 'there' };
}
