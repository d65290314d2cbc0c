import { type Items, itemValue } from '#domain/naaccr';
import type { SyntheticPatient } from '#domain/synthetic';

/** Of so many cases in progress one has a slip. */
const EVERY = 4;

/** What is easily coded wrong. */
const SLIPS: readonly ((tumor: Items) => Items)[] = [
  (tumor) => ({ ...tumor, regionalNodesExamined: '03', regionalNodesPositive: '05' }),
  (tumor) => ({ ...tumor, laterality: itemValue(tumor, 'laterality') === '0' ? '1' : '0' }),
  (tumor) => ({ ...tumor, ageAtDiagnosis: String(Number(itemValue(tumor, 'ageAtDiagnosis')) - 1).padStart(3, '0') }),
];

/** Puts slips into some of the cases that are being abstracted, so that the demo shows edits that fail; what is complete stays as it is. */
export function* withSlips(patients: Iterable<SyntheticPatient>): Generator<SyntheticPatient> {
  let begun = 0;
  const slipped = (tumor: Items): Items => {
    begun += 1;
    const slip = begun % EVERY === 0 ? SLIPS[(begun / EVERY) % SLIPS.length] : undefined;
    return slip?.(tumor) ?? tumor;
  };
  for (const patient of patients) {
    const { tumors, statuses } = patient;
    yield { ...patient, tumors: tumors.map((tumor, place) => (statuses[place] === 'in-progress' ? slipped(tumor) : tumor)) };
  }
}
