import { CaseAbstractionApi } from '#features/case-abstraction';
import { smallAlgorithm } from '../../../../test/support/small-algorithm.js';
import { type Browser, RegistryApp } from '../../../../test/support/registry-app.js';
import { StagingCodeApi } from './index.js';

let app: RegistryApp;
let administrator: Browser;
beforeAll(async () => {
  app = await RegistryApp.start([CaseAbstractionApi, StagingCodeApi]);
  administrator = (await app.person({ name: 'administrator', roles: ['administrator'] })).browser;
});
afterAll(() => app.stop());

const verified = async (): Promise<unknown> => (await administrator.post('/api/staging/algorithms/verify').send().expect(200)).body;

it('every release, the bundled one too, is hashed and loaded again', async () => {
  await administrator
    .post('/api/staging/algorithms')
    .set('content-type', 'application/octet-stream')
    .send(Buffer.from(smallAlgorithm()))
    .expect(201);
  expect(await verified()).toMatchObject([
    {
      algorithm: 'registry_eod',
      release: '1.0',
      bundled: true,
      isIntact: true,
      fault: null,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
    { algorithm: 'small', release: '1.0', bundled: false, isIntact: true, fault: null },
  ]);
});

it('a release whose bytes are others is named with their digest, one that is filed under another name as well', async () => {
  const bytes = `overlay("archive" placing '\\x00'::bytea from 1)`;
  await app.db.asOwner(`UPDATE algorithm_release SET "archive" = ${bytes}`);
  expect(await verified()).toMatchObject([
    {},
    { isIntact: false, fault: expect.stringMatching(/^The bytes have the SHA-256 [0-9a-f]{64}\.$/) },
  ]);
  await app.db.asOwner(`UPDATE algorithm_release SET "sha256" = sha256("archive")`);
  expect(await verified()).toMatchObject([{}, { isIntact: false, fault: expect.any(String) }]);
});

it('is closed to whoever may not read staging', async () => {
  const researcher = (await app.person({ name: 'researcher', roles: ['researcher'] })).browser;
  expect((await researcher.post('/api/staging/algorithms/verify').send()).status).toBe(403);
});
