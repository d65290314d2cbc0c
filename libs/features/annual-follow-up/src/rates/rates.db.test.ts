import { RateForecastService } from './rate-forecast.service.js';
import { countByHand, placeByHand } from '../../test/hand-count.js';
import { FollowUpRegistry } from '../../test/follow-up-registry.js';
import { plant, type Planted } from '../../test/planted-cases.js';
import { ratedPeople } from '../../test/rated-people.js';
import type { RatesView } from './rates.contract.js';

const TODAY = '20261122';
const REFERENCE = { 1: '20010615', 2: '' };
const LISTS = ['newer', 'older'] as const;
const WINDOWS = ['since-reference', 'last-years'] as const;

describe('the rates of 5,000 made-up patients', () => {
  let test: FollowUpRegistry;
  const everybody = ratedPeople(TODAY);
  let planted: readonly Planted[];
  beforeAll(async () => {
    test = await FollowUpRegistry.start();
    await test.app.db.asOwner(`UPDATE facility SET "referenceDate" = '20010615' WHERE "id" = 1`);
    planted = await plant(test.app, everybody);
  });
  afterAll(() => test.app.stop());

  const ratesOf = async (query: string): Promise<RatesView> =>
    (await test.manager.get(`/api/follow-up/rates?${query}`).expect(200)).body as RatesView;

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
    const sheet = ({ rates }: RatesView) => rates.map(({ a, b, d, e }) => [a, b, d, e]);
    expect(sheet(all)).toEqual(sheet(east).map((row, at) => row.map((n, column) => n + (sheet(west)[at]?.[column] ?? NaN))));
    const own = (await test.clerk.get('/api/follow-up/rates').expect(200)).body as RatesView;
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
