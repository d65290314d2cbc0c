import { URINARY_ROWS } from '../../data/solid-tumor-rows.js';
import { codes } from '../code-set.js';
import type { PrimaryRule } from '../primary-rule.js';
import type { PrimaryTumor } from '../primary-tumor.js';
import { rowTable } from '../row-table.js';
import { inSituAfterInvasive, invasiveAfter60Days, invasiveWithin60Days, isApart, isWithin } from '../rules/date-rules.js';
import { bothAre, isInSitu, isInvasive, oneIsOf, otherwise } from '../rules/histology-rules.js';
import { differentRows, differentSubtypesOf, oneRowWithin60Days } from '../rules/row-rules.js';
import { eachSideOf } from '../rules/side-rules.js';
import { differentOrgans } from '../rules/site-rules.js';
import type { TumorPair } from '../tumor-pair.js';

const ROWS = rowTable(URINARY_ROWS);
const MICROPAPILLARY = codes('8131');
const OTHER_UROTHELIAL = codes('8020 8031 8082 8120 8122 8130');
const UROTHELIAL = codes('8020 8031 8082 8120 8122 8130-8131');
const URINARY_ORGANS = codes('C659 C669 C670-C679 C680');

const isBladder = ({ organ }: PrimaryTumor): boolean => organ === 'C67';
const isUreter = ({ site }: PrimaryTumor): boolean => site === 'C669';
const areBladder = (pair: TumorPair): boolean => pair.both(isBladder);

const flatInBladderAndUreter: PrimaryRule = {
  id: 'M5',
  question: 'Are the tumors in situ urothelial carcinoma (8120/2) of bladder and ureter, diagnosed within 60 days?',
  outcome: 'single',
  claim: (pair) =>
    pair.oneOfEach(isBladder, isUreter) && pair.both(({ morphology }) => morphology === '8120/2') && isWithin(pair.daysApart(60)),
};

const threeYearsApart: PrimaryRule = {
  id: 'M10',
  question: 'Were the tumors diagnosed more than 3 years apart, and are they not both urothelial carcinoma of the bladder?',
  outcome: 'multiple',
  claim: (pair) => !(areBladder(pair) && bothAre(pair, OTHER_UROTHELIAL)) && isApart(pair.yearsApart(3)),
};

/** Renal pelvis, ureter, bladder and other urinary organs, 2018 and later. */
export const urinary2018: readonly PrimaryRule[] = [
  eachSideOf('M3', 'C659', 'renal pelvis'),
  eachSideOf('M4', 'C669', 'ureter'),
  flatInBladderAndUreter,
  invasiveAfter60Days('M6'),
  {
    id: 'M7',
    question: 'Are both tumors in situ urothelial carcinoma of the bladder, neither of them micropapillary?',
    outcome: 'single',
    claim: (pair) => pair.both(isInSitu) && areBladder(pair) && bothAre(pair, OTHER_UROTHELIAL),
  },
  {
    id: 'M8',
    question: 'Is one tumor micropapillary urothelial carcinoma (8131) and the other another urothelial carcinoma?',
    outcome: 'multiple',
    claim: (pair) => oneIsOf(pair, MICROPAPILLARY, OTHER_UROTHELIAL),
  },
  {
    id: 'M9',
    question: 'Are both tumors invasive urothelial carcinoma of the bladder?',
    outcome: 'single',
    claim: (pair) => pair.both(isInvasive) && areBladder(pair) && bothAre(pair, UROTHELIAL),
  },
  threeYearsApart,
  {
    id: 'M11',
    question: 'Are the tumors urothelial carcinoma of two different urinary organs?',
    outcome: 'single',
    claim: (pair) => pair.both(({ site }) => URINARY_ORGANS.has(site)) && pair.a.organ !== pair.b.organ && bothAre(pair, UROTHELIAL),
  },
  differentSubtypesOf('M12', ROWS),
  differentRows('M13', ROWS),
  differentOrgans('M14'),
  oneRowWithin60Days('M15', ROWS),
  inSituAfterInvasive('M16'),
  invasiveWithin60Days('M17'),
  otherwise('M18'),
];
