import { type CalendarDay, parseCalendarDay } from '#domain/naaccr';
import {
  countedAs,
  type CountedAt,
  countRate,
  explainCounted,
  EXCLUSIONS,
  followUpSiteKind,
  hundredthBirthday,
  PUBLISHED_RATE_RULES,
  type RateCase,
  rateFigures,
  type RateLimits,
  type RateMeasure,
  type RateRules,
  RATE_REASONS,
  seerFollowUp,
} from '../index.js';

const day = (text: string): CalendarDay => parseCalendarDay(text)!;
const LIMITS: RateLimits = { currentMonths: 15, silentMonths: 12, lastYears: 5, longestYears: 0 };
const TODAY = day('20261122');
const at = (today: CalendarDay = TODAY, measure: RateMeasure = 'since-reference'): CountedAt => ({ measure, today, limits: LIMITS });
const { older, newer } = PUBLISHED_RATE_RULES;

/** An analytic invasive breast case of somebody living, contacted a month ago. */
const aCase = (changed: Partial<RateCase> = {}): RateCase => ({
  classOfCase: '14',
  nextFollowUpSource: '1',
  siteKind: 'other',
  behavior: '3',
  isLocalized: false,
  diagnosisDay: day('20240610'),
  referenceDay: null,
  vitalStatus: '1',
  lastContactDay: day('20261022'),
  hasPartialContact: false,
  hundredthBirthday: null,
  ageGroup: '20-64',
  stopped: null,
  ...changed,
});
const reasonOf = (changed: Partial<RateCase>, rules: RateRules = newer, when: CountedAt = at()): string => {
  const { place, reason } = countedAs(aCase(changed), rules, when);
  return `${place} ${reason}`;
};

describe('the work sheet', () => {
  const lost = { lastContactDay: day('20200101') };
  const aged = { hundredthBirthday: day('20250101') };
  const sheet = [
    { one: aCase({ vitalStatus: '0' }), count: 516 },
    { one: aCase({ ...lost, ...aged }), count: 4 },
    { one: aCase(), count: 560 },
    { one: aCase(lost), count: 120 },
  ];

  it('of 1,200 cases, 520 dead or aged 100 and 560 current, gives 90.0 percent, and 82.35 among the living', () => {
    const { figures } = countRate(sheet, older, at());
    expect(figures).toEqual({ a: 1200, b: 520, c: 680, d: 560, e: 120, rate: 90, livingRate: 82.35 });
  });

  it('fails the target of 90 percent without the rule on people of 100', () => {
    const { figures } = countRate(sheet, { ...older, aged100: 'ignore' }, at());
    expect(figures).toEqual({ a: 1200, b: 516, c: 684, d: 560, e: 124, rate: 89.67, livingRate: 81.87 });
  });

  it('has no rate without cases, and no living rate when nobody lives', () => {
    expect(countRate([], newer, at()).figures).toMatchObject({ a: 0, rate: null, livingRate: null });
    expect(rateFigures({ b: 3, d: 0, e: 0 })).toMatchObject({ rate: 100, livingRate: null });
  });

  it('counts the cases whose partial date of last contact it read as the earliest day', () => {
    const groups = [
      { one: aCase({ hasPartialContact: true }), count: 3 },
      { one: aCase({ hasPartialContact: true, vitalStatus: '0' }), count: 5 },
      { one: aCase({ hasPartialContact: true, classOfCase: '32' }), count: 7 },
    ];
    expect(countRate(groups, newer, at()).partialDates).toBe(3);
  });
});

describe('a case is counted once, for one reason', () => {
  it.each<[string, Partial<RateCase>, string, string]>([
    ['class 00 of 2005 is in', { classOfCase: '00', diagnosisDay: day('20051231') }, 'D current', 'D current'],
    ['class 00 of 2006 is out, in the newer list', { classOfCase: '00', diagnosisDay: day('20060101') }, 'excluded class-00', 'D current'],
    ['class 22 is analytic', { classOfCase: '22' }, 'D current', 'D current'],
    ['class 30 is not', { classOfCase: '30' }, 'excluded non-analytic', 'excluded non-analytic'],
    ['class 99 is not', { classOfCase: '99' }, 'excluded non-analytic', 'excluded non-analytic'],
    ['a blank class is not', { classOfCase: null }, 'excluded non-analytic', 'excluded non-analytic'],
    ['a foreign resident is out', { nextFollowUpSource: '8' }, 'excluded foreign-resident', 'excluded foreign-resident'],
    ['so is who moved abroad', { stopped: 'moved-abroad' }, 'excluded foreign-resident', 'excluded foreign-resident'],
    ['what is not required is out, in the newer list', { nextFollowUpSource: '9' }, 'excluded by-agreement', 'D current'],
    ['so is who is followed by agreement', { stopped: 'by-agreement' }, 'excluded by-agreement', 'D current'],
    ['a benign tumor is out', { behavior: '0' }, 'excluded by-agreement', 'excluded benign-or-borderline'],
    ['a borderline tumor is out', { behavior: '1' }, 'excluded by-agreement', 'excluded benign-or-borderline'],
    [
      'a benign brain tumor of 2004 is required',
      { behavior: '0', siteKind: 'brain-and-cns', diagnosisDay: day('20040101') },
      'D current',
      'D current',
    ],
    [
      'one of 2003 is not',
      { behavior: '0', siteKind: 'brain-and-cns', diagnosisDay: day('20031231') },
      'excluded by-agreement',
      'excluded benign-or-borderline',
    ],
    ['in situ of the cervix is out', { behavior: '2', siteKind: 'cervix' }, 'excluded in-situ-cervix', 'excluded in-situ-cervix'],
    ['invasive cancer of the cervix is in', { siteKind: 'cervix' }, 'D current', 'D current'],
    ['in situ elsewhere is in', { behavior: '2' }, 'D current', 'D current'],
    [
      'localized basal carcinoma of skin is out',
      { siteKind: 'skin-basal-squamous', isLocalized: true },
      'excluded local-skin',
      'excluded local-skin',
    ],
    [
      'in situ squamous carcinoma of skin is out',
      { siteKind: 'skin-basal-squamous', behavior: '2' },
      'excluded local-skin',
      'excluded local-skin',
    ],
    ['regional squamous carcinoma of skin is in', { siteKind: 'skin-basal-squamous' }, 'D current', 'D current'],
    ['without a date of diagnosis', { diagnosisDay: null }, 'excluded diagnosis-day-unknown', 'excluded diagnosis-day-unknown'],
    ['before the reference date', { referenceDay: day('20240611') }, 'excluded before-reference-date', 'excluded before-reference-date'],
    ['on the reference date is in', { referenceDay: day('20240610') }, 'D current', 'D current'],
    ['the dead', { vitalStatus: '0', lastContactDay: day('20100101') }, 'B dead', 'B dead'],
    ['a 100th birthday today, contacted lately', { hundredthBirthday: TODAY }, 'B aged-100', 'B aged-100'],
    ['a 100th birthday tomorrow', { hundredthBirthday: day('20261123') }, 'D current', 'D current'],
    ['100 and long silent', { hundredthBirthday: TODAY, lastContactDay: day('20251121') }, 'excluded aged-100-silent', 'B aged-100'],
    ['100, silent for 12 months to the day', { hundredthBirthday: TODAY, lastContactDay: day('20251122') }, 'B aged-100', 'B aged-100'],
    ['100 and no date of contact at all', { hundredthBirthday: TODAY, lastContactDay: null }, 'excluded aged-100-silent', 'B aged-100'],
    ['the dead are dead, however old', { hundredthBirthday: TODAY, vitalStatus: '0', lastContactDay: null }, 'B dead', 'B dead'],
    ['15 months to the day', { lastContactDay: day('20250822') }, 'D current', 'D current'],
    ['a day more', { lastContactDay: day('20250821') }, 'E not-current', 'E not-current'],
    ['no date of last contact', { lastContactDay: null }, 'E no-contact-date', 'E no-contact-date'],
    ['an unknown vital status is living', { vitalStatus: null }, 'D current', 'D current'],
  ])('%s', (_, changed, byNewer, byOlder) => {
    expect([reasonOf(changed, newer), reasonOf(changed, older)]).toEqual([byNewer, byOlder]);
  });

  it('every difference between the lists can be switched', () => {
    expect(reasonOf({ behavior: '0', siteKind: 'brain-and-cns' }, { ...older, cnsBenignFrom: null })).toBe('excluded benign-or-borderline');
    expect(reasonOf({ nextFollowUpSource: '9' }, { ...newer, agreementOut: false })).toBe('D current');
    expect(reasonOf({ classOfCase: '00' }, { ...newer, class00OutFrom: null })).toBe('D current');
    expect(reasonOf({ behavior: '2', siteKind: 'cervix' }, { ...newer, inSituCervixOut: false })).toBe('D current');
    expect(reasonOf({ behavior: '2', siteKind: 'skin-basal-squamous' }, { ...newer, localSkinOut: false })).toBe('D current');
    expect(reasonOf({ hundredthBirthday: TODAY }, { ...newer, aged100: 'exclude' })).toBe('excluded aged-100-excluded');
    expect(reasonOf({ hundredthBirthday: TODAY }, { ...newer, aged100: 'ignore' })).toBe('D current');
  });

  it('the last five years begin on the day five years ago', () => {
    const lately = at(TODAY, 'last-years');
    expect(reasonOf({ diagnosisDay: day('20211122') }, newer, lately)).toBe('D current');
    expect(reasonOf({ diagnosisDay: day('20211121') }, newer, lately)).toBe('excluded outside-years');
    expect(reasonOf({ diagnosisDay: day('20211121') })).toBe('D current');
  });

  it('the longer window can be given an end too', () => {
    const capped = { ...at(), limits: { ...LIMITS, longestYears: 10 } };
    expect(reasonOf({ diagnosisDay: day('20161122') }, newer, capped)).toBe('D current');
    expect(reasonOf({ diagnosisDay: day('20161121') }, newer, capped)).toBe('excluded outside-years');
  });
});

describe('moving today over the line of 15 months', () => {
  it('changes exactly the cases whose last contact was on that day', () => {
    const contacts = ['20250820', '20250821', '20250822', '20250823', '20250824'].map(day);
    const placesOn = (today: CalendarDay) => contacts.map((lastContactDay) => countedAs(aCase({ lastContactDay }), newer, at(today)).place);
    expect(placesOn(day('20261122'))).toEqual(['E', 'E', 'D', 'D', 'D']);
    expect(placesOn(day('20261123'))).toEqual(['E', 'E', 'E', 'D', 'D']);
  });
});

describe('a 100th birthday', () => {
  it.each([
    ['a full date', '19261122', '20261122'],
    ['a leap day counts on the last of February', '19040229', '20040229'],
    ['a month alone as late as it can be', '192611', '20261130'],
    ['a year alone as late as it can be', '1926', '20261231'],
  ])('%s', (_, born, birthday) => expect(hundredthBirthday(born)).toBe(birthday));

  it('is unknown without a date of birth, and out of sight for those born since 2000', () => {
    expect([hundredthBirthday(null), hundredthBirthday(''), hundredthBirthday('20000101')]).toEqual([null, null, null]);
  });
});

describe('kinds of site', () => {
  it.each([
    ['C530', '8077', 'cervix'],
    ['C539', null, 'cervix'],
    ['C442', '8090', 'skin-basal-squamous'],
    ['C442', '8720', 'other'],
    ['C700', '9530', 'brain-and-cns'],
    ['C729', '9380', 'brain-and-cns'],
    ['C751', '8272', 'brain-and-cns'],
    ['C754', '8692', 'other'],
    ['C504', '8500', 'other'],
    [null, null, 'other'],
  ])('%s with %s is %s', (site, histology, kind) => expect(followUpSiteKind(site, histology)).toBe(kind));
});

describe('why a case is counted where it is', () => {
  it('is told with the code or date that decided, and with its source', () => {
    const told = (changed: Partial<RateCase>): string => {
      const one = aCase(changed);
      return explainCounted(countedAs(one, newer, at()), one, { rules: newer, at: at() }).because;
    };
    expect(told({ classOfCase: '32' })).toBe('Class of Case (610) is 32; analytic cases are 00 to 22.');
    expect(told({ lastContactDay: day('20250821') })).toBe('Last contact 2025-08-21: more than 15 months ago.');
    expect(told({ lastContactDay: day('20260101'), hasPartialContact: true })).toContain('partial and counts from its earliest day');
    expect(told({ referenceDay: day('20250101') })).toContain("before the facility's reference date 2025-01-01");
  });

  it('has a name and a source for every reason there is', () => {
    const reasons = [...EXCLUSIONS, 'dead', 'aged-100', 'current', 'not-current', 'no-contact-date'];
    expect(Object.keys(RATE_REASONS).sort()).toEqual(reasons.sort());
  });
});

describe('the goals of SEER', () => {
  it('stand beside the rate of each age group of invasive cases, and of in situ cases', () => {
    const groups = [
      { one: aCase({ ageGroup: 'under-20' }), count: 9 },
      { one: aCase({ ageGroup: 'under-20', lastContactDay: null }), count: 1 },
      { one: aCase({ ageGroup: '65-and-over', vitalStatus: '0' }), count: 2 },
      { one: aCase({ ageGroup: 'unknown', behavior: '2' }), count: 4 },
      { one: aCase({ ageGroup: 'unknown' }), count: 50 },
      { one: aCase({ ageGroup: '20-64', classOfCase: '30' }), count: 50 },
    ];
    const figures = seerFollowUp(groups, newer, at());
    expect(Object.entries(figures).map(([group, { a, rate }]) => [group, a, rate])).toEqual([
      ['invasive-under-20', 10, 90],
      ['invasive-20-64', 0, null],
      ['invasive-65-and-over', 2, 100],
      ['in-situ', 4, 100],
    ]);
  });
});
