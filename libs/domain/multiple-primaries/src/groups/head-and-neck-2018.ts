import { HEAD_AND_NECK_ROWS } from '../../data/head-and-neck-rows.js';
import { codes } from '../code-set.js';
import { NOT_IN_TABLES, review, type Claim, type PrimaryRule } from '../primary-rule.js';
import type { PrimaryTumor } from '../primary-tumor.js';
import { differentSubtypes, rowOf, siteTables } from '../row-table.js';
import { inSituAfterInvasive, invasiveAfter60Days, invasiveWithin60Days, yearsApart } from '../rules/date-rules.js';
import { otherwise } from '../rules/histology-rules.js';
import { oppositeSidesOfPairedSites } from '../rules/side-rules.js';
import { differentOrgans } from '../rules/site-rules.js';
import type { TumorPair } from '../tumor-pair.js';

const TABLES = siteTables(HEAD_AND_NECK_ROWS);
const PARAGANGLIOMA_SITES = codes('C479 C754 C755');
const PARAGANGLIOMAS = codes('8690 8693');

/** Sites that count as different although only their fourth character differs. */
const DISTINCT_SITES = [
  'C050-C052',
  'C310-C313',
  'C300 C301',
  'C320-C323',
  'C130-C132',
  'C080 C081',
  'C030 C031',
  'C410 C411',
  'C754 C755',
].map(codes);
const UPPER_LIP = codes('C000 C003');
const LOWER_LIP = codes('C001 C004');

const PAIRED_SITES = ['C079', 'C080 C081', 'C098 C099', 'C301', 'C310 C312', 'C754'];

function isDistinct(pair: TumorPair): boolean {
  const isAt = (sites: ReadonlySet<string>) => (tumor: PrimaryTumor) => sites.has(tumor.site);
  if (pair.oneOfEach(isAt(UPPER_LIP), isAt(LOWER_LIP))) return true;
  return pair.a.site !== pair.b.site && DISTINCT_SITES.some((sites) => pair.both(isAt(sites)));
}

/** Asks of the table that both sites share; nothing when their tables differ, a review when a site has none. */
function ofSharedTable(pair: TumorPair, ask: (a: string | undefined, b: string | undefined) => Claim): Claim {
  const table = TABLES.get(pair.a.site);
  const other = TABLES.get(pair.b.site);
  if (table === undefined || other === undefined) return NOT_IN_TABLES;
  return table === other && ask(rowOf(table, pair.a), rowOf(table, pair.b));
}

function differentSubtypesOfSite(pair: TumorPair): Claim {
  return ofSharedTable(pair, (first, second) => {
    const isListed = first !== undefined && second !== undefined;
    if (!isListed) return pair.a.histology !== pair.b.histology && NOT_IN_TABLES;
    return differentSubtypes(TABLES.get(pair.a.site), pair.a, pair.b);
  });
}

function differentRowsOfSite(pair: TumorPair): Claim {
  if (TABLES.get(pair.a.site) !== TABLES.get(pair.b.site)) return true;
  const isParaganglioma = ({ site, histology }: PrimaryTumor): boolean => PARAGANGLIOMA_SITES.has(site) && PARAGANGLIOMAS.has(histology);
  // The parts of one code that are different neoplasms cannot be told from the code.
  if (pair.both(isParaganglioma) && !pair.both(({ histology }) => histology === '8693')) return review('review');
  return ofSharedTable(pair, (first, second) => first !== undefined && second !== undefined && first !== second);
}

function oneRowOfSite(pair: TumorPair): Claim {
  return ofSharedTable(pair, (first, second) => {
    if (first !== undefined && second !== undefined) return first === second;
    return pair.hasSameHistology || NOT_IN_TABLES;
  });
}

/** Head and neck, 2018 and later. */
export const headAndNeck2018: readonly PrimaryRule[] = [
  {
    id: 'M3',
    question: 'Are the tumors in two of the sites that count as different although only the fourth character differs?',
    outcome: 'multiple',
    claim: isDistinct,
  },
  differentOrgans('M4'),
  oppositeSidesOfPairedSites('M5', PAIRED_SITES),
  yearsApart('M6', 5),
  {
    id: 'M7',
    question: 'Are the tumors different subtypes (column 3 of the table of their site)?',
    outcome: 'multiple',
    claim: differentSubtypesOfSite,
  },
  {
    id: 'M8',
    question: 'Do the tumors stand on different rows of the table of their site, or in different tables?',
    outcome: 'multiple',
    claim: differentRowsOfSite,
  },
  inSituAfterInvasive('M9'),
  invasiveWithin60Days('M10'),
  invasiveAfter60Days('M11'),
  { id: 'M12', question: 'Do the tumors stand on one row of the table of their site?', outcome: 'single', claim: oneRowOfSite },
  otherwise('M13'),
];
