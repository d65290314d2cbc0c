import { COLON_ROWS } from '../../data/solid-tumor-rows.js';
import { unknown, type PrimaryRule } from '../primary-rule.js';
import { rowTable, subtypeOf } from '../row-table.js';
import { inSituAfterInvasive, invasiveAfter60Days, invasiveWithin60Days, yearsApart } from '../rules/date-rules.js';
import { otherwise } from '../rules/histology-rules.js';
import { differentRows, oneRowWithin60Days } from '../rules/row-rules.js';
import { differentOrgans } from '../rules/site-rules.js';

const ROWS = rowTable(COLON_ROWS);

/** Colon, rectosigmoid and rectum, 2018 and later. M7 and M8 (anastomosis) need surgery details and are not asked. */
export const colon2018: readonly PrimaryRule[] = [
  {
    id: 'M3',
    question: 'Are both tumors adenocarcinoma in familial polyposis (8220)?',
    outcome: 'single',
    claim: (pair) => pair.both(({ histology }) => histology === '8220'),
  },
  differentOrgans('M4'),
  {
    id: 'M5',
    question: 'Are the tumors different subtypes (column 3 of Table 1)?',
    outcome: 'multiple',
    claim: (pair) => pair.a.histology !== pair.b.histology && pair.both((tumor) => subtypeOf(ROWS, tumor) !== undefined),
  },
  differentRows('M6', ROWS),
  {
    id: 'M9',
    question: 'Are the tumors in different segments of the colon (fourth character of the site)?',
    outcome: 'multiple',
    claim: ({ a, b }) => (a.site === 'C189' || b.site === 'C189' ? unknown('exact site') : a.site !== b.site),
  },
  yearsApart('M10', 1),
  oneRowWithin60Days('M11', ROWS),
  inSituAfterInvasive('M12'),
  invasiveWithin60Days('M13'),
  invasiveAfter60Days('M14'),
  otherwise('M15'),
];
