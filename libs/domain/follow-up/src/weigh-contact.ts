import { comparePartialDates, dayNumber, earliestDay, latestDay } from '#domain/naaccr';
import type { ReplyAnswer, Standing, WeighReason } from './reply-answer.js';
import { reliabilityOf } from './source-reliability.js';

// 4 is how SEER coded a death before; whoever is not said to be dead counts as alive.
const isDeath = ({ values }: ReplyAnswer): boolean => values.vitalStatus === '0' || values.vitalStatus === '4';
const isLife = (answer: ReplyAnswer): boolean => !isDeath(answer);
const reliability = ({ source }: ReplyAnswer): number => reliabilityOf(source);

/** Greater is better, question by question. */
type Rank = readonly number[];

function best(answers: readonly ReplyAnswer[], rank: (answer: ReplyAnswer) => Rank): ReplyAnswer | undefined {
  const isBetter = (a: Rank, b: Rank): boolean => {
    const at = a.findIndex((value, index) => value !== b[index]);
    return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
  };
  return answers.reduce<ReplyAnswer | undefined>(
    (found, answer) => (found === undefined || isBetter(rank(answer), rank(found)) ? answer : found),
    undefined,
  );
}

/**
 * Date of last contact and vital status that stand, from everything that was said.
 * - Alive: the latest day, from whatever source; of the same day the more precise date, then the better source.
 * - A death stands over every contact before it. Alive on a later day contradicts it when that source counts as much or more (a living
 *   person was seen), alive on the very day of death when it counts more; a weaker source does not.
 * - Deaths on different days: the more reliable source, then what came in later; a date that is the same but more precise refines it.
 * @param answers - at least one; their order does not matter, except between answers that only `received` tells apart
 */
export function standingContact(answers: readonly [ReplyAnswer, ...ReplyAnswer[]]): Standing {
  const lives = answers.filter(isLife);
  const deaths = answers.filter(isDeath);
  const standingDeaths = deaths.filter((death) => !lives.some((life) => contradicts(life, death)));
  const death = best(standingDeaths, (answer) => [reliability(answer), precision(answer), answer.received]);
  if (death) return { answer: refined(death, standingDeaths), reason: deathReason(death, answers) };
  const life = best(lives, (answer) => [...day(answer), reliability(answer), answer.received]);
  return life ? { answer: life, reason: lifeReason(life, answers) } : { answer: answers[0] };
}

/** True when two answers about life and death cannot both be true, or give different days of death. */
export function contactDisagrees(a: ReplyAnswer, b: ReplyAnswer): boolean {
  if (isDeath(a) && isDeath(b)) return a.date !== undefined && b.date !== undefined && isOtherDay(a, b);
  const [life, death] = isLife(a) ? [a, b] : [b, a];
  return isLife(life) && isDeath(death) && ['after', 'same-day'].includes(orderOf(life, death));
}

function contradicts(life: ReplyAnswer, death: ReplyAnswer): boolean {
  const order = orderOf(life, death);
  const [alive, dead] = [reliability(life), reliability(death)];
  return (order === 'after' && alive >= dead) || (order === 'same-day' && alive > dead);
}

function orderOf(life: ReplyAnswer, death: ReplyAnswer): 'after' | 'same-day' | 'before' {
  if (life.date === undefined || death.date === undefined) return 'before';
  const order = comparePartialDates(life.date, death.date);
  return order === 1 ? 'after' : order === 0 ? 'same-day' : 'before';
}

function isOtherDay(a: ReplyAnswer, b: ReplyAnswer): boolean {
  return a.date !== undefined && b.date !== undefined && [1, -1].includes(comparePartialDates(a.date, b.date) ?? 0);
}

const precision = ({ date }: ReplyAnswer): number => date?.length ?? 0;
const day = ({ date }: ReplyAnswer): Rank => (date === undefined ? [-Infinity, 0] : [dayNumber(earliestDay(date)), date.length]);

/** The most precise death among those whose time lies within the given one. */
function refined(death: ReplyAnswer, deaths: readonly ReplyAnswer[]): ReplyAnswer {
  const within = deaths.filter(({ date }) => date !== undefined && death.date !== undefined && lies(date, death.date));
  return (
    best([death, ...within.filter((other) => other !== death)], (other) => [precision(other), reliability(other), other.received]) ?? death
  );
}

function lies(date: NonNullable<ReplyAnswer['date']>, within: NonNullable<ReplyAnswer['date']>): boolean {
  return earliestDay(date) >= earliestDay(within) && latestDay(date) <= latestDay(within);
}

function deathReason(death: ReplyAnswer, answers: readonly ReplyAnswer[]): WeighReason {
  const others = answers.filter((answer) => answer !== death);
  const rival = others.find((other) => contactDisagrees(other, death)) ?? others.find(isDeath);
  if (!rival) return others.length === 0 || others.every(({ date }) => date === undefined) ? 'nothing-on-file' : 'death-after-contact';
  if (reliability(rival) !== reliability(death)) return 'more-reliable';
  if (isLife(rival)) return 'death-after-contact';
  return precision(rival) === precision(death) ? 'received-later' : 'more-precise';
}

function lifeReason(life: ReplyAnswer, answers: readonly ReplyAnswer[]): WeighReason {
  const death = answers.find((answer) => isDeath(answer) && contactDisagrees(life, answer));
  if (death) {
    const seen = Math.max(...answers.filter((answer) => isLife(answer) && contradicts(answer, death)).map(reliability));
    return seen > reliability(death) ? 'more-reliable' : 'alive-later';
  }
  const [rival] = answers.filter((answer) => answer !== life);
  if (rival?.date === undefined || life.date === undefined) return 'nothing-on-file';
  if (earliestDay(rival.date) !== earliestDay(life.date)) return 'later';
  if (precision(rival) !== precision(life)) return 'more-precise';
  return reliability(rival) === reliability(life) ? 'received-later' : 'more-reliable';
}
