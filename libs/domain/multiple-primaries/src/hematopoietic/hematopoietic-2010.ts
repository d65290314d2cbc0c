import { codes } from '../code-set.js';
import { review, unknown, UNKNOWN_DATES, type Claim, type PrimaryRule } from '../primary-rule.js';
import type { PrimaryTumor } from '../primary-tumor.js';
import { isWithin } from '../rules/date-rules.js';
import { bothAre, isInvasive, oneIsOf, oneMorphologyIsOf } from '../rules/histology-rules.js';
import type { TumorPair } from '../tumor-pair.js';
import type { Diseases2010 } from './hematopoietic-pairs.js';

/** Two diagnoses within this many days are simultaneous. */
const SIMULTANEOUS_DAYS = 21;

const MAST_CELL_SARCOMA = codes('9740');
const MAST_CELL_LEUKEMIA = codes('9742');
const MYELOID_SARCOMA = codes('9930');
const MYELOID_LEUKEMIA = codes('9840 9861 9865-9867 9869-9874 9891 9895-9898 9910-9911 9931');
const SARCOMAS = codes('9740 9930');
const NON_HODGKIN_OR_NOS = codes('9590-9591 9673 9678-9679 9687 9735-9738 9823 9827');
const NON_HODGKIN = codes('9591 9670-9729');
const HODGKIN = codes('9650-9653 9655 9659 9663');
const POST_TRANSPLANT = codes('9971');
const LYMPHOMAS_AND_MYELOMAS = codes(
  '9650-9653 9655 9659 9663 9671 9673 9678-9680 9687-9691 9695 9698-9699 9702 9705 9708-9709 9716-9719 9724 9726 9731-9732 9734 9827 9831 9834 9837',
);

const isNodal = ({ organ }: PrimaryTumor): boolean => organ === 'C77';

/** Lymph nodes are places by region, other organs as a whole. */
function areAtOnePlace({ a, b }: TumorPair): boolean {
  return a.site === b.site || (a.organ === b.organ && !isNodal(a));
}

function sarcomaWithOrAfterLeukemia(pair: TumorPair): Claim {
  const isLineage = oneIsOf(pair, MAST_CELL_SARCOMA, MAST_CELL_LEUKEMIA) || oneIsOf(pair, MYELOID_SARCOMA, MYELOID_LEUKEMIA);
  if (!isLineage || !pair.both(isInvasive)) return false;
  const simultaneous = isWithin(pair.daysApart(SIMULTANEOUS_DAYS));
  if (simultaneous === true) return true;
  if (pair.order === 'unknown') return simultaneous;
  return pair.inOrder !== undefined && SARCOMAS.has(pair.inOrder.later.histology);
}

/** Whether the chronic disease may turn into the acute one, each by its own entry and year. */
function turnsInto(diseases: Diseases2010, chronic: PrimaryTumor, acute: PrimaryTumor): boolean {
  return (
    diseases.transformsTo(chronic.morphology, acute.morphology, chronic.year) &&
    diseases.transformsFrom(acute.morphology, chronic.morphology, acute.year)
  );
}

/** A rule about a chronic and an acute form of one disease, which the reference pack lists. */
function ofTransformation(pair: TumorPair, ask: (diseases: Diseases2010) => Claim): Claim {
  const diseases = pair.hematopoietic?.diseases2010;
  if (diseases === undefined) return review('hematopoietic reference pack');
  return (turnsInto(diseases, pair.a, pair.b) || turnsInto(diseases, pair.b, pair.a)) && ask(diseases);
}

const MYELOMA = codes('9732/3');
const SOLITARY_PLASMACYTOMAS = codes('9731/3 9734/3');

function acuteAfterChronic(pair: TumorPair, diseases: Diseases2010): Claim {
  const apart = pair.daysApart(SIMULTANEOUS_DAYS);
  if (apart === 'unknown' || pair.order === 'unknown') return UNKNOWN_DATES;
  if (apart !== 'apart' || pair.inOrder === undefined) return false;
  // A plasmacytoma may have been a first sign of the myeloma, or be left of it.
  if (oneMorphologyIsOf(pair, MYELOMA, SOLITARY_PLASMACYTOMAS)) return review('review');
  return turnsInto(diseases, pair.inOrder.earlier, pair.inOrder.later);
}

function chronicAfterAcute(pair: TumorPair, diseases: Diseases2010): Claim {
  if (pair.order === 'unknown') return review('dates of diagnosis', 'treatment');
  return pair.inOrder !== undefined && turnsInto(diseases, pair.inOrder.later, pair.inOrder.earlier) && review('treatment');
}

function simultaneousTransformation(pair: TumorPair): Claim {
  return pair.daysApart(SIMULTANEOUS_DAYS) !== 'apart' && review('biopsies');
}

function isListedAsSame(pair: TumorPair): boolean {
  const diseases = pair.hematopoietic?.diseases2010;
  if (pair.a.morphology === pair.b.morphology) return true;
  if (diseases === undefined) return false;
  const lists = (tumor: PrimaryTumor, other: PrimaryTumor): boolean => diseases.listsAsSame(tumor.morphology, other.morphology, tumor.year);
  if (pair.a.year === pair.b.year) return lists(pair.a, pair.b) && lists(pair.b, pair.a);
  return pair.a.year > pair.b.year ? lists(pair.a, pair.b) : lists(pair.b, pair.a);
}

/** True when all date parts that both tumors have are equal. */
function areOfEqualKnownDate({ a, b }: TumorPair): boolean {
  if (a.year !== b.year) return false;
  if (a.month === undefined || b.month === undefined) return true;
  return a.month === b.month && (a.day === undefined || b.day === undefined || a.day === b.day);
}

const notAsked = (id: string, question: string): PrimaryRule => ({ id, question, outcome: 'single', claim: () => false });

/** Hematopoietic and lymphoid neoplasms, 2010 and later. M1 and M7 ask what no item tells, or what M15 answers. */
export const hematopoietic2010: readonly PrimaryRule[] = [
  notAsked('M1', 'Is only minimal information available?'),
  {
    id: 'M2',
    question: 'Are the tumors of one histology?',
    outcome: 'single',
    claim: (pair) => {
      if (pair.a.histology !== pair.b.histology) return false;
      // Nodal and extranodal marginal zone lymphoma share a code and are different lymphomas.
      const areMarginalZone = pair.both(({ morphology }) => morphology === '9699/3');
      return areMarginalZone && isNodal(pair.a) !== isNodal(pair.b) ? review('review') : true;
    },
  },
  {
    id: 'M3',
    question: 'Was a mast cell or myeloid sarcoma diagnosed with or after a leukemia of its lineage?',
    outcome: 'single',
    claim: sarcomaWithOrAfterLeukemia,
  },
  {
    id: 'M4',
    question: 'Are the tumors two non-Hodgkin lymphomas at one place, within 21 days?',
    outcome: 'single',
    claim: (pair) =>
      pair.a.histology !== pair.b.histology &&
      bothAre(pair, NON_HODGKIN_OR_NOS) &&
      areAtOnePlace(pair) &&
      isWithin(pair.daysApart(SIMULTANEOUS_DAYS)),
  },
  {
    id: 'M5',
    question: 'Are the tumors a Hodgkin and a non-Hodgkin lymphoma at one place, within 21 days?',
    outcome: 'single',
    claim: (pair) => oneIsOf(pair, HODGKIN, NON_HODGKIN_OR_NOS) && areAtOnePlace(pair) && isWithin(pair.daysApart(SIMULTANEOUS_DAYS)),
  },
  {
    id: 'M6',
    question: 'Are the tumors a Hodgkin and a non-Hodgkin lymphoma at different places?',
    outcome: 'multiple',
    claim: (pair) => oneIsOf(pair, HODGKIN, NON_HODGKIN) && !areAtOnePlace(pair),
  },
  notAsked('M7', 'Does a specific type follow an unspecified one?'),
  {
    id: 'M8',
    question: 'Were the chronic and the acute form of one disease diagnosed within 21 days, with one positive biopsy?',
    outcome: 'single',
    claim: (pair) => ofTransformation(pair, () => simultaneousTransformation(pair)),
  },
  {
    id: 'M9',
    question: 'Were the chronic and the acute form diagnosed within 21 days, with nothing known of biopsies?',
    outcome: 'single',
    claim: (pair) => ofTransformation(pair, () => simultaneousTransformation(pair)),
  },
  {
    id: 'M10',
    question: 'Was the acute form diagnosed more than 21 days after the chronic form?',
    outcome: 'multiple',
    claim: (pair) => ofTransformation(pair, (diseases) => acuteAfterChronic(pair, diseases)),
  },
  {
    id: 'M11',
    question: 'Were the chronic and the acute form diagnosed within 21 days, each by its own biopsy?',
    outcome: 'multiple',
    claim: (pair) => ofTransformation(pair, () => simultaneousTransformation(pair)),
  },
  {
    id: 'M12',
    question: 'Did the acute form revert to the chronic form without treatment?',
    outcome: 'single',
    claim: (pair) => ofTransformation(pair, (diseases) => chronicAfterAcute(pair, diseases)),
  },
  {
    id: 'M13',
    question: 'Did the acute form revert to the chronic form after treatment?',
    outcome: 'multiple',
    claim: (pair) => ofTransformation(pair, (diseases) => chronicAfterAcute(pair, diseases)),
  },
  {
    id: 'M14',
    question: 'Was a post-transplant disorder (9971) diagnosed at the same time as a lymphoma or a plasma cell tumor?',
    outcome: 'single',
    claim: (pair) => oneIsOf(pair, POST_TRANSPLANT, LYMPHOMAS_AND_MYELOMAS) && areOfEqualKnownDate(pair) && unknown('review'),
  },
  {
    id: 'M15',
    question: 'Are the diseases listed as different primaries? (Listed as the same: single.)',
    outcome: 'multiple',
    claim: (pair) => pair.hematopoietic?.diseases2010 !== undefined || review('hematopoietic reference pack'),
    exception: isListedAsSame,
  },
];
