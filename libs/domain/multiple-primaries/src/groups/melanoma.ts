import { MELANOMA_ROWS } from '../../data/solid-tumor-rows.js';
import { codes } from '../code-set.js';
import { NOT_IN_TABLES, review, unknown, UNKNOWN_SIDES, type Claim, type PrimaryRule } from '../primary-rule.js';
import { isListed, rowTable } from '../row-table.js';
import { invasiveAfter60Days, moreThan60DaysApart } from '../rules/date-rules.js';
import { differentHistologies, otherwise } from '../rules/histology-rules.js';
import { differentSubtypesOf } from '../rules/row-rules.js';
import { differentSites } from '../rules/site-rules.js';
import type { TumorPair } from '../tumor-pair.js';

const ROWS = rowTable(MELANOMA_ROWS);
const LISTED: ReadonlySet<string> = new Set(ROWS.rows.keys());
/** Right, left and midline: of melanoma the midline is a side of its own. */
const SIDES = codes('1 2 5');
/** Lip, overlapping and unspecified skin have no side. */
const SITES_WITHOUT_SIDE = codes('C440 C448 C449');

function differentSides(pair: TumorPair): Claim {
  return pair.both(({ side }) => SIDES.has(side)) ? pair.a.side !== pair.b.side : UNKNOWN_SIDES;
}

function differentSidesWhereKnown(pair: TumorPair): Claim {
  if (SITES_WITHOUT_SIDE.has(pair.a.site)) return false;
  const isUnknown = ({ side }: { readonly side: string }): boolean => side === '' || side === '9';
  return !isUnknown(pair.a) && !isUnknown(pair.b) && differentSides(pair);
}

function oneRowOneSide(pair: TumorPair): Claim {
  // Unlike in other tables, equal histologies do not stand for one row: Table 2 has to list them.
  if (!pair.both((tumor) => isListed(LISTED, tumor))) return NOT_IN_TABLES;
  const isSided = !SITES_WITHOUT_SIDE.has(pair.a.site);
  if (isSided && !pair.both(({ side }) => SIDES.has(side))) return review('sides');
  if (isSided && pair.a.side !== pair.b.side) return false;
  const apart = pair.daysApart(60);
  return apart === 'unknown' ? review('dates of diagnosis') : apart === 'within';
}

/** Cutaneous melanoma, 2007 to 2020. */
export const melanoma2007: readonly PrimaryRule[] = [
  differentSites('M3'),
  { id: 'M4', question: 'Are the melanomas on different sides, midline being one?', outcome: 'multiple', claim: differentSides },
  differentHistologies('M5'),
  invasiveAfter60Days('M6'),
  moreThan60DaysApart('M7'),
  otherwise('M8'),
];

/** Cutaneous melanoma, 2021 and later. */
export const melanoma2021: readonly PrimaryRule[] = [
  {
    ...differentSites('M3'),
    claim: ({ a, b }) => (a.site === 'C449' || b.site === 'C449' ? unknown('exact site') : a.site !== b.site),
  },
  {
    id: 'M4',
    question: 'Are the melanomas on different known sides, midline being one?',
    outcome: 'multiple',
    claim: differentSidesWhereKnown,
  },
  differentSubtypesOf('M5', ROWS),
  {
    id: 'M6',
    question: 'Were melanomas of Table 2 diagnosed within 60 days at one site and side?',
    outcome: 'single',
    claim: oneRowOneSide,
  },
  {
    ...moreThan60DaysApart('M7'),
    claim: (pair) => {
      const apart = pair.daysApart(60);
      return apart === 'unknown' ? review('dates of diagnosis') : apart === 'apart';
    },
  },
  otherwise('M8'),
];
