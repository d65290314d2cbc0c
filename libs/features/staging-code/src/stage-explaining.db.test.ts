import { hash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { CaseAbstractionApi } from '#features/case-abstraction';
import { aBreastCase } from '../../../../test/support/an-abstract.js';
import { breastRelease } from '../../../../test/support/breast-release.js';
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

const upload = (browser: Browser, bytes: Uint8Array): ReturnType<Browser['post']> =>
  browser.post('/api/staging/algorithms').set('content-type', 'application/octet-stream').send(Buffer.from(bytes));

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

describe('a case that was staged by an older release', () => {
  const items = { ...aBreastCase(), eodMets: '00', ageAtDiagnosis: '014', dateOfBirth: '20120314' };
  const uploads = [
    { version: '9.1', stage: '1' },
    { version: '9.2', stage: '2' },
    { algorithm: 'pediatric', version: '8.1', stage: '3' },
  ];
  beforeAll(async () => {
    for (const release of uploads) await upload(administrator, breastRelease(release)).expect(201);
  });

  it('is explained by that release when it is named, and by the newest when none is', async () => {
    const ask = async (more: object): Promise<object> =>
      (
        await manager
          .post('/api/staging/explain')
          .send({ items, ...more })
          .expect(200)
      ).body as object;
    expect(await ask({ algorithm: 'eod_public', release: '9.1' })).toMatchObject({
      ...{ algorithm: 'eod_public', release: '9.1', stage: { release: '9.1' }, outputs: [{ value: '1' }] },
      additional: [
        { algorithm: 'pediatric', release: '8.1', schemaId: 'breast', outputs: [{ id: 'derivedSummaryStage2018', value: '3' }] },
      ],
    });
    expect(await ask({})).toMatchObject({ release: '9.2', outputs: [{ value: '2' }], additional: [{ release: '8.1' }] });
  });

  it('would be changed by codes that each of its releases names', async () => {
    const asked = { items, algorithm: 'eod_public', release: '9.1' };
    const { body } = await manager.post('/api/staging/changes').send(asked).expect(200);
    expect(body).toMatchObject({ algorithm: 'eod_public', release: '9.1', additional: [{ algorithm: 'pediatric', release: '8.1' }] });
    const changed = (body.changes as { id: string; outputs: object[] }[]).filter(({ id }) => id === 'eodMets');
    expect(changed).toMatchObject([{ outputs: [{ from: '1', to: '7' }] }]);
  });

  it('cannot be explained by a release that is not at hand', async () => {
    const answer = await manager.post('/api/staging/explain').send({ items, algorithm: 'eod_public', release: '1.1' });
    expect(answer.body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await manager.post('/api/staging/explain').send({ items, algorithm: 5 })).status).toBe(400);
  });

  it('can be staged by a page, which finds each archive under its digest and may keep it', async () => {
    const { body } = await manager.get('/api/staging/means').expect(200);
    expect(body).toMatchObject({
      currentYear: 2026,
      releases: expect.arrayContaining([{ algorithm: 'registry_eod', version: '1.0', sha256: null }]),
    });
    const [newest] = (body.releases as { version: string; sha256: string }[]).filter(({ version }) => version === '9.2');
    const archive = await manager.get(`/api/staging/archives/${newest?.sha256}`).responseType('blob').expect(200);
    expect(archive.headers).toMatchObject({ 'cache-control': 'private, max-age=31536000, immutable', 'content-type': 'application/zip' });
    expect(hash('sha256', archive.body as Buffer)).toBe(newest?.sha256);
    expect((await manager.get(`/api/staging/archives/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await manager.get('/api/staging/archives/none')).status).toBe(404);
    expect((await researcher.get('/api/staging/means')).status).toBe(403);
    expect((await registry.visitor().get(`/api/staging/archives/${newest?.sha256}`)).status).toBe(401);
  });
});
