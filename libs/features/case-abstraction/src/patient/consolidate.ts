import {
  earliestDay,
  type ItemChange,
  type ItemId,
  type ItemKey,
  type Items,
  itemValue,
  parsePartialDate,
  type RunningDictionary,
} from '#domain/naaccr';
import { itemEntries, patientItemsOf, shelveItems, tumorItemsOf } from '../items/item-shelves.js';

/** One report that takes part in a consolidation: its items and the instant it first came in, as ISO 8601 text. */
export interface ReportedAbstract {
  readonly items: Items;
  readonly reportedAt: string;
}

/** The consolidated items of a patient and of one tumor. Sealed tumor items stay with the facility that wrote them. */
export interface Consolidated {
  readonly patientItems: Items;
  readonly patientSealed: Items;
  readonly tumorItems: Items;
}

/** Items that travel together: vital status belongs to the contact it was learned at. */
const LAST_CONTACT_ITEMS: ReadonlySet<ItemKey> = new Set<ItemId>([
  'dateOfLastContact',
  'vitalStatus',
  'causeOfDeath',
  'icdRevisionNumber',
  'placeOfDeathState',
  'placeOfDeathCountry',
  'followUpSourceCentral',
]);

/**
 * Consolidates the reports of one tumor.
 * - One report: its own items.
 * - Several: last contact, vital status and cause of death come together from the report with the latest date of last contact (a death
 *   wins a tie); every other item from the earliest report that has it coded. `9`, `99`, `999` (unknown) count as coded.
 * @param abstracts - at least one; the order given does not matter
 */
export function consolidate(abstracts: readonly ReportedAbstract[], running: RunningDictionary): Consolidated {
  const patient = shelveItems(consolidatePatient(abstracts, running), running);
  return { patientItems: patient.coded, patientSealed: patient.sealed, tumorItems: consolidateTumor(abstracts, running) };
}

/** Patient items, coded and sealed together, of all reports of one person by the rules of `consolidate`. */
export function consolidatePatient(abstracts: readonly ReportedAbstract[], running: RunningDictionary): Items {
  const reports = inOrder(abstracts).map((items) => patientItemsOf(items, running));
  const newest = reports.reduce<Items>((latest, report) => (isLaterContact(report, latest) ? report : latest), reports[0] ?? {});
  return { ...withoutLastContact(firstCoded(reports)), ...lastContactOf(newest) };
}

/** Coded tumor items of all reports of one primary by the rules of `consolidate`. */
export function consolidateTumor(abstracts: readonly ReportedAbstract[], running: RunningDictionary): Items {
  return shelveItems(firstCoded(inOrder(abstracts).map((items) => tumorItemsOf(items, running))), running).coded;
}

/**
 * What a change of one report does to the consolidated items of its level: the changed items follow. Last contact follows as a group, when
 * the report was the source of what stands or its new contact is later; else what stands remains.
 * @param standing - consolidated items, coded and sealed, of the patient or the tumor
 * @param before - the report's items before the change
 * @param changes - changes of items of that level
 */
export function followChanges(standing: Items, before: Items, changes: readonly ItemChange[]): Items {
  const isSource = itemValue(before, 'dateOfLastContact') === itemValue(standing, 'dateOfLastContact');
  const changed: Items = { ...before, ...Object.fromEntries(changes.map(({ id, to }) => [id, to ?? ''])) };
  const contactFollows = isSource || isLaterContact(changed, standing);
  const others = changes.filter(({ id }) => !LAST_CONTACT_ITEMS.has(id));
  const after: Items = { ...standing, ...Object.fromEntries(others.map(({ id, to }) => [id, to ?? ''])) };
  const touchesContact = changes.some(({ id }) => LAST_CONTACT_ITEMS.has(id));
  const next = touchesContact && contactFollows ? { ...withoutLastContact(after), ...lastContactOf(changed) } : after;
  return Object.fromEntries(itemEntries(next));
}

/** Fills what is blank in the consolidated items from a further report; last contact follows when it is later. */
export function addReport(standing: Items, report: Items): Items {
  const merged = firstCoded([standing, report]);
  return isLaterContact(report, standing) ? { ...withoutLastContact(merged), ...lastContactOf(report) } : merged;
}

function inOrder(abstracts: readonly ReportedAbstract[]): Items[] {
  return abstracts.toSorted((a, b) => (a.reportedAt < b.reportedAt ? -1 : a.reportedAt > b.reportedAt ? 1 : 0)).map(({ items }) => items);
}

function firstCoded(reports: readonly Items[]): Items {
  const first: Partial<Record<ItemKey, string>> = {};
  for (const report of reports) for (const [id, value] of itemEntries(report)) first[id] ??= value;
  return first;
}

function lastContactOf(items: Items): Items {
  return Object.fromEntries(itemEntries(items).filter(([id]) => LAST_CONTACT_ITEMS.has(id)));
}

function withoutLastContact(items: Items): Items {
  return Object.fromEntries(itemEntries(items).filter(([id]) => !LAST_CONTACT_ITEMS.has(id)));
}

/** Later by the first day the date can mean, then by precision, then a death before a life. */
function isLaterContact(a: Items, b: Items): boolean {
  return contactRank(a) > contactRank(b);
}

function contactRank(items: Items): string {
  const date = parsePartialDate(items.dateOfLastContact);
  if (!date) return '';
  return `${earliestDay(date)}${date.length}${itemValue(items, 'vitalStatus') === '0' ? 'dead' : 'alive'}`;
}
