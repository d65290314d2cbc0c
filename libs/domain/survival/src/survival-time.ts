import { itemValue, type CalendarDay, type Items } from '#domain/naaccr';
import {
  codedDate,
  compareKnownParts,
  dateParts,
  dayCount,
  possibleParts,
  UNKNOWN_DATE,
  UNKNOWN_YEAR,
  type DateParts,
} from './date-parts.js';
import { fillDates } from './fill-dates.js';
import { survivalSpans, unknownSpan, type EndPoint, type SurvivalSpan } from './survival-span.js';
import { orderTumors, sequenceKey } from './tumor-order.js';

/** Survival of one tumor; keys are NAACCR XML ids, but for the two numbers of days, which SEER keeps and NAACCR does not. */
export interface SurvivalTime {
  /** Place of the tumor among all tumors of the patient by date of diagnosis, two digits from 01 (1775). */
  readonly recordNumberRecode: string;
  /** Date of diagnosis with unknown parts filled; blank when the tumor does not count (1788). */
  readonly survDateDxRecode: string;
  /** End of follow-up: last contact, or the end of the study when that is earlier (1782). */
  readonly survDateActiveFollowup: string;
  /** 0 no days, 1 some, 2 incomplete dates and maybe none, 3 incomplete dates and surely some, 8 death certificate or autopsy only, 9 unknown (1783). */
  readonly survFlagActiveFollowup: string;
  /** Whole months, four digits, 9999 unknown (1784). */
  readonly survMosActiveFollowup: string;
  /** Days, five digits, 99999 unknown. */
  readonly survDaysActiveFollowup: string;
  /** The same four for a patient who is presumed alive at the end of the study unless known to be dead (1785, 1786, 1787). */
  readonly survDatePresumedAlive: string;
  readonly survFlagPresumedAlive: string;
  readonly survMosPresumedAlive: string;
  readonly survDaysPresumedAlive: string;
}

/** What the survival of a patient is measured against. */
export interface StudyEnd {
  /** The study ends on 31 December of this year. */
  readonly cutoffYear: number;
  /** A date of last contact after this day is not believed. */
  readonly today: CalendarDay;
}

/** Survival of all tumors of a patient. */
export interface PatientSurvival {
  /** Vital status at the end of the study (1762); blank when the tumors disagree on vital status. */
  readonly vitalStatusRecode: string;
  /** In the order in which the tumors were given. */
  readonly tumors: readonly SurvivalTime[];
}

interface DatedTumor {
  /** Place in the list as given. */
  readonly at: number;
  readonly asCoded: string;
  readonly dx: DateParts;
  readonly key: number;
  readonly isUsable: boolean;
  readonly isDeathOnly: boolean;
}

/** Last contact of a patient and what else bounds the dates of diagnosis. */
interface FollowUp {
  readonly contact: DateParts;
  readonly birth: DateParts;
  readonly isAlive: boolean;
  readonly cutoffYear: number;
}

interface Measured {
  readonly dxRecode: string;
  readonly active: SurvivalSpan;
  readonly presumed: SurvivalSpan;
}

/**
 * Survival time of all tumors of one patient, once up to the last contact and once presuming that a patient not known to be dead is alive.
 * @param tumors - items of every tumor with those of its patient; the date of last contact and the vital status must agree in all
 * @returns unknown survival for all when they do not agree; 9999, 99999 and flag 9 wherever survival cannot be computed
 * @see SEER Survival Time, version 2.2 (September 2014); NAACCR items 1762, 1775, 1782 to 1788
 * @example survivalTimes([{ dateOfDiagnosis: '20180317', dateOfLastContact: '20190815', vitalStatus: '0', sequenceNumberCentral: '00' }],
 *   { cutoffYear: 2022, today }).tumors[0].survMosActiveFollowup // '0016'
 */
export function survivalTimes(tumors: readonly Items[], study: StudyEnd): PatientSurvival {
  const [first] = tumors;
  if (first === undefined) return { vitalStatusRecode: '', tumors: [] };
  const dated = tumors.map((items, at) => datedTumor(items, at, study.cutoffYear));
  const vitalStatus = itemValue(first, 'vitalStatus');
  const lastContact = itemValue(first, 'dateOfLastContact');
  const others = tumors.slice(1);
  if (others.some((items) => itemValue(items, 'vitalStatus') !== vitalStatus)) return { vitalStatusRecode: '', tumors: unmeasured(dated) };
  if (others.some((items) => itemValue(items, 'dateOfLastContact') !== lastContact))
    return { vitalStatusRecode: vitalStatus, tumors: unmeasured(dated) };
  const contact = believedContact(lastContact, study.today);
  const birth = possibleParts(dateParts(itemValue(first, 'dateOfBirth')));
  const isAfterStudy = contact.year !== UNKNOWN_YEAR && contact.year > study.cutoffYear;
  return {
    vitalStatusRecode: isAfterStudy ? '1' : vitalStatus,
    tumors: measured(dated, { contact, birth, isAlive: /^0*1$/.test(vitalStatus), cutoffYear: study.cutoffYear }),
  };
}

function datedTumor(items: Items, at: number, cutoffYear: number): DatedTumor {
  const asCoded = itemValue(items, 'dateOfDiagnosis');
  const coded = dateParts(asCoded);
  const isUsable = coded.year !== UNKNOWN_YEAR && coded.year >= 1900 && coded.year <= cutoffYear;
  const source = itemValue(items, 'typeOfReportingSource');
  return {
    at,
    asCoded,
    dx: isUsable ? possibleParts(coded) : coded,
    key: sequenceKey(itemValue(items, 'sequenceNumberCentral')),
    isUsable,
    isDeathOnly: source === '6' || source === '7',
  };
}

// Last contact before 1900 or in the future is a mistake, and nothing of it can be relied on.
function believedContact(lastContact: string, today: CalendarDay): DateParts {
  const contact = possibleParts(dateParts(lastContact));
  return contact.year < 1900 || contact.year === UNKNOWN_YEAR || compareKnownParts(contact, dateParts(today)) > 0 ? UNKNOWN_DATE : contact;
}

function measured(tumors: readonly DatedTumor[], { contact, birth, isAlive, cutoffYear }: FollowUp): SurvivalTime[] {
  const ordered = orderTumors(tumors.filter(({ isUsable }) => isUsable));
  const filled = fillDates([...ordered.map(({ dx }) => dx), contact], birth);
  const studyEnd: DateParts = { year: cutoffYear, month: 12, day: 31 };
  const active = activeEnd({ contact, filled: filled.at(-1) ?? contact, studyEnd });
  const presumed = isAlive ? endPoint(studyEnd, studyEnd) : active;
  const diagnoses = ordered.map(({ at, asCoded, dx, isDeathOnly }, place) => {
    const date = filled[place] ?? dx;
    return { at, asCoded, dx, isDeathOnly, date, day: dayCount(date) };
  });
  const activeSpans = survivalSpans(diagnoses, active);
  const presumedSpans = presumed === active ? activeSpans : survivalSpans(diagnoses, presumed);
  const unusable: Measured = { dxRecode: '', active: unknownSpan(active), presumed: unknownSpan(presumed) };
  const byPlace: Measured[] = [];
  diagnoses.forEach(({ at, asCoded, date }, place) => {
    // Without any end point nothing was filled, and the date stands as it was received.
    const dxRecode = presumed === undefined ? asCoded : codedDate(date);
    byPlace[at] = { dxRecode, active: activeSpans[place] ?? unusable.active, presumed: presumedSpans[place] ?? unusable.presumed };
  });
  return inGivenOrder(tumors, (tumor) => byPlace[tumor.at] ?? unusable);
}

function activeEnd({ contact, filled, studyEnd }: { contact: DateParts; filled: DateParts; studyEnd: DateParts }): EndPoint | undefined {
  if (contact.year === UNKNOWN_YEAR) return undefined;
  if (contact.year > studyEnd.year) return endPoint(studyEnd, studyEnd);
  // A last contact that falls on the end of the study counts as known, even when it was filled.
  const isStudyEnd = filled.year === studyEnd.year && filled.month === studyEnd.month && filled.day === studyEnd.day;
  return endPoint(filled, isStudyEnd ? studyEnd : contact);
}

function endPoint(day: DateParts, contact: DateParts): EndPoint {
  return { date: codedDate(day), day: dayCount(day), contact };
}

function unmeasured(tumors: readonly DatedTumor[]): SurvivalTime[] {
  const nothing: Measured = { dxRecode: '', active: unknownSpan(undefined), presumed: unknownSpan(undefined) };
  // The reference orders them by the dates as they stand, without the check of the calendar.
  return inGivenOrder(
    tumors.map((tumor) => ({ ...tumor, dx: dateParts(tumor.asCoded) })),
    () => nothing,
  );
}

function inGivenOrder(tumors: readonly DatedTumor[], resultOf: (tumor: DatedTumor) => Measured): SurvivalTime[] {
  const records: string[] = [];
  orderTumors(tumors).forEach(({ at }, place) => (records[at] = String(place + 1).padStart(2, '0')));
  return tumors.map((tumor) => survivalTime(records[tumor.at] ?? '', resultOf(tumor)));
}

function survivalTime(recordNumberRecode: string, { dxRecode, active, presumed }: Measured): SurvivalTime {
  return {
    recordNumberRecode,
    survDateDxRecode: dxRecode,
    survDateActiveFollowup: active.date,
    survFlagActiveFollowup: active.flag,
    survMosActiveFollowup: active.months,
    survDaysActiveFollowup: active.days,
    survDatePresumedAlive: presumed.date,
    survFlagPresumedAlive: presumed.flag,
    survMosPresumedAlive: presumed.months,
    survDaysPresumedAlive: presumed.days,
  };
}
