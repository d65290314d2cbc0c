import { dayNumber, earliestDay, type Items, itemValue, parsePartialDate, type PartialDate } from '#domain/naaccr';
import { type ReplyAnswer, type Standing, type Weighed, type WeighReason, valuesEqual } from './reply-answer.js';
import type { ReplyTopic } from './reply-topics.js';
import { reliabilityOf } from './source-reliability.js';
import { contactDisagrees, standingContact } from './weigh-contact.js';

/** One question that decides between two answers: the greater number stands, for the reason given. */
interface Criterion {
  readonly reason: WeighReason;
  readonly of: (answer: ReplyAnswer) => number;
}

const dateKey = (date: PartialDate | undefined): number => (date === undefined ? -Infinity : dayNumber(earliestDay(date)));

const LATER: Criterion = { reason: 'later', of: ({ date }) => dateKey(date) };
const MORE_PRECISE: Criterion = { reason: 'more-precise', of: ({ date }) => date?.length ?? 0 };
const MORE_RELIABLE: Criterion = { reason: 'more-reliable', of: ({ source }) => reliabilityOf(source) };
const BETTER_PLACED: Criterion = { reason: 'more-reliable', of: ({ source }) => reliabilityOf(source, 'address') };
const RECEIVED_LATER: Criterion = { reason: 'received-later', of: ({ received }) => received };
const known = (measure: (values: Items) => number): Criterion => ({ reason: 'known', of: ({ values }) => measure(values) });
const isCoded = known((values) => (Object.values(values).some((value) => (value ?? '') !== '') ? 1 : 0));

/** Latest information first; of the same day the better source. */
const BY_DATE = [LATER, MORE_PRECISE, MORE_RELIABLE, RECEIVED_LATER];
const CRITERIA: Readonly<Record<Exclude<ReplyTopic, 'contact'>, readonly Criterion[]>> = {
  'cause-of-death': [known(causeKnown), MORE_RELIABLE, RECEIVED_LATER],
  'place-of-death': [known(placeKnown), MORE_RELIABLE, RECEIVED_LATER],
  address: [known(addressKnown), LATER, MORE_PRECISE, BETTER_PLACED, RECEIVED_LATER],
  telephone: [known(({ telephone = '' }) => (telephone === '' || telephone === '9999999999' ? 0 : 1)), ...BY_DATE],
  'research-contact': [isCoded, ...BY_DATE],
  'cancer-status': [known(({ cancerStatus = '' }) => (cancerStatus === '1' || cancerStatus === '2' ? 1 : 0)), ...BY_DATE],
  recurrence: [
    known(recurrenceKnown),
    { reason: 'earlier-recurrence', of: ({ values }) => -dateKey(recurrenceDay(values)) },
    MORE_RELIABLE,
    ...BY_DATE,
  ],
  'second-course': [isCoded, ...BY_DATE],
  'third-course': [isCoded, ...BY_DATE],
  'fourth-course': [isCoded, ...BY_DATE],
  'next-follow-up': [isCoded, ...BY_DATE],
  'follow-up-physician': [isCoded, ...BY_DATE],
  'contact-person': [isCoded, ...BY_DATE],
};

/**
 * Which of several answers stands, whatever order they are given in. Date and vital status have a rule of their own (`standingContact`);
 * every other topic is decided by its questions, one after the other: known before unknown, later before earlier, more reliable before
 * less, and what came in later when nothing else tells them apart (`received`).
 * @param answers - at least one
 */
export function standing(topic: ReplyTopic, answers: readonly [ReplyAnswer, ...ReplyAnswer[]]): Standing {
  if (topic === 'contact') return standingContact(answers);
  return answers.slice(1).reduce<Standing>(
    (best, answer) => {
      const { better } = compare(topic, best.answer, answer);
      return better === answer ? { answer } : best;
    },
    { answer: answers[0] },
  );
}

/** The answers that take part in a decision. */
export interface Weighing {
  /** What stands on file. */
  readonly held: ReplyAnswer;
  /** What came in now. */
  readonly offered: ReplyAnswer;
  /** Answers that came in before, won or kept, and were not withdrawn. */
  readonly others?: readonly ReplyAnswer[];
}

/**
 * Weighs a new answer against what stands: better information is not overwritten by worse. Both stay on file whichever wins.
 * @returns what stands, the reason in the eyes of whoever typed the answer, and whether a person should look at it
 */
export function weigh(topic: ReplyTopic, { held, offered, others = [] }: Weighing): Weighed {
  if (valuesEqual(topic, held.values, offered.values) && !isBetterSource(topic, held, offered)) {
    return { stands: held, verdict: 'same', reason: 'same', needsPerson: false };
  }
  const { answer: stands, reason } = standing(topic, [held, ...others, offered]);
  const verdict = stands === offered ? 'replaced' : stands === held || valuesEqual(topic, stands.values, held.values) ? 'kept' : 'restored';
  const rival = stands === offered ? held : stands;
  return {
    stands: verdict === 'kept' ? held : stands,
    verdict,
    reason: reasonFor({ topic, stands, rival: stands === offered ? rival : offered, reason }),
    needsPerson: disagrees(topic, rival, offered) || others.some((other) => topic === 'contact' && contactDisagrees(other, offered)),
  };
}

/** The first question that tells two answers of a topic apart; for the same answers the second. */
function compare(
  topic: Exclude<ReplyTopic, 'contact'>,
  a: ReplyAnswer,
  b: ReplyAnswer,
): { readonly better: ReplyAnswer; readonly reason: WeighReason } {
  for (const { reason, of } of CRITERIA[topic]) {
    const [left, right] = [of(a), of(b)];
    if (left !== right) return { better: left > right ? a : b, reason };
  }
  return { better: b, reason: 'received-later' };
}

function reasonFor(decided: {
  readonly topic: ReplyTopic;
  readonly stands: ReplyAnswer;
  readonly rival: ReplyAnswer;
  readonly reason?: WeighReason | undefined;
}): WeighReason {
  const { topic, stands, rival, reason } = decided;
  if (topic === 'contact') return contactReason([stands, rival], reason);
  if (rival.received === 0 && !Object.values(rival.values).some((value) => (value ?? '') !== '')) return 'nothing-on-file';
  return compare(topic, stands, rival).reason;
}

/** Why one of two contacts stands; when only a third answer explains it, that one counts more. */
function contactReason(pair: readonly [stands: ReplyAnswer, rival: ReplyAnswer], reason: WeighReason | undefined): WeighReason {
  const alone = standingContact(pair);
  return (alone.answer === pair[0] ? alone.reason : reason) ?? 'more-reliable';
}

/** The same said by somebody who counts more is worth keeping: the source of last contact moves up. */
function isBetterSource(topic: ReplyTopic, held: ReplyAnswer, offered: ReplyAnswer): boolean {
  return topic === 'contact' && reliabilityOf(offered.source) > reliabilityOf(held.source);
}

/** Two answers that cannot both be true and that no date explains. */
function disagrees(topic: ReplyTopic, a: ReplyAnswer, b: ReplyAnswer): boolean {
  if (topic === 'contact') return contactDisagrees(a, b);
  if (valuesEqual(topic, a.values, b.values)) return false;
  if (topic === 'cause-of-death') return causeKnown(a.values) === REAL_CAUSE && causeKnown(b.values) === REAL_CAUSE;
  if (topic === 'cancer-status') return isSameDay(a, b) && a.values.cancerStatus !== b.values.cancerStatus && bothCertain(a, b);
  return topic === 'recurrence' && recurrencesDisagree(a.values, b.values);
}

/** An earlier first recurrence than the one on file, another kind on the same day, or a recurrence of what was never free of disease. */
function recurrencesDisagree(held: Items, offered: Items): boolean {
  const types = [itemValue(held, 'recurrenceType1st'), itemValue(offered, 'recurrenceType1st')];
  if (types.includes('70')) return recurrenceKnown(held) === RECURRED || recurrenceKnown(offered) === RECURRED;
  if (recurrenceKnown(held) !== RECURRED || recurrenceKnown(offered) !== RECURRED) return false;
  return dateKey(recurrenceDay(offered)) <= dateKey(recurrenceDay(held));
}

const isSameDay = (a: ReplyAnswer, b: ReplyAnswer): boolean => a.date !== undefined && a.date === b.date;
const bothCertain = (a: ReplyAnswer, b: ReplyAnswer): boolean => ![a, b].some(({ values }) => (values.cancerStatus ?? '9') === '9');

const REAL_CAUSE = 3;
const RECURRED = 4;

/** 0 blank or alive, 1 no certificate, 2 certificate without a coded cause, 3 a cause. */
function causeKnown({ causeOfDeath = '' }: Items): number {
  if (causeOfDeath === '' || causeOfDeath === '0000') return 0;
  return causeOfDeath === '7777' ? 1 : causeOfDeath === '7797' ? 2 : REAL_CAUSE;
}

const UNKNOWN_PLACES = new Set(['', 'ZZ', 'XX', 'YY', 'US', 'CD', 'MM', 'ZZU', 'ZZX', 'ZZN', 'XXU']);

function placeKnown({ placeOfDeathState = '', placeOfDeathCountry = '' }: Items): number {
  return (UNKNOWN_PLACES.has(placeOfDeathState) ? 0 : 2) + (UNKNOWN_PLACES.has(placeOfDeathCountry) ? 0 : 1);
}

/** 1 when the address names a street or a town. */
function addressKnown(values: Items): number {
  const named = [itemValue(values, 'addrCurrentNoStreet'), itemValue(values, 'addrCurrentCity')];
  return named.some((value) => value !== '' && value !== 'UNKNOWN') ? 1 : 0;
}

/** 0 blank, 1 unknown, 2 recurred where unknown, 3 free of disease or never free of it, 4 a recurrence. */
function recurrenceKnown({ recurrenceType1st = '' }: Items): number {
  if (recurrenceType1st === '') return 0;
  const special: Readonly<Record<string, number>> = { '99': 1, '88': 2, '00': 3, '70': 3 };
  return special[recurrenceType1st] ?? RECURRED;
}

/** The day of a first recurrence; of several the earliest is the first. */
function recurrenceDay(values: Items): PartialDate | undefined {
  return recurrenceKnown(values) === RECURRED ? (parsePartialDate(values.recurrenceDate1st) ?? undefined) : undefined;
}
