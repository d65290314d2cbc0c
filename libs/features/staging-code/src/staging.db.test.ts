import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { CaseAbstractionApi, type StageView } from '#features/case-abstraction';
import { aBreastCase } from '../../../../test/support/an-abstract.js';
import { type Browser, RegistryApp } from '../../../../test/support/registry-app.js';
import { StagingCodeApi } from './staging-code.module.js';
import { sharedData } from '../../../../test/support/shared-data.js';

const { path: EOD, describe: official } = sharedData('staging/algorithms/eod_public-3.3.zip');

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

const upload = (browser: Browser, bytes: Uint8Array): ReturnType<Browser['post']> =>
  browser.post('/api/staging/algorithms').set('content-type', 'application/octet-stream').send(Buffer.from(bytes));

it.each([
  ['get', '/api/staging/algorithms'],
  ['post', '/api/staging/algorithms'],
  ['delete', '/api/staging/algorithms/eod_public/3.3'],
  ['get', '/api/staging/schemas/breast'],
  ['post', '/api/staging/stage'],
] as const)('is closed to whoever is not signed in, and to researchers: %s %s', async (method, route) => {
  expect((await registry.visitor()[method](route)).body).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
  expect((await researcher[method](route)).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
});

it('a new registry stages with the bundled algorithm', async () => {
  expect((await manager.get('/api/staging/algorithms').expect(200)).body).toMatchObject([
    { algorithm: 'registry_eod', bundled: true, sha256: null },
  ]);
  const answer = await manager.post('/api/staging/stage').send({ items: aBreastCase() }).expect(200);
  expect(answer.body).toMatchObject({
    status: 'staged',
    algorithm: 'registry_eod',
    schemaId: 'breast',
    derived: { derivedSummaryStage2018: '1' },
  });
});

it('asks what chooses between schemas with the codes that choose and what each means there', async () => {
  const items = { ...aBreastCase(), primarySite: 'C240', histologicTypeIcdO3: '8140' };
  const { ask } = (await manager.post('/api/staging/stage').send({ items }).expect(200)).body as StageView;
  expect(ask).toMatchObject([{ id: 'schemaDiscriminator1', values: ['1', '3', '4', '5', '6', '7', '9'] }]);
  expect(ask[0]?.answers[1]).toEqual({ value: '3', label: 'Cystic duct', schemas: ['Cystic Duct'] });
});

it('names every item that cannot be staged', async () => {
  const answer = await manager
    .post('/api/staging/stage')
    .send({ items: { primarySite: 'breast', nothing: '1' } })
    .expect(400);
  expect(answer.body.code).toBe('INVALID_REQUEST');
  const problems = answer.body.data.problems as { property: string }[];
  expect(problems.map(({ property }) => property).sort()).toEqual(['items.nothing', 'items.primarySite']);
});

it('shows what a schema asks, with its codes', async () => {
  const answer = await manager.get('/api/staging/schemas/breast?algorithm=registry_eod').expect(200);
  const inputs = answer.body.inputs as { id: string; used: boolean; codes: object[] }[];
  const input = inputs.find(({ id }) => id === 'eodPrimaryTumor');
  expect(input).toMatchObject({ used: true });
  expect(input!.codes.length).toBeGreaterThan(5);
  expect((await manager.get('/api/staging/schemas/knee')).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
});

it.each([
  ['text', Buffer.from('this is no archive'), 'ARCHIVE_UNREADABLE'],
  ['nothing', Buffer.alloc(0), 'ARCHIVE_UNREADABLE'],
  ['an empty archive', Buffer.from(zipSync({})), 'ALGORITHM_NOT_ONE'],
  [
    'an archive that unpacks to a thousand times its size',
    Buffer.from(zipSync({ 'tables/x.json': new Uint8Array(8_000_000) })),
    'ARCHIVE_RATIO_TOO_HIGH',
  ],
])('refuses %s with its fault', async (_, bytes, fault) => {
  const answer = await upload(administrator, bytes);
  expect(answer.body).toMatchObject({ status: 422, code: 'ALGORITHM_REFUSED', data: { fault } });
});

official('an official release', () => {
  const archive = (): Buffer => readFileSync(EOD);

  it('is installed with its digest, once, and stages the next save', async () => {
    const answer = await upload(administrator, archive()).expect(201);
    expect(answer.body).toMatchObject({ algorithm: 'eod_public', release: '3.3', bundled: false, schemas: 141 });
    expect(answer.body.sha256).toBe('3e7113a7fbcde69c73b67b5abff985fceb4c1f2acfce0bb1efc9279d67b86b13');
    expect(await registry.lastAccess()).toMatchObject({
      action: 'staging.algorithm-installed',
      detail: { algorithm: 'eod_public', release: '3.3' },
    });
    await upload(administrator, archive()).expect(201);
    expect((await manager.get('/api/staging/algorithms').expect(200)).body).toHaveLength(2);
    const made = await manager.post('/api/abstracts').send({ facilityId: 1, items: aBreastCase() }).expect(201);
    expect(made.body.stage).toMatchObject({
      status: 'staged',
      algorithm: 'eod_public',
      release: '3.3',
      derived: { derivedSummaryStage2018: '1' },
    });
  });

  it('is shown beside EOD where it is the pediatric one and the patient is young', async () => {
    const pediatric = readFileSync(path.join(path.dirname(EOD), 'pediatric-1.3.zip'));
    await upload(administrator, pediatric).expect(201);
    const stageAt = async (ageAtDiagnosis: string) =>
      (
        await manager
          .post('/api/staging/stage')
          .send({ items: { ...aBreastCase(), ageAtDiagnosis } })
          .expect(200)
      ).body;
    const child = await stageAt('017');
    expect(child).toMatchObject({ algorithm: 'eod_public', derived: { derivedSummaryStage2018: '1' } });
    expect(child.additional).toMatchObject([{ algorithm: 'pediatric', release: '1.3' }]);
    expect((await stageAt('020')).additional).toEqual([]);
    await administrator.delete('/api/staging/algorithms/pediatric/1.3').expect(204);
  });

  it('stays while tumors are staged by it', async () => {
    const answer = await administrator.delete('/api/staging/algorithms/eod_public/3.3');
    expect(answer.body).toMatchObject({ status: 409, code: 'RELEASE_IN_USE' });
    await registry.sql(`UPDATE tumor SET "stagedBy" = NULL`);
    await registry.sql(`UPDATE abstract SET "stagedBy" = NULL`);
    await administrator.delete('/api/staging/algorithms/eod_public/3.3').expect(204);
    expect((await administrator.delete('/api/staging/algorithms/eod_public/3.3')).body).toMatchObject({ status: 404 });
  });
});
