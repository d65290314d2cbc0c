import {
  comparePartialDates,
  displayDate,
  earliestDay,
  type ItemId,
  itemLabel,
  type Items,
  itemValue,
  parsePartialDate,
  type PartialDate,
  validateItem,
} from '#domain/naaccr';
import { isForeign, isRecurrence, type Reply, type RepliedPerson, type TypedItems } from './reply.js';
import { type ReplyTopic, replyTopicOf } from './reply-topics.js';

/** What is wrong with one item of a reply, and what would be right. Nothing of a reply with findings is saved. */
export interface ReplyFinding {
  readonly code: ReplyFindingCode;
  /** The item, or the unknown id as it was given. */
  readonly itemId: string;
  readonly tumorId: string | null;
  readonly message: string;
}

/** Why a reply cannot stand. */
export type ReplyFindingCode =
  | 'CONTACT_DATE_WRONG' // No calendar date, or one to come.
  | 'CONTACT_BEFORE_DIAGNOSIS' // Before the person was a patient of the registry.
  | 'VITAL_STATUS_MISSING' // Somebody was reached and nobody says whether the patient lives.
  | 'NOT_A_REPLY_ITEM' // Replies do not touch this item.
  | 'ITEM_REJECTED' // The dictionary refuses the value.
  | 'NOT_REACHED' // A try that reached nobody says nothing of this.
  | 'NOT_THIS_PATIENTS_TUMOR' // The facility has no report of such a tumor of the patient.
  | 'DEATH_FACTS_OF_LIVING' // Cause or place of death of somebody alive.
  | 'CAUSE_OF_DEATH_WRONG' // A cause that does not fit the dead or its revision.
  | 'RECURRENCE_WITHOUT_TYPE' // A date of recurrence without its type.
  | 'RECURRENCE_TAKES_NO_DATE' // A date with 00 or 70.
  | 'DATE_BEFORE_DIAGNOSIS' // A recurrence, course or status before the diagnosis.
  | 'DATE_AFTER_CONTACT' // Something that the sender cannot have known yet.
  | 'COURSE_WITHOUT_DATE' // Treatment of a course without its date.
  | 'FOREIGN_IS_NOT_FOLLOWED'; // A next source for somebody who lives abroad.

/** Topics that even a returned envelope or an unanswered call can bring. */
const WITHOUT_REACHING: ReadonlySet<ReplyTopic> = new Set([
  'address',
  'telephone',
  'research-contact',
  'next-follow-up',
  'follow-up-physician',
  'contact-person',
]);

interface Looking {
  readonly reply: Reply;
  readonly person: RepliedPerson;
  readonly date: PartialDate | undefined;
}

const finding = (code: ReplyFindingCode, at: { itemId: string; tumorId?: string | null }, message: string): ReplyFinding => ({
  code,
  itemId: at.itemId,
  tumorId: at.tumorId ?? null,
  message,
});

/**
 * Everything that is wrong with a reply, item by item; empty when it may be weighed.
 * @param today - the registry's day; nothing of a reply lies after it
 * @see NAACCR 26 items 1750, 1760, 1770, 1772, 1800, 1860, 1880, 1910, 1920
 */
export function replyFindings(reply: Reply, person: RepliedPerson, today: PartialDate): ReplyFinding[] {
  const looking = { reply, person, date: parsePartialDate(reply.contactDate) };
  const places: [string | null, TypedItems][] = [[null, reply.items], ...Object.entries(reply.tumors)];
  return [
    ...contactFindings(looking, today),
    ...places.flatMap(([tumorId, typed]) => itemFindings(looking, tumorId, typed)),
    ...deathFindings(reply),
    ...Object.entries(reply.tumors).flatMap(([tumorId, typed]) => tumorFindings(looking, tumorId, typed)),
  ];
}

function contactFindings({ reply, person, date }: Looking, today: PartialDate): ReplyFinding[] {
  const at = { itemId: 'dateOfLastContact' };
  if (date === undefined || earliestDay(date) > today) {
    const message = `${itemLabel('dateOfLastContact')} must be a calendar date up to today (${displayDate(today)}), such as ${today}.`;
    return [finding('CONTACT_DATE_WRONG', at, message)];
  }
  if (!reply.isReached) return [];
  const found: ReplyFinding[] = [];
  if (reply.vitalStatus === undefined) {
    const message = `${itemLabel('vitalStatus')} is needed when somebody was reached; expected 0 (dead) or 1 (alive).`;
    found.push(finding('VITAL_STATUS_MISSING', { itemId: 'vitalStatus' }, message));
  }
  const diagnoses = person.tumors.map(({ items }) => parsePartialDate(items.dateOfDiagnosis)).filter((day) => day !== undefined);
  const before = diagnoses.filter((day) => comparePartialDates(date, day) === -1);
  const [first] = before;
  // A contact before a later tumor is old, not wrong; a death before any diagnosis is.
  if (first !== undefined && (before.length === diagnoses.length || reply.vitalStatus === '0')) {
    const message = `${itemLabel('dateOfLastContact')} is ${displayDate(date)}, before ${itemLabel('dateOfDiagnosis')} ${displayDate(first)}; expected a date from the diagnosis on.`;
    found.push(finding('CONTACT_BEFORE_DIAGNOSIS', at, message));
  }
  return found;
}

function itemFindings({ reply, person }: Looking, tumorId: string | null, typed: TypedItems): ReplyFinding[] {
  if (tumorId !== null && !person.tumors.some((tumor) => tumor.tumorId === tumorId)) {
    const message = 'The facility has no report of this tumor of the patient; choose one of the tumors that the reply form shows.';
    return [finding('NOT_THIS_PATIENTS_TUMOR', { itemId: 'tumorRecordNumber', tumorId }, message)];
  }
  return Object.entries(typed).flatMap(([itemId, value]): ReplyFinding[] => {
    const at = { itemId, tumorId };
    const topic = replyTopicOf(itemId, tumorId === null ? 'person' : 'tumor');
    if (topic === undefined) return [finding('NOT_A_REPLY_ITEM', at, notAReplyItem(itemId, tumorId))];
    const rejected = validateItem(itemId, value);
    if (rejected) return [finding('ITEM_REJECTED', at, rejected.message)];
    if (reply.isReached || WITHOUT_REACHING.has(topic) || itemId === 'followUpSourceCentral') return [];
    return [finding('NOT_REACHED', at, `${label(itemId)} cannot be learned by a try that reached nobody; choose the result Reached.`)];
  });
}

function deathFindings({ items, vitalStatus }: Reply): ReplyFinding[] {
  const { causeOfDeath: cause = '', icdRevisionNumber: revision = '' } = items;
  const at = { itemId: 'causeOfDeath' };
  if (vitalStatus !== '0') {
    const isCoded = (id: ItemId): boolean => !['', '0000', '0'].includes(items[id] ?? '');
    return (['causeOfDeath', 'icdRevisionNumber', 'placeOfDeathState', 'placeOfDeathCountry'] as const)
      .filter(isCoded)
      .map((itemId) => finding('DEATH_FACTS_OF_LIVING', { itemId }, `${itemLabel(itemId)} is coded although ${alive(vitalStatus)}.`));
  }
  if (cause === '0000') {
    const message = `${itemLabel('causeOfDeath')} is 0000 (alive) although ${itemLabel('vitalStatus')} says dead; expected a cause, or 7777 or 7797 when it is not known.`;
    return [finding('CAUSE_OF_DEATH_WRONG', at, message)];
  }
  if (cause === '' && revision === '') return [];
  if (fits(cause, revision)) return [];
  const message = `${itemLabel('causeOfDeath')} and ${itemLabel('icdRevisionNumber')} do not fit; a cause that begins with a letter is ICD-10 (1), one of digits ICD 7, 8 or 9, and 7777 and 7797 go with 1.`;
  return [finding('CAUSE_OF_DEATH_WRONG', { itemId: 'icdRevisionNumber' }, message)];
}

const alive = (vitalStatus: string | undefined): string =>
  vitalStatus === '1' ? `${itemLabel('vitalStatus')} says alive; leave it blank` : `${itemLabel('vitalStatus')} is blank; code 0 (dead)`;

/** 7777 and 7797 stand with ICD-10; a cause begins with a letter in ICD-10 and with a digit before. */
function fits(cause: string, revision: string): boolean {
  if (cause === '') return false;
  if (cause === '7777' || cause === '7797') return revision === '1';
  return /^[A-Za-z]/.test(cause) === (revision === '1') && ['1', '7', '8', '9'].includes(revision);
}

function tumorFindings({ reply, person, date }: Looking, tumorId: string, typed: TypedItems): ReplyFinding[] {
  const held = person.tumors.find((tumor) => tumor.tumorId === tumorId);
  if (!held) return [];
  const given: Items = { ...typed };
  return [
    ...recurrenceFindings(given, tumorId),
    ...datesOf(given).flatMap((id) =>
      dateFindings({ id, tumorId }, parsePartialDate(given[id]), { diagnosed: held.items, contacted: date }),
    ),
    ...courseFindings(given, held.items, tumorId),
    ...nextSourceFindings(reply, given, tumorId),
  ];
}

const TUMOR_DATES = [
  'recurrenceDate1st',
  'dateOfLastCancerStatus',
  'subsqRx2ndCourseDate',
  'subsqRx3rdCourseDate',
  'subsqRx4thCourseDate',
] as const satisfies readonly ItemId[];

const datesOf = (given: Items): (typeof TUMOR_DATES)[number][] => TUMOR_DATES.filter((id) => itemValue(given, id) !== '');

function dateFindings(
  { id, tumorId }: { readonly id: ItemId; readonly tumorId: string },
  day: PartialDate | undefined,
  { diagnosed, contacted }: { readonly diagnosed: Items; readonly contacted: PartialDate | undefined },
): ReplyFinding[] {
  if (day === undefined) return [];
  const at = { itemId: id, tumorId };
  const diagnosis = parsePartialDate(diagnosed.dateOfDiagnosis);
  if (diagnosis !== undefined && comparePartialDates(day, diagnosis) === -1) {
    const message = `${itemLabel(id)} is ${displayDate(day)}, before ${itemLabel('dateOfDiagnosis')} ${displayDate(diagnosis)}; expected a date from the diagnosis on.`;
    return [finding('DATE_BEFORE_DIAGNOSIS', at, message)];
  }
  if (contacted === undefined || comparePartialDates(day, contacted) !== 1) return [];
  const message = `${itemLabel(id)} is ${displayDate(day)}, after the date of the contact (${displayDate(contacted)}); expected a date up to it.`;
  return [finding('DATE_AFTER_CONTACT', at, message)];
}

function recurrenceFindings(given: Items, tumorId: string): ReplyFinding[] {
  const [type, date] = [itemValue(given, 'recurrenceType1st'), itemValue(given, 'recurrenceDate1st')];
  if (date === '') return [];
  const label = itemLabel('recurrenceType1st');
  if (type === '') {
    const message = `${label} is blank although the reply dates a recurrence; code the type, or 88 when it is not known where.`;
    return [finding('RECURRENCE_WITHOUT_TYPE', { itemId: 'recurrenceType1st', tumorId }, message)];
  }
  if (isRecurrence(type) || type === '88') return [];
  const message = `${itemLabel('recurrenceDate1st')} must be blank when ${label} is ${type}; it tells of no recurrence.`;
  return [finding('RECURRENCE_TAKES_NO_DATE', { itemId: 'recurrenceDate1st', tumorId }, message)];
}

function courseFindings(given: Items, held: Items, tumorId: string): ReplyFinding[] {
  return (['2nd', '3rd', '4th'] as const).flatMap((course) => {
    const itemId = `subsqRx${course}CourseDate` as const;
    const ids = Object.keys(given).filter((id) => id.startsWith(`subsqRx${course}`) && id !== itemId);
    const isGiven = ids.some((id) => !/^[09]*$/.test(given[id as ItemId] ?? '')); // keys of Items are item ids
    if (!isGiven || itemValue({ ...held, ...given }, itemId) !== '') return [];
    const message = `${itemLabel(itemId)} is blank although treatment of the course is coded; code the date, or its year when no more is known.`;
    return [finding('COURSE_WITHOUT_DATE', { itemId, tumorId }, message)];
  });
}

function nextSourceFindings({ items }: Reply, given: Items, tumorId: string): ReplyFinding[] {
  const next = itemValue(given, 'nextFollowUpSource');
  if (!isForeign(items.addrCurrentCountry ?? '') || next === '' || next === '8' || next === '9') return [];
  const message = `${itemLabel('nextFollowUpSource')} is ${next} although the patient lives abroad; expected 8 (foreign resident) or 9 (not required).`;
  return [finding('FOREIGN_IS_NOT_FOLLOWED', { itemId: 'nextFollowUpSource', tumorId }, message)];
}

function notAReplyItem(id: string, tumorId: string | null): string {
  const expected =
    tumorId === null
      ? 'an address, telephone, death or contact item of the patient'
      : 'a status, recurrence, treatment or contact item of the tumor';
  return `${label(id)} is not changed by a reply; expected ${expected}. Correct the abstract for anything else.`;
}

function label(id: string): string {
  return validateItem(id, '')?.code === 'UNKNOWN_ITEM' ? id.slice(0, 64) : itemLabel(id as ItemId); // the dictionary knows it
}
