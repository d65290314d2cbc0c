import type { Items } from '#domain/naaccr';
import { FollowUpRegistry } from '../../test/follow-up-registry.js';
import { plant, type PlantedPerson } from '../../test/planted-cases.js';

interface Panel {
  readonly cases: number;
  readonly expected: number | null;
  readonly earlier: readonly { readonly year: number; readonly cases: number }[];
  readonly levels: readonly { readonly level: string; readonly isMet: boolean | null }[];
  readonly metrics: readonly {
    readonly metric: string;
    readonly figure: number | null;
    readonly criteria: readonly { readonly level: string; readonly isMet: boolean | null }[];
  }[];
}

const tumor = (changed: Items = {}): Items => ({
  primarySite: 'C504',
  histologicTypeIcdO3: '8500',
  behaviorCodeIcdO3: '3',
  dateOfDiagnosis: '20240610',
  ageAtDiagnosis: '063',
  countyAtDx: '001',
  typeOfReportingSource: '1',
  classOfCase: '14',
  ...changed,
});
const person = (items: Items = {}, more: Partial<PlantedPerson> & { readonly editErrors?: number } = {}): PlantedPerson => ({
  vitalStatus: '1',
  dateOfLastContact: '20261001',
  items: { race1: '01' },
  ...more,
  cases: [{ facilityId: 1, items: tumor(items), editErrors: more.editErrors ?? 0 }],
});
const many = (count: number, made: () => PlantedPerson): PlantedPerson[] => Array.from({ length: count }, made);

const ADA: Items = { nameLast: 'Tern', nameFirst: 'Ada', socialSecurityNumber: '900730001' };

/** A registry of 1,000 tumors of 2024, so many of them by death certificate only and so many twice. */
async function registryOf({
  certificates,
  duplicates,
}: {
  readonly certificates: number;
  readonly duplicates: number;
}): Promise<FollowUpRegistry> {
  const test = await FollowUpRegistry.start();
  const twice = Array.from({ length: duplicates }, (_, n) => Buffer.alloc(32, n + 1));
  await plant(test.app, [
    ...many(certificates, () => person({ typeOfReportingSource: '7', classOfCase: '49' })),
    ...twice.flatMap((nameBirthIndex) => many(2, () => person({}, { nameBirthIndex, identity: ADA, dateOfBirth: '19610610' }))),
    ...many(1000 - certificates - 2 * duplicates, person),
    // Not of the year, not reportable, and another site of a person known already.
    ...many(40, () => person({ dateOfDiagnosis: '20231231' })),
    ...many(7, () => person({ primarySite: 'C530', behaviorCodeIcdO3: '2' })),
    ...many(7, () => person({ primarySite: 'C443', histologicTypeIcdO3: '8090' })),
    ...many(7, () => person({ behaviorCodeIcdO3: '0' })),
  ]);
  // Sex stands on the tumor as a copy of the person's.
  await test.app.db.asOwner(`UPDATE tumor SET "sexAssignedAtBirth" = '2'`);
  return test;
}
const panelOf = async (test: FollowUpRegistry, year = 2024): Promise<Panel> =>
  (await test.manager.get(`/api/follow-up/certification?year=${year}`).expect(200)).body as Panel;
const met = ({ metrics }: Panel, metric: string): Record<string, boolean | null> =>
  Object.fromEntries(metrics.find((one) => one.metric === metric)!.criteria.map(({ level, isMet }) => [level, isMet]));

describe('a planted file of 1,000 tumors', () => {
  it.each([
    [29, 2.9, true, true],
    [30, 3, false, true],
    [31, 3.1, false, false],
  ])(
    'with %i by death certificate only has %f percent: less than 3 for gold, 3 at most for NPCR',
    async (certificates, percent, gold, national) => {
      const test = await registryOf({ certificates, duplicates: 0 });
      const panel = await panelOf(test);
      expect(panel.cases).toBe(1000);
      expect(panel.metrics.find(({ metric }) => metric === 'death-certificate-only')!.figure).toBeCloseTo(percent, 10);
      expect(met(panel, 'death-certificate-only')).toEqual({ 'naaccr-gold': gold, 'naaccr-silver': true, 'npcr-national': national });
      await test.app.stop();
    },
  );

  it('with one duplicate is too much for gold, and just right for NPCR', async () => {
    const test = await registryOf({ certificates: 0, duplicates: 1 });
    const panel = await panelOf(test);
    expect(panel.metrics.find(({ metric }) => metric === 'unresolved-duplicates')!.figure).toBe(1);
    expect(met(panel, 'unresolved-duplicates')).toEqual({
      'naaccr-gold': false,
      'naaccr-silver': true,
      'npcr-national': true,
      'npcr-advanced': true,
    });
    expect(panel.levels.find(({ level }) => level === 'naaccr-gold')!.isMet).toBe(false);
    expect(panel.levels.find(({ level }) => level === 'npcr-national')!.isMet).toBeNull();
    await test.app.stop();
  });
});

it('counts no two people who share a number and whom matching tells apart, and no site of its own', async () => {
  const test = await FollowUpRegistry.start();
  const ssnIndex = Buffer.alloc(32, 1);
  const spouse = { nameLast: 'Gannet', nameFirst: 'Wilhelm', socialSecurityNumber: '900730001' };
  const [ada, wilhelm] = [
    { ssnIndex, identity: ADA, dateOfBirth: '19610610' },
    { ssnIndex, identity: spouse, dateOfBirth: '19380402' },
  ];
  await plant(test.app, [
    person({}, ada),
    person({}, { ...wilhelm, items: { sexAssignedAtBirth: '1' } }),
    person({ primarySite: 'C349' }, ada),
  ]);
  const duplicates = async (): Promise<number | null> =>
    (await panelOf(test)).metrics.find(({ metric }) => metric === 'unresolved-duplicates')!.figure;
  expect(await duplicates()).toBe(0);
  await plant(test.app, [person({}, ada)]);
  expect(await duplicates()).toBe(250);
  await test.app.stop();
});

describe('the panel of a year', () => {
  let test: FollowUpRegistry;
  beforeAll(async () => {
    test = await FollowUpRegistry.start();
    await plant(test.app, [
      ...many(96, person),
      person({ ageAtDiagnosis: '999' }),
      person({ countyAtDx: '999' }),
      person({}, { items: { race1: '99' } }),
      person({}, { editErrors: 2 }),
      ...many(50, () => person({ dateOfDiagnosis: '20230301' })),
    ]);
    await test.app.db.asOwner(`UPDATE tumor SET "sexAssignedAtBirth" = '2'`);
  });
  afterAll(() => test.app.stop());
  const figure = (panel: Panel, metric: string): number | null => panel.metrics.find((one) => one.metric === metric)!.figure;

  it('counts what is unknown, and what passes its edits', async () => {
    const panel = await panelOf(test);
    expect(['unknown-age', 'unknown-sex', 'unknown-county', 'unknown-race', 'pass-edits'].map((metric) => figure(panel, metric))).toEqual([
      1, 0, 1, 1, 99,
    ]);
    expect(met(panel, 'pass-edits')).toMatchObject({ 'naaccr-gold': false, 'npcr-national': true });
  });

  it('judges a file made today by the months since the year ended', async () => {
    expect(figure(await panelOf(test), 'timeliness')).toBe(23);
    expect(met(await panelOf(test), 'timeliness')).toMatchObject({ 'naaccr-gold': true, 'npcr-advanced': false });
    expect(figure(await panelOf(test, 2025), 'timeliness')).toBe(11);
    expect(figure(await panelOf(test, 2026), 'timeliness')).toBeNull();
  });

  it('shows earlier years, and judges completeness only where a setting names what is expected', async () => {
    const before = await panelOf(test);
    expect(before).toMatchObject({ expected: null, cases: 100 });
    expect(before.earlier).toEqual([2019, 2020, 2021, 2022, 2023].map((year) => ({ year, cases: year === 2023 ? 50 : 0 })));
    expect(figure(before, 'completeness')).toBeNull();
    const set = { key: 'certification.expected-cases', validFrom: '20240101', value: 105, source: 'A model' };
    await test.manager.put('/api/follow-up/settings').send(set).expect(200);
    const after = await panelOf(test);
    expect(met(after, 'completeness')).toEqual({
      'naaccr-gold': true,
      'naaccr-silver': true,
      'npcr-national': true,
      'npcr-advanced': true,
    });
    expect((await panelOf(test, 2025)).expected).toBeNull();
  });

  it('is of the tumors that a person may see', async () => {
    const own = (await test.neighbour.get('/api/follow-up/certification?year=2024').expect(200)).body as Panel;
    expect(own).toMatchObject({ cases: 0 });
    expect(figure(own, 'unknown-age')).toBeNull();
    expect((await test.researcher.get('/api/follow-up/certification?year=2024')).body.code).toBe('FORBIDDEN');
    expect((await test.manager.get('/api/follow-up/certification?year=soon')).body.data.problems[0].property).toBe('year');
  });
});
