import { isPairedOrgan } from '#domain/edits';
import { addMonths, earliestDay, type Items, itemValue, parsePartialDate } from '#domain/naaccr';
import { type CodedCause, tumorOfCause } from './cancer-cause.js';

/** What of treatment, extent and person a death certificate does not say: each item's code for unknown, or for nothing recorded. */
const UNKNOWN: Items = {
  spanishHispanicOrigin: '9',
  addrAtDxState: 'ZZ',
  countyAtDx: '999',
  laterality: '9',
  gradeClinical: '9',
  gradePathological: '9',
  regionalNodesPositive: '99',
  regionalNodesExamined: '99',
  summaryStage2018: '9',
  rxSummSurgPrimSite2023: 'A990',
  reasonForNoSurgery: '9',
  reasonForNoRadiation: '9',
  phase1RadiationTreatmentModality: '99',
  rxSummScopeRegLnSur: '9',
  rxSummSurgOthRegDis: '9',
  rxSummChemo: '99',
  rxSummHormone: '99',
  rxSummBrm: '99',
  rxSummOther: '9',
  rxSummTransplntEndocr: '99',
  rxSummTreatmentStatus: '9',
  cancerStatus: '9',
};

const HEMATOPOIETIC_FROM = 9590;

/** What the certificate cannot tell and the registry assigns. */
export interface CertificateOnlyCase {
  /** Patient items known already, of a person whom the registry holds. */
  readonly known: Items;
  /** The death of the file. */
  readonly death: Items;
  readonly source: string;
  /** Sequence number among the tumors of the person: `00` for the only one. */
  readonly sequence: string;
  /** CCYYMMDD. */
  readonly today: string;
}

/**
 * The abstract of a case known from the death certificate only. Type of Reporting Source (500) 7, Class of Case (610) 49, Diagnostic
 * Confirmation (490) 9; diagnosis and first contact on the date of death; site and histology from the cause of death, 8000 and C809 where it says
 * no more; everything else unknown. It is a start for a person to finish, so it is stored in suspense.
 * @see NAACCR Death Clearance Manual; NAACCR 26 items 500, 580, 610
 */
export function certificateOnlyItems({ known, death, source, sequence, today }: CertificateOnlyCase): Items {
  const died = itemValue(death, 'dateOfLastContact');
  const cause: CodedCause = { causeOfDeath: itemValue(death, 'causeOfDeath'), icdRevisionNumber: itemValue(death, 'icdRevisionNumber') };
  const tumor = tumorOfCause(cause);
  const person = { race1: '99', ...UNKNOWN_PERSON, ...filled(death), ...filled(known) };
  return {
    ...UNKNOWN,
    ...person,
    ...addressOf(death),
    ...tumor,
    ...lymphatic(tumor.histologicTypeIcdO3),
    laterality: isPairedOrgan(tumor.primarySite) && Number(tumor.histologicTypeIcdO3) < HEMATOPOIETIC_FROM ? '9' : '0',
    typeOfReportingSource: '7',
    classOfCase: '49',
    diagnosticConfirmation: '9',
    casefindingSource: '80',
    sequenceNumberHospital: sequence,
    sequenceNumberCentral: sequence,
    dateOfDiagnosis: died,
    dateOf1stContact: died,
    dateCaseInitiated: today,
    ageAtDiagnosis: ageAt(itemValue(person, 'dateOfBirth'), died),
    vitalStatus: '0',
    dateOfLastContact: died,
    ...cause,
    followUpSource: '7',
    followUpSourceCentral: source,
    nextFollowUpSource: '9',
  };
}

const UNKNOWN_PERSON: Items = { sexAssignedAtBirth: '9' };

/** Extent of leukemias and their like cannot be told by nodes. */
function lymphatic(histology: string): Items {
  return Number(histology) >= HEMATOPOIETIC_FROM ? { gradeClinical: '8', gradePathological: '8' } : {};
}

/** Residence at death stands for residence at diagnosis, which is the same day. */
function addressOf(death: Items): Items {
  return filled({
    addrAtDxNoStreet: itemValue(death, 'addrCurrentNoStreet'),
    addrAtDxCity: itemValue(death, 'addrCurrentCity'),
    addrAtDxState: itemValue(death, 'addrCurrentState'),
    addrAtDxPostalCode: itemValue(death, 'addrCurrentPostalCode'),
    countyAtDx: itemValue(death, 'countyCurrent'),
  });
}

function filled(items: Items): Items {
  return Object.fromEntries(Object.entries(items).filter(([, value]) => value !== undefined && value !== ''));
}

/** Whole years, three digits; 999 unless both dates are complete. */
function ageAt(birth: string, death: string): string {
  const [born, died] = [parsePartialDate(birth), parsePartialDate(death)];
  if (born?.length !== 8 || died?.length !== 8) return '999';
  const from = earliestDay(born);
  const day = earliestDay(died);
  let years = Number(day.slice(0, 4)) - Number(from.slice(0, 4));
  if (addMonths(from, years * 12) > day) years -= 1;
  return years < 0 || years > 120 ? '999' : String(years).padStart(3, '0');
}
