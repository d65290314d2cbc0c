import { codes } from '../code-set.js';
import type { Claim, PrimaryRule } from '../primary-rule.js';
import type { PrimaryTumor } from '../primary-tumor.js';
import { adenocarcinomaWithPolyp, FAMILIAL_POLYPOSIS, POLYPS, severalPolyps } from '../rules/adenocarcinoma.js';
import { invasiveAfter60Days, isWithin, yearsApart } from '../rules/date-rules.js';
import { differentHistologies, isInvasive, kaposiSarcoma, oneIsOf, otherwise, retinoblastoma } from '../rules/histology-rules.js';
import { oppositeSidesOfPairedSites } from '../rules/side-rules.js';
import { differentOrgans } from '../rules/site-rules.js';
import { unspecifiedWithSpecific } from '../rules/unspecified-types.js';
import type { TumorPair } from '../tumor-pair.js';
import { bothPapillaryOrFollicular, differentSubsites, isOvarian, OTHER_PAIRED_SITES } from './other-sites-rules.js';

const SEROUS = codes('8441');
const SEROUS_PAPILLARY = codes('8460 8461');
const PAPILLARY_OR_FOLLICULAR = codes('8260/3 8330/3');
const LARGE_BOWEL = codes('C180-C189 C199 C209');

const isLargeBowel = ({ site }: PrimaryTumor): boolean => LARGE_BOWEL.has(site);
const isUnspecified = (tumor: PrimaryTumor): boolean => tumor.histology === '8000' || tumor.histology === '8010';

function sameOvarianHistology(pair: TumorPair): Claim {
  const isOne = pair.a.histology === pair.b.histology || isUnspecified(pair.a) || isUnspecified(pair.b);
  return pair.both(isOvarian) && (isOne || oneIsOf(pair, SEROUS, SEROUS_PAPILLARY)) && isWithin(pair.daysApart(60));
}

/** Sites without a chapter of their own, 2007 to 2022. */
export const otherSites2007: readonly PrimaryRule[] = [
  {
    id: 'M3',
    question: 'Are both tumors adenocarcinoma (8140) of the prostate?',
    outcome: 'single',
    claim: (pair) => pair.both(({ site, histology }) => site === 'C619' && histology === '8140'),
  },
  retinoblastoma('M4'),
  kaposiSarcoma('M5'),
  bothPapillaryOrFollicular('M6', PAPILLARY_OR_FOLLICULAR),
  {
    id: 'M7',
    question: 'Are both tumors epithelial tumors of the ovaries of one histology, diagnosed within 60 days?',
    outcome: 'single',
    claim: sameOvarianHistology,
  },
  oppositeSidesOfPairedSites('M8', OTHER_PAIRED_SITES),
  {
    id: 'M9',
    question: 'Is one tumor of the large bowel adenocarcinoma in familial polyposis (8220), the other in a polyp, and one invasive?',
    outcome: 'single',
    claim: (pair) => pair.both(isLargeBowel) && (isInvasive(pair.a) || isInvasive(pair.b)) && oneIsOf(pair, FAMILIAL_POLYPOSIS, POLYPS),
  },
  yearsApart('M10', 1),
  differentOrgans('M11'),
  differentSubsites('M12', 'C21 C40 C41 C44 C47 C49'),
  adenocarcinomaWithPolyp('M13'),
  severalPolyps('M14'),
  invasiveAfter60Days('M15'),
  unspecifiedWithSpecific('M16', '8000 8010 8070 8140 8720 8800'),
  differentHistologies('M17'),
  otherwise('M18'),
];
