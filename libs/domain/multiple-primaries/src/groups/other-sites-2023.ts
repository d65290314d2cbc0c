import { OTHER_SITES_ROWS } from '../../data/other-sites-rows.js';
import { codes } from '../code-set.js';
import { NOT_IN_TABLES, type Claim, type PrimaryRule } from '../primary-rule.js';
import type { PrimaryTumor } from '../primary-tumor.js';
import { isListed, rowOf, sameSubtype, siteTables, subtypeOf } from '../row-table.js';
import { adenocarcinomaWithPolyp, FAMILIAL_POLYPOSIS, POLYPS, severalPolyps } from '../rules/adenocarcinoma.js';
import { follows, invasiveAfter60Days, isWithin, yearsApart } from '../rules/date-rules.js';
import { isInvasive, kaposiSarcoma, oneIsOf, oneMorphologyIsOf, otherwise, retinoblastoma } from '../rules/histology-rules.js';
import { oppositeSidesOfPairedSites } from '../rules/side-rules.js';
import { differentOrgans } from '../rules/site-rules.js';
import type { TumorPair } from '../tumor-pair.js';
import { bothPapillaryOrFollicular, differentSubsites, isOvarian, OTHER_PAIRED_SITES } from './other-sites-rules.js';

const TABLES = siteTables(OTHER_SITES_ROWS);
/** Table 2: combination codes, each a row of its own. */
const COMBINATIONS = codes('8013 8045 8094 8154 8180 8244 8255 8323 8340 8346 8347 8552 8560 8855 8902 9081 9085 9101');
const ACINAR = codes('8140 8500 8201/3 8230/3 8260/3 8480/3 8490/3 8572/3');
const ACINAR_BEFORE_SMALL_CELL = codes('8140/2 8140/3 8201/3 8230/3 8260/3 8480/3 8490/3 8500/3 8572/3 8574/3');
const ANAPLASTIC = codes('8021/3');
const OTHER_THYROID = codes('8260/3 8290/3 8330/3 8331/3 8332/3 8335/3 8337/3 8339/3 8340/3 8343/2 8343/3 8344/3 8345/3 8350/3');
const PAPILLARY_OR_FOLLICULAR = codes('8260/3 8330/3 8331/3 8332/3 8335/3 8339/3 8340/3 8343/3 8344/3 8350/3');

const isProstate = ({ site }: PrimaryTumor): boolean => site === 'C619';
const isThyroid = ({ site }: PrimaryTumor): boolean => site === 'C739';
const isSmallBowel = ({ organ }: PrimaryTumor): boolean => organ === 'C17';
const isSmallCell = (tumor: PrimaryTumor): boolean => isProstate(tumor) && tumor.morphology === '8041/3';
const isAcinarBefore = (tumor: PrimaryTumor): boolean => isProstate(tumor) && ACINAR_BEFORE_SMALL_CELL.has(tumor.morphology);

function areOnOneRow(pair: TumorPair): boolean {
  const table = TABLES.get(pair.a.site);
  if (table === undefined || table !== TABLES.get(pair.b.site)) return false;
  const first = rowOf(table, pair.a);
  return pair.hasSameHistology || (first !== undefined && first === rowOf(table, pair.b));
}

function sameOvarianHistology(pair: TumorPair): Claim {
  const isOne = pair.a.histology === pair.b.histology || (areOnOneRow(pair) && !differentSubtypesOfSite(pair));
  return pair.both(isOvarian) && isOne && isWithin(pair.daysApart(60));
}

/** Each tumor by the table of its own site: pairs that come here are of one organ. */
function differentSubtypesOfSite({ a, b }: TumorPair): boolean {
  const first = subtypeOf(TABLES.get(a.site), a);
  const second = subtypeOf(TABLES.get(b.site), b);
  return first !== undefined && second !== undefined && !sameSubtype(first, second);
}

function rowOrCombination(tumor: PrimaryTumor): string | undefined {
  return rowOf(TABLES.get(tumor.site), tumor) ?? (isListed(COMBINATIONS, tumor) ? `combination ${tumor.histology}` : undefined);
}

function differentRowsOrCombination(pair: TumorPair): Claim {
  if (pair.hasSameHistology) return false;
  const first = rowOrCombination(pair.a);
  const second = rowOrCombination(pair.b);
  return first === undefined || second === undefined ? NOT_IN_TABLES : first !== second;
}

/** Sites without a chapter of their own, 2023 and later. */
export const otherSites2023: readonly PrimaryRule[] = [
  {
    id: 'M3',
    question: 'Are both tumors acinar adenocarcinoma of the prostate or a subtype of it?',
    outcome: 'single',
    claim: (pair) => pair.both((tumor) => isProstate(tumor) && isListed(ACINAR, tumor)),
  },
  {
    id: 'M4',
    question: 'Does a small cell carcinoma of the prostate follow an acinar adenocarcinoma?',
    outcome: 'multiple',
    claim: (pair) => follows(pair, isSmallCell, isAcinarBefore),
  },
  retinoblastoma('M5'),
  kaposiSarcoma('M6'),
  bothPapillaryOrFollicular('M7', PAPILLARY_OR_FOLLICULAR),
  {
    id: 'M8',
    question: 'Is one tumor of the thyroid anaplastic carcinoma (8021/3) and the other another listed thyroid carcinoma?',
    outcome: 'multiple',
    claim: (pair) => pair.both(isThyroid) && oneMorphologyIsOf(pair, ANAPLASTIC, OTHER_THYROID),
  },
  {
    id: 'M9',
    question: 'Are both tumors epithelial tumors of the ovaries of one histology or row, diagnosed within 60 days?',
    outcome: 'single',
    claim: sameOvarianHistology,
  },
  oppositeSidesOfPairedSites('M10', [...OTHER_PAIRED_SITES, 'C444']),
  {
    id: 'M11',
    question: 'Is one tumor of the small bowel adenocarcinoma in familial polyposis (8220), the other in a polyp, and one invasive?',
    outcome: 'single',
    claim: (pair) => pair.both(isSmallBowel) && (isInvasive(pair.a) || isInvasive(pair.b)) && oneIsOf(pair, FAMILIAL_POLYPOSIS, POLYPS),
  },
  yearsApart('M12', 1),
  differentOrgans('M13'),
  differentSubsites('M14', 'C21 C40 C41 C44 C49'),
  adenocarcinomaWithPolyp('M15'),
  severalPolyps('M16'),
  {
    id: 'M17',
    question: 'Are the tumors different subtypes (column 3 of the table of their site)?',
    outcome: 'multiple',
    claim: differentSubtypesOfSite,
  },
  {
    id: 'M18',
    question: 'Were the tumors diagnosed within 60 days and do they stand on one row of the table of their site?',
    outcome: 'single',
    claim: (pair) => areOnOneRow(pair) && isWithin(pair.daysApart(60)),
  },
  {
    id: 'M19',
    question: 'Do the tumors stand on different rows of the tables, combination codes of Table 2 included?',
    outcome: 'multiple',
    claim: differentRowsOrCombination,
  },
  invasiveAfter60Days('M20'),
  otherwise('M21'),
];
