import { BREAST_ROWS } from '../../data/solid-tumor-rows.js';
import { codes } from '../code-set.js';
import { UNKNOWN_DATES, type PrimaryRule } from '../primary-rule.js';
import type { PrimaryTumor } from '../primary-tumor.js';
import { rowOf, rowTable } from '../row-table.js';
import {
  inSituAfterInvasiveOnOneSide,
  invasiveAfter60Days,
  invasiveWithin60DaysOnOneSide,
  isWithin,
  yearsApart,
} from '../rules/date-rules.js';
import { inflammatoryCarcinoma, otherwise } from '../rules/histology-rules.js';
import { differentRowsOrCombination, differentSubtypesOf } from '../rules/row-rules.js';
import { eachSide } from '../rules/side-rules.js';
import { differentOrgans } from '../rules/site-rules.js';
import type { TumorPair } from '../tumor-pair.js';

const ROWS = rowTable(BREAST_ROWS);
/** Table 2: combination codes. */
const COMBINATIONS = codes('8500 8520 8522 8540 8519/2 8523 8524 8575 8543 8541/3 8255/3');
const DUCT_IN_SITU_COMBINATIONS = codes('8522/2 8543/2 8543/3 8523/2');
const DUCT_INVASIVE_COMBINATIONS = codes('8522/3 8541/3 8523/3');

const isDuct = ({ histology }: PrimaryTumor): boolean => histology === '8500';

function isDuctWithCombination({ a, b }: TumorPair): boolean {
  const [duct, other] = isDuct(a) ? [a, b] : [b, a];
  if (duct.morphology === '8500/2') return DUCT_IN_SITU_COMBINATIONS.has(other.morphology);
  return duct.morphology === '8500/3' && DUCT_INVASIVE_COMBINATIONS.has(other.morphology);
}

const ductNotBeforeCombination: PrimaryRule = {
  id: 'M10',
  question: 'Is one tumor a duct carcinoma (8500) that was not diagnosed before a combination code that contains duct carcinoma?',
  outcome: 'single',
  claim: (pair) => {
    if (!isDuctWithCombination(pair)) return false;
    if (pair.order === 'unknown') return UNKNOWN_DATES;
    return pair.inOrder === undefined || isDuct(pair.inOrder.later);
  },
};

const oneRow: PrimaryRule = {
  id: 'M12',
  question: 'Were the tumors diagnosed within 60 days, with the same histology or on one row of Table 3?',
  outcome: 'single',
  claim: (pair) => {
    const first = rowOf(ROWS, pair.a);
    const isOne = pair.hasSameHistology || (first !== undefined && first === rowOf(ROWS, pair.b));
    return isOne && isWithin(pair.daysApart(60));
  },
};

/** Breast, diagnosed 2018 and later. M8 and M9 (Paget disease with an underlying tumor) need the pathology report and are not asked. */
export const breast2018: readonly PrimaryRule[] = [
  differentOrgans('M4'),
  yearsApart('M5', 5),
  inflammatoryCarcinoma('M6'),
  eachSide('M7', 'breast'),
  ductNotBeforeCombination,
  differentSubtypesOf('M11', ROWS),
  oneRow,
  differentRowsOrCombination('M13', ROWS, COMBINATIONS),
  inSituAfterInvasiveOnOneSide('M14'),
  invasiveWithin60DaysOnOneSide('M15'),
  invasiveAfter60Days('M16'),
  otherwise('M17'),
];
