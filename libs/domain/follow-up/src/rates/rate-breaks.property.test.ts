import fc from 'fast-check';
import { addMonths, type CalendarDay, dayNumber, dayOfNumber, parseCalendarDay } from '#domain/naaccr';
import {
  AGED_100_RULES,
  countedAs,
  firstDayWithin,
  FOLLOW_UP_SITE_KINDS,
  PUBLISHED_RATE_RULES,
  type RateBreaks,
  rateBreaks,
  type RateCase,
  RATE_MEASURES,
  representative,
} from '../index.js';

const day = (text: string): CalendarDay => parseCalendarDay(text)!;
const days = fc.integer({ min: dayNumber(day('19950101')), max: dayNumber(day('20271231')) }).map(dayOfNumber);
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null, freq: 8 });
const cases: fc.Arbitrary<RateCase> = fc.record({
  classOfCase: fc.constantFrom('00', '10', '14', '22', '30', null),
  nextFollowUpSource: fc.constantFrom('1', '8', '9', null, null),
  siteKind: fc.constantFrom(...FOLLOW_UP_SITE_KINDS),
  behavior: fc.constantFrom('0', '1', '2', '3', '3'),
  isLocalized: fc.boolean(),
  diagnosisDay: maybe(days),
  referenceDay: fc.constant(day('20010615')),
  vitalStatus: fc.constantFrom('0', '1', '1', null),
  lastContactDay: maybe(days),
  hasPartialContact: fc.boolean(),
  hundredthBirthday: maybe(days),
  ageGroup: fc.constant('20-64'),
  stopped: fc.constant(null),
});
const limits = { currentMonths: 15, silentMonths: 12, lastYears: 5, longestYears: 20 };

/** The day that the database would put in the place of a day. */
const floored = (breaks: RateBreaks['diagnosis'], date: CalendarDay | null): CalendarDay | null =>
  date && representative(breaks, breaks.filter((start) => start <= date).length);

it('cases with no break between their dates are counted alike, under any rules, measure and day', () => {
  const rules = fc
    .record({ list: fc.constantFrom('older' as const, 'newer' as const), aged100: fc.constantFrom(...AGED_100_RULES) })
    .map(({ list, aged100 }) => ({ ...PUBLISHED_RATE_RULES[list], aged100 }));
  const today = fc.integer({ min: dayNumber(day('20240101')), max: dayNumber(day('20271231')) }).map(dayOfNumber);
  fc.assert(
    fc.property(cases, rules, today, fc.constantFrom(...RATE_MEASURES), (one, list, now, measure) => {
      const breaks = rateBreaks({ rules: [list], days: [now], limits, referenceDay: one.referenceDay });
      const coarse = {
        ...one,
        diagnosisDay: floored(breaks.diagnosis, one.diagnosisDay),
        lastContactDay: floored(breaks.lastContact, one.lastContactDay),
      };
      const at = { measure, today: now, limits };
      expect(countedAs(coarse, list, at)).toEqual(countedAs(one, list, at));
    }),
    { numRuns: 5000, seed: 20261122 },
  );
});

it('a day that must stand apart is a group of its own', () => {
  const apart = [day('20260315')];
  const breaks = rateBreaks({
    rules: [PUBLISHED_RATE_RULES.newer],
    days: [day('20261122')],
    limits,
    referenceDay: null,
    apart,
  }).lastContact;
  const of = (date: string) => floored(breaks, day(date));
  expect([of('20260314') === of('20260315'), of('20260315'), of('20260316')]).toEqual([false, '20260315', '20260316']);
});

it('the first day within so many months is the first for which the limit still holds', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 24 }), (today, months) => {
      const first = firstDayWithin(today, months);
      expect(addMonths(first, months) >= today).toBe(true);
      expect(addMonths(dayOfNumber(dayNumber(first) - 1), months) < today).toBe(true);
    }),
    { numRuns: 3000, seed: 20261122 },
  );
});
