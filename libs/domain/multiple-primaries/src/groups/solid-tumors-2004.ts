import { codes } from '../code-set.js';
import { UNKNOWN_DATES, UNKNOWN_SIDES, UNKNOWN_SIDES_AND_DATES, type Claim, type PrimaryRule } from '../primary-rule.js';
import type { PrimaryTumor } from '../primary-tumor.js';
import { ADENOCARCINOMAS, SPECIFIC_ADENOCARCINOMAS } from '../rules/adenocarcinoma.js';
import { isApart, isWithin, isWithinAndSided } from '../rules/date-rules.js';
import { bothAre, isInvasive, oneIsOf } from '../rules/histology-rules.js';
import type { Apart, TumorPair } from '../tumor-pair.js';
import { areOfOneSite2004, isPairedSite2004 } from './sites-2004.js';

const NON_SMALL_CELL = codes('8046');
const SMALL_CELL = codes('8041-8045');
const TRANSITIONAL = codes('8120-8124 8130-8131');
const PAPILLARY_OR_TRANSITIONAL = codes('8050 8120-8124 8130-8131');
const PAPILLARY_OR_FOLLICULAR = codes('8260/3 8330/3 8331/3 8332/3 8335/3 8339/3 8340/3 8343/3 8344/3 8350/3');
const DUCT_OR_LOBULAR = codes('8022 8035 8500-8503 8508 8520 8522 8524');
const PAGET_OR_DUCT = codes('8022 8035 8201 8230 8401 8500-8504 8507-8508 8540-8543');

/** Unspecified types and the specific types of each. */
const UNSPECIFIED: readonly (readonly [unspecified: ReadonlySet<string>, specific: ReadonlySet<string>])[] = [
  [
    codes('8010'),
    codes(
      '8000-8005 8011-8015 8020-8022 8030-8035 8041-8046 8050-8052 8070-8078 8080-8084 8090-8098 8102 8110 8120-8124 8130-8131 8140-8148 ' +
        '8150-8157 8160-8162 8170-8175 8180 8190 8200-8201 8210-8211 8214-8215 8220-8221 8230-8231 8240-8247 8249 8250-8256 8260-8263 ' +
        '8270-8272 8280-8281 8290 8300 8310 8312-8319 8320-8323 8330-8333 8335 8337 8340-8347 8350 8370 8380-8384 8390 8400-8403 8407-8410 ' +
        '8413 8420 8430 8440-8442 8450-8453 8460-8462 8470-8473 8480-8482 8490 8500-8504 8507-8508 8510 8512-8514 8520-8525 8530 8540-8543 ' +
        '8550-8551 8560-8562 8570-8576 8580-8586 8588-8589 9070 9100 9110',
    ),
  ],
  [codes('8140'), SPECIFIC_ADENOCARCINOMAS],
  [codes('8720'), codes('8000-8005 8721-8790')],
  [
    codes('8800'),
    codes(
      '8000-8005 8801-8806 8810-8815 8830 8832-8833 8840 8842 8850-8855 8857-8858 8890-8891 8894-8896 8900-8902 8910 8912 8920-8921 ' +
        '8930-8931 8933 8935-8936 8990-8991 9040-9044 9180-9243 9260-9261',
    ),
  ],
];

const areOfOneHistology = (pair: TumorPair): boolean =>
  pair.a.histology.slice(0, 3) === pair.b.histology.slice(0, 3) && !oneIsOf(pair, SMALL_CELL, NON_SMALL_CELL);

const arePaired = (pair: TumorPair): boolean => pair.both(({ site }) => isPairedSite2004(site));
const isLargeBowel = ({ site, organ }: PrimaryTumor): boolean => organ === 'C18' || site === 'C209';

/** One side of a paired site, or no paired site at all. */
function withinOnOneSide(pair: TumorPair): Claim {
  const apart = pair.daysApart(60);
  if (!arePaired(pair)) return isWithin(apart);
  return !pair.onOppositeSides && isWithinAndSided(pair, apart);
}

/** Both sides of a paired organ within two months; in doubt also when the sides are known and the dates are not. */
function withinOnBothSides(pair: TumorPair, whenOneSide: (apart: Apart) => Claim): Claim {
  const apart = pair.daysApart(60);
  if (!arePaired(pair) || apart === 'apart') return false;
  if (!pair.hasSides) return apart === 'unknown' ? UNKNOWN_SIDES_AND_DATES : UNKNOWN_SIDES;
  if (pair.onOppositeSides) return isWithin(apart);
  return whenOneSide(apart);
}

/** Bilateral tumors that are one primary by definition. */
const isOneByDefinition = (pair: TumorPair): boolean =>
  pair.both(({ site }) => site === 'C569') ||
  pair.both(({ histology }) => histology >= '9510' && histology <= '9513') ||
  pair.both(({ histology }) => histology === '8960');

/** Tumors reported once, however many follow. */
const isReportedOnce = (pair: TumorPair): boolean =>
  (pair.both((tumor) => tumor.site === 'C619' && isInvasive(tumor)) && bothAre(pair, ADENOCARCINOMAS)) ||
  (pair.both((tumor) => tumor.organ === 'C67' && isInvasive(tumor)) && bothAre(pair, TRANSITIONAL)) ||
  pair.both(({ histology }) => histology === '9140');

/** Two types that are one tumor: unspecified with specific, and the known mixtures of bowel, thyroid, bladder and breast. */
function isMixture(pair: TumorPair): boolean {
  if (UNSPECIFIED.some(([unspecified, specific]) => oneIsOf(pair, unspecified, specific))) return true;
  if (pair.both((tumor) => isLargeBowel(tumor) && tumor.histology === '8220')) return true;
  if (pair.both(({ site, morphology }) => site === 'C739' && PAPILLARY_OR_FOLLICULAR.has(morphology))) return true;
  if (pair.both(({ organ }) => organ === 'C67') && bothAre(pair, PAPILLARY_OR_TRANSITIONAL)) return true;
  return pair.both(({ organ }) => organ === 'C50') && (bothAre(pair, DUCT_OR_LOBULAR) || bothAre(pair, PAGET_OR_DUCT));
}

const notAsked = (id: string, question: string): PrimaryRule => ({ id, question, outcome: 'single', claim: () => false });

/** Solid malignant tumors up to 2006. M1 and M2 need to know whether there was one lesion only; no item tells. */
export const solidMalignant2004: readonly PrimaryRule[] = [
  notAsked('M1', 'Is it a single lesion of one histology?'),
  notAsked('M2', 'Is it a single lesion of several histologies?'),
  {
    id: 'M3',
    question: 'Are the tumors of one histology, one site and one side, diagnosed within 60 days?',
    outcome: 'single',
    claim: (pair) => areOfOneSite2004(pair) && areOfOneHistology(pair) && withinOnOneSide(pair),
  },
  {
    id: 'M4',
    question:
      'Are the tumors of one histology on both sides of a paired organ, diagnosed within 60 days? (Ovary, retinoblastoma, Wilms: single.)',
    outcome: 'multiple',
    claim: (pair) => areOfOneSite2004(pair) && areOfOneHistology(pair) && withinOnBothSides(pair, () => false),
    exception: isOneByDefinition,
  },
  {
    id: 'M5',
    question: 'Are the tumors of one histology and site more than 60 days apart? (Prostate, bladder, Kaposi sarcoma: single.)',
    outcome: 'multiple',
    claim: (pair) => isReportedOnce(pair) || (areOfOneSite2004(pair) && areOfOneHistology(pair) && isApart(pair.daysApart(60))),
    exception: isReportedOnce,
  },
  {
    id: 'M6',
    question: 'Are the tumors of different histologies at one site and side, diagnosed within 60 days? (Known mixtures: single.)',
    outcome: 'multiple',
    claim: (pair) => areOfOneSite2004(pair) && !areOfOneHistology(pair) && withinOnOneSide(pair),
    exception: isMixture,
  },
  {
    id: 'M7',
    question: 'Are the tumors of different histologies on both sides of a paired organ, diagnosed within 60 days?',
    outcome: 'multiple',
    claim: (pair) =>
      areOfOneSite2004(pair) &&
      !areOfOneHistology(pair) &&
      withinOnBothSides(pair, (apart) => (apart === 'unknown' ? UNKNOWN_DATES : false)),
  },
  {
    id: 'M8',
    question: 'Are the tumors of different histologies at one site more than 60 days apart?',
    outcome: 'multiple',
    claim: (pair) => areOfOneSite2004(pair) && !areOfOneHistology(pair) && isApart(pair.daysApart(60)),
  },
  {
    id: 'M9',
    question: 'Are the tumors of different histologies at different sites?',
    outcome: 'multiple',
    claim: (pair) => !areOfOneSite2004(pair) && !areOfOneHistology(pair),
  },
  {
    id: 'M10',
    question: 'Are the tumors of one histology at different sites? (Otherwise: single.)',
    outcome: 'multiple',
    claim: () => true,
    exception: (pair) => areOfOneSite2004(pair) || !areOfOneHistology(pair),
  },
];
