import { addMonths, type CalendarDay, dayNumber, dayOfNumber, earliestDay, parsePartialDate } from '#domain/naaccr';
import { climb, type LadderMove } from './climb.js';
import type { Climber, LadderStep } from './climber.js';
import type { Rung } from './ladder.js';
import { type LadderDay, type NextRung, nextRungs } from './next-rungs.js';

/** A step that will come if nobody answers. */
export interface StepAhead {
  readonly rung: Rung;
  readonly round: number;
  readonly dueDate: CalendarDay;
}

/** What lies ahead of a person if nothing happens and the registry looks every day; what will be passed over is left out. */
export function ladderAhead(ladder: readonly Rung[], climber: Climber, on: LadderDay & { readonly count: number }): readonly StepAhead[] {
  const ahead: StepAhead[] = [];
  let at = { climber, today: on.today };
  // A ladder may pass over everything for ever (a stop); each turn looks at one date.
  for (let turn = 0; turn < on.count * 3 && ahead.length < on.count; turn += 1) {
    const opening = nextDay(nextRungs(ladder, at.climber, { today: at.today, limits: on.limits })[0], at, on);
    if (opening === undefined) break;
    const moves = climb(ladder, at.climber, { today: opening, limits: on.limits });
    ahead.push(...moves.flatMap((move) => stepAhead(move, ladder)));
    at = { climber: climbed(at.climber, moves, ladder), today: opening };
  }
  return ahead.slice(0, on.count);
}

function stepAhead({ step, round, state, dueDate }: LadderMove, ladder: readonly Rung[]): StepAhead[] {
  const rung = ladder.find((one) => one.step === step);
  return rung === undefined || dueDate === undefined || state !== 'open' ? [] : [{ rung, round, dueDate }];
}

function nextDay(
  next: NextRung | undefined,
  { climber, today }: { readonly climber: Climber; readonly today: CalendarDay },
  { limits }: LadderDay,
): CalendarDay | undefined {
  const date = parsePartialDate(climber.dateOfLastContact ?? undefined);
  const lostOn = date === undefined ? undefined : dayAfter(addMonths(earliestDay(date), limits.lostAfterMonths));
  const isLostAhead = lostOn !== undefined && lostOn > today;
  if (next === undefined) return isLostAhead ? lostOn : undefined;
  const opening = next.isReached ? today : dayAfter(next.dueDate);
  return isLostAhead && opening > lostOn ? lostOn : opening;
}

function dayAfter(day: CalendarDay): CalendarDay {
  return dayOfNumber(dayNumber(day) + 1);
}

/** The person with the steps as they are after some moves. */
export function climbed(climber: Climber, moves: readonly LadderMove[], ladder: readonly Rung[]): Climber {
  const key = ({ cycle, step, round }: Pick<LadderMove, 'cycle' | 'step' | 'round'>): string => `${cycle} ${step} ${round}`;
  const steps = new Map(climber.steps.map((step) => [key(step), step]));
  for (const move of moves) {
    const step = moved(steps.get(key(move)), move, ladder);
    if (step !== undefined) steps.set(key(move), step);
  }
  return { ...climber, steps: [...steps.values()] };
}

function moved(before: LadderStep | undefined, move: LadderMove, ladder: readonly Rung[]): LadderStep | undefined {
  const { cycle, step, round, state, dueDate, naturalDate, openedOn } = move;
  if (dueDate === undefined || naturalDate === undefined) return before === undefined ? undefined : { ...before, state };
  const rung = ladder.find((one) => one.step === step);
  if (rung === undefined) return before;
  return { cycle, step, round, state, dueDate, naturalDate, openedOn, kind: rung.kind, addressee: rung.addressee, part: rung.from };
}
