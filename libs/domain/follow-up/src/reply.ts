import { type ItemId, type Items, itemValue, parsePartialDate } from '#domain/naaccr';
import type { ReplyAnswer } from './reply-answer.js';
import { REPLY_TOPIC_DEFINITIONS, REPLY_TOPICS, type ReplyTopic, replyTopicOf } from './reply-topics.js';
import { centralSourceOf } from './source-reliability.js';

/** Values by item id, as typed. */
export type TypedItems = Readonly<Record<string, string>>;

/** One answer or one try, as it came in; every value is still to be checked (`replyFindings`). */
export interface Reply {
  /** Date that the sender gave, never the mailing date. */
  readonly contactDate: string;
  /** Follow-Up Source (1790). */
  readonly source: string;
  /** False for a try that reached nobody; even then an envelope may bring a new address. */
  readonly isReached: boolean;
  readonly vitalStatus?: '0' | '1' | undefined;
  /** Patient items of `REPLY_TOPIC_DEFINITIONS`. */
  readonly items: TypedItems;
  /** Tumor items of `REPLY_TOPIC_DEFINITIONS` by tumor id. */
  readonly tumors: Readonly<Record<string, TypedItems>>;
}

/** A person as far as replies go: patient items, and of each tumor what the facility's own reports and the consolidated record say. */
export interface RepliedPerson {
  readonly items: Items;
  readonly tumors: readonly { readonly tumorId: string; readonly items: Items }[];
}

/** A topic of the person, or of one tumor. */
export interface TopicPlace {
  readonly topic: ReplyTopic;
  readonly tumorId: string | null;
}

/** What a reply says about one topic. */
export interface ReplyPart extends TopicPlace {
  readonly answer: ReplyAnswer;
}

const DOMESTIC = new Set(['', 'USA', 'PRI', 'ASM', 'GUM', 'MNP', 'UMI', 'VIR', 'ZZU', 'ZZN']);
/** Codes of First Recurrence Type (1880) that name a recurrence. */
const NO_RECURRENCE = new Set(['', '00', '70', '88', '99']);

/** True for a country whose residents are not followed. An unknown country is not taken for a foreign one. */
export function isForeign(country: string): boolean {
  return !DOMESTIC.has(country);
}

/** True when the code names a recurrence: not disease-free, never disease-free or unknown. */
export function isRecurrence(recurrenceType1st: string): boolean {
  return !NO_RECURRENCE.has(recurrenceType1st);
}

/**
 * A checked reply, topic by topic, with what follows from what it says: a status of cancer is of the day of the contact unless another day
 * is given; a recurrence is evidence of cancer on its day; a foreign address means that nobody follows (1800 is 8); a registry that keeps
 * Follow-up Source Central (1791) gets the code that says the same as the source.
 * @param person - what stands now: a course that is named in part keeps its other items
 */
export function replyParts(reply: Reply, person: RepliedPerson): ReplyPart[] {
  const parts = [...partsOf(reply, null, person), ...Object.keys(reply.tumors).flatMap((tumorId) => partsOf(reply, tumorId, person))];
  const contact = reply.isReached && reply.vitalStatus !== undefined ? [contactPart(reply, person)] : [];
  return [...contact, ...parts, ...impliedStatus(parts), ...impliedByAddress(parts, person)];
}

function contactPart(reply: Reply, person: RepliedPerson): ReplyPart {
  const central = reply.items.followUpSourceCentral ?? '';
  const kept = itemValue(person.items, 'followUpSourceCentral') === '' ? '' : centralSourceOf(reply.source);
  const values: Items = {
    dateOfLastContact: reply.contactDate,
    vitalStatus: reply.vitalStatus,
    followUpSource: reply.source,
    followUpSourceCentral: central === '' ? kept : central,
  };
  return { topic: 'contact', tumorId: null, answer: answerOf(reply, values) };
}

function partsOf(reply: Reply, tumorId: string | null, person: RepliedPerson): ReplyPart[] {
  const typed = tumorId === null ? reply.items : (reply.tumors[tumorId] ?? {});
  const held = tumorId === null ? person.items : (person.tumors.find((tumor) => tumor.tumorId === tumorId)?.items ?? {});
  const of = tumorId === null ? 'person' : 'tumor';
  const named = new Set(Object.keys(typed).map((id) => replyTopicOf(id, of)));
  return REPLY_TOPICS.filter((topic) => topic !== 'contact' && named.has(topic)).map((topic) => {
    const values = dated(topicValues(topic, typed, held), reply.contactDate);
    return { topic, tumorId, answer: answerOf(reply, values) };
  });
}

function topicValues(topic: ReplyTopic, typed: TypedItems, held: Items): Items {
  const { items, replaces } = REPLY_TOPIC_DEFINITIONS[topic];
  return Object.fromEntries(items.map((id) => [id, typed[id] ?? (replaces === 'each' ? itemValue(held, id) : '')]));
}

/** A cancer status without a day is of the day of the contact. */
function dated(values: Items, contactDate: string): Items {
  const isUndated = itemValue(values, 'cancerStatus') !== '' && itemValue(values, 'dateOfLastCancerStatus') === '';
  return isUndated ? { ...values, dateOfLastCancerStatus: contactDate } : values;
}

function answerOf(reply: Reply, values: Items): ReplyAnswer {
  const day = itemValue(values, 'dateOfLastCancerStatus') || reply.contactDate;
  const source = { followUpSource: reply.source, followUpSourceCentral: reply.items.followUpSourceCentral };
  return { values, date: parsePartialDate(day), source, received: Number.MAX_SAFE_INTEGER };
}

/** A new recurrence flips the status of cancer to 2 at its day, when the reply says no status of its own. */
function impliedStatus(parts: readonly ReplyPart[]): ReplyPart[] {
  const hasStatus = (tumorId: string | null): boolean => parts.some((part) => part.topic === 'cancer-status' && part.tumorId === tumorId);
  return parts.flatMap(({ topic, tumorId, answer }) => {
    if (topic !== 'recurrence' || hasStatus(tumorId) || !isRecurrence(itemValue(answer.values, 'recurrenceType1st'))) return [];
    const day = itemValue(answer.values, 'recurrenceDate1st') || (answer.date ?? '');
    const values: Items = { cancerStatus: '2', dateOfLastCancerStatus: day };
    return [{ topic: 'cancer-status' as const, tumorId, answer: { ...answer, values, date: parsePartialDate(day) } }];
  });
}

/** A foreign address means that nobody follows any tumor, unless the reply says how to go on. */
function impliedByAddress(parts: readonly ReplyPart[], { tumors }: RepliedPerson): ReplyPart[] {
  const address = parts.find(({ topic }) => topic === 'address');
  if (!address || !isForeign(itemValue(address.answer.values, 'addrCurrentCountry'))) return [];
  const said = new Set(parts.filter(({ topic }) => topic === 'next-follow-up').map(({ tumorId }) => tumorId));
  const values: Items = { nextFollowUpSource: '8' };
  return tumors
    .filter(({ tumorId }) => !said.has(tumorId))
    .map(({ tumorId }) => ({ topic: 'next-follow-up' as const, tumorId, answer: { ...address.answer, values } }));
}

/** What a record says of a topic. @param items - patient items, or all items of the tumor */
export function valuesOf(topic: ReplyTopic, items: Items): Items {
  return Object.fromEntries(REPLY_TOPIC_DEFINITIONS[topic].items.map((id): [ItemId, string] => [id, itemValue(items, id)]));
}
