import { codes } from '../code-set.js';
import { UNKNOWN_SIDES, type PrimaryRule } from '../primary-rule.js';
import type { PrimaryTumor } from '../primary-tumor.js';
import { ADENOCARCINOMAS, POLYPS } from '../rules/adenocarcinoma.js';
import { invasiveAfter60Days, yearsApart } from '../rules/date-rules.js';
import {
  bothAre,
  differentHistologies,
  inflammatoryCarcinoma,
  isInvasive,
  nephroblastoma,
  oneIsOf,
  otherwise,
} from '../rules/histology-rules.js';
import { eachSide, eachSideOf, oppositeSidesOfPairedSites } from '../rules/side-rules.js';
import { differentOrgans, differentSites } from '../rules/site-rules.js';
import { unspecifiedWithSpecific } from '../rules/unspecified-types.js';
import type { TumorPair } from '../tumor-pair.js';

/** One tumor at one site of a list and the other at one of another list. */
function betweenSites(id: string, [name, list]: readonly [string, string], [otherName, otherList]: readonly [string, string]): PrimaryRule {
  const sites = codes(list);
  const others = codes(otherList);
  return {
    id,
    question: `Is one tumor in the ${name} and the other in the ${otherName}?`,
    outcome: 'multiple',
    claim: (pair) =>
      pair.oneOfEach(
        ({ site }) => sites.has(site),
        ({ site }) => others.has(site),
      ),
  };
}

/** Head and neck, 2007 to 2017. */
export const headAndNeck2007: readonly PrimaryRule[] = [
  oppositeSidesOfPairedSites('M3', ['C079', 'C080 C081', 'C090 C091 C098 C099', 'C300', 'C310 C312', 'C301']),
  betweenSites('M4', ['upper lip', 'C000 C003'], ['lower lip', 'C001 C004']),
  betweenSites('M5', ['upper gum', 'C030'], ['lower gum', 'C031']),
  betweenSites('M6', ['nasal cavity', 'C300'], ['middle ear', 'C301']),
  differentOrgans('M7'),
  invasiveAfter60Days('M8'),
  yearsApart('M9', 5),
  unspecifiedWithSpecific('M10', '8000 8010 8070 8140 8720 8800'),
  differentHistologies('M11'),
  otherwise('M12'),
];

const POLYPOSIS = codes('8220-8221');

/** Colon, 2007 to 2017. */
export const colon2007: readonly PrimaryRule[] = [
  {
    id: 'M3',
    question: 'Is one tumor adenocarcinoma in polyposis (8220, 8221), the other in a polyp, and one invasive?',
    outcome: 'single',
    claim: (pair) => (isInvasive(pair.a) || isInvasive(pair.b)) && oneIsOf(pair, POLYPOSIS, POLYPS),
  },
  differentSites('M4'),
  yearsApart('M5', 1),
  invasiveAfter60Days('M6'),
  {
    id: 'M7',
    question: 'Is one tumor an adenocarcinoma and the other an adenocarcinoma in a polyp?',
    outcome: 'single',
    claim: (pair) => oneIsOf(pair, ADENOCARCINOMAS, POLYPS),
  },
  unspecifiedWithSpecific('M8', '8000 8010 8140 8800'),
  {
    id: 'M9',
    question: 'Are both tumors adenocarcinoma in polyps?',
    outcome: 'single',
    claim: (pair) => bothAre(pair, POLYPS),
  },
  differentHistologies('M10'),
  otherwise('M11'),
];

const LUNG_SIDES = codes('1 2 4');
const NON_SMALL_CELL = codes('8046');
const SMALL_CELL = codes('8041-8045');
const MIXED_ADENOCARCINOMA = codes('8255');
const BRONCHIOLOALVEOLAR = codes('8250-8254');
const SPECIFIC_NON_SMALL_CELL = codes(
  '8012-8014 8022 8031-8033 8052 8070-8073 8082-8084 8123 8140 8200 8230 8250-8255 8260 8310 8333 8430 8470 8480-8481 8490 8550 8560 8972 8980',
);

/** Lung, 2007 to 2017. */
export const lung2007: readonly PrimaryRule[] = [
  differentOrgans('M3'),
  {
    id: 'M4',
    question: 'Is one tumor non-small cell carcinoma (8046) and the other small cell carcinoma (8041 to 8045)?',
    outcome: 'multiple',
    claim: (pair) => oneIsOf(pair, NON_SMALL_CELL, SMALL_CELL),
  },
  {
    id: 'M5',
    question: 'Is one tumor mixed adenocarcinoma (8255) and the other bronchioloalveolar (8250 to 8254)?',
    outcome: 'multiple',
    claim: (pair) => oneIsOf(pair, MIXED_ADENOCARCINOMA, BRONCHIOLOALVEOLAR),
  },
  {
    ...eachSide('M6', 'lung'),
    claim: (pair) => (pair.both(({ side }) => LUNG_SIDES.has(side)) ? pair.onOppositeSides : UNKNOWN_SIDES),
  },
  {
    id: 'M7',
    question: 'Are tumors in both lungs of histologies that differ in the first three digits?',
    outcome: 'multiple',
    claim: ({ a, b }) => (a.side === '4' || b.side === '4') && a.histology.slice(0, 3) !== b.histology.slice(0, 3),
  },
  yearsApart('M8', 3),
  invasiveAfter60Days('M9'),
  {
    id: 'M10',
    question: 'Is one tumor non-small cell carcinoma NOS (8046) and the other a specific type of it?',
    outcome: 'single',
    claim: (pair) => oneIsOf(pair, NON_SMALL_CELL, SPECIFIC_NON_SMALL_CELL),
  },
  differentHistologies('M11'),
  otherwise('M12'),
];

const PAGET = codes('8540-8543');
const LOBULAR = codes('8520');
const INTRADUCTAL_OR_DUCT = codes('8022 8035 8201 8230 8401 8500-8504 8507-8508');

/** Breast, 2007 to 2017. */
export const breast2007: readonly PrimaryRule[] = [
  differentOrgans('M4'),
  yearsApart('M5', 5),
  inflammatoryCarcinoma('M6'),
  eachSide('M7', 'breast'),
  invasiveAfter60Days('M8'),
  {
    id: 'M9',
    question: 'Is one tumor Paget disease and the other intraductal or duct carcinoma?',
    outcome: 'single',
    claim: (pair) => oneIsOf(pair, PAGET, INTRADUCTAL_OR_DUCT),
  },
  {
    id: 'M10',
    question: 'Is one tumor lobular (8520) and the other intraductal or duct carcinoma?',
    outcome: 'single',
    claim: (pair) => oneIsOf(pair, LOBULAR, INTRADUCTAL_OR_DUCT),
  },
  {
    id: 'M11',
    question: 'Are both tumors intraductal or duct carcinoma?',
    outcome: 'single',
    claim: (pair) => bothAre(pair, INTRADUCTAL_OR_DUCT),
  },
  differentHistologies('M12'),
  otherwise('M13'),
];

const SPECIFIC_RENAL_CELL = codes('8260 8310 8316-8320 8510 8959');

/** Kidney, 2007 to 2017. */
export const kidney2007: readonly PrimaryRule[] = [
  nephroblastoma('M3'),
  differentOrgans('M4'),
  eachSide('M5', 'kidney'),
  yearsApart('M6', 3),
  invasiveAfter60Days('M7'),
  {
    id: 'M8',
    question: 'Are the tumors two different specific renal cell types?',
    outcome: 'multiple',
    claim: (pair) => bothAre(pair, SPECIFIC_RENAL_CELL) && pair.a.histology !== pair.b.histology,
  },
  unspecifiedWithSpecific('M9', '8000 8010 8140 8312'),
  differentHistologies('M10'),
  otherwise('M11'),
];

const PAPILLARY_OR_TRANSITIONAL = codes('8050 8120-8124 8130-8131');
const UROTHELIAL = codes('8020 8031 8082 8120 8122 8130-8131');
const URINARY_ORGANS = codes('C659 C669 C670-C679 C680');
const isBladder = ({ organ }: PrimaryTumor): boolean => organ === 'C67';
const areUrothelial = (pair: TumorPair): boolean => bothAre(pair, UROTHELIAL) && pair.both(({ site }) => URINARY_ORGANS.has(site));

/** Renal pelvis, ureter, bladder and other urinary organs, 2007 to 2017. */
export const urinary2007: readonly PrimaryRule[] = [
  eachSideOf('M3', 'C659', 'renal pelvis'),
  eachSideOf('M4', 'C669', 'ureter'),
  invasiveAfter60Days('M5'),
  {
    id: 'M6',
    question: 'Are both tumors papillary or transitional cell carcinoma of the bladder?',
    outcome: 'single',
    claim: (pair) => pair.both(isBladder) && bothAre(pair, PAPILLARY_OR_TRANSITIONAL),
  },
  yearsApart('M7', 3),
  { id: 'M8', question: 'Are both tumors urothelial carcinoma of urinary organs?', outcome: 'single', claim: areUrothelial },
  differentHistologies('M9'),
  differentOrgans('M10'),
  otherwise('M11'),
];
