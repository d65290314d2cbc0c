import { coded, yearsBetween } from './calendar.js';
import { isFederal, type Draft, type PatientPlan, type TumorPlan } from './plan.js';
import { planTreatment } from './plan-treatment.js';
import type { Random } from './random.js';
import { writeDiagnosis } from './write-diagnosis.js';
import { writeFollowUp } from './write-follow-up.js';
import { writeCircumstances, type Residence } from './write-person.js';
import { writeStage } from './write-stage.js';
import { writeFindingText, writeText } from './write-text.js';
import { writeTreatment } from './write-treatment.js';

const ABSTRACTORS = ['AKL', 'BRN', 'CDV', 'DMO'] as const;

/** The registry of a patient: facility, accession number and the home at diagnosis. */
export interface CaseOffice {
  readonly facility: string;
  readonly accession: string;
  readonly home: Residence;
}

function sequenceNumber(plan: PatientPlan, tumor: TumorPlan, place: number): string {
  if (plan.tumors.length === 1) return isFederal(tumor) ? '00' : '60';
  return String(place + 1).padStart(2, '0');
}

function writeOffice(draft: Draft, random: Random, tumor: TumorPlan, office: CaseOffice): void {
  draft.reportingFacility = office.facility;
  draft.accessionNumberHosp = office.accession;
  draft.medicalRecordNumber = `MR${office.accession}`;
  draft.abstractedBy = random.pick(ABSTRACTORS);
  draft.dateOf1stContact = coded(tumor.firstContact);
  draft.dateCaseInitiated = coded(tumor.firstContact);
}

/** Day on which the abstract was finished: within six months of first contact, today at the latest. */
function writeCompletion(draft: Draft, random: Random, tumor: TumorPlan, today: number): void {
  if (tumor.status !== 'complete' && tumor.status !== 'submitted') return;
  draft.dateCaseCompleted = coded(Math.min(today, tumor.firstContact + random.between(45, 175)));
}

/** A date of diagnosis is sometimes known to the month only; age and the other dates stay as they are. */
function writeDates(draft: Draft, random: Random, tumor: TumorPlan): void {
  draft.dateOfDiagnosis = coded(tumor.dxDay).slice(0, tumor.status !== 'suspense' && random.chance(0.03) ? 6 : 8);
}

/** The tumor items of one case, as far as the registrar has come with it. */
export function writeCase(random: Random, plan: PatientPlan, place: number, office: CaseOffice): Draft {
  const draft: Draft = {};
  const tumor = plan.tumors[place];
  if (tumor === undefined) return draft;
  const treatment = planTreatment(random, tumor, plan);
  const sequence = sequenceNumber(plan, tumor, place);
  draft.tumorRecordNumber = String(place + 1).padStart(2, '0');
  writeDates(draft, random, tumor);
  writeOffice(draft, random, tumor, office);
  writeFindingText(draft, random, tumor);
  writeDiagnosis(draft, random, tumor, { isOperated: treatment.surgery > 0, isOnly: plan.tumors.length === 1 });
  writeCircumstances(draft, random, { age: yearsBetween(coded(plan.birth), coded(tumor.dxDay)), home: office.home });
  if (tumor.status === 'suspense') return foundOnly(draft);
  draft.sequenceNumberCentral = sequence;
  draft.sequenceNumberHospital = sequence;
  writeStage(draft, random, tumor, treatment.surgery > 0);
  if (tumor.status === 'in-progress' && random.chance(0.6)) return draft;
  writeTreatment(draft, random, tumor, treatment);
  writeText(draft, tumor, treatment);
  writeFollowUp(draft, random, tumor, plan);
  writeCompletion(draft, random, tumor, plan.today);
  return draft;
}

/** A case in suspense has what casefinding knows and nothing that an abstractor codes. */
function foundOnly(draft: Draft): Draft {
  delete draft.classOfCase;
  delete draft.laterality;
  delete draft.diagnosticConfirmation;
  delete draft.maritalStatusAtDx;
  delete draft.accessionNumberHosp;
  delete draft.abstractedBy;
  return draft;
}
