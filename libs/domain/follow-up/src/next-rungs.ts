import { addMonths, type CalendarDay, dayNumber, dayOfNumber, earliestDay, parseCalendarDay, parsePartialDate } from '#domain/naaccr';
import type { Climber, LadderStep, PassedOver } from './climber.js';
import { type FollowUpLimits, followUpState } from './follow-up-state.js';
import type { LadderPart, Rung } from './ladder.js';
import { passedOver } from './passed-over.js';

/** The day looked at, and when people fall due and are lost. */
export interface LadderDay {
  readonly today: CalendarDay;
  readonly limits: FollowUpLimits;
}

/** A rung that comes next. */
export interface NextRung {
  readonly rung: Rung;
  readonly round: number;
  readonly naturalDate: CalendarDay;
  readonly dueDate: CalendarDay;
  /** Its date has passed: it opens today, or is passed over today. */
  readonly isReached: boolean;
  readonly passedOver: PassedOver | null;
}

/** Where somebody stands in one half of the ladder: the date of the last rungs reached, and how many days late they were. */
interface Position {
  readonly naturalDate: CalendarDay;
  readonly late: number;
}

/** Whoever has no date of last contact counts as lost since long ago. */
const LONG_AGO = parseCalendarDay('19000101');
/** Steps that count as climbed: what was cancelled may come back, what is scheduled has yet to come. */
const CLIMBED: readonly LadderStep['state'][] = ['open', 'sent', 'done', 'expired'];

/**
 * The rungs that come next for a person, all of one date; none for the dead and those not followed.
 *
 * A ladder is climbed one date at a time, in two halves: rungs counted from due while the person is due, rungs counted from lost once lost. A rung's
 * natural date is the day of falling due (or of being lost) plus its offset, and it opens on the day after, when that date has passed in full. Whoever
 * enters late, by an import or after days without a sweep, begins with the first rung of the half, and every later rung waits as many days more as the
 * one before it was late, so no two letters leave together. Each rung comes once in a cycle; one that repeats comes again every so many months.
 */
export function nextRungs(ladder: readonly Rung[], climber: Climber, { today, limits }: LadderDay): readonly NextRung[] {
  const state = followUpState(climber, today, limits);
  if (state === 'closed' || state === 'not-followed') return [];
  const part = state === 'lost' ? 'lost' : 'due';
  const anchor = anchorOf(climber, part, limits);
  if (anchor === undefined) return [];
  const position = positionOf(climber, part);
  const left = ladder.flatMap((rung) => comingRound(rung, { part, anchor, climber, position }));
  const first = left.map(({ naturalDate }) => naturalDate).toSorted()[0];
  return left
    .filter(({ naturalDate }) => naturalDate === first)
    .map(({ rung, round, naturalDate }) => {
      const dueDate = dayOfNumber(dayNumber(naturalDate) + (position?.late ?? 0));
      const isReached = today > dueDate;
      // Without a date of last contact nothing ever fell due; such a person is found today.
      const shown = hasDate(climber) || position !== undefined ? dueDate : today;
      return { rung, round, naturalDate, dueDate: shown, isReached, passedOver: passedOver(rung, climber, ladder) };
    });
}

/** The cycle a person is in: the date of last contact as coded. */
export function cycleOf(climber: Climber): string {
  return climber.dateOfLastContact ?? '';
}

function hasDate(climber: Climber): boolean {
  return parsePartialDate(climber.dateOfLastContact ?? undefined) !== undefined;
}

function anchorOf(climber: Climber, part: LadderPart, limits: FollowUpLimits): CalendarDay | undefined {
  const date = parsePartialDate(climber.dateOfLastContact ?? undefined);
  if (date === undefined) return LONG_AGO;
  return addMonths(earliestDay(date), part === 'due' ? limits.dueAfterMonths : limits.lostAfterMonths);
}

function climbedIn(climber: Climber): readonly LadderStep[] {
  return climber.steps.filter(({ cycle, state }) => cycle === cycleOf(climber) && CLIMBED.includes(state));
}

function positionOf(climber: Climber, part: LadderPart): Position | undefined {
  const climbed = climbedIn(climber).filter((step) => step.part === part);
  const naturalDate = climbed
    .map((step) => step.naturalDate)
    .toSorted()
    .at(-1);
  if (naturalDate === undefined) return undefined;
  const openedOn = climbed
    .filter((step) => step.naturalDate === naturalDate)
    .map((step) => step.openedOn ?? step.dueDate)
    .toSorted()
    .at(-1);
  const late = openedOn === undefined ? 0 : dayNumber(openedOn) - 1 - dayNumber(naturalDate);
  return { naturalDate, late: Math.max(0, late) };
}

interface Half {
  readonly part: LadderPart;
  readonly anchor: CalendarDay;
  readonly climber: Climber;
  readonly position: Position | undefined;
}

function comingRound(rung: Rung, { part, anchor, climber, position }: Half): { rung: Rung; round: number; naturalDate: CalendarDay }[] {
  if (rung.from !== part) return [];
  const rounds = climbedIn(climber)
    .filter(({ step }) => step === rung.step)
    .map(({ round }) => round);
  if (rung.everyMonths === undefined && rounds.length > 0) return [];
  const dateOf = (months: number): CalendarDay => dayOfNumber(dayNumber(addMonths(anchor, rung.afterMonths + months)) + rung.afterDays);
  let naturalDate = dateOf(0);
  for (let months = rung.everyMonths ?? 0; months > 0 && position && naturalDate <= position.naturalDate; months += rung.everyMonths ?? 0) {
    naturalDate = dateOf(months);
  }
  return position !== undefined && naturalDate <= position.naturalDate ? [] : [{ rung, round: Math.max(0, ...rounds) + 1, naturalDate }];
}
