import { strToU8, zipSync } from 'fflate';
import { CaseAbstractionApi } from '#features/case-abstraction';
import { aBreastCase } from '../../../../test/support/an-abstract.js';
import { type Browser, RegistryApp } from '../../../../test/support/registry-app.js';
import { StagingCodeApi } from './staging-code.module.js';

let registry: RegistryApp;
let administrator: Browser;
let manager: Browser;
let researcher: Browser;

beforeAll(async () => {
  registry = await RegistryApp.start([CaseAbstractionApi, StagingCodeApi]);
  administrator = (await registry.person({ name: 'administrator', roles: ['administrator'] })).browser;
  manager = (await registry.person({ name: 'manager', roles: ['manager'], everyFacility: true })).browser;
  researcher = (await registry.person({ name: 'researcher', roles: ['researcher'] })).browser;
});
afterAll(() => registry.stop());

it.each([
  ['get', '/api/staging/schemas'],
  ['get', '/api/staging/glossary'],
  ['get', '/api/staging/schemas/breast/inputs/eod_mets/codes'],
  ['post', '/api/staging/explain'],
  ['post', '/api/staging/changes'],
  ['post', '/api/staging/batch'],
] as const)('is closed to whoever is not signed in, and to researchers: %s %s', async (method, route) => {
  expect((await registry.visitor()[method](route)).body).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
  expect((await researcher[method](route)).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
});

it('explains a stage with the rows behind it', async () => {
  const answer = await manager.post('/api/staging/explain').send({ items: aBreastCase() }).expect(200);
  const { stage, text, selection, steps, outputs } = answer.body;
  expect(stage).toMatchObject({ status: 'staged', derived: { derivedSummaryStage2018: '1' } });
  expect(selection).toMatchObject({ row: 1, conditions: [{ key: 'site' }, { key: 'hist' }] });
  const output = (outputs as { id: string; value: string; chain: number[] }[]).find(({ id }) => id === 'derivedSummaryStage2018');
  expect(output).toMatchObject({ value: '1' });
  expect(steps[output!.chain.at(-1)!].effects).toContainEqual({ kind: 'VALUE', key: 'ss2018_derived', text: '1' });
  expect(text).toContain('Derived Summary Stage 2018 (ss2018_derived) is 1:');
});

it('says in words why a case of an old year is not explained', async () => {
  const answer = await manager
    .post('/api/staging/explain')
    .send({ items: { ...aBreastCase(), dateOfDiagnosis: '19990101' } })
    .expect(200);
  expect(answer.body).toMatchObject({
    text: ['No staging algorithm is installed for this year of diagnosis.'],
    selection: null,
    steps: [],
  });
});

it('names the codes that would change a stage', async () => {
  const answer = await manager.post('/api/staging/changes').send({ items: aBreastCase() }).expect(200);
  expect(answer.body).toMatchObject({ complete: true });
  const changes = answer.body.changes as { id: string; codes: object[]; outputs: object[] }[];
  const mets = changes.find(({ id }) => id === 'eodMets');
  const summaryStage = { key: 'ss2018_derived', id: 'derivedSummaryStage2018', name: 'Derived Summary Stage 2018' };
  expect(mets).toMatchObject({ codes: [{ low: '10', high: '70' }], outputs: [{ ...summaryStage, from: '1', to: '7' }] });
});

const batch = (lines: readonly string[]): ReturnType<Browser['post']> =>
  manager.post('/api/staging/batch').set('content-type', 'application/x-ndjson').send(lines.join('\n'));

it('stages a batch in the order of its lines, and the good cases beside a bad one', async () => {
  const answer = await batch([JSON.stringify(aBreastCase()), JSON.stringify({ primarySite: 'breast' }), '', JSON.stringify({})]).expect(
    200,
  );
  expect(answer.body).toMatchObject({
    ...{ cases: 3, staged: 1 },
    results: [
      { status: 'staged', schemaId: 'breast', derived: { derivedSummaryStage2018: '1' }, rejected: [] },
      { status: 'rejected', rejected: [{ id: 'primarySite' }], derived: {} },
      { status: 'not-staged', reasonCode: 'YEAR_OF_DIAGNOSIS_MISSING' },
    ],
  });
});

it('stages 10,000 cases in one call, and not one more', async () => {
  const line = JSON.stringify(aBreastCase());
  expect((await batch(Array.from({ length: 10_000 }, () => line)).expect(200)).body).toMatchObject({ cases: 10_000, staged: 10_000 });
  expect((await batch(Array.from({ length: 10_001 }, () => line))).body).toMatchObject({ status: 413, code: 'BATCH_TOO_LARGE' });
});

it.each([
  ['{"primarySite":', 'Line 2 is not JSON; expected one object of items per line.'],
  ['["C504"]', 'Line 2 must be an object that maps item ids to coded strings.'],
  ['{"primarySite":504}', 'Line 2 must be an object that maps item ids to coded strings.'],
])('refuses a batch with the line %s', async (line, message) => {
  const answer = await batch(['{}', line]);
  expect(answer.body).toMatchObject({ status: 400, code: 'INVALID_REQUEST', data: { problems: [{ property: 'line 2', message }] } });
});

it('lists the schemas, and the codes of an input with ranges and descriptions', async () => {
  const schemas = (await manager.get('/api/staging/schemas?algorithm=registry_eod').expect(200)).body as { id: string }[];
  expect(schemas).toHaveLength(141);
  expect(schemas).toContainEqual({ id: 'breast', name: 'Breast', algorithm: 'registry_eod', release: '1.0' });
  const codes = (await manager.get('/api/staging/schemas/breast/inputs/eod_mets/codes').expect(200)).body as object[];
  expect(codes[0]).toEqual({ code: '00', ranges: [{ low: '00', high: '00' }], descriptions: ['No distant metastasis'] });
  expect((await manager.get('/api/staging/schemas/breast/inputs/knee/codes')).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  expect((await manager.get('/api/staging/schemas/knee/inputs/site/codes')).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
});

it('shows number, default and tags of an input', async () => {
  const { inputs } = (await manager.get('/api/staging/schemas/breast').expect(200)).body as { inputs: { key: string }[] };
  expect(inputs.find(({ key }) => key === 'eod_mets')).toMatchObject({ id: 'eodMets', item: 776, default: '00', unit: null, tags: [] });
});

it('shows the glossary of an installed algorithm', async () => {
  const of = { algorithm: 'Words', version: '1.0' };
  const codes = (key: string, id: string, rows: string[][]): object => ({
    ...of,
    id,
    definition: [{ key, name: key, type: 'INPUT' }],
    rows,
  });
  const archive = zipSync(
    Object.fromEntries(
      Object.entries({
        'tables/primary_site.json': codes('site', 'primary_site', [['C341']]),
        'tables/histology.json': codes('hist', 'histology', [['8140']]),
        'glossary/1.json': { name: 'extent', definition: 'how far a tumor reaches', alternate_names: ['spread'] },
      }).map(([file, json]) => [file, strToU8(JSON.stringify(json))]),
    ),
  );
  await administrator
    .post('/api/staging/algorithms')
    .set('content-type', 'application/octet-stream')
    .send(Buffer.from(archive))
    .expect(201);
  expect((await manager.get('/api/staging/glossary').expect(200)).body).toEqual([
    { name: 'extent', definition: 'how far a tumor reaches', alternateNames: ['spread'], algorithm: 'words', release: '1.0' },
  ]);
});
