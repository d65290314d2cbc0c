import type { Items } from '#domain/naaccr';
import { FollowUpRegistry, nobody } from '../../test/follow-up-registry.js';
import { plant, type PlantedPerson } from '../../test/planted-cases.js';
import type { RatesView } from './rates.contract.js';

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
      (await test.manager.get(`/api/follow-up/rates?facilityId=${facilityId}`).expect(200)).body as RatesView & {
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
