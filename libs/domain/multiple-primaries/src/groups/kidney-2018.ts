import { KIDNEY_ROWS } from '../../data/solid-tumor-rows.js';
import { review, type PrimaryRule } from '../primary-rule.js';
import { rowTable } from '../row-table.js';
import {
  inSituAfterInvasiveOnOneSide,
  invasiveAfter60Days,
  invasiveWithin60DaysOnOneSide,
  isWithinAndSided,
  yearsApart,
} from '../rules/date-rules.js';
import { nephroblastoma, otherwise } from '../rules/histology-rules.js';
import { differentRows, differentSubtypesOf, onOneRow } from '../rules/row-rules.js';
import { eachSide } from '../rules/side-rules.js';
import { differentSites } from '../rules/site-rules.js';

const ROWS = rowTable(KIDNEY_ROWS);

const oneRowOfOneKidney: PrimaryRule = {
  id: 'M8',
  question: 'Were the tumors diagnosed within 60 days in one kidney, with the same histology or on one row of Table 1?',
  outcome: 'single',
  claim: (pair) => {
    const isOne = onOneRow(pair, ROWS);
    if (isOne !== true) return isOne;
    const claim = isWithinAndSided(pair, pair.daysApart(60));
    if (claim !== true) return claim;
    // 8311 is shared by several hereditary carcinomas, which are different histologies.
    return pair.both(({ histology }) => histology === '8311') && pair.onSameSide ? review('genetic type') : pair.onSameSide;
  },
};

/** Kidney, 2018 and later. */
export const kidney2018: readonly PrimaryRule[] = [
  differentSites('M3'),
  nephroblastoma('M4'),
  eachSide('M5', 'kidney'),
  yearsApart('M6', 3),
  differentSubtypesOf('M7', ROWS),
  oneRowOfOneKidney,
  differentRows('M9', ROWS),
  inSituAfterInvasiveOnOneSide('M10'),
  invasiveWithin60DaysOnOneSide('M11'),
  invasiveAfter60Days('M12'),
  otherwise('M13'),
];
