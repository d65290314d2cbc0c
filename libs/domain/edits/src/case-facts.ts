import type { Items, PartialDate } from '#domain/naaccr';
import { isOneOf, codes } from './coded.js';
import { yearIn } from './date-order.js';
import { scanDates, type DateScan } from './date-scan.js';
import { isPairedSite, siteNumber } from './site-facts.js';
import { surgeryState, type SurgeryState } from './surgery-state.js';
import type { EditContext } from './edit-context.js';

/** What many edits ask of one tumor, read from its items once. */
export interface CaseFacts {
  readonly today: PartialDate;
  readonly dates: DateScan;
  /** Year of diagnosis, 0 when unknown. */
  readonly dxYear: number;
  /** Topography number (504 for C504), -1 when blank or not a code. */
  readonly site: number;
  /** ICD-O-3 histology, -1 when blank or not four digits. */
  readonly histology: number;
  /** ICD-O-3 behavior code, '' when blank. */
  readonly behavior: string;
  /** Completed years, 999 unknown, -1 blank. */
  readonly age: number;
  /** Class of Case, -1 when blank. */
  readonly classOfCase: number;
  /** Hematopoietic or lymphoid neoplasm (9590 to 9993). */
  readonly isHeme: boolean;
  readonly isPaired: boolean;
  readonly surgery: SurgeryState;
  readonly surgeryCode: string;
  /** Any first-course treatment recorded as given. */
  readonly isTreated: boolean;
}

const GIVEN_CHEMO = codes('01 02 03');
const GIVEN_OTHER = codes('1 2 3 6');
const GIVEN_TRANSPLANT = codes('10 11 12 20 30 40');

/**
 * True when radiation was given: modality 01 to 16, or, where the phases of 2018 and later are blank, the older summary item 1 to 6
 * or a radiation date.
 */
export function isRadiationGiven(items: Items): boolean {
  const modality = items.phase1RadiationTreatmentModality ?? '';
  if (modality !== '') return modality >= '01' && modality <= '16';
  const older = items.rxSummRadiation ?? '';
  return (older >= '1' && older <= '6') || (older === '' && (items.rxDateRadiation ?? '') !== '');
}

/** True when any systemic treatment of the first course is recorded as given. */
export function isSystemicGiven(items: Items): boolean {
  return (
    isOneOf(items.rxSummChemo, GIVEN_CHEMO) ||
    items.rxSummHormone === '01' ||
    items.rxSummBrm === '01' ||
    isOneOf(items.rxSummTransplntEndocr, GIVEN_TRANSPLANT)
  );
}

/** True when the primary site, regional nodes or another site was operated on. */
export function isAnySurgeryGiven(items: Items, surgery: SurgeryState): boolean {
  const scope = items.rxSummScopeRegLnSur ?? '';
  const other = items.rxSummSurgOthRegDis ?? '';
  return surgery === 'done' || (scope >= '1' && scope <= '7') || (other >= '1' && other <= '5');
}

/** Reads the facts of one tumor. */
export function caseFacts(items: Items, context: EditContext): CaseFacts {
  const dxYear = yearIn(items.dateOfDiagnosis);
  const site = siteNumber(items.primarySite);
  const histology = numberIn(items.histologicTypeIcdO3);
  const surgeryCode = (dxYear >= 2023 ? items.rxSummSurgPrimSite2023 : items.rxSummSurgPrimSite) ?? '';
  const surgery = surgeryState(surgeryCode);
  return {
    today: context.today,
    dates: scanDates(items, context.today),
    dxYear,
    site,
    histology,
    behavior: items.behaviorCodeIcdO3 ?? '',
    age: numberIn(items.ageAtDiagnosis),
    classOfCase: numberIn(items.classOfCase),
    isHeme: histology >= 9590 && histology <= 9993,
    isPaired: isPairedSite(site),
    surgery,
    surgeryCode,
    isTreated:
      isAnySurgeryGiven(items, surgery) || isRadiationGiven(items) || isSystemicGiven(items) || isOneOf(items.rxSummOther, GIVEN_OTHER),
  };
}

function numberIn(code: string | undefined): number {
  if (code === undefined || code === '') return -1;
  const number = Number(code);
  return number >= 0 ? number : -1;
}
