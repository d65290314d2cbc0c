import type { FollowUpLimits } from './follow-up-state.js';
import { ADDRESSEES, LADDER_PARTS, type Rung, RUNG_KINDS } from './ladder.js';

/** What can be wrong with a ladder. */
export type LadderProblemCode =
  | 'LADDER_EMPTY' // The ladder has no rung.
  | 'LADDER_TOO_LONG' // It has more rungs than anybody climbs.
  | 'RUNG_STEP_WRONG' // The name of the step is no short word of small letters, digits and hyphens.
  | 'RUNG_STEP_TWICE' // Two rungs have the name of one step, so their reminders could not be told apart.
  | 'RUNG_LABEL_WRONG' // What people read is blank or too long.
  | 'RUNG_KIND_WRONG' // It is none of the kinds of rungs, or counts from nothing known.
  | 'RUNG_ADDRESSEE_WRONG' // A letter names nobody it goes to, or something else names somebody.
  | 'RUNG_OFFSET_WRONG' // Months or days after the beginning are no whole number in reach.
  | 'RUNG_NEVER_REACHED' // It would come when the person is lost already, in the half for those who are due.
  | 'RUNG_OUT_OF_ORDER' // It comes before a rung that stands above it.
  | 'RUNG_REPEAT_WRONG' // It comes again while the person is due, or after no whole number of months.
  | 'RUNG_TRIES_WRONG' // Tries are counted for something that is no telephone task, or not in a whole number.
  | 'RUNG_PERMISSION_WRONG' // Permission to write is asked for something that is no letter to the patient or a contact.
  | 'RUNG_INSTEAD_OF_WRONG'; // It stands in for a step that is not there, no letter of the same day, or itself a stand-in.

/** One thing wrong, at one rung (null: with the ladder as a whole) and one of its fields. */
export interface LadderProblem {
  readonly code: LadderProblemCode;
  readonly at: number | null;
  readonly field: keyof Rung | null;
  readonly message: string;
}

const MAX_RUNGS = 30;
const MAX_MONTHS = 120;
const MAX_DAYS = 366;
const MAX_TRIES = 20;
const STEP_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST_LABEL = 60;
const LONGEST_STEP = 40;

interface Place {
  readonly rung: Rung;
  readonly at: number;
  readonly ladder: readonly Rung[];
  readonly limits: FollowUpLimits;
}

interface Check {
  readonly code: LadderProblemCode;
  readonly field: keyof Rung;
  readonly isRight: (place: Place) => boolean;
  /** What would be right. */
  readonly expected: (place: Place) => string;
}

const whole = (value: unknown, from: number, upTo: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= upTo;
const isOneOf = (values: readonly string[], value: unknown): boolean => typeof value === 'string' && values.includes(value);
/** Rough order of two rungs of a part: a month is a twelfth of a year. */
const roughDays = ({ afterMonths, afterDays }: Rung): number => afterMonths * (365.25 / 12) + afterDays;

const CHECKS: readonly Check[] = [
  {
    code: 'RUNG_STEP_WRONG',
    field: 'step',
    isRight: ({ rung }) => STEP_NAME.test(rung.step) && rung.step.length <= LONGEST_STEP,
    expected: () => 'the step must be lower-case words joined by hyphens, such as physician-letter-1',
  },
  {
    code: 'RUNG_STEP_TWICE',
    field: 'step',
    isRight: ({ rung, at, ladder }) => ladder.findIndex(({ step }) => step === rung.step) === at,
    expected: () => 'another rung has this step already; each needs its own',
  },
  {
    code: 'RUNG_LABEL_WRONG',
    field: 'label',
    isRight: ({ rung }) => rung.label.trim() !== '' && rung.label.length <= LONGEST_LABEL,
    expected: () => `the label must have 1 to ${LONGEST_LABEL} characters`,
  },
  {
    code: 'RUNG_KIND_WRONG',
    field: 'kind',
    isRight: ({ rung }) => isOneOf(RUNG_KINDS, rung.kind) && isOneOf(LADDER_PARTS, rung.from),
    expected: () => `the kind must be one of ${RUNG_KINDS.join(', ')}, counted from due or lost`,
  },
  {
    code: 'RUNG_ADDRESSEE_WRONG',
    field: 'addressee',
    isRight: ({ rung }) => (rung.kind === 'letter' ? isOneOf(ADDRESSEES, rung.addressee) : rung.addressee === undefined),
    expected: ({ rung }) => (rung.kind === 'letter' ? `a letter goes to ${ADDRESSEES.join(', ')}` : 'only a letter has an addressee'),
  },
  {
    code: 'RUNG_OFFSET_WRONG',
    field: 'afterMonths',
    isRight: ({ rung }) => whole(rung.afterMonths, 0, MAX_MONTHS),
    expected: () => `months must be a whole number up to ${MAX_MONTHS}`,
  },
  {
    code: 'RUNG_OFFSET_WRONG',
    field: 'afterDays',
    isRight: ({ rung }) => whole(rung.afterDays, 0, MAX_DAYS),
    expected: () => `days must be a whole number up to ${MAX_DAYS}`,
  },
  {
    code: 'RUNG_NEVER_REACHED',
    field: 'afterMonths',
    isRight: ({ rung, limits }) =>
      rung.from === 'lost' ||
      roughDays(rung) < roughDays({ ...rung, afterMonths: limits.lostAfterMonths - limits.dueAfterMonths, afterDays: 0 }),
    expected: ({ limits }) =>
      `a person is lost ${limits.lostAfterMonths - limits.dueAfterMonths} months after falling due; the rung must come before, or count from lost`,
  },
  {
    code: 'RUNG_OUT_OF_ORDER',
    field: 'afterMonths',
    isRight: ({ rung, at, ladder }) => ladder.slice(0, at).every((before) => !comesAfter(before, rung)),
    expected: () => 'rungs stand in the order in which they come: due before lost, earlier before later',
  },
  {
    code: 'RUNG_REPEAT_WRONG',
    field: 'everyMonths',
    isRight: ({ rung }) => rung.everyMonths === undefined || (rung.from === 'lost' && whole(rung.everyMonths, 1, MAX_MONTHS)),
    expected: () => `only a rung counted from lost repeats, every 1 to ${MAX_MONTHS} months`,
  },
  {
    code: 'RUNG_TRIES_WRONG',
    field: 'maxTries',
    isRight: ({ rung }) => rung.maxTries === undefined || (rung.kind === 'telephone' && whole(rung.maxTries, 1, MAX_TRIES)),
    expected: () => `only a telephone task counts tries, 1 to ${MAX_TRIES}`,
  },
  {
    code: 'RUNG_PERMISSION_WRONG',
    field: 'needsPermission',
    isRight: ({ rung }) => !rung.needsPermission || (rung.kind === 'letter' && rung.addressee !== 'physician'),
    expected: () => 'permission to write is asked for letters to the patient or a contact only',
  },
  {
    code: 'RUNG_INSTEAD_OF_WRONG',
    field: 'insteadOf',
    isRight: ({ rung, ladder }) => rung.insteadOf === undefined || ladder.some((other) => standsInFor(rung, other)),
    expected: () => 'it must name another letter of the same day that stands in for none itself',
  },
];

/**
 * Everything wrong with a ladder, in the order of its rungs. A ladder without problems can be climbed: each of its rungs is reached by somebody, in the
 * order in which it is written.
 * @param limits - when people fall due and are lost; a rung counted from due must come before they are lost
 */
export function checkLadder(ladder: readonly Rung[], limits: FollowUpLimits): readonly LadderProblem[] {
  const whole = (code: LadderProblemCode, message: string): LadderProblem[] => [{ code, at: null, field: null, message }];
  if (ladder.length === 0) return whole('LADDER_EMPTY', 'A ladder needs at least one rung.');
  if (ladder.length > MAX_RUNGS) return whole('LADDER_TOO_LONG', `A ladder has at most ${MAX_RUNGS} rungs; this one has ${ladder.length}.`);
  return ladder.flatMap((rung, at) => {
    const place = { rung, at, ladder, limits };
    return CHECKS.filter(({ isRight }) => !isRight(place)).map(({ code, field, expected }) => {
      const message = `Rung ${at + 1} (${rung.label.trim() || rung.step || 'without a name'}): ${expected(place)}.`;
      return { code, at, field, message };
    });
  });
}

function comesAfter(before: Rung, rung: Rung): boolean {
  if (before.from !== rung.from) return before.from === 'lost';
  return roughDays(before) > roughDays(rung);
}

function standsInFor(rung: Rung, other: Rung): boolean {
  const isSameDay = other.from === rung.from && other.afterMonths === rung.afterMonths && other.afterDays === rung.afterDays;
  const isSameRepeat = other.everyMonths === rung.everyMonths;
  return rung.insteadOf === other.step && rung.step !== other.step && isSameDay && isSameRepeat && isLetterOfItsOwn(rung, other);
}

function isLetterOfItsOwn(rung: Rung, other: Rung): boolean {
  return rung.kind === 'letter' && other.kind === 'letter' && other.insteadOf === undefined;
}
