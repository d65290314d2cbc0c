import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type { Response } from 'supertest';
import { aBreastCase } from '../../../../../test/support/an-abstract.js';
import { type Browser, RegistryApp } from '../../../../../test/support/registry-app.js';
import { nobody } from '../../test/abstract-registry.js';
import { Settings } from '#platform/config';
import { filePatient, naaccrFile } from '../../test/naaccr-file.js';
import { CaseAbstractionApi } from '../index.js';
import { StoredImportService } from './stored-import.service.js';

let app: RegistryApp;
let registrar: Browser;
let central: Browser;
let clerk: Browser;

beforeAll(async () => {
  app = await RegistryApp.start([CaseAbstractionApi]);
  registrar = (await app.person({ name: 'registrar', roles: ['abstractor'], facilityIds: [1] })).browser;
  central = (await app.person({ name: 'central', roles: ['manager'], everyFacility: true })).browser;
  clerk = (await app.person({ name: 'clerk', roles: ['follow-up-clerk'], facilityIds: [1] })).browser;
});
afterAll(() => app.stop());

let numbers = 0;

/** A file of one case at East, another at West, and one that no dictionary accepts. */
function threeRows(): Buffer {
  const rows = [
    { reportingFacility: '0000000001' },
    { reportingFacility: '0000000002' },
    { reportingFacility: '0000000001', dateOfDiagnosis: '20251399' },
  ];
  const cases = rows.map((row) => {
    const number = String(++numbers).padStart(5, '0');
    return filePatient({
      ...aBreastCase({ ...row, accessionNumberHosp: `2026${number}`, socialSecurityNumber: `9004${number}`, nameLast: `Person${number}` }),
    });
  });
  return naaccrFile(cases);
}

const bytes = { 'content-type': 'application/octet-stream' };
const upload = (browser: Browser, file: Uint8Array, query = '') =>
  browser
    .post(`/api/imports?${query}`)
    .set({ ...bytes, 'x-file-name': 'East%20%C3%96degaard.xml' })
    .send(Buffer.from(file));

const work = (id: string): Promise<void> => app.app.get(StoredImportService, { strict: false }).run(id, {});

/** Uploads a file and does what the worker would do. */
async function imported(browser: Browser, file: Uint8Array, query?: string): Promise<string> {
  const { body } = await upload(browser, file, query).expect(202);
  await work((body as { id: string }).id);
  return (body as { id: string }).id;
}

describe('uploading a file', () => {
  test.each([
    ['plain', threeRows],
    ['compressed', (): Buffer => gzipSync(threeRows())],
  ])('%s: it waits, is imported, and its file is kept no longer', async (_, make) => {
    const { body } = await upload(registrar, make()).expect(202);
    expect(body).toMatchObject({
      fileName: 'East Ödegaard.xml',
      status: 'waiting',
      rowsIn: 0,
      percent: 0,
      createdBy: 'registrar in full',
      failure: null,
    });
    expect(await app.lastAccess()).toMatchObject({ action: 'import.started', result: 'allowed' });
    expect(await app.sql(`SELECT "name", "payload" FROM outbox ORDER BY "id" DESC LIMIT 1`)).toEqual([
      { name: 'import-file', payload: { importId: body.id, resumes: 0 } },
    ]);
    await work(body.id);
    const view = await registrar.get(`/api/imports/${body.id}`).expect(200);
    expect(view.body).toMatchObject({
      status: 'done',
      rowsIn: 3,
      created: 1,
      updated: 0,
      skipped: 0,
      refused: 2,
      patientsRead: 3,
      percent: 100,
      resumable: false,
    });
    expect(await app.sql(`SELECT count(*)::integer AS "files" FROM stored_file`)).toEqual([{ files: 0 }]);
  });

  test('what a job carries holds ids only', async () => {
    const payloads = await app.sql<{ payload: object }>(`SELECT "payload" FROM outbox`);
    expect(payloads.every(({ payload }) => Object.keys(payload).sort().join() === 'importId,resumes')).toBe(true);
  });

  test.each([
    ['createFacilities=yes', 'createFacilities'],
    ['facilityId=west', 'facilityId'],
    ['fileName=x.xml', 'fileName'],
  ])('with the query "%s" is refused and names %s', async (query, property) => {
    const { body } = await upload(registrar, threeRows(), query).expect(400);
    expect(body).toMatchObject({ code: 'INVALID_REQUEST', data: { problems: [{ property }] } });
  });

  test.each([['missing'], ['%E9t%E9.xml'], ['a'.repeat(201)]])('under a name that is %s is refused and names the header', async (name) => {
    const asked = registrar.post('/api/imports').set(name === 'missing' ? bytes : { ...bytes, 'x-file-name': name });
    const { body } = await asked.send(threeRows()).expect(400);
    expect(body).toMatchObject({ code: 'INVALID_REQUEST', data: { problems: [{ property: 'x-file-name' }] } });
  });

  test('larger than the limit is refused and leaves nothing', async () => {
    const settings = app.app.get(Settings);
    const limit = settings.UPLOAD_LIMIT_MB;
    Object.assign(settings, { UPLOAD_LIMIT_MB: 0 });
    try {
      const { body } = await upload(registrar, threeRows()).expect(413);
      expect(body).toMatchObject({ code: 'UPLOAD_TOO_LARGE', data: { limitMegabytes: 0 } });
    } finally {
      Object.assign(settings, { UPLOAD_LIMIT_MB: limit });
    }
    expect(await app.sql(`SELECT count(*)::integer AS "files" FROM stored_file`)).toEqual([{ files: 0 }]);
  });

  test('is refused to a visitor, to roles that do not import, and for a facility that is not granted', async () => {
    await upload(app.visitor(), threeRows()).expect(401);
    await upload(clerk, threeRows()).expect(403);
    await upload(registrar, threeRows(), 'facilityId=2').expect(403);
    expect(await app.lastAccess()).toMatchObject({ result: 'denied' });
  });
});

describe('the report of an import', () => {
  test('lists every refused row with line, item and reason, page by page and as CSV', async () => {
    const id = await imported(registrar, threeRows());
    const first = await registrar.get(`/api/imports/${id}/refusals?limit=1`).expect(200);
    expect(first.body).toMatchObject({
      rows: [{ seq: 1, patientOrdinal: 2, itemId: 'reportingFacility', code: 'FACILITY_NOT_GRANTED' }],
      next: 1,
    });
    const second = await registrar.get(`/api/imports/${id}/refusals?after=1`).expect(200);
    expect(second.body).toMatchObject({
      rows: [{ seq: 2, patientOrdinal: 3, tumorOrdinal: 1, itemId: 'dateOfDiagnosis', code: 'BAD_DATE' }],
      next: null,
    });
    expect(await app.lastAccess()).toMatchObject({ action: 'import.refusals-read', detail: { lines: 1 } });
    const csv = await registrar
      .get(`/api/imports/${id}/refusals.csv`)
      .expect(200)
      .expect('content-type', /text\/csv/);
    expect(csv.text.split('\n').map((line) => line.split(',').slice(2, 6).join())).toEqual([
      'patientOrdinal,tumorOrdinal,itemId,code',
      '2,1,reportingFacility,FACILITY_NOT_GRANTED',
      '3,1,dateOfDiagnosis,BAD_DATE',
      '',
    ]);
  });

  test('is seen by nobody of another facility; whoever sees every facility sees all', async () => {
    const id = await imported(central, threeRows());
    for (const path of ['', '/refusals', '/refusals.csv', '/events']) await registrar.get(`/api/imports/${id}${path}`).expect(404);
    await registrar.post(`/api/imports/${id}/resume`).expect(404);
    const lists = [await registrar.get('/api/imports').expect(200), await central.get('/api/imports').expect(200)];
    const [own, all] = lists.map(({ body }) => (body as { id: string }[]).map((view) => view.id));
    expect(own).not.toContain(id);
    expect(all?.[0]).toBe(id);
    expect(all).toEqual(expect.arrayContaining(own ?? []));
  });

  test.each(['', `/${nobody}`, `/${nobody}/refusals`, `/${nobody}/refusals.csv`, `/${nobody}/events`])(
    'GET /imports%s is for those who may read imports, and names nothing that is not there',
    async (path) => {
      await app.visitor().get(`/api/imports${path}`).expect(401);
      await clerk.get(`/api/imports${path}`).expect(403);
      if (path !== '') await registrar.get(`/api/imports${path}`).expect(404);
    },
  );
});

test('progress is sent as it happens, until the import is done', async () => {
  const { body } = await upload(registrar, threeRows()).expect(202);
  const events = registrar.get(`/api/imports/${body.id}/events`).buffer(true).parse(asText);
  const [stream] = await Promise.all([events, work(body.id)]);
  const seen = String(stream.body)
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice(6)) as { status: string; rowsIn: number });
  expect(stream.headers['content-type']).toContain('text/event-stream');
  expect(seen.at(-1)).toMatchObject({ status: 'done', rowsIn: 3 });
});

describe('resuming', () => {
  test('a failed import goes back to the queue as a new job', async () => {
    const whole = gzipSync(threeRows());
    const id = await imported(registrar, whole.subarray(0, -8));
    const failed = await registrar.get(`/api/imports/${id}`).expect(200);
    expect(failed.body).toMatchObject({ status: 'failed', failure: { code: 'GZIP_TRUNCATED', line: null }, resumable: true });
    const resumed = await registrar.post(`/api/imports/${id}/resume`).expect(202);
    expect(resumed.body).toMatchObject({ id, status: 'waiting' });
    expect(await app.lastAccess()).toMatchObject({ action: 'import.resumed' });
    expect(await app.sql(`SELECT "payload", "jobId" FROM outbox ORDER BY "id" DESC LIMIT 1`)).toEqual([
      { payload: { importId: id, resumes: 1 }, jobId: `import-${id}-1` },
    ]);
    await work(id);
    expect((await registrar.get(`/api/imports/${id}`)).body).toMatchObject({ status: 'failed', rowsIn: failed.body.rowsIn });
  });

  test('what is done cannot be resumed, and clerks cannot resume anything', async () => {
    const id = await imported(registrar, threeRows());
    const { body } = await registrar.post(`/api/imports/${id}/resume`).expect(409);
    expect(body).toMatchObject({ code: 'IMPORT_NOT_RESUMABLE', data: { status: 'done' } });
    await app.visitor().post(`/api/imports/${id}/resume`).expect(401);
    await clerk.post(`/api/imports/${id}/resume`).expect(403);
  });

  test('an import that was interrupted again and again says so and can be resumed', async () => {
    const { body } = await upload(registrar, threeRows()).expect(202);
    await app.sql(`UPDATE import_run SET "status" = 'running' WHERE "id" = $1`, [body.id]);
    await app.app.get(StoredImportService, { strict: false }).abandon(body.id);
    const view = await registrar.get(`/api/imports/${body.id}`).expect(200);
    expect(view.body).toMatchObject({ status: 'failed', failure: { code: 'IMPORT_INTERRUPTED' }, resumable: true });
  });
});

function asText(response: Response, done: (error: Error | null, text: string) => void): void {
  const stream: unknown = response;
  if (!(stream instanceof Readable)) throw new Error('The answer is no stream.');
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', (part: string) => (text += part));
  stream.on('end', () => done(null, text));
}
