import { type Items, itemValue } from '#domain/naaccr';
import type { AnswersOnFile } from './answers-on-file.js';
import type { RepliedPerson, ReplyPart, TopicPlace } from './reply.js';
import { type ReplyAnswer, valuesEqual, type Weighed, type WeighReason, type WeighVerdict } from './reply-answer.js';
import { weigh } from './weigh.js';

/** What became of one topic: what stood, what was said, what stands now and why. */
export interface SettledTopic extends TopicPlace {
  readonly held: ReplyAnswer;
  /** `null` when the contact said nothing of the topic: it follows from what it said of another. */
  readonly offered: ReplyAnswer | null;
  readonly stood: Items;
  readonly verdict: WeighVerdict;
  readonly reason: WeighReason;
  readonly needsPerson: boolean;
}

/** Looks up what is on file about a topic. */
export type OnFile = (place: TopicPlace) => AnswersOnFile;

/**
 * Weighs a reply topic by topic and sets right what follows from it: the dead have a cause of death (7777 until a certificate says it) and
 * no next follow-up; the living have neither cause (0000, 0) nor place of death, whatever the losing answer said.
 */
export function settleReply(parts: readonly ReplyPart[], person: RepliedPerson, onFile: OnFile): SettledTopic[] {
  const settled = parts.map(({ answer: offered, ...place }): SettledTopic => {
    const { held, others } = onFile(place);
    return { ...place, held, offered, ...outcomeOf(weigh(place.topic, { held, offered, others })) };
  });
  return withConsequences(settled, person, onFile);
}

/**
 * What stands once a contact is withdrawn: of each topic that it touched the best answer that is left. A topic that was changed by hand
 * or by a file since stays as it is.
 * @param places - the topics that the contact touched
 * @param onFile - answers without those of the withdrawn contact
 */
export function settleWithdrawal(places: readonly TopicPlace[], person: RepliedPerson, onFile: OnFile): SettledTopic[] {
  const settled = places.flatMap((place): SettledTopic[] => {
    const { held, best } = onFile(place);
    if (best === null) return [];
    return [{ ...place, held, offered: null, stood: best.values, verdict: 'restored', reason: 'follows', needsPerson: false }];
  });
  return withConsequences(settled, person, onFile);
}

function outcomeOf({ stands, verdict, reason, needsPerson }: Weighed): Pick<SettledTopic, 'stood' | 'verdict' | 'reason' | 'needsPerson'> {
  return { stood: stands.values, verdict, reason, needsPerson };
}

function withConsequences(settled: readonly SettledTopic[], person: RepliedPerson, onFile: OnFile): SettledTopic[] {
  const contact = settled.find(({ topic }) => topic === 'contact');
  const isDead = itemValue(contact?.stood ?? person.items, 'vitalStatus') === '0';
  const dueTopics: TopicPlace[] = contact
    ? [
        { topic: 'cause-of-death', tumorId: null },
        { topic: 'place-of-death', tumorId: null },
        ...person.tumors.map(({ tumorId }) => ({ topic: 'next-follow-up' as const, tumorId })),
      ]
    : [];
  const isSettled = (place: TopicPlace): boolean => settled.some((each) => each.topic === place.topic && each.tumorId === place.tumorId);
  const followed = dueTopics.filter((place) => !isSettled(place)).map((place) => unchanged(place, onFile));
  return [...settled, ...followed]
    .map((each) => consistent(each, isDead))
    .filter((each) => each.offered !== null || each.verdict === 'restored' || !valuesEqual(each.topic, each.held.values, each.stood));
}

function unchanged(place: TopicPlace, onFile: OnFile): SettledTopic {
  const { held } = onFile(place);
  return { ...place, held, offered: null, stood: held.values, verdict: 'same', reason: 'same', needsPerson: false };
}

/** Brings death facts and the next follow-up into line with vital status. */
function consistent(each: SettledTopic, isDead: boolean): SettledTopic {
  const stood = isDead ? ofDead(each) : ofLiving(each);
  if (valuesEqual(each.topic, stood, each.stood)) return each;
  const isKept = valuesEqual(each.topic, stood, each.held.values);
  const verdict = each.verdict === 'restored' ? 'restored' : isKept ? 'kept' : 'replaced';
  return { ...each, stood, verdict, reason: 'follows' };
}

function ofDead({ topic, stood }: SettledTopic): Items {
  const cause = itemValue(stood, 'causeOfDeath');
  if (topic === 'cause-of-death' && (cause === '' || cause === '0000')) return { causeOfDeath: '7777', icdRevisionNumber: '1' };
  if (topic === 'next-follow-up' && isPlanned(itemValue(stood, 'nextFollowUpSource'))) return { nextFollowUpSource: '9' };
  return stood;
}

function ofLiving({ topic, stood }: SettledTopic): Items {
  if (topic === 'cause-of-death' && itemValue(stood, 'causeOfDeath') + itemValue(stood, 'icdRevisionNumber') !== '') {
    return { causeOfDeath: '0000', icdRevisionNumber: '0' };
  }
  return topic === 'place-of-death' ? { placeOfDeathState: '', placeOfDeathCountry: '' } : stood;
}

const isPlanned = (nextFollowUpSource: string): boolean => nextFollowUpSource >= '0' && nextFollowUpSource <= '5';
