import type { CalendarDay } from '#domain/naaccr';
import type { Climber, FollowUpStop, LadderStep, PassedOver } from './climber.js';
import { followUpState, type FollowUpState } from './follow-up-state.js';
import type { Rung } from './ladder.js';
import { cycleOf, type LadderDay, nextRungs, type NextRung } from './next-rungs.js';
import { barred } from './passed-over.js';

/** Why the ladder itself ends a step. Others are given by whoever ends it. */
export type StepReason =
  | PassedOver
  | 'contacted'
  | 'found-in-registry'
  | 'date-corrected'
  | 'dead'
  | 'non-analytic'
  | 'foreign-resident'
  | 'not-required'
  | 'lost'
  | 'next-step'
  | 'ladder-changed';

/** What becomes of a step, new or on file. */
export interface LadderMove {
  readonly cycle: string;
  readonly step: string;
  readonly round: number;
  readonly state: LadderStep['state'];
  readonly reason: string | null;
  /** Of steps that begin: the date they fall on. */
  readonly dueDate?: CalendarDay;
  readonly naturalDate?: CalendarDay;
  readonly openedOn?: CalendarDay;
}

/** Everything that changes in the steps of a person on a day; doing it again changes nothing. The sweep does the same in the database. */
export function climb(ladder: readonly Rung[], climber: Climber, on: LadderDay): readonly LadderMove[] {
  const next = nextRungs(ladder, climber, on);
  const begun = next.filter(({ isReached }) => isReached).map((rung) => reached(rung, climber, on));
  const planned = next.filter((rung) => isPlanned(rung, climber)).map((rung) => planning(rung, climber));
  const state = followUpState(climber, on.today, on.limits);
  const ended = climber.steps.filter(isActive).flatMap((step) => endOf(step, { climber, state, next, begun }));
  return [...ended, ...begun, ...planned.filter((move) => !isOnFile(move, climber))];
}

function reached({ rung, round, naturalDate, dueDate, passedOver }: NextRung, climber: Climber, { today }: LadderDay): LadderMove {
  const state = passedOver === null ? 'open' : 'expired';
  return { cycle: cycleOf(climber), step: rung.step, round, state, reason: passedOver, dueDate, naturalDate, openedOn: today };
}

/** The next contact is promised as soon as somebody was reached; a look-up is no promise, for nobody has to do it. */
function isPlanned({ rung, isReached }: NextRung, climber: Climber): boolean {
  const hasBegun = climber.steps.some(
    ({ cycle, state, part }) => cycle === cycleOf(climber) && part === 'due' && state !== 'scheduled' && state !== 'cancelled',
  );
  return !isReached && rung.from === 'due' && rung.kind !== 'look-up' && !hasBegun;
}

function planning({ rung, round, naturalDate, dueDate }: NextRung, climber: Climber): LadderMove {
  return { cycle: cycleOf(climber), step: rung.step, round, state: 'scheduled', reason: null, dueDate, naturalDate };
}

function isOnFile(move: LadderMove, climber: Climber): boolean {
  return climber.steps.some((step) => isSame(step, move) && step.state === 'scheduled' && step.dueDate === move.dueDate);
}

function isSame(a: Pick<LadderMove, 'cycle' | 'step' | 'round'>, b: Pick<LadderMove, 'cycle' | 'step' | 'round'>): boolean {
  return a.cycle === b.cycle && a.step === b.step && a.round === b.round;
}

function isActive({ state }: LadderStep): boolean {
  return state === 'scheduled' || state === 'open' || state === 'sent';
}

interface Course {
  readonly climber: Climber;
  readonly state: FollowUpState;
  readonly next: readonly NextRung[];
  readonly begun: readonly LadderMove[];
}

function endOf(step: LadderStep, course: Course): LadderMove[] {
  const end = endOfCycle(step, course) ?? endOfPart(step, course) ?? endOfTurn(step, course);
  return end === undefined ? [] : [{ cycle: step.cycle, step: step.step, round: step.round, ...end }];
}

type End = Pick<LadderMove, 'state' | 'reason'>;

/** Death, the end of the duty to follow and a newer contact end everything; a letter that is out cannot be called back, so it runs out. */
function endOfCycle({ state: was, cycle, kind }: LadderStep, { climber, state }: Course): End | undefined {
  const ended = was === 'sent' ? 'expired' : 'cancelled';
  if (state === 'closed') return { state: ended, reason: 'dead' };
  if (state === 'not-followed') return { state: ended, reason: climber.notFollowedBecause };
  if (cycle === cycleOf(climber)) return undefined;
  if (cycleOf(climber) < cycle) return { state: ended, reason: 'date-corrected' };
  return kind === 'look-up' && was === 'open' ? { state: 'done', reason: 'found-in-registry' } : { state: ended, reason: 'contacted' };
}

function endOfPart({ state: was, part }: LadderStep, { state }: Course): End | undefined {
  if (state !== 'lost' || part === 'lost') return undefined;
  return { state: was === 'scheduled' ? 'cancelled' : 'expired', reason: 'lost' };
}

/** A stop ends what reaches out; a letter waits until the next rung opens, and a step until its own next round. */
function endOfTurn(step: LadderStep, { climber, next, begun }: Course): End | undefined {
  if (step.state === 'scheduled') {
    const isStillNext = next.some(({ rung, round }) => rung.step === step.step && round === step.round);
    return isStillNext ? undefined : { state: 'cancelled', reason: 'ladder-changed' };
  }
  const reason: FollowUpStop | PassedOver | null = barred(step, climber);
  if (reason !== null) return { state: 'expired', reason };
  const opened = begun.filter(({ state }) => state === 'open');
  const isOver = opened.length > 0 && (step.kind === 'letter' || opened.some((move) => move.step === step.step));
  return isOver ? { state: 'expired', reason: 'next-step' } : undefined;
}
