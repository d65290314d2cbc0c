import type { Items } from '#domain/naaccr';
import { FollowUpRegistry } from '../../test/follow-up-registry.js';
import { plant, type PlantedCase } from '../../test/planted-cases.js';

interface Step {
  readonly step: string;
  readonly n: number;
  readonly median: number | null;
  readonly p90: number | null;
  readonly overTarget: number | null;
  readonly negative: number;
  readonly missing: number;
}
interface Times {
  readonly rows: readonly {
    readonly facilityName: string | null;
    readonly abstractor: string | null;
    readonly cases: number;
    readonly inTime: number;
    readonly late: number;
    readonly open: number;
    readonly inTimePercent: number | null;
    readonly steps: readonly Step[];
  }[];
}

let test: FollowUpRegistry;
beforeAll(async () => (test = await FollowUpRegistry.start()));
afterAll(() => test.app.stop());

const dates = (changed: Items = {}, more: Partial<PlantedCase> = {}): PlantedCase => ({
  facilityId: 1,
  ...more,
  items: {
    abstractedBy: 'ABC',
    dateOf1stContact: '20260110',
    dateCaseInitiated: '20260120',
    dateCaseCompletedCoc: '20260219',
    dateCaseReportExported: '20260301',
    dateCaseReportReceived: '20260302',
    dateTumorRecordAvailbl: '20260312',
    ...changed,
  },
});
const person = (one: PlantedCase) => ({ vitalStatus: '1', dateOfLastContact: '20261001', cases: [one] });
const times = async (query = '', by = test.manager): Promise<Times> =>
  (await by.get(`/api/follow-up/timeliness?from=20260101${query}`).expect(200)).body as Times;
const row = ({ rows }: Times, facility: string | null, abstractor: string | null) =>
  rows.find((one) => one.facilityName === facility && one.abstractor === abstractor)!;
const step = (found: Times['rows'][number], name: string): Step => found.steps.find((one) => one.step === name)!;

describe('the steps from first contact to a record that others can use', () => {
  beforeAll(async () => {
    const initiatedAfter = (days: number) => dates({ dateCaseInitiated: `202601${10 + days}` });
    await plant(test.app, [
      ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 20].map((days) => person(initiatedAfter(days))),
      person(dates({ abstractedBy: 'XYZ', dateCaseInitiated: '20260109' })),
      person(dates({ abstractedBy: 'XYZ', dateCaseInitiated: '202601' })),
      person(dates({ abstractedBy: 'XYZ', dateCaseInitiated: undefined, dateCaseCompletedCoc: undefined, dateCaseCompleted: '20260710' })),
      person(dates({ abstractedBy: 'XYZ', dateCaseCompletedCoc: '20260711' })),
      person(dates({ abstractedBy: '', dateCaseCompletedCoc: undefined, dateOf1stContact: '20260522' }, { status: 'in-progress' })),
      person(dates({ abstractedBy: '', dateCaseCompletedCoc: undefined, dateOf1stContact: '20260521' }, { status: 'in-progress' })),
      person(dates({ dateOf1stContact: '20251231' })),
      person(dates({ abstractedBy: 'DEF' }, { facilityId: 2 })),
    ]);
  });

  it('are measured one by one, with median and 90th percentile, by facility and abstractor', async () => {
    const abc = row(await times(), 'East Hospital', 'ABC');
    expect(step(abc, 'initiated')).toMatchObject({ n: 11, median: 5, p90: 9, negative: 0, missing: 0, overTarget: 0 });
    expect(step(abc, 'exported')).toMatchObject({ n: 11, median: 10 });
    expect(step(abc, 'received')).toMatchObject({ n: 11, median: 1 });
    expect(step(abc, 'available')).toMatchObject({ n: 11, median: 10 });
  });

  it('count dates out of order, and dates that are missing or partial, apart', async () => {
    expect(step(row(await times(), 'East Hospital', 'XYZ'), 'initiated')).toMatchObject({ n: 1, negative: 1, missing: 2 });
  });

  it('tell what is over the target, which is a dated setting', async () => {
    await test.manager
      .put('/api/follow-up/settings')
      .send({ key: 'timeliness.initiated-days', validFrom: '20260101', value: 8, source: 'A test' })
      .expect(200);
    expect(step(row(await times(), 'East Hospital', 'ABC'), 'initiated').overTarget).toBe(18.18);
  });

  it('tell who completed within six months of first contact, to the day, and who may still do so', async () => {
    const east = await times('&facilityId=1');
    expect(row(east, 'East Hospital', 'XYZ')).toMatchObject({ cases: 4, inTime: 3, late: 1, open: 0, inTimePercent: 75 });
    expect(row(east, 'East Hospital', '')).toMatchObject({ cases: 2, inTime: 0, late: 1, open: 1, inTimePercent: 0 });
  });

  it('add everybody up, take cases by their first contact, and stop at the walls of facilities', async () => {
    expect(row(await times(), null, null).cases).toBe(18);
    expect(row(await times('&to=20260131'), null, null).cases).toBe(16);
    const own = await times('', test.neighbour);
    expect(own.rows.map(({ facilityName, abstractor }) => [facilityName, abstractor])).toEqual([
      [null, null],
      ['West Hospital', null],
      ['West Hospital', 'DEF'],
    ]);
    expect((await test.neighbour.get('/api/follow-up/timeliness?facilityId=1')).body.code).toBe('FORBIDDEN');
    expect((await test.clerk.get('/api/follow-up/timeliness?from=20260230')).body.code).toBe('WRONG_DAY');
  });
});
