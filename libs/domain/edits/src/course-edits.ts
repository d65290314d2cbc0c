import { itemLabel, type ItemId, type Items } from '#domain/naaccr';
import { isAnySurgeryGiven, isRadiationGiven, isSystemicGiven } from './case-facts.js';
import { coded, codes } from './coded.js';
import { asNumber, isAfter, isOtherDate, mustNotBeAfter } from './date-order.js';
import type { Edit } from './edit.js';
import type { EditFinding } from './edit-finding.js';

const TREATMENT_DATES = [
  'rxDateSurgery',
  'rxDateRadiation',
  'rxDateChemo',
  'rxDateHormone',
  'rxDateBrm',
  'rxDateOther',
] as const satisfies readonly ItemId[];
const SYSTEMIC_DATES = ['rxDateChemo', 'rxDateHormone', 'rxDateBrm'] as const satisfies readonly ItemId[];
const HOSPITAL_TREATMENT = [
  'rxHospChemo',
  'rxHospHormone',
  'rxHospBrm',
  'rxHospSurgPrimSite',
  'rxHospSurgPrimSite2023',
] as const satisfies readonly ItemId[];
const NOT_HERE = codes('00 82 85 86 87 88 98 99 A000 A980 A990 B000 B980 B990');

/** The earliest of some dates as coded; '' when none is coded. Of two that cannot be ordered the one written shorter comes first. */
function earliest(items: Items, dates: readonly ItemId[]): string {
  let first = '';
  for (const id of dates) {
    const date = items[id];
    if (date !== undefined && date !== '' && (first === '' || date < first)) first = date;
  }
  return first;
}

/** First-course date against the earliest treatment date. For CoC a date without treatment is the day of the decision not to treat. */
function courseDate(items: Items, id: 'dateInitialRxSeer' | 'date1stCrsRxCoc', isTreated: boolean): EditFinding | undefined {
  const started = items[id] ?? '';
  const first = earliest(items, TREATMENT_DATES);
  if (first === '') {
    const mayBeDecision = id === 'date1stCrsRxCoc' || isTreated;
    return started === '' || mayBeDecision
      ? undefined
      : { message: `${itemLabel(id)} is coded although no treatment is; it must be blank.` };
  }
  if (started === '') return { message: `${itemLabel(id)} is blank; it must be the earliest treatment date.` };
  return isOtherDate(started, first) ? { message: `${itemLabel(id)} must be the earliest of the treatment dates.` } : undefined;
}

function courseEdit(edit: Pick<Edit, 'id' | 'name' | 'check'> & Partial<Edit>, items: readonly ItemId[]): Edit {
  return { level: 'tumor', severity: 'error', items, ...edit };
}

/** A sequence code against two treatments and their dates: 0 unless both were given, 2 other one first, 3 surgery first. */
function sequenceFinding(items: Items, id: ItemId, given: { readonly both: boolean; readonly other: string }): EditFinding | undefined {
  const code = items[id] ?? '';
  if (code === '' || code === '9') return undefined;
  if (!given.both)
    return code === '0' ? undefined : { message: `${coded(items, id)} although not both treatments were given; expected 0.` };
  if (code === '0') return { message: `${coded(items, id)} (not both) although both treatments were given; expected 2 to 9.` };
  const isWrongOrder =
    (code === '2' && isAfter(given.other, items.rxDateSurgery)) || (code === '3' && isAfter(items.rxDateSurgery, given.other));
  return isWrongOrder ? { message: `${coded(items, id)} contradicts the dates of the two treatments.` } : undefined;
}

function treatmentAfterDeath(items: Items): EditFinding | undefined {
  for (const id of TREATMENT_DATES) {
    const finding = mustNotBeAfter(items, id, 'dateOfLastContact');
    if (finding) return finding;
  }
  return undefined;
}

function treatedHere(items: Items): ItemId | undefined {
  for (const id of HOSPITAL_TREATMENT) {
    const code = items[id];
    if (code !== undefined && code !== '' && !NOT_HERE.has(code)) return id;
  }
  return undefined;
}

/** The first course as a whole: order, start, status and where it was given. */
export const courseEdits: readonly Edit[] = [
  courseEdit(
    {
      id: 'E126',
      name: 'Surgery/radiation sequence',
      check: (items, { surgery }) => {
        if (surgery === 'unknown' || items.phase1RadiationTreatmentModality === '99') return undefined;
        const both = isAnySurgeryGiven(items, surgery) && isRadiationGiven(items);
        return sequenceFinding(items, 'rxSummSurgRadSeq', { both, other: items.rxDateRadiation ?? '' });
      },
    },
    ['rxSummSurgRadSeq', 'rxSummSurgPrimSite', 'rxSummSurgPrimSite2023', 'phase1RadiationTreatmentModality'],
  ),
  courseEdit(
    {
      id: 'E127',
      name: 'Systemic/surgery sequence',
      check: (items, { surgery }) => {
        if (surgery === 'unknown') return undefined;
        const both = isAnySurgeryGiven(items, surgery) && isSystemicGiven(items);
        return sequenceFinding(items, 'rxSummSystemicSurSeq', { both, other: earliest(items, SYSTEMIC_DATES) });
      },
    },
    ['rxSummSystemicSurSeq', 'rxSummSurgPrimSite', 'rxSummSurgPrimSite2023', 'rxSummChemo', 'rxSummHormone', 'rxSummBrm'],
  ),
  courseEdit(
    { id: 'E128', name: 'First-course date (SEER)', check: (items, { isTreated }) => courseDate(items, 'dateInitialRxSeer', isTreated) },
    ['dateInitialRxSeer', ...TREATMENT_DATES],
  ),
  courseEdit(
    { id: 'E129', name: 'First-course date (CoC)', check: (items, { isTreated }) => courseDate(items, 'date1stCrsRxCoc', isTreated) },
    ['date1stCrsRxCoc', ...TREATMENT_DATES],
  ),
  courseEdit(
    {
      id: 'E130',
      name: 'Treatment status',
      check: (items, { isTreated, surgery }) => {
        const status = items.rxSummTreatmentStatus ?? '';
        if (status === '') return undefined;
        if (isTreated)
          return status === '1'
            ? undefined
            : { message: `${coded(items, 'rxSummTreatmentStatus')} although treatment was given; expected 1.` };
        return status === '1' && surgery === 'none'
          ? {
              message: `${coded(items, 'rxSummTreatmentStatus')} (treated) although no treatment is coded; expected 0, 2 (active surveillance) or 9.`,
            }
          : undefined;
      },
    },
    [
      'rxSummTreatmentStatus',
      'rxSummSurgPrimSite',
      'rxSummSurgPrimSite2023',
      'rxSummChemo',
      'rxSummHormone',
      'rxSummBrm',
      'rxSummOther',
      'phase1RadiationTreatmentModality',
    ],
  ),
  courseEdit({ id: 'E131', name: 'Treatment after death', check: treatmentAfterDeath }, [...TREATMENT_DATES, 'dateOfLastContact']),
  courseEdit(
    {
      id: 'E132',
      name: 'Class of case vs treatment',
      check: (items, { classOfCase }) => {
        const wrong = classOfCase === 0 || (classOfCase >= 30 && classOfCase <= 49) ? treatedHere(items) : undefined;
        return (
          wrong && {
            message: `${coded(items, wrong)} although ${coded(items, 'classOfCase')}, not treated here; expected none or unknown.`,
            items: ['classOfCase', wrong],
          }
        );
      },
    },
    ['classOfCase', ...HOSPITAL_TREATMENT],
  ),
  courseEdit(
    {
      id: 'E137',
      name: 'Days to treatment sanity',
      severity: 'warning',
      check: (items) => {
        const started = items.dateInitialRxSeer ?? '';
        const diagnosed = items.dateOfDiagnosis ?? '';
        if (started.length !== 8 || diagnosed.length !== 8 || asNumber(started, '0101') - asNumber(diagnosed, '0101') <= 20_000)
          return undefined;
        return {
          message: `${itemLabel('dateInitialRxSeer')} is more than two years after ${itemLabel('dateOfDiagnosis')}; is it still the first course?`,
        };
      },
    },
    ['dateInitialRxSeer', 'dateOfDiagnosis'],
  ),
];
