import type { WeighReason } from './reply-answer.js';
import { REPLY_TOPIC_DEFINITIONS } from './reply-topics.js';
import type { SettledTopic } from './settle-reply.js';
import { SOURCE_KIND_WORDS, type SourceCodes, sourceKind } from './source-reliability.js';

/** The two sides of a decision, by their sources. */
interface Sides {
  readonly winner: SourceCodes;
  readonly loser: SourceCodes;
}

const REASON_WORDS: Readonly<Record<WeighReason, (sides: Sides) => string>> = {
  same: () => 'both say the same',
  'nothing-on-file': () => 'nothing was on file',
  known: () => 'what is unknown never replaces what is known',
  later: () => 'it speaks of a later day',
  'more-precise': () => 'it is more precise',
  'more-reliable': ({ winner, loser }) => moreReliable(winner, loser),
  'received-later': () => 'both are as good and it came in later',
  'death-after-contact': () => 'a contact up to the day of death does not contradict the death',
  'alive-later': () => 'the patient was seen alive after that day by as good a source',
  'earlier-recurrence': () => 'the earlier recurrence is the first',
  follows: () => 'it follows from vital status',
};

function moreReliable(winner: SourceCodes, loser: SourceCodes): string {
  const [better, worse] = [sourceKind(winner), sourceKind(loser)];
  return better === worse ? 'its source counts more' : `${SOURCE_KIND_WORDS[better]} counts more than ${SOURCE_KIND_WORDS[worse]}`;
}

const LOOK = ' The answers contradict each other: please look at both.';

/**
 * The outcome of one topic in a registrar's words, such as `Current address: taken, because it speaks of a later day.` It quotes no value.
 */
export function outcomeMessage({ topic, verdict, reason, needsPerson, held, offered }: SettledTopic): string {
  const said = offered?.source ?? {};
  const sides = verdict === 'replaced' ? { winner: said, loser: held.source } : { winner: held.source, loser: said };
  const because = REASON_WORDS[reason](sides);
  const words = {
    replaced: offered === null ? `changed, because ${because}.` : `taken, because ${because}.`,
    kept: `kept what is on file, because ${because}.`,
    same: 'as on file already.',
    restored: offered === null ? 'what stood before stands again.' : `an earlier answer stands again, because ${because}.`,
  }[verdict];
  return `${REPLY_TOPIC_DEFINITIONS[topic].name}: ${words}${needsPerson ? LOOK : ''}`;
}
