import { type CalendarDay, parseCalendarDay } from '#domain/naaccr';
import { contactCliffs, forecastRates, monthEndsAfter, PUBLISHED_RATE_RULES, type RateCase, type RateLimits } from '../index.js';

const day = (text: string): CalendarDay => parseCalendarDay(text)!;
const TODAY = day('20261122');
const limits: RateLimits = { currentMonths: 15, silentMonths: 12, lastYears: 5, longestYears: 0 };
const rules = PUBLISHED_RATE_RULES.newer;
const contacted = (lastContactDay: string, changed: Partial<RateCase> = {}): RateCase => ({
  classOfCase: '14',
  nextFollowUpSource: null,
  siteKind: 'other',
  behavior: '3',
  isLocalized: false,
  diagnosisDay: day('20230610'),
  referenceDay: null,
  vitalStatus: '1',
  lastContactDay: day(lastContactDay),
  hasPartialContact: false,
  hundredthBirthday: null,
  ageGroup: '20-64',
  stopped: null,
  ...changed,
});
const forecast = (groups: { one: RateCase; count: number }[]) =>
  forecastRates(groups, { rules, limits, today: TODAY, monthEnds: monthEndsAfter(TODAY, 12) });

it('month ends begin with the end of the present month, or of the next one on its last day', () => {
  expect(monthEndsAfter(TODAY, 4)).toEqual(['20261130', '20261231', '20270131', '20270228']);
  expect(monthEndsAfter(day('20261130'), 2)).toEqual(['20261231', '20270131']);
});

describe('a forecast in which nothing is done', () => {
  it('keeps the dead, and loses the living 15 months after their last contact', () => {
    const months = forecast([
      { one: contacted('20251110'), count: 10 },
      { one: contacted('20261110'), count: 20 },
      { one: contacted('20200101', { vitalStatus: '0' }), count: 70 },
    ]);
    const rates = months.map(({ monthEnd, figures }) => [monthEnd, figures['since-reference'].rate]);
    expect(rates.slice(0, 5)).toEqual([
      ['20261130', 100],
      ['20261231', 100],
      ['20270131', 100],
      ['20270228', 90],
      ['20270331', 90],
    ]);
    expect(months.map(({ becomesLost }) => becomesLost)).toEqual([0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('tells who falls due in which month', () => {
    const months = forecast([
      { one: contacted('20251122'), count: 1 },
      { one: contacted('20251130'), count: 2 },
      { one: contacted('20251201'), count: 4 },
      { one: contacted('20251121'), count: 8 },
    ]);
    // 2025-11-30 is current up to 2026-11-30 and due from December on; 2025-11-21 was due already.
    expect(months.slice(0, 2).map(({ fallsDue }) => fallsDue)).toEqual([1, 6]);
  });

  it('lets cases of five years ago leave the shorter window', () => {
    const months = forecast([
      { one: contacted('20200101', { diagnosisDay: day('20211210') }), count: 1 },
      { one: contacted('20261001'), count: 3 },
    ]);
    expect(months.slice(0, 2).map(({ figures }) => figures['last-years'].rate)).toEqual([75, 100]);
    expect(months.slice(0, 2).map(({ figures }) => figures['since-reference'].rate)).toEqual([75, 75]);
  });
});

describe('a date that many share', () => {
  const start = { rules, limits, today: TODAY };
  const groups = [
    { one: contacted('20260315'), count: 2000 },
    { one: contacted('20261001'), count: 400 },
    { one: contacted('20261002', { vitalStatus: '0' }), count: 9000 },
    { one: contacted('20200101'), count: 1600 },
  ];
  const days = new Set(['20260315', '20261001', '20261002', '20200101']);

  it('is a cliff with its month, count and share of the living', () => {
    expect(contactCliffs(groups, { ...start, days }, { cliffCases: 500, cliffPercent: 5 })).toEqual([
      { lastContactDay: '20260315', cases: 2000, share: 50, dueFrom: '20270316', lostFrom: '20270616', month: '202706' },
    ]);
  });

  it('is none below the number or below the share', () => {
    expect(contactCliffs(groups, { ...start, days }, { cliffCases: 2001, cliffPercent: 5 })).toEqual([]);
    expect(contactCliffs(groups, { ...start, days }, { cliffCases: 500, cliffPercent: 51 })).toEqual([]);
    expect(contactCliffs(groups, { ...start, days }, { cliffCases: 400, cliffPercent: 10 })).toHaveLength(2);
  });
});
