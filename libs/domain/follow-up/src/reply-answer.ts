import type { Items, PartialDate } from '#domain/naaccr';
import { REPLY_TOPIC_DEFINITIONS, type ReplyTopic } from './reply-topics.js';
import type { SourceCodes } from './source-reliability.js';

/** What somebody said about one topic, or what the record says of it. */
export interface ReplyAnswer {
  /** Items of the topic; absent and blank mean the same. */
  readonly values: Items;
  /** The day that the answer speaks of; `undefined` for what the record says without a day. */
  readonly date: PartialDate | undefined;
  readonly source: SourceCodes;
  /** Order in which answers came in; the record itself is 0. Decides only between answers that nothing else tells apart. */
  readonly received: number;
}

/** Why an answer stands. */
export type WeighReason =
  | 'same' // Both say the same.
  | 'nothing-on-file' // Nothing was coded before.
  | 'known' // Unknown never replaces known.
  | 'later' // It speaks of a later day.
  | 'more-precise' // The same time, more precisely.
  | 'more-reliable' // Its source is more reliable.
  | 'received-later' // As good as the other, and it came in later.
  | 'death-after-contact' // A death does not contradict an earlier contact.
  | 'alive-later' // Seen alive after the day of death that a source of no more weight gave.
  | 'earlier-recurrence' // The earlier recurrence is the first.
  | 'follows'; // It follows from another answer of the same reply.

/** The answer that stands and, where a rule of its own decided, why. */
export interface Standing {
  readonly answer: ReplyAnswer;
  readonly reason?: WeighReason;
}

/** The outcome of weighing one topic. */
export interface Weighed {
  readonly stands: ReplyAnswer;
  /** `replaced`: the new answer stands; `kept`: what was on file; `same`: both say so; `restored`: an older answer that had lost. */
  readonly verdict: WeighVerdict;
  readonly reason: WeighReason;
  /** The answers contradict each other: a person should look, whichever stands. */
  readonly needsPerson: boolean;
}

/** What became of an answer. */
export type WeighVerdict = 'replaced' | 'kept' | 'same' | 'restored';

/** True when both sets say the same about a topic. Who said it is no part of what was said. */
export function valuesEqual(topic: ReplyTopic, a: Items, b: Items): boolean {
  const ids = topic === 'contact' ? (['dateOfLastContact', 'vitalStatus'] as const) : REPLY_TOPIC_DEFINITIONS[topic].items;
  return ids.every((id) => (a[id] ?? '') === (b[id] ?? ''));
}
