import { SITE_GROUPS } from '#domain/recodes';
import { EVERY_FACILITY } from '#platform/database';
import { type Browser, RegistryApp } from '../../../../test/support/registry-app.js';
import { ResearchApi } from './research.module.js';
import { DIMENSION_RULES } from './table-dimension.js';

let registry: RegistryApp;
let researcher: Browser;
let abstractor: Browser;
let oneHospital: Browser;

/** Many localized breast cancers of women, some lung cancers of men, and three rare cases that must stay hidden. */
const TUMORS = [
  { count: 60, site: 'C504', group: 'breast', stage: '1', sex: '2', year: 2020, behavior: '3' },
  { count: 40, site: 'C504', group: 'breast', stage: '7', sex: '2', year: 2021, behavior: '3' },
  { count: 25, site: 'C504', group: 'breast', stage: '0', sex: '2', year: 2021, behavior: '2' },
  { count: 50, site: 'C341', group: 'lung', stage: '7', sex: '1', year: 2020, behavior: '3' },
  { count: 30, site: 'C341', group: 'lung', stage: '3', sex: '2', year: 2021, behavior: '3' },
  { count: 3, site: 'C504', group: 'breast', stage: '1', sex: '1', year: 2020, behavior: '3' },
];

beforeAll(async () => {
  registry = await RegistryApp.start([ResearchApi]);
  researcher = (await registry.person({ name: 'researcher', roles: ['researcher'] })).browser;
  abstractor = (await registry.person({ name: 'abstractor', roles: ['abstractor'], everyFacility: true })).browser;
  oneHospital = (await registry.person({ name: 'steward', roles: ['data-steward'], facilityIds: [1] })).browser;
  await registry.db.database.transaction(EVERY_FACILITY, async (tx) => {
    for (const { count, site, group, stage, sex, year, behavior } of TUMORS) {
      const items = { primarySite: site, behaviorCodeIcdO3: behavior, dateOfDiagnosis: String(year), derivedSummaryStage2018: stage };
      await tx.query(
        `WITH people AS (INSERT INTO patient ("id", "facilityIds", "items", "sealed", "createdAt", "updatedAt")
           SELECT gen_random_uuid(), '{1}', '{"vitalStatus": "1", "patientIdNumber": "PLANTED99"}', ''::bytea, now(), now() FROM generate_series(1, $1) RETURNING "id")
         INSERT INTO tumor ("id", "patientId", "facilityIds", "items", "siteGroup", "sexAssignedAtBirth", "createdAt", "updatedAt")
         SELECT gen_random_uuid(), "id", '{1}', $2, $3, $4, now(), now() FROM people`,
        [count, items, group, sex],
      );
    }
  });
});
afterAll(() => registry.stop());

const table = (browser: Browser, query: string): ReturnType<Browser['get']> => browser.get(`/api/research/table?${query}`);

it('is closed to whoever is not signed in and to registrars', async () => {
  expect((await table(registry.visitor(), 'dimensions=stage')).body).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
  expect((await table(abstractor, 'dimensions=stage')).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
});

it('counts tumors of the whole registry for a researcher who may see no facility', async () => {
  const answer = await table(researcher, 'dimensions=siteGroup').expect(200);
  expect(answer.body.cells).toEqual([
    { key: ['lung'], count: 80, status: 'shown' },
    { key: ['breast'], count: 128, status: 'shown' },
  ]);
  expect(answer.body.totals).toEqual([{ key: ['*'], count: 208, status: 'shown' }]);
  expect(answer.body).toMatchObject({ threshold: 16, dimensions: [{ id: 'siteGroup', name: 'Site group' }] });
});

it('counts whoever must not be contacted for research (1854) like everybody, for the flag forbids lists and not counts', async () => {
  const counted = async () => (await table(researcher, 'dimensions=siteGroup').expect(200)).body.totals as object[];
  const before = await counted();
  await registry.db.asOwner(`UPDATE patient SET "items" = "items" || '{"noPatientContactFlag": "1"}'`);
  expect(await counted()).toEqual(before);
  await registry.db.asOwner(`UPDATE patient SET "items" = "items" - 'noPatientContactFlag'`);
});

it('hides a small count and as many others as keep it from being derived', async () => {
  const { cells, totals } = (await table(researcher, 'dimensions=siteGroup,sex').expect(200)).body;
  const all: { key: string[]; count: number | null; status: string }[] = [...cells, ...totals];
  const hidden = all.filter(({ status }) => status !== 'shown');
  expect(hidden.find(({ key }) => key.join() === 'breast,1')).toMatchObject({ count: null, status: 'suppressed' });
  expect(hidden.length).toBeGreaterThanOrEqual(4);
  for (const { count } of hidden) expect(count).toBeNull();
});

it('shows zero as zero', async () => {
  const { cells } = (await table(researcher, 'dimensions=siteGroup,behavior&yearFrom=2021&yearTo=2021').expect(200)).body;
  expect(cells).toContainEqual({ key: ['lung', '2'], count: 0, status: 'shown' });
});

it('narrows by years, site, behavior and a facility that the asker may see', async () => {
  const narrowed = await table(oneHospital, 'dimensions=stage&yearFrom=2021&siteGroup=breast&behavior=3&facilityId=1').expect(200);
  expect(narrowed.body.cells).toEqual([{ key: ['distant'], count: 40, status: 'shown' }]);
  expect((await table(oneHospital, 'dimensions=stage&facilityId=2')).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
});

it('refuses a question that too few tumors answer', async () => {
  const answer = await table(researcher, 'dimensions=stage&yearFrom=1950&yearTo=1951').expect(422);
  expect(answer.body).toMatchObject({ code: 'TOO_FEW_TUMORS', data: { threshold: 16 } });
});

it.each([
  'dimensions=name',
  'dimensions=',
  'dimensions=stage,stage',
  'dimensions=stage,sex,behavior,siteGroup,diagnosisYear',
  'dimensions=stage&yearFrom=x',
  'dimensions=stage&siteGroup=nose',
])('refuses a wrong question and names what is wrong: %s', async (query) => {
  const answer = await table(researcher, query).expect(400);
  expect(answer.body.code).toBe('INVALID_REQUEST');
  expect(answer.body.data.problems[0].property).toBe(query.includes('&') ? query.replace(/.*&(\w+)=.*/, '$1') : 'dimensions');
});

it('holds codes of categories and counts, and nothing of anybody', async () => {
  const answer = await table(researcher, 'dimensions=siteGroup,stage,sex,diagnosisYear').expect(200);
  expect(answer.text).not.toMatch(/PLANTED|[0-9a-f]{8}-[0-9a-f]{4}/);
  const known = new Set<string>(['*', ...SITE_GROUPS.map(({ code }) => code)]);
  for (const rule of Object.values(DIMENSION_RULES)) for (const { code } of rule.categories) known.add(code);
  for (const { key } of answer.body.cells as { key: string[] }[])
    for (const code of key) expect(known.has(code) || /^20\d\d$/.test(code)).toBe(true);
});

it('writes the question down, without any patient', async () => {
  await table(researcher, 'dimensions=stage&yearFrom=2020').expect(200);
  expect(await registry.lastAccess()).toMatchObject({
    action: 'research.table',
    patientIds: [],
    detail: { dimensions: 'stage', filter: 'yearFrom=2020', threshold: 16 },
  });
});

it('gives the same table as CSV with a status column instead of a magic number', async () => {
  const answer = await researcher.get('/api/research/table.csv?dimensions=siteGroup,sex').expect(200);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  const lines = answer.text.split('\r\n');
  expect(lines[0]).toBe('siteGroup,siteGroupLabel,sex,sexLabel,count,status');
  expect(lines).toContain('breast,Breast,1,Male,,suppressed');
});

it('takes the threshold that is in force on the day', async () => {
  await registry.sql(
    `INSERT INTO setting ("key", "validFrom", "value", "source") VALUES ('research.suppress-below', '2026-12-01', '31', 'local rule')`,
  );
  expect((await table(researcher, 'dimensions=siteGroup').expect(200)).body.threshold).toBe(16);
  registry.clock.at = new Date('2026-12-02T08:00:00Z');
  expect((await table(await signedInAgain(), 'dimensions=siteGroup').expect(200)).body.threshold).toBe(31);
});

async function signedInAgain(): Promise<Browser> {
  return (await registry.person({ name: 'later', roles: ['researcher'] })).browser;
}
