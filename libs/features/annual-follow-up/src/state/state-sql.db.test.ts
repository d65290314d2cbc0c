import fc from 'fast-check';
import { addMonths, type CalendarDay, parseCalendarDay } from '#domain/naaccr';
import { EVERY_FACILITY, rows } from '#platform/database';
import { testDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import { type FollowedPerson, followUpState } from '#domain/follow-up';
import { stateSql } from './state-sql.js';

const LIMITS = { dueAfterMonths: 12, lostAfterMonths: 15 };
const person = (dateOfLastContact: string | null, more: Partial<FollowedPerson> = {}): FollowedPerson => ({
  vitalStatus: '1',
  notFollowedBecause: null,
  dateOfLastContact,
  ...more,
});
const day = (text: string): CalendarDay => parseCalendarDay(text)!;

describe('the state of a person', () => {
  it.each([
    ['12 months to the day are current', '20251122', '20261122', 'current'],
    ['one day more is due', '20251122', '20261123', 'due'],
    ['15 months to the day are still due', '20250822', '20261122', 'due'],
    ['one day more is lost', '20250822', '20261123', 'lost'],
    ['a month end is clamped: 30 November and 15 months is 28 February', '20251130', '20270228', 'due'],
    ['and 1 March is lost', '20251130', '20270301', 'lost'],
    ['a leap day and a year is 28 February', '20240229', '20250228', 'current'],
    ['and 1 March is due', '20240229', '20250301', 'due'],
    ['a year alone counts from 1 January', '2025', '20260101', 'current'],
    ['and so on 2 January it is due', '2025', '20260102', 'due'],
    ['a month alone counts from its first day', '202511', '20261102', 'due'],
  ])('%s', (_, lastContact, today, state) => {
    expect(followUpState(person(lastContact), day(today), LIMITS)).toBe(state);
  });

  it('is lost when the date of last contact is blank', () => {
    expect(followUpState(person(null), day('20261122'), LIMITS)).toBe('lost');
  });

  it('is closed for the dead, whatever else is known', () => {
    expect(followUpState(person('2001', { vitalStatus: '0', notFollowedBecause: 'non-analytic' }), day('20261122'), LIMITS)).toBe('closed');
  });

  it('is not followed, with its reason, before any date counts', () => {
    expect(followUpState(person('2001', { notFollowedBecause: 'foreign-resident' }), day('20261122'), LIMITS)).toBe('not-followed');
  });
});

describe('the same rule in the database', () => {
  let db: TestDatabase;
  beforeAll(async () => (db = await testDatabase()));
  afterAll(() => db.close());

  it('agrees for any date and any day', async () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays('20180101', offset));
    const dates = fc.oneof(
      days,
      days.map((d) => d.slice(0, 6)),
      days.map((d) => d.slice(0, 4)),
      fc.constant(null),
      fc.constant('20250230'),
    );
    const people = fc.record({
      dateOfLastContact: dates,
      vitalStatus: fc.constantFrom('0', '1', '1', '1', null),
      notFollowedBecause: fc.constantFrom(null, null, null, 'non-analytic'),
    });
    const cases = fc.sample(fc.tuple(people, days), { numRuns: 3000, seed: 20261122 });
    // The boundary itself, which chance rarely meets.
    for (const [who] of cases.slice(0, 300)) {
      if (who.dateOfLastContact?.length === 8 && parseCalendarDay(who.dateOfLastContact)) {
        cases.push([who, addMonths(day(who.dateOfLastContact), 12)], [who, addMonths(day(who.dateOfLastContact), 15)]);
      }
    }
    const answers = await db.database.transaction(EVERY_FACILITY, (tx) =>
      rows<{ state: string }>(
        tx,
        `SELECT ${stateSql({ day: 'f."today"', due: '$2', lost: '$3' })} AS state
         FROM (SELECT o.n, c ->> 'vitalStatus' AS "vitalStatus", c ->> 'notFollowedBecause' AS "notFollowedBecause",
                      earliest_day(c ->> 'dateOfLastContact') AS "lastContactDay", c ->> 'today' AS "today"
               FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS o (c, n)) f ORDER BY f.n`,
        [JSON.stringify(cases.map(([who, today]) => ({ ...who, today }))), LIMITS.dueAfterMonths, LIMITS.lostAfterMonths],
      ),
    );
    const expected = cases.map(([who, today]) => {
      // 30 February is no calendar date; the database reads it as the last day of February.
      const known = who.dateOfLastContact === '20250230' ? { ...who, dateOfLastContact: '20250228' } : who;
      return followUpState(known, day(today), LIMITS);
    });
    expect(answers.map(({ state }) => state)).toEqual(expected);
  });
});

function addDays(from: string, count: number): string {
  const date = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(4, 6)) - 1, Number(from.slice(6, 8)) + count));
  return date.toISOString().slice(0, 10).replaceAll('-', '');
}
