import { LUNG_ROWS } from '../../data/solid-tumor-rows.js';
import { codes } from '../code-set.js';
import { NOT_IN_TABLES, review, type Claim, type PrimaryRule } from '../primary-rule.js';
import { rowTable } from '../row-table.js';
import {
  inSituAfterInvasiveOnOneSide,
  invasiveAfter60Days,
  invasiveWithin60Days,
  isWithin,
  isWithinAndSided,
  yearsApart,
} from '../rules/date-rules.js';
import { oneIsOf, otherwise } from '../rules/histology-rules.js';
import { differentRowsOrCombination, differentSubtypesOf, onOneRow, rowOrCombination } from '../rules/row-rules.js';
import { eachSide } from '../rules/side-rules.js';
import { differentOrgans } from '../rules/site-rules.js';
import type { TumorPair } from '../tumor-pair.js';

const ROWS = rowTable(LUNG_ROWS);
/** Table 2: combination codes. */
const COMBINATIONS = codes('8560 8033 8562 8013 8254/3 8045 8072 8073 8070 8074 8255/3');
const NEUROENDOCRINE = codes('8041 8045 8240 8246 8249');
const NOT_CARCINOMA = codes('8800 8842 9040-9043 9137');
const NON_SMALL_CELL: ReadonlySet<string> = new Set(
  ['8046', ...ROWS.rows.keys(), ...COMBINATIONS]
    .map((code) => code.slice(0, 4))
    .filter((code) => !NEUROENDOCRINE.has(code) && !NOT_CARCINOMA.has(code)),
);

const BOTH_LUNGS = '4';

function oneRowOfOneLung(pair: TumorPair): Claim {
  const isListedBoth = pair.both((tumor) => rowOrCombination(tumor, ROWS, COMBINATIONS) !== undefined);
  if (!pair.hasSameHistology && !isListedBoth) return NOT_IN_TABLES;
  if (onOneRow(pair, ROWS) !== true) return false;
  const claim = isWithinAndSided(pair, pair.daysApart(60));
  return claim === true ? pair.onSameSide : claim;
}

/** How many tumors each lung has is not coded: opposite lungs must be looked up. */
function simultaneous(pair: TumorPair): Claim {
  const apart = pair.daysApart(60);
  if (apart === 'apart') return false;
  if (pair.a.side === BOTH_LUNGS || pair.b.side === BOTH_LUNGS) return isWithin(apart);
  const claim = isWithinAndSided(pair, apart);
  return claim === true && pair.onOppositeSides ? review('number of tumors') : claim;
}

/** Lung, 2018 and later. */
export const lung2018: readonly PrimaryRule[] = [
  differentOrgans('M3'),
  yearsApart('M4', 3),
  {
    id: 'M5',
    question: 'Is one tumor a small cell or neuroendocrine carcinoma and the other a non-small cell carcinoma?',
    outcome: 'multiple',
    claim: (pair) => oneIsOf(pair, NEUROENDOCRINE, NON_SMALL_CELL),
  },
  differentSubtypesOf('M6', ROWS),
  {
    id: 'M7',
    question: 'Were the tumors diagnosed within 60 days in one lung, with the same histology or on one row of Table 3?',
    outcome: 'single',
    claim: oneRowOfOneLung,
  },
  differentRowsOrCombination('M8', ROWS, COMBINATIONS),
  {
    id: 'M9',
    question: 'Were several tumors diagnosed within 60 days, in one lung or in both?',
    outcome: 'single',
    claim: simultaneous,
  },
  inSituAfterInvasiveOnOneSide('M10'),
  eachSide('M11', 'lung'),
  invasiveWithin60Days('M12'),
  invasiveAfter60Days('M13'),
  otherwise('M14'),
];
