import { itemValue, type ItemId, type Items } from '#domain/naaccr';
import type { PatientPrimaries, PatientTumor, TumorPair } from '../api/contract.js';

/** Items of a tumor that the rules read. */
export const DECIDING_ITEMS: readonly ItemId[] = [
  'primarySite',
  'histologicTypeIcdO3',
  'behaviorCodeIcdO3',
  'laterality',
  'dateOfDiagnosis',
  'histologyIcdO2',
  'behaviorIcdO2',
];

/** One comparison as seen from the tumor on the screen. */
export interface ComparedTumor {
  readonly pair: TumorPair;
  readonly other: PatientTumor;
  /** Whether the rules call the tumor on the screen the first or the second of the pair. */
  readonly isSecond: boolean;
}

const URGENCY: Readonly<Record<TumorPair['result'], number>> = { single: 0, questionable: 1, invalid: 2, multiple: 3 };

/** Comparisons of one tumor with the others of the patient, what needs a person first. */
export function comparedTumors({ pairs, tumors }: PatientPrimaries, tumorId: string): readonly ComparedTumor[] {
  const compared = pairs.flatMap((pair): ComparedTumor[] => {
    const isSecond = pair.secondTumorId === tumorId;
    if (!isSecond && pair.firstTumorId !== tumorId) return [];
    const other = tumors.find((tumor) => tumor.tumorId === (isSecond ? pair.firstTumorId : pair.secondTumorId));
    return other === undefined ? [] : [{ pair, other, isSecond }];
  });
  return compared.sort((a, b) => URGENCY[a.pair.result] - URGENCY[b.pair.result]);
}

/** Saved codes of the deciding items in one text. */
export const codedText = (items: Items): string => DECIDING_ITEMS.map((id) => itemValue(items, id)).join('/');

/** What the comparisons come to, in one text: two answers that tell a person the same are equal. */
export const verdictOf = (compared: readonly ComparedTumor[]): string =>
  compared.map(({ pair, other }) => [other.tumorId, pair.result, pair.reason, pair.rule?.id ?? ''].join(' ')).join('\n');
