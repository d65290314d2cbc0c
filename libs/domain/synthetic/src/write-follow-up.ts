import { coded } from './calendar.js';
import { STATE } from './fictional-words.js';
import type { Draft, PatientPlan, TumorPlan } from './plan.js';
import type { Random } from './random.js';
import { draw, weighted } from './weighted.js';

const SOURCES = weighted('1:30 2:46 3:16 0:4 8:4');
const RECURRENCES = weighted('10:30 20:14 40:12 51:10 55:8 56:12 57:14');
const NEXT_SOURCES = weighted('1:70 2:20 3:10');

/** Vital status, last contact and death: one for all tumors of a patient. */
export function writeVitalStatus(draft: Draft, random: Random, { lastContact, cause }: PatientPlan): void {
  const isDead = cause !== '';
  draft.vitalStatus = isDead ? '0' : '1';
  draft.dateOfLastContact = coded(lastContact).slice(0, random.chance(0.01) ? 6 : 8);
  draft.causeOfDeath = isDead ? cause : '0000';
  draft.icdRevisionNumber = isDead ? '1' : '0';
  if (!isDead) return;
  draft.placeOfDeathState = STATE;
  draft.placeOfDeathCountry = 'USA';
}

/** First recurrence of a tumor that had been treated away; returns its day, 0 for none. */
function writeRecurrence(draft: Draft, random: Random, tumor: TumorPlan, lastContact: number): number {
  const wasFree = tumor.stage <= 2 && draft.rxSummTreatmentStatus === '1';
  const earliest = tumor.dxDay + 240;
  const hasRecurred = wasFree && lastContact > earliest + 30 && random.chance(tumor.stage === 2 ? 0.22 : 0.06);
  if (!hasRecurred) {
    draft.recurrenceType1st = wasFree ? '00' : '70';
    return 0;
  }
  const day = random.between(earliest, lastContact);
  draft.recurrenceType1st = draw(random, RECURRENCES);
  draft.recurrenceDate1st = coded(day);
  return day;
}

/** Recurrence, cancer status and how the patient is followed. */
export function writeFollowUp(draft: Draft, random: Random, tumor: TumorPlan, { cause, lastContact }: PatientPlan): void {
  const recurred = writeRecurrence(draft, random, tumor, lastContact);
  const hasCancer = recurred > 0 || draft.recurrenceType1st === '70' || cause === tumor.cancer.cause;
  draft.cancerStatus = random.chance(0.04) ? '9' : hasCancer ? '2' : '1';
  draft.dateOfLastCancerStatus = coded(lastContact);
  draft.followUpSource = cause === '' ? draw(random, SOURCES) : '7';
  draft.nextFollowUpSource = cause === '' ? draw(random, NEXT_SOURCES) : '9';
}
