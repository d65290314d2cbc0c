import fc from 'fast-check';
import { type CalendarDay, dayNumber, dayOfNumber, parseCalendarDay } from '#domain/naaccr';
import {
  climb,
  climbed,
  type Climber,
  checkLadder,
  DEFAULT_LADDER,
  FOLLOW_UP_STOPS,
  type LadderMove,
  ladderAhead,
  LETTER_PERMISSIONS,
} from './index.js';

const LIMITS = { dueAfterMonths: 12, lostAfterMonths: 15 };
const START = dayNumber(parseCalendarDay('20260101')!);
const day = (offset: number): CalendarDay => dayOfNumber(START + offset);
const climber: fc.Arbitrary<Climber> = fc.record({
  dateOfLastContact: fc.oneof(fc.integer({ min: -900, max: 0 }).map(day), fc.constantFrom('2024', '202502', null)),
  vitalStatus: fc.constant('1'),
  notFollowedBecause: fc.constant(null),
  letterPermission: fc.constantFrom(...LETTER_PERMISSIONS),
  stop: fc.constant(null),
  noPatientContact: fc.boolean(),
  steps: fc.constant([]),
});
const looks = fc
  .array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 60 })
  .map((days) => days.toSorted((a, b) => a - b).map(day));

function walk(from: Climber, days: readonly CalendarDay[]): { readonly end: Climber; readonly moves: readonly LadderMove[] } {
  const moves: LadderMove[] = [];
  let end = from;
  for (const today of days) {
    const now = climb(DEFAULT_LADDER, end, { today, limits: LIMITS });
    moves.push(...now);
    end = climbed(end, now, DEFAULT_LADDER);
  }
  return { end, moves };
}
const opened = (moves: readonly LadderMove[]): LadderMove[] => moves.filter(({ state }) => state === 'open');

it('the ladder of the house can be climbed', () => {
  expect(checkLadder(DEFAULT_LADDER, LIMITS)).toEqual([]);
});

it('looking twice on a day changes nothing more', () => {
  fc.assert(
    fc.property(climber, looks, (person, days) => {
      const { end } = walk(person, days);
      expect(climb(DEFAULT_LADDER, end, { today: days.at(-1)!, limits: LIMITS })).toEqual([]);
    }),
  );
});

it('every step opens once in a cycle, on or after its date, and never two letters to one addressee on a day', () => {
  fc.assert(
    fc.property(climber, looks, (person, days) => {
      const begun = opened(walk(person, days).moves);
      const keys = begun.map(({ cycle, step, round }) => `${cycle} ${step} ${round}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(begun.filter(({ openedOn, naturalDate }) => openedOn! <= naturalDate!)).toEqual([]);
      const letters = begun.filter(({ step }) => step.includes('letter')).map(({ openedOn }) => openedOn);
      expect(new Set(letters).size).toBe(letters.length);
    }),
  );
});

it('after a stop or a death nothing reaches out any more', () => {
  const end = fc.oneof(
    fc.constantFrom(...FOLLOW_UP_STOPS).map((stop) => ({ stop })),
    fc.constant({ vitalStatus: '0' }),
  );
  fc.assert(
    fc.property(climber, looks, end, (person, days, changed) => {
      const half = Math.floor(days.length / 2);
      const { end: before } = walk(person, days.slice(0, half));
      const { end: after, moves } = walk({ ...before, ...changed }, days.slice(half));
      const outward = DEFAULT_LADDER.filter(({ kind }) => ['letter', 'telephone', 'retry'].includes(kind)).map(({ step }) => step);
      expect(opened(moves).filter(({ step }) => outward.includes(step))).toEqual([]);
      expect(after.steps.filter(({ step, state }) => outward.includes(step) && (state === 'open' || state === 'sent'))).toEqual([]);
    }),
  );
});

it('days without a sweep only put dates off: each step opens no earlier than with a sweep every day', () => {
  const people = climber.filter(({ dateOfLastContact }) => dateOfLastContact !== null);
  fc.assert(
    fc.property(people, looks, (person, days) => {
      const last = dayNumber(days.at(-1)!) - START;
      const daily = opened(
        walk(
          person,
          Array.from({ length: last + 1 }, (_, at) => day(at)),
        ).moves,
      );
      const first = new Map(daily.map((move) => [`${move.step} ${move.round}`, move.openedOn!]));
      for (const { step, round, openedOn } of opened(walk(person, days).moves)) {
        const everyDay = first.get(`${step} ${round}`);
        if (everyDay !== undefined) expect(openedOn! >= everyDay).toBe(true);
      }
    }),
    { numRuns: 15 },
  );
});

it('what is told to lie ahead is what opens when nobody answers', () => {
  fc.assert(
    fc.property(climber, (person) => {
      const told = ladderAhead(DEFAULT_LADDER, person, { today: day(0), limits: LIMITS, count: 5 }).map(
        ({ rung, dueDate }) => `${rung.step} ${dueDate}`,
      );
      const came = opened(
        walk(
          person,
          Array.from({ length: 1200 }, (_, at) => day(at)),
        ).moves,
      ).map(({ step, dueDate }) => `${step} ${dueDate}`);
      expect(came.slice(0, told.length)).toEqual(told);
    }),
    { numRuns: 12 },
  );
});
