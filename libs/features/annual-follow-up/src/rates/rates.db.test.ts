import fc from 'fast-check';
import type { Items } from '#domain/naaccr';
import { RateForecastService } from './rate-forecast.service.js';
import { countByHand, placeByHand } from '../../test/hand-count.js';
import { FollowUpRegistry, nobody } from '../../test/follow-up-registry.js';
import { plant, type Planted, type PlantedPerson } from '../../test/planted-cases.js';

const TODAY = '20261122';
const REFERENCE = { 1: '20010615', 2: '' };
const LISTS = ['newer', 'older'] as const;
const WINDOWS = ['since-reference', 'last-years'] as const;

/** 5,000 made-up people with one to three cases, thick around every line that a rule draws. */
function people(): PlantedPerson[] {
  const pad = (n: number, size = 2): string => String(n).padStart(size, '0');
  const full = fc.tuple(fc.integer({ min: 1996, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
  const anyDay = full.map(([y, m, d]) => (`${y}${pad(m)}${pad(d)}` > TODAY ? TODAY : `${y}${pad(m)}${pad(d)}`));
  const diagnosed = fc.oneof(
    { weight: 12, arbitrary: anyDay },
    fc.constantFrom('20051231', '20060101', '20031231', '20040101', '20010614', '20010615', '20211121', '20211122', '2021', '202111', ''),
  );
  const lately = fc.tuple(fc.integer({ min: 7, max: 10 }), fc.integer({ min: 1, max: 30 })).map(([m, d]) => `2025${pad(m)}${pad(d)}`);
  const contacted = fc.oneof(
    { weight: 4, arbitrary: anyDay },
    { weight: 6, arbitrary: lately },
    fc.constantFrom(
      '20250821',
      '20250822',
      '20250823',
      '20250824',
      '20250824',
      '20251121',
      '20251122',
      '2025',
      '202508',
      '202511',
      '2026',
      '',
      TODAY,
    ),
  );
  const sites = fc.constantFrom(
    ...[
      ['C504', '8500'],
      ['C509', '8140'],
      ['C619', '8140'],
      ['C530', '8077'],
      ['C442', '8090'],
      ['C443', '8070'],
      ['C443', '8720'],
      ['C700', '9530'],
      ['C751', '8272'],
      ['C187', '8140'],
    ],
  );
  const aged = fc.constantFrom('19261122', '19261121', '19261123', '1926', '192611', '192610', '19250101', '19280405', '');
  const cases = fc.record({
    facilityId: fc.constantFrom(1, 1, 2),
    classOfCase: fc.constantFrom('00', '10', '12', '13', '14', '14', '14', '20', '21', '22', '30', '32', '37', '99'),
    nextFollowUpSource: fc.constantFrom('1', '1', '0', '3', '', '', '', '', '8', '9'),
    site: sites,
    behavior: fc.constantFrom('3', '3', '3', '3', '2', '1', '0'),
    stage: fc.constantFrom('0', '1', '2', '7', '9', ''),
    diagnosed,
  });
  const one = fc.record({
    vitalStatus: fc.constantFrom('0', '1', '1', '1'),
    contacted,
    born: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 1935, max: 1990 }).map((year) => `${year}0615`) },
      { weight: 2, arbitrary: aged },
    ),
    stop: fc.constantFrom('', '', '', '', '', '', '', '', 'opt-out', 'moved-abroad', 'by-agreement'),
    cases: fc.array(cases, { minLength: 1, maxLength: 3 }),
  });
  return fc.sample(one, { numRuns: 5000, seed: 20261122 }).map((person) => ({
    vitalStatus: person.vitalStatus,
    dateOfLastContact: person.contacted,
    ...(person.born === '' ? {} : { dateOfBirth: person.born }),
    ...(person.stop === '' ? {} : { stop: person.stop }),
    cases: person.cases.map(({ facilityId, site, diagnosed: day, ...coded }) => ({
      facilityId,
      items: itemsOf({ ...coded, site, day, born: person.born }),
    })),
  }));
}

interface Coded {
  readonly classOfCase: string;
  readonly nextFollowUpSource: string;
  readonly site: readonly string[];
  readonly behavior: string;
  readonly stage: string;
  readonly day: string;
  readonly born: string;
}

function itemsOf({ classOfCase, nextFollowUpSource, site, behavior, stage, day, born }: Coded): Items {
  const completed = Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(4) < born.slice(4) ? 1 : 0);
  return {
    classOfCase,
    ...(nextFollowUpSource === '' ? {} : { nextFollowUpSource }),
    primarySite: site[0],
    histologicTypeIcdO3: site[1],
    behaviorCodeIcdO3: behavior,
    summaryStage2018: stage,
    ...(day === '' ? {} : { dateOfDiagnosis: day }),
    ageAtDiagnosis: day === '' || born === '' || completed < 0 || completed > 120 ? '999' : String(completed).padStart(3, '0'),
  };
}

interface Rates {
  readonly cases: number;
  readonly rates: readonly {
    readonly measure: string;
    readonly a: number;
    readonly b: number;
    readonly c: number;
    readonly d: number;
    readonly e: number;
    readonly rate: number | null;
    readonly livingRate: number | null;
    readonly reasons: readonly { readonly place: string; readonly reason: string; readonly count: number; readonly source: string }[];
  }[];
}

describe('the rates of 5,000 made-up patients', () => {
  let test: FollowUpRegistry;
  const everybody = people();
  let planted: readonly Planted[];
  beforeAll(async () => {
    test = await FollowUpRegistry.start();
    await test.app.db.asOwner(`UPDATE facility SET "referenceDate" = '20010615' WHERE "id" = 1`);
    planted = await plant(test.app, everybody);
  });
  afterAll(() => test.app.stop());

  const ratesOf = async (query: string): Promise<Rates> =>
    (await test.manager.get(`/api/follow-up/rates?${query}`).expect(200)).body as Rates;

  it.each(LISTS)('equal a count by hand to the digit, for both windows, by the %s list', async (list) => {
    const { rates, cases } = await ratesOf(`ruleSet=${list}`);
    expect(cases).toBe(everybody.reduce((sum, person) => sum + person.cases.length, 0));
    for (const window of WINDOWS) {
      const hand = countByHand(everybody, { list, window, today: TODAY, reference: REFERENCE });
      const found = rates.find(({ measure }) => measure === window)!;
      expect({ a: found.a, b: found.b, c: found.c, d: found.d, e: found.e }).toEqual({
        a: hand.a,
        b: hand.b,
        c: hand.a - hand.b,
        d: hand.d,
        e: hand.e,
      });
      expect(hand.e).toBeGreaterThan(100);
      expect(found.rate).toBeCloseTo((100 * (hand.b + hand.d)) / hand.a, 2);
      expect(found.livingRate).toBeCloseTo((100 * hand.d) / (hand.d + hand.e), 2);
    }
  });

  it('account for every case once, with a reason and its source', async () => {
    for (const list of LISTS)
      for (const { a, reasons } of (await ratesOf(`ruleSet=${list}`)).rates) {
        const total = everybody.reduce((sum, person) => sum + person.cases.length, 0);
        expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        expect(new Set(reasons.map(({ reason }) => reason)).size).toBe(reasons.length);
        expect(reasons.filter(({ place }) => place !== 'excluded').reduce((sum, { count }) => sum + count, 0)).toBe(a);
        expect(reasons.every(({ source }) => source.length > 3)).toBe(true);
      }
  });

  it('of the facilities add up to those of the registry, and a person sees those of the own facility', async () => {
    const [all, east, west] = [await ratesOf(''), await ratesOf('facilityId=1'), await ratesOf('facilityId=2')];
    const sheet = ({ rates }: Rates) => rates.map(({ a, b, d, e }) => [a, b, d, e]);
    expect(sheet(all)).toEqual(sheet(east).map((row, at) => row.map((n, column) => n + (sheet(west)[at]?.[column] ?? NaN))));
    const own = (await test.clerk.get('/api/follow-up/rates').expect(200)).body as Rates;
    expect(sheet(own)).toEqual(sheet(east));
    expect((await test.clerk.get('/api/follow-up/rates?facilityId=2')).body).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('hold on any other day too', async () => {
    for (const today of ['20261123', '20270228', '20270331', '20280229']) {
      const { rates } = await ratesOf(`asOf=${today}`);
      for (const window of WINDOWS) {
        const hand = countByHand(everybody, { list: 'newer', window, today, reference: REFERENCE });
        expect(rates.find(({ measure }) => measure === window)).toMatchObject({ a: hand.a, b: hand.b, d: hand.d, e: hand.e });
      }
    }
  });

  it('move over the line of 15 months with exactly the cases of that day', async () => {
    const counts = async (today: string) => (await ratesOf(`asOf=${today}`)).rates[0]!;
    const [before, after] = [await counts('20261124'), await counts('20261125')];
    const crossing = everybody.flatMap((person) =>
      person.cases.filter(
        (one) =>
          placeByHand(person, one, { list: 'newer', window: 'since-reference', today: '20261124', reference: REFERENCE }) === 'D' &&
          person.dateOfLastContact === '20250824',
      ),
    );
    expect(crossing.length).toBeGreaterThan(3);
    expect(after.e - before.e).toBe(crossing.length);
  });

  it('are the figures that the forecast names for its month ends', async () => {
    const { months } = (await test.manager.get('/api/follow-up/rates/forecast').expect(200)).body as {
      months: { monthEnd: string; sinceReference: { a: number; e: number }; lastYears: { a: number; e: number } }[];
    };
    expect(months.map(({ monthEnd }) => monthEnd).slice(0, 4)).toEqual(['20261130', '20261231', '20270131', '20270228']);
    expect(months).toHaveLength(12);
    for (const { monthEnd, sinceReference, lastYears } of months) {
      const hand = (window: (typeof WINDOWS)[number]) =>
        countByHand(everybody, { list: 'newer', window, today: monthEnd, reference: REFERENCE });
      expect(sinceReference).toMatchObject({ a: hand('since-reference').a, e: hand('since-reference').e });
      expect(lastYears).toMatchObject({ a: hand('last-years').a, e: hand('last-years').e });
    }
  });

  it('lead to the cases behind every figure, page by page, and write down who was shown', async () => {
    const { rates } = await ratesOf('facilityId=1');
    const reason = 'aged-100-silent';
    const count = rates[0]!.reasons.find((one) => one.reason === reason)!.count;
    const address = `/api/follow-up/rates/cases?facilityId=1&measure=since-reference&reason=${reason}&limit=40`;
    const ids: string[] = [];
    for (let after = ''; ;) {
      const page = (await test.manager.get(address + after).expect(200)).body as {
        rows: { abstractId: string }[];
        next: string | null;
        total: number;
      };
      expect(page.total).toBe(count);
      ids.push(...page.rows.map(({ abstractId }) => abstractId));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(count).toBeGreaterThan(40);
    expect([ids.length, new Set(ids).size]).toEqual([count, count]);
    expect(await test.app.lastAccess()).toMatchObject({ action: 'follow-up.rate-cases-listed', detail: { reason } });
  });

  it('answer why a case is counted where it is with the reason that the figures count', async () => {
    const at = { window: 'since-reference', today: TODAY, reference: REFERENCE } as const;
    for (let index = 0; index < everybody.length; index += 97) {
      const person = everybody[index]!;
      for (const [n, one] of person.cases.entries()) {
        const id = planted[index]!.abstractIds[n]!;
        for (const list of LISTS) {
          const why = (await test.manager.get(`/api/follow-up/rates/cases/${id}?ruleSet=${list}`).expect(200)).body as {
            rates: { place: string; because: string; source: string }[];
          };
          const hand = placeByHand(person, one, { ...at, list });
          expect(why.rates[0]!.place).toBe(hand === 'out' ? 'excluded' : hand);
          expect(why.rates[0]!.because).toMatch(/\w.*\.$/);
        }
      }
    }
    expect(await test.app.lastAccess()).toMatchObject({ action: 'follow-up.rate-explained' });
  });

  it('are kept for every month end, and once the month is over as they were', async () => {
    const forecasts = test.app.app.get(RateForecastService);
    await forecasts.keep();
    await forecasts.keep();
    const kept = async (query = '') =>
      (await test.manager.get(`/api/follow-up/rates/history?${query}`).expect(200)).body as {
        months: { monthEnd: string; asOf: string; isForecast: boolean; lastYears: { a: number; rate: number } }[];
      };
    expect((await kept()).months.map(({ monthEnd, isForecast }) => [monthEnd, isForecast]).slice(0, 2)).toEqual([
      ['20261130', true],
      ['20261231', true],
    ]);
    test.app.clock.at = new Date('2026-11-30T06:00:00Z');
    await forecasts.keep();
    test.app.clock.at = new Date('2026-12-01T06:00:00Z');
    await forecasts.keep();
    test.today();
    const { months } = await kept();
    expect(months).toHaveLength(13);
    expect(months[0]).toMatchObject({ monthEnd: '20261130', asOf: '20261130', isForecast: false });
    const hand = countByHand(everybody, { list: 'newer', window: 'last-years', today: '20261130', reference: REFERENCE });
    expect(months[0]!.lastYears.a).toBe(hand.a);
    const neighbour = (await test.neighbour.get('/api/follow-up/rates/history').expect(200)).body as typeof months extends never
      ? never
      : { months: { lastYears: { a: number } }[] };
    expect(neighbour.months[0]!.lastYears.a).toBeLessThan(hand.a);
  });
});

describe('rates and their settings', () => {
  let test: FollowUpRegistry;
  beforeAll(async () => (test = await FollowUpRegistry.start()));
  afterAll(() => test.app.stop());

  const breast: Items = {
    classOfCase: '14',
    primarySite: 'C504',
    histologicTypeIcdO3: '8500',
    behaviorCodeIcdO3: '3',
    ageAtDiagnosis: '060',
    dateOfDiagnosis: '20240110',
  };
  const rateOf = async (facilityId: number) =>
    (
      (await test.manager.get(`/api/follow-up/rates?facilityId=${facilityId}`).expect(200)).body as Rates & {
        rates: { target: number; meetsTarget: boolean }[];
      }
    ).rates;

  it('of an empty registry are blank', async () => {
    expect(await rateOf(1)).toMatchObject([
      { a: 0, rate: null, livingRate: null, meetsTarget: null, target: 80 },
      { a: 0, rate: null, meetsTarget: null, target: 90 },
    ]);
    expect((await test.manager.get('/api/follow-up/rates/forecast').expect(200)).body).toMatchObject({ cliffs: [] });
    expect((await test.manager.get('/api/follow-up/rates/history').expect(200)).body).toMatchObject({ months: [] });
  });

  it('warn of 2,000 cases that an import left on one date of last contact, and the forecast drops in that month', async () => {
    const person = (dateOfLastContact: string): PlantedPerson => ({
      vitalStatus: '1',
      dateOfLastContact,
      cases: [{ facilityId: 1, items: breast }],
    });
    await plant(test.app, [
      ...Array.from({ length: 2000 }, () => person('20260315')),
      ...Array.from({ length: 2000 }, (_, n) => person(`202610${String((n % 28) + 1).padStart(2, '0')}`)),
    ]);
    const { cliffs, months } = (await test.clerk.get('/api/follow-up/rates/forecast?facilityId=1').expect(200)).body as {
      cliffs: object[];
      months: { monthEnd: string; becomesLost: number; fallsDue: number; sinceReference: { rate: number } }[];
    };
    expect(cliffs).toEqual([
      { lastContactDay: '20260315', cases: 2000, share: 50, dueFrom: '20270316', lostFrom: '20270616', month: '202706' },
    ]);
    const of = (monthEnd: string) => months.find((month) => month.monthEnd === monthEnd)!;
    expect([of('20270531').sinceReference.rate, of('20270630').sinceReference.rate]).toEqual([100, 50]);
    expect([of('20270331').fallsDue, of('20270630').becomesLost]).toEqual([2000, 2000]);
  });

  it('follow a setting from its day on, and the change is written down', async () => {
    expect(
      (
        await test.clerk
          .put('/api/follow-up/settings')
          .send({ key: 'follow-up.target-last-years', validFrom: '20261101', value: 95, source: 'A test' })
      ).body.code,
    ).toBe('FORBIDDEN');
    const set = { key: 'follow-up.target-last-years', validFrom: '20261201', value: 95, source: 'Edition of 2026' };
    const answer = await test.manager.put('/api/follow-up/settings').send(set).expect(200);
    expect(answer.body).toMatchObject({ value: 90, values: [{ validFrom: '20261201', value: 95, source: 'Edition of 2026' }] });
    expect(await test.app.lastAccess()).toMatchObject({ action: 'follow-up.setting-changed', subject: set.key, detail: { value: 95 } });
    expect((await rateOf(1))[1]!.target).toBe(90);
    expect((await test.manager.get('/api/follow-up/rates?asOf=20261201').expect(200)).body.rates[1].target).toBe(95);
  });

  it('refuse what no setting can be', async () => {
    const put = async (body: object) =>
      (await test.manager.put('/api/follow-up/settings').send({ validFrom: '20261101', source: 'A test', ...body })).body as {
        code: string;
      };
    expect(await put({ key: 'follow-up.target-last-years', value: 101 })).toMatchObject({ code: 'SETTING_VALUE_WRONG' });
    expect(await put({ key: 'follow-up.newer.class-00-out-from', value: 2006 })).toMatchObject({ code: 'SETTING_VALUE_WRONG' });
    expect(await put({ key: 'follow-up.newer.aged-100', value: 4 })).toMatchObject({ code: 'SETTING_VALUE_WRONG' });
    expect(await put({ key: 'research.suppress-below', value: 1 })).toMatchObject({ code: 'UNKNOWN_SETTING' });
    expect(await put({ key: 'follow-up.target-last-years', value: 90, validFrom: '20260230' })).toMatchObject({ code: 'WRONG_DAY' });
  });

  it('switch a rule of a list', async () => {
    await plant(test.app, [
      { vitalStatus: '1', dateOfLastContact: '20261001', cases: [{ facilityId: 2, items: { ...breast, classOfCase: '00' } }] },
    ]);
    expect((await rateOf(2))[0]).toMatchObject({ a: 0 });
    await test.manager
      .put('/api/follow-up/settings')
      .send({ key: 'follow-up.newer.class-00-out-from', validFrom: '20260101', value: 0, source: 'A test' })
      .expect(200);
    expect((await rateOf(2))[0]).toMatchObject({ a: 1, d: 1 });
  });

  it('keep whoever must not be contacted for research (1854): surveillance goes on', async () => {
    const before = (await rateOf(2))[0];
    const flagged = {
      vitalStatus: '1',
      dateOfLastContact: '20261001',
      items: { noPatientContactFlag: '1' },
      cases: [{ facilityId: 2, items: breast }],
    };
    await plant(test.app, [flagged]);
    expect((await rateOf(2))[0]).toMatchObject({ a: (before?.a ?? 0) + 1, d: (before?.d ?? 0) + 1 });
  });

  it('say why an abstract is not looked at, and know none of another facility', async () => {
    const [open] = await plant(test.app, [
      { vitalStatus: '1', dateOfLastContact: '20261001', cases: [{ facilityId: 1, items: breast, status: 'in-progress' }] },
    ]);
    const address = `/api/follow-up/rates/cases/${open!.abstractIds[0]}`;
    expect((await test.clerk.get(address).expect(200)).body).toMatchObject({
      rates: [],
      notLookedAt: 'The abstract is in progress; follow-up begins with a complete one.',
    });
    expect((await test.neighbour.get(address)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await test.clerk.get(`/api/follow-up/rates/cases/${nobody}`)).body).toMatchObject({ status: 404 });
    expect((await test.clerk.get('/api/follow-up/rates?asOf=20260230')).body).toMatchObject({ status: 400, code: 'WRONG_DAY' });
    expect((await test.clerk.get('/api/follow-up/rates?ruleSet=oldest')).body.data.problems[0].property).toBe('ruleSet');
    expect((await test.researcher.get('/api/follow-up/rates')).body.code).toBe('FORBIDDEN');
  });
});
