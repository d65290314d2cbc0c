import type { Items } from '#domain/naaccr';
import { type ReplyAnswer, valuesEqual } from './reply-answer.js';
import type { ReplyTopic } from './reply-topics.js';
import { standing } from './weigh.js';

/** What one contact, or the withdrawal of one, did to a topic. */
export interface KeptAnswer {
  /** The record before. */
  readonly held: ReplyAnswer;
  /** What the contact said; `null` when it said nothing of the topic, or was withdrawn since. */
  readonly offered: ReplyAnswer | null;
  /** The record after. */
  readonly stood: Items;
}

/** What is on file about a topic. */
export interface AnswersOnFile {
  /** The answer that stands in the record. */
  readonly held: ReplyAnswer;
  /** Every other answer that still counts. */
  readonly others: readonly ReplyAnswer[];
  /** The best answer of the contacts and of what stood before them; `null` when the record was changed since by hand or by a file. */
  readonly best: ReplyAnswer | null;
}

/**
 * The answers that still count for a topic: those of the contacts since the record was last changed otherwise. Whoever corrects a record
 * by hand decides; what contacts had said before no longer counts against it.
 * @param record - what the record says now, as an answer received first (0)
 * @param kept - of all contacts of the person, oldest first
 */
export function answersOnFile(topic: ReplyTopic, record: ReplyAnswer, kept: readonly KeptAnswer[]): AnswersOnFile {
  const counting: KeptAnswer[] = [];
  let expected = record.values;
  for (const answer of kept.toReversed()) {
    if (!valuesEqual(topic, answer.stood, expected)) break;
    counting.push(answer);
    expected = answer.held.values;
  }
  const first = counting.at(-1);
  if (!first) return { held: record, others: [], best: null };
  const answers: [ReplyAnswer, ...ReplyAnswer[]] = [{ ...first.held, received: 0 }];
  for (const { offered } of counting) if (offered) answers.push(offered);
  const best = standing(topic, answers).answer;
  const held = valuesEqual(topic, best.values, record.values) ? best : record;
  return { held, others: answers.filter((other) => other !== held), best };
}
