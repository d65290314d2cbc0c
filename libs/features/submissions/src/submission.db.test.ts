import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { NaaccrXmlScanner, parseUserDictionary } from '#domain/naaccr';
import { CaseAbstractionApi } from '#features/case-abstraction';
import { systemActor } from '#features/identity';
import { Database, newId } from '#platform/database';
import { aBreastCase } from '../../../../test/support/an-abstract.js';
import { type Browser, RegistryApp } from '../../../../test/support/registry-app.js';
import { HOSPITAL_DICTIONARY, STATE_DICTIONARY, USER_ITEMS } from '../../../../test/support/user-dictionaries.js';
import { SubmissionBooks } from './submission-books.js';
import { SubmissionLedger } from './submission-ledger.queries.js';
import { SubmissionRunService } from './submission-run.service.js';
import { SubmissionService } from './submission.service.js';
import { SubmissionsApi } from './submissions.module.js';

let registry: RegistryApp;
let manager: Browser;
let neighbour: Browser;
let abstractor: Browser;
let accession = 0;
let facilityId = 1;

beforeAll(async () => {
  registry = await RegistryApp.start([CaseAbstractionApi, SubmissionsApi]);
  manager = (await registry.person({ name: 'manager', roles: ['manager'], everyFacility: true })).browser;
  neighbour = (await registry.person({ name: 'neighbour', roles: ['manager'], facilityIds: [2] })).browser;
  abstractor = (await registry.person({ name: 'abstractor', roles: ['abstractor'], facilityIds: [1] })).browser;
});
afterAll(() => registry.stop());

/** Each test works in a facility of its own. */
beforeEach(async () => {
  facilityId += 10;
  await registry.sql(`INSERT INTO facility ("id", "facilityNumber", "name") VALUES ($1, $2, 'Own Hospital')`, [
    facilityId,
    `90${facilityId}`,
  ]);
});

interface Case {
  readonly id: string;
  readonly version: number;
}

async function entered(changed: Parameters<typeof aBreastCase>[0] = {}): Promise<Case> {
  accession += 1;
  const number = String(accession).padStart(5, '0');
  const items = aBreastCase({
    accessionNumberHosp: `2026${number}`,
    nameLast: `Person${number}`,
    socialSecurityNumber: `9003${number}`,
    ...changed,
  });
  return (await manager.post('/api/abstracts').send({ facilityId, items }).expect(201)).body as Case;
}

async function completed(changed: Parameters<typeof aBreastCase>[0] = {}): Promise<Case> {
  const made = await entered(changed);
  return (await manager.post(`/api/abstracts/${made.id}/complete`).send({ version: made.version }).expect(200)).body as Case;
}

async function submitted(
  asked: object = {},
): Promise<{ id: string; selected: number; sent: number; failing: number; patients: number; fileDigest: string; status: string }> {
  const made = await manager
    .post('/api/submissions')
    .send({ profile: 'state-central', facilityIds: [facilityId], ...asked })
    .expect(202);
  await registry.app.get(SubmissionRunService).run(made.body.id as string);
  return (await manager.get(`/api/submissions/${made.body.id}`).expect(200)).body;
}

async function fileOf(id: string): Promise<{ bytes: Buffer; digest: string; text: string }> {
  const answer = await manager.get(`/api/submissions/${id}/file`).buffer(true).parse(binary).expect(200);
  const bytes = answer.body as Buffer;
  return { bytes, digest: String(answer.headers['x-sha256']), text: gunzipSync(bytes).toString('utf8') };
}

/** Keeps an answer as bytes; the client's type of an answer hides that it is a stream. */
function binary(response: object, done: (error: Error | null, body: Buffer) => void): void {
  const stream = response as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}

function readBack(text: string): { patients: number; tumors: Record<string, string>[]; errors: number } {
  const scanner = new NaaccrXmlScanner();
  const patients = [...scanner.push(Buffer.from(text)), ...scanner.end()];
  const tumors = patients.flatMap((p) => p.tumors.map((t) => ({ ...p.items, ...t.items })));
  return { patients: patients.length, tumors, errors: patients.flatMap((p) => p.allErrors).length };
}

it('is closed to whoever may not send, and for facilities of others', async () => {
  const asked = { profile: 'state-central', facilityIds: [1] };
  expect((await registry.visitor().post('/api/submissions').send(asked)).body).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
  expect((await abstractor.post('/api/submissions').send(asked)).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  expect((await neighbour.post('/api/submissions').send(asked)).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  const { id } = await submitted();
  for (const path of ['', '/cases', '/file', '/events']) {
    expect((await neighbour.get(`/api/submissions/${id}${path}`)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  }
  expect((await neighbour.get('/api/submissions').expect(200)).body).toEqual([]);
  expect((await manager.post('/api/submissions').send({ profile: 'moon', facilityIds: [] }).expect(400)).body.data.problems).toHaveLength(
    2,
  );
});

it('sends complete cases with every item, marks them and keeps their digest', async () => {
  const one = await completed({ textDxProcPath: 'Ductal carcinoma & <margins> clear' });
  await completed();
  await entered();
  const submission = await submitted();
  expect(submission).toMatchObject({ status: 'done', selected: 2, sent: 2, failing: 0, patients: 2 });
  const { bytes, digest, text } = await fileOf(submission.id);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
  expect(submission.fileDigest).toBe(digest);
  const { patients, tumors, errors } = readBack(text);
  expect({ patients, errors }).toEqual({ patients: 2, errors: 0 });
  const stored = (await manager.get(`/api/abstracts/${one.id}`).expect(200)).body;
  expect(stored.status).toBe('submitted');
  expect(tumors.find((t) => t.accessionNumberHosp === stored.items.accessionNumberHosp)).toEqual(stored.items);
  const history = await manager.get(`/api/abstracts/${one.id}/history`).expect(200);
  expect(history.body[0]).toMatchObject({ kind: 'submitted', source: 'submission' });
});

it('leaves confidential items and text out of an incidence file', async () => {
  await completed({ textDxProcPath: 'Planted words', nameLast: 'Plantedname' });
  const { text } = await fileOf((await submitted({ profile: 'national-incidence' })).id);
  expect(text).toContain('recordType="I"');
  expect(text).not.toMatch(/Planted|socialSecurityNumber|nameLast/);
  expect(readBack(text)).toMatchObject({ patients: 1, errors: 0 });
});

describe('items of user dictionaries', () => {
  const installed = async (): Promise<void> => {
    for (const { xml } of [STATE_DICTIONARY, HOSPITAL_DICTIONARY])
      await manager.post('/api/user-dictionaries').send({ xml, provenance: 'test' }).expect(201);
  };
  const userDictionaryUris = [STATE_DICTIONARY.uri, HOSPITAL_DICTIONARY.uri];
  const ofUsers = (items: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.keys(USER_ITEMS).flatMap((id) => (items[id] === undefined ? [] : [[id, items[id]]])));

  it('are written into files that name the dictionaries, and into no other', async () => {
    await installed();
    await completed(USER_ITEMS);
    const plain = await fileOf((await submitted({ onlyUnsent: false })).id);
    expect(ofUsers(readBack(plain.text).tumors[0])).toEqual({});
    const { text } = await fileOf((await submitted({ onlyUnsent: false, userDictionaryUris })).id);
    expect(text).toContain(`userDictionaryUri="${userDictionaryUris.toSorted().join(' ')}"`);
    const userDictionaries = [STATE_DICTIONARY, HOSPITAL_DICTIONARY].flatMap(({ xml }) => {
      const parsed = parseUserDictionary(xml);
      return 'dictionary' in parsed ? [parsed.dictionary] : [];
    });
    const scanner = new NaaccrXmlScanner({ userDictionaries });
    const [patient] = [...scanner.push(Buffer.from(text)), ...scanner.end()];
    expect(patient?.allErrors).toEqual([]);
    expect(ofUsers({ ...patient?.items, ...patient?.tumors[0]?.items })).toEqual(USER_ITEMS);
  });

  it('stay out of incidence files where they are sealed', async () => {
    await installed();
    await completed(USER_ITEMS);
    const { text } = await fileOf((await submitted({ profile: 'national-incidence', userDictionaryUris })).id);
    expect(text).toContain('>07<');
    expect(text).not.toMatch(/ownChartNumber|ownBoardRemark/);
  });

  it('of dictionaries that are not installed cannot be asked for', async () => {
    const asked = { profile: 'state-central', facilityIds: [facilityId], userDictionaryUris: ['urn:nobody'] };
    expect((await manager.post('/api/submissions').send(asked)).body).toMatchObject({ status: 422, code: 'UNKNOWN_DICTIONARY' });
  });
});

it('lists a failing case with what fails, and never drops it in silence', async () => {
  await completed();
  const odd = await completed();
  await registry.sql(`UPDATE abstract SET "items" = "items" - 'countyAtDx' WHERE "id" = $1`, [odd.id]);
  const submission = await submitted();
  expect(submission).toMatchObject({ selected: 2, sent: 1, failing: 1 });
  const cases = await manager.get(`/api/submissions/${submission.id}/cases?result=failing`).expect(200);
  expect(cases.body.rows).toMatchObject([
    { abstractId: odd.id, action: 'A', result: 'failing', findings: [{ code: 'ITEM_REQUIRED', itemId: 'countyAtDx' }] },
  ]);
  expect(cases.body.rows[0].findings[0].message).toBe('County at DX Reported (90) is blank; State or central registry requires it.');
  expect(await registry.lastAccess()).toMatchObject({ action: 'submission.cases-listed', patientIds: [expect.any(String)] });
  expect((await manager.get(`/api/abstracts/${odd.id}`).expect(200)).body.status).toBe('complete');
});

it('sends a case once to a receiver, and again as modified when it changed', async () => {
  const { id } = await completed();
  expect(await submitted()).toMatchObject({ sent: 1 });
  expect(await submitted()).toMatchObject({ selected: 0, sent: 0 });
  expect(await submitted({ profile: 'national-incidence' })).toMatchObject({ sent: 1 });
  const held = (await manager.get(`/api/abstracts/${id}`).expect(200)).body;
  const reopened = (await manager.post(`/api/abstracts/${id}/reopen`).send({ version: held.version, reason: 'late result' }).expect(200))
    .body;
  const changed = (
    await manager
      .patch(`/api/abstracts/${id}/items`)
      .send({ version: reopened.version, items: { gradeClinical: '3' } })
      .expect(200)
  ).body;
  await manager.post(`/api/abstracts/${id}/complete`).send({ version: changed.version }).expect(200);
  const again = await submitted();
  expect(again).toMatchObject({ selected: 1, sent: 1 });
  const cases = await manager.get(`/api/submissions/${again.id}/cases`).expect(200);
  expect(cases.body.rows).toMatchObject([{ abstractId: id, action: 'M', result: 'sent' }]);
});

it('keeps two tumors of one person together', async () => {
  const who = { nameLast: 'Twice', socialSecurityNumber: '900377777' };
  await completed({ ...who, sequenceNumberHospital: '01', laterality: '1' });
  await completed({ ...who, sequenceNumberHospital: '02', laterality: '2', primarySite: 'C502' });
  const submission = await submitted();
  expect(submission.sent).toBe(2);
  expect(readBack((await fileOf(submission.id)).text).tumors).toHaveLength(2);
});

it('narrows by year of diagnosis and day of completion', async () => {
  await completed();
  expect(await submitted({ diagnosisYearFrom: 2027 })).toMatchObject({ selected: 0 });
  expect(await submitted({ completedTo: '2026-11-21' })).toMatchObject({ selected: 0 });
  expect(
    await submitted({ diagnosisYearFrom: 2026, diagnosisYearTo: 2026, completedFrom: '2026-11-22', completedTo: '2026-11-22' }),
  ).toMatchObject({ sent: 1 });
});

it('taken up again after a stop in the middle it leaves the same books and marks each case once', async () => {
  for (let n = 0; n < 3; n++) await completed();
  const made = await manager
    .post('/api/submissions')
    .send({ profile: 'state-central', facilityIds: [facilityId] })
    .expect(202);
  const runs = registry.app.get(SubmissionRunService);
  const stop = new AbortController();
  const stopped = runs.run(made.body.id as string, {
    signal: stop.signal,
    onPage: () => {
      stop.abort();
      return Promise.resolve();
    },
  });
  await expect(stopped).rejects.toThrow('aborted');
  expect((await manager.get(`/api/submissions/${made.body.id}/file`)).body).toMatchObject({ status: 409, code: 'FILE_NOT_READY' });
  await runs.run(made.body.id as string);
  await runs.run(made.body.id as string);
  expect((await manager.get(`/api/submissions/${made.body.id}`).expect(200)).body).toMatchObject({ status: 'done', selected: 3, sent: 3 });
  const [marks] = await registry.sql<{ n: string }>(
    `SELECT count(*) AS n FROM item_change WHERE "kind" = 'submitted' AND "facilityId" = $1`,
    [facilityId],
  );
  expect(Number(marks!.n)).toBe(3);
});

it('shows its progress as events and ends the stream when it is done', async () => {
  await completed();
  const { id } = await submitted();
  const answer = await manager.get(`/api/submissions/${id}/events`).expect(200);
  expect(answer.headers['content-type']).toContain('text/event-stream');
  expect(answer.text).toMatch(/^event: submission\ndata: \{.*"status":"done".*\}\n\n$/);
});

it('given up after its last try it says so, sends nothing, and can be taken up again', async () => {
  const { id: abstractId } = await completed();
  const made = await manager
    .post('/api/submissions')
    .send({ profile: 'state-central', facilityIds: [facilityId] })
    .expect(202);
  const id = made.body.id as string;
  const runs = registry.app.get(SubmissionRunService);
  await expect(runs.run(id, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
  await runs.abandon(id, new Error('of a driver, quoting a value'));
  expect((await manager.get(`/api/submissions/${id}`).expect(200)).body).toMatchObject({
    status: 'failed',
    fileName: null,
    failure: { code: 'SUBMISSION_NOT_WRITTEN', message: expect.not.stringContaining('quoting') as string },
  });
  expect((await manager.get(`/api/abstracts/${abstractId}`).expect(200)).body).toMatchObject({ status: 'complete' });
  await runs.run(id);
  expect((await manager.get(`/api/submissions/${id}`).expect(200)).body).toMatchObject({
    status: 'done',
    failure: null,
    selected: 1,
    sent: 1,
  });
});

it('left by a command that is gone says so; while the command lives it is left alone', async () => {
  await completed();
  const { app } = registry;
  const id = newId();
  const asked = { profile: 'state-central', facilityIds: [facilityId] };
  const books = new SubmissionBooks(app.get(Database), app.get(SubmissionLedger), app.get(SubmissionRunService));
  await app.get(Database).whileMarked(id, async () => {
    await app.get(SubmissionService).open(systemActor('test'), asked, id);
    await books.review();
    expect((await manager.get(`/api/submissions/${id}`).expect(200)).body).toMatchObject({ status: 'waiting', failure: null });
  });
  await books.review();
  const { body } = await manager.get(`/api/submissions/${id}`).expect(200);
  expect(body).toMatchObject({ status: 'failed', failure: { code: 'SUBMISSION_INTERRUPTED' }, sent: 0 });
  expect(await registry.lastAccess()).toMatchObject({
    subject: id,
    action: 'submission.failed',
    detail: { code: 'SUBMISSION_INTERRUPTED' },
  });
});

it('run by two processes at once it is still sent once, whole, and every case marked once', async () => {
  for (let n = 0; n < 3; n++) await completed();
  const { id } = (
    await manager
      .post('/api/submissions')
      .send({ profile: 'state-central', facilityIds: [facilityId] })
      .expect(202)
  ).body as { id: string };
  const runs = registry.app.get(SubmissionRunService);
  // The second begins the books anew after the first has booked its page, as when a worker was taken for dead.
  let second: Promise<void> | undefined;
  const first = runs.run(id, {
    onPage: async () => {
      second ??= runs.run(id);
      await second;
    },
  });
  await expect(first).rejects.toMatchObject({ code: 'SUBMISSION_TAKEN_OVER' });
  expect((await manager.get(`/api/submissions/${id}`).expect(200)).body).toMatchObject({ status: 'done', selected: 3, sent: 3 });
  expect(readBack((await fileOf(id)).text)).toMatchObject({ patients: 3, errors: 0 });
  const [files] = await registry.sql<{ n: string }>(
    `SELECT count(*) AS n FROM stored_file WHERE "name" LIKE '%' || right($1, 6) || '.xml.gz'`,
    [id],
  );
  expect(Number(files!.n)).toBe(1);
});
