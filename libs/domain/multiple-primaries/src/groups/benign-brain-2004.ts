import { codes } from '../code-set.js';
import type { PrimaryRule } from '../primary-rule.js';
import type { PrimaryTumor } from '../primary-tumor.js';
import type { TumorPair } from '../tumor-pair.js';

/** Histologies that count as one; all others by their first three digits. */
const HISTOLOGY_GROUPS = [
  '9390',
  '9383 9394 9444',
  '9384 9412 9413 9442 9505/1 9506',
  '9540 9541 9550 9560/0',
  '9560/1',
  '9562',
  '9570',
  '9571/0',
].map(codes);

const isIn = (group: ReadonlySet<string>, { histology, morphology }: PrimaryTumor): boolean =>
  group.has(histology) || group.has(morphology);

function areOfOneHistology({ a, b }: TumorPair): boolean {
  const first = HISTOLOGY_GROUPS.find((group) => isIn(group, a));
  const second = HISTOLOGY_GROUPS.find((group) => isIn(group, b));
  return first !== undefined && second !== undefined ? first === second : a.histology.slice(0, 3) === b.histology.slice(0, 3);
}

const areOfOneOrgan = ({ a, b }: TumorPair): boolean => a.organ === b.organ;

/** Benign and borderline brain and central nervous system up to 2006. */
export const benignBrain2004: readonly PrimaryRule[] = [
  {
    id: 'M1',
    question: 'Are the tumors of one histology at one site and side, however long after?',
    outcome: 'single',
    claim: (pair) => areOfOneOrgan(pair) && areOfOneHistology(pair) && pair.onSameSide,
  },
  {
    id: 'M2',
    question: 'Are the tumors of one histology at one site, and is a side unknown?',
    outcome: 'single',
    claim: (pair) => areOfOneOrgan(pair) && areOfOneHistology(pair) && !pair.hasSides,
  },
  {
    id: 'M3',
    question: 'Are the tumors of one histology at different sites?',
    outcome: 'multiple',
    claim: (pair) => !areOfOneOrgan(pair) && areOfOneHistology(pair),
  },
  {
    id: 'M4',
    question: 'Are the tumors of one histology on different sides?',
    outcome: 'multiple',
    claim: (pair) => areOfOneHistology(pair) && pair.onOppositeSides,
  },
  {
    id: 'M5',
    question: 'Are the tumors of different histologies?',
    outcome: 'multiple',
    claim: () => true,
    exception: areOfOneHistology,
  },
];
