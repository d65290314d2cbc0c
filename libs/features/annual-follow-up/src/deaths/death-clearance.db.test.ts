import { EVERY_FACILITY } from '#platform/database';
import { DeathsRegistry, DIED } from '../../test/deaths-registry.js';
import { UnresolvedDuplicates } from './unresolved-duplicates.js';

const SEEN = { dateOfLastContact: '20240101' };
let test: DeathsRegistry;
beforeAll(async () => (test = await DeathsRegistry.start()));
afterAll(() => test.at.app.stop());

const clearance = async (year: number) => (await test.at.manager.get(`/api/follow-up/death-clearance?year=${year}`).expect(200)).body;
const certificateOnly = (id: string, version: number, facilityId = 1) =>
  test.at.manager.post(`/api/follow-up/death-records/${id}/certificate-only`).send({ facilityId, version });

describe('a death of cancer that matches nobody', () => {
  it('is asked about, and becomes a case known from the certificate only, in suspense, with the defaults of the standard', async () => {
    const batch = await test.matched([
      { ...DIED, LAST: 'Nobodyknows', FIRST: 'Eve', SSN: '900730001', DOD: '2025-05-05', COD: 'C34.9', ZIP: '87101' },
    ]);
    const row = await test.onlyRow(batch.id);
    expect(await clearance(2025)).toMatchObject({
      open: 1,
      asked: 0,
      cases: 0,
      certificateOnly: 0,
      percent: null,
      rows: [{ id: row.id, followBackReason: 'no-patient' }],
    });
    const asked = await test.at.manager
      .post(`/api/follow-up/death-records/${row.id}/follow-back`)
      .send({ state: 'asked', version: row.version })
      .expect(200);
    expect(asked.body).toMatchObject({ followBack: 'asked' });
    const made = await certificateOnly(row.id, asked.body.version as number).expect(201);
    expect(made.body).toMatchObject({ followBack: 'closed', abstractId: expect.any(String) });
    const abstract = await test.at.manager.get(`/api/abstracts/${made.body.abstractId}`).expect(200);
    expect(abstract.body).toMatchObject({ status: 'suspense', owner: null });
    expect(abstract.body.items).toMatchObject({
      nameLast: 'Nobodyknows',
      typeOfReportingSource: '7',
      classOfCase: '49',
      dateOf1stContact: '20250505',
      dateOfDiagnosis: '20250505',
      primarySite: 'C349',
      histologicTypeIcdO3: '8000',
      behaviorCodeIcdO3: '3',
      vitalStatus: '0',
      causeOfDeath: 'C349',
      sequenceNumberHospital: '00',
    });
    expect(await clearance(2025)).toMatchObject({ open: 0, closed: 1, cases: 1, certificateOnly: 1, percent: 100 });
    expect((await certificateOnly(row.id, made.body.version as number)).body.code).toBe('NOT_FOR_CLEARANCE');
    const [event] = await test.at.app.accesses(2);
    expect(event).toMatchObject({ action: expect.stringMatching(/^follow-up\.clearance-listed|follow-up\.certificate-only-made$/) });
  });

  it('stands on a list that comes a page at a time, open ones first', async () => {
    const died = ['01', '02', '03'].map((day) => ({
      ...DIED,
      LAST: `Unknown${day}`,
      FIRST: 'Eve',
      SSN: `9007391${day}`,
      DOD: `2023-05-${day}`,
      COD: 'C34.9',
    }));
    const batch = await test.matched(died);
    const [one] = await test.rows(batch.id);
    await test.at.manager
      .post(`/api/follow-up/death-records/${one!.id}/follow-back`)
      .send({ state: 'asked', version: one!.version })
      .expect(200);
    const page = async (query: string) =>
      (await test.at.manager.get(`/api/follow-up/death-clearance?year=2023&limit=2${query}`).expect(200)).body;
    const first = await page('');
    expect(first).toMatchObject({ open: 2, asked: 1, rows: [{ followBack: 'open' }, { followBack: 'open' }] });
    const second = await page(`&after=${first.next}`);
    expect(second).toMatchObject({ open: 2, asked: 1, next: null, rows: [{ id: one!.id, followBack: 'asked' }] });
    expect((await test.at.manager.get('/api/follow-up/death-clearance?year=2023&after=x')).body.data.problems[0].property).toBe('after');
  });

  it('counts in the DCO percentage of its year beside the other cases', async () => {
    for (const nameLast of ['Casea', 'Caseb', 'Casec']) {
      const items = { nameLast, nameFirst: 'Ada', dateOfDiagnosis: '20250610', primarySite: 'C504', vitalStatus: '1' };
      await test.at.manager.post('/api/abstracts').send({ facilityId: 1, items }).expect(201);
    }
    expect(await clearance(2025)).toMatchObject({ cases: 4, certificateOnly: 1, percent: 25 });
  });
});

describe('a death of cancer of somebody whose tumors do not explain it', () => {
  it('goes onto the list, and its case belongs to the person as a further primary', async () => {
    const { patientId } = await test.at.completed({ nameLast: 'Breastonly', socialSecurityNumber: '900730011', ...SEEN });
    const batch = await test.matched([{ ...DIED, SSN: '900730011', LAST: 'Breastonly', DOD: '2024-06-06', COD: 'C92.0' }]);
    expect(await test.onlyRow(batch.id)).toMatchObject({ state: 'match', followBack: 'open' });
    expect((await certificateOnly((await test.onlyRow(batch.id)).id, 1)).body.code).toBe('NOT_FOR_CLEARANCE');
    await test.apply(batch.id);
    const row = await test.onlyRow(batch.id);
    const made = await certificateOnly(row.id, row.version).expect(201);
    const abstract = await test.at.manager.get(`/api/abstracts/${made.body.abstractId}`).expect(200);
    expect(abstract.body).toMatchObject({ patientId, status: 'suspense' });
    expect(abstract.body.items).toMatchObject({
      primarySite: 'C421',
      histologicTypeIcdO3: '9861',
      sequenceNumberHospital: '02',
      race1: '01',
    });
  });

  it('does not, when a tumor of the same site is there, or the cause names no site', async () => {
    await test.at.completed({ nameLast: 'Explained', socialSecurityNumber: '900730012', ...SEEN });
    await test.at.completed({ nameLast: 'Unspecific', socialSecurityNumber: '900730013', ...SEEN });
    const batch = await test.matched([
      { ...DIED, SSN: '900730012', LAST: 'Explained' },
      { ...DIED, SSN: '900730013', LAST: 'Unspecific', COD: 'C80' },
    ]);
    expect(await test.rows(batch.id)).toMatchObject([{ followBack: null }, { followBack: null }]);
  });
});

it('people whom the registry may hold twice are counted through the keyed indexes, by facility', async () => {
  const duplicates = test.at.app.app.get(UnresolvedDuplicates);
  const count = (facilityId?: number) => test.at.app.db.database.transaction(EVERY_FACILITY, (tx) => duplicates.count(tx, facilityId));
  const before = await count();
  await test.at.completed({ nameLast: 'Double', socialSecurityNumber: '900730021', ...SEEN });
  await test.at.completed({ nameLast: 'Double', socialSecurityNumber: '900730022', ...SEEN });
  await test.at.completed({
    nameLast: 'Double',
    nameFirst: 'Berta',
    socialSecurityNumber: '900730023',
    dateOfBirth: '19410101',
    ageAtDiagnosis: '082',
    ...SEEN,
  });
  expect(await count()).toEqual({ match: before.match + 1, review: before.review });
  expect(await count(2)).toEqual({ match: 0, review: 0 });
});
