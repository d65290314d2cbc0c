import { NON_MALIGNANT_CNS_ROWS } from '../../data/solid-tumor-rows.js';
import { codes } from '../code-set.js';
import { review, type Claim, type PrimaryRule } from '../primary-rule.js';
import type { PrimaryTumor } from '../primary-tumor.js';
import { rowOf, rowTable, subtypeOf } from '../row-table.js';
import { areInDifferentParts, isBrain } from '../rules/cns-parts.js';
import { oneMorphologyIsOf, otherwise } from '../rules/histology-rules.js';
import { not, onOneRow } from '../rules/row-rules.js';
import type { TumorPair } from '../tumor-pair.js';

const ROWS = rowTable(NON_MALIGNANT_CNS_ROWS);
const PAIRED_SITES = codes('C700 C710-C714 C722-C725');
const BILATERAL = codes('9560/0 9421/1');
const MENINGIOMAS = codes('9530/0 9531/0 9532/0 9534/0 9537/0 9538/1 9539/1');
const LOW_GRADE_GLIOMA = codes('9380/1');
const GLIOMA_SUBTYPES = codes('8693/1 9383/1 9384/1 9394/1 9412/1 9413/0 9444/1 9492/0 9493/0 9505/1 9506/1 9509/1');

const isBilateral = (pair: TumorPair): boolean =>
  pair.a.site === pair.b.site &&
  PAIRED_SITES.has(pair.a.site) &&
  pair.onOppositeSides &&
  pair.a.morphology === pair.b.morphology &&
  BILATERAL.has(pair.a.morphology);

/** Codes that several neoplasms share: equal codes do not mean one histology. */
function isAmbiguous(pair: TumorPair): boolean {
  if (pair.both(({ histology }) => histology === '9413')) return true;
  return pair.both(({ histology }) => histology === '9509') && pair.a.behavior !== pair.b.behavior;
}

function sameUnlessAmbiguous(pair: TumorPair, isSame: Claim): Claim {
  return isSame === true && isAmbiguous(pair) ? review('genetic type') : isSame;
}

function differentRowsButNotUnspecified(pair: TumorPair): Claim {
  const isUnspecified = (tumor: PrimaryTumor): boolean => rowOf(ROWS, tumor)?.startsWith('8000') === true;
  if (isUnspecified(pair.a) || isUnspecified(pair.b)) return review('histology in the tables');
  return not(onOneRow(pair, ROWS));
}

/** Benign and borderline tumors of the central nervous system, 2018 and later. */
export const nonMalignantCns2018: readonly PrimaryRule[] = [
  {
    id: 'M6',
    question: 'Does a malignant tumor follow a non-malignant one?',
    outcome: 'multiple',
    // Such pairs belong to two groups of rules and are multiple primaries before any rule is asked.
    claim: () => false,
  },
  {
    id: 'M7',
    question: 'Are the tumors schwannomas (9560/0) or optic gliomas (9421/1) on both sides of one paired site?',
    outcome: 'single',
    claim: isBilateral,
  },
  {
    id: 'M8',
    question: 'Are the tumors in different parts of the central nervous system?',
    outcome: 'multiple',
    claim: areInDifferentParts,
  },
  {
    id: 'M9',
    question: 'Are the tumors different subtypes (column 3 of Table 6)?',
    outcome: 'multiple',
    claim: (pair) => pair.a.histology !== pair.b.histology && pair.both((tumor) => subtypeOf(ROWS, tumor) !== undefined),
  },
  {
    id: 'M10',
    question: 'Are both tumors meningiomas of the cerebral meninges (C700)?',
    outcome: 'single',
    claim: (pair) => pair.both(({ site, morphology }) => site === 'C700' && MENINGIOMAS.has(morphology)),
  },
  {
    id: 'M11',
    question: 'Are both tumors in the brain and of the same histology?',
    outcome: 'single',
    claim: (pair) => sameUnlessAmbiguous(pair, pair.a.histology === pair.b.histology && pair.both(isBrain)),
  },
  {
    id: 'M12',
    question: 'Do the tumors stand on one row of Table 6?',
    outcome: 'single',
    claim: (pair) => sameUnlessAmbiguous(pair, onOneRow(pair, ROWS)),
  },
  {
    id: 'M13',
    question: 'Is one tumor low-grade glioma (9380/1) and the other a specific glioma?',
    outcome: 'single',
    claim: (pair) => oneMorphologyIsOf(pair, LOW_GRADE_GLIOMA, GLIOMA_SUBTYPES),
  },
  {
    id: 'M14',
    question: 'Do the tumors stand on different rows of Table 6?',
    outcome: 'multiple',
    claim: differentRowsButNotUnspecified,
  },
  otherwise('M15'),
];
