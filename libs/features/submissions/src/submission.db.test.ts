import { createHash } from 'node:crypto';
import { NaaccrXmlScanner, parseUserDictionary } from '#domain/naaccr';
import { HOSPITAL_DICTIONARY, STATE_DICTIONARY, USER_ITEMS } from '../../../../test/support/user-dictionaries.js';
import { readBack, SubmissionRegistry } from '../test/submission-registry.js';

let test: SubmissionRegistry;
beforeAll(async () => (test = await SubmissionRegistry.start()));
afterAll(() => test.registry.stop());
beforeEach(() => test.ownFacility());

it('is closed to whoever may not send, and for facilities of others', async () => {
  const asked = { profile: 'state-central', facilityIds: [1] };
  expect((await test.registry.visitor().post('/api/submissions').send(asked)).body).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
  expect((await test.abstractor.post('/api/submissions').send(asked)).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  expect((await test.neighbour.post('/api/submissions').send(asked)).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  const { id } = await test.submitted();
  for (const path of ['', '/cases', '/file', '/events']) {
    expect((await test.neighbour.get(`/api/submissions/${id}${path}`)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  }
  expect((await test.neighbour.get('/api/submissions').expect(200)).body).toEqual([]);
  expect(
    (await test.manager.post('/api/submissions').send({ profile: 'moon', facilityIds: [] }).expect(400)).body.data.problems,
  ).toHaveLength(2);
});

it('sends complete cases with every item, marks them and keeps their digest', async () => {
  const one = await test.completed({ textDxProcPath: 'Ductal carcinoma & <margins> clear' });
  await test.completed();
  await test.entered();
  const submission = await test.submitted();
  expect(submission).toMatchObject({ status: 'done', selected: 2, sent: 2, failing: 0, patients: 2 });
  const { bytes, digest, text } = await test.fileOf(submission.id);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
  expect(submission.fileDigest).toBe(digest);
  const { patients, tumors, errors } = readBack(text);
  expect({ patients, errors }).toEqual({ patients: 2, errors: 0 });
  const stored = (await test.manager.get(`/api/abstracts/${one.id}`).expect(200)).body;
  expect(stored.status).toBe('submitted');
  expect(tumors.find((t) => t.accessionNumberHosp === stored.items.accessionNumberHosp)).toEqual(stored.items);
  const history = await test.manager.get(`/api/abstracts/${one.id}/history`).expect(200);
  expect(history.body[0]).toMatchObject({ kind: 'submitted', source: 'submission' });
});

it('leaves confidential items and text out of an incidence file', async () => {
  await test.completed({ textDxProcPath: 'Planted words', nameLast: 'Plantedname' });
  const { text } = await test.fileOf((await test.submitted({ profile: 'national-incidence' })).id);
  expect(text).toContain('recordType="I"');
  expect(text).not.toMatch(/Planted|socialSecurityNumber|nameLast/);
  expect(readBack(text)).toMatchObject({ patients: 1, errors: 0 });
});

describe('items of user dictionaries', () => {
  const installed = async (): Promise<void> => {
    for (const { xml } of [STATE_DICTIONARY, HOSPITAL_DICTIONARY])
      await test.manager.post('/api/user-dictionaries').send({ xml, provenance: 'test' }).expect(201);
  };
  const userDictionaryUris = [STATE_DICTIONARY.uri, HOSPITAL_DICTIONARY.uri];
  const ofUsers = (items: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.keys(USER_ITEMS).flatMap((id) => (items[id] === undefined ? [] : [[id, items[id]]])));

  it('are written into files that name the dictionaries, and into no other', async () => {
    await installed();
    await test.completed(USER_ITEMS);
    const plain = await test.fileOf((await test.submitted({ onlyUnsent: false })).id);
    expect(ofUsers(readBack(plain.text).tumors[0])).toEqual({});
    const { text } = await test.fileOf((await test.submitted({ onlyUnsent: false, userDictionaryUris })).id);
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
    await test.completed(USER_ITEMS);
    const { text } = await test.fileOf((await test.submitted({ profile: 'national-incidence', userDictionaryUris })).id);
    expect(text).toContain('>07<');
    expect(text).not.toMatch(/ownChartNumber|ownBoardRemark/);
  });

  it('of dictionaries that are not installed cannot be asked for', async () => {
    const asked = { profile: 'state-central', facilityIds: [test.facilityId], userDictionaryUris: ['urn:nobody'] };
    expect((await test.manager.post('/api/submissions').send(asked)).body).toMatchObject({ status: 422, code: 'UNKNOWN_DICTIONARY' });
  });
});

it('lists a failing case with what fails, and never drops it in silence', async () => {
  await test.completed();
  const odd = await test.completed();
  await test.registry.sql(`UPDATE abstract SET "items" = "items" - 'countyAtDx' WHERE "id" = $1`, [odd.id]);
  const submission = await test.submitted();
  expect(submission).toMatchObject({ selected: 2, sent: 1, failing: 1 });
  const cases = await test.manager.get(`/api/submissions/${submission.id}/cases?result=failing`).expect(200);
  expect(cases.body.rows).toMatchObject([
    { abstractId: odd.id, action: 'A', result: 'failing', findings: [{ code: 'ITEM_REQUIRED', itemId: 'countyAtDx' }] },
  ]);
  expect(cases.body.rows[0].findings[0].message).toBe('County at DX Reported (90) is blank; State or central registry requires it.');
  expect(await test.registry.lastAccess()).toMatchObject({ action: 'submission.cases-listed', patientIds: [expect.any(String)] });
  expect((await test.manager.get(`/api/abstracts/${odd.id}`).expect(200)).body.status).toBe('complete');
});

it('sends a case once to a receiver, and again as modified when it changed', async () => {
  const { id } = await test.completed();
  expect(await test.submitted()).toMatchObject({ sent: 1 });
  expect(await test.submitted()).toMatchObject({ selected: 0, sent: 0 });
  expect(await test.submitted({ profile: 'national-incidence' })).toMatchObject({ sent: 1 });
  const held = (await test.manager.get(`/api/abstracts/${id}`).expect(200)).body;
  const reopened = (
    await test.manager.post(`/api/abstracts/${id}/reopen`).send({ version: held.version, reason: 'late result' }).expect(200)
  ).body;
  const changed = (
    await test.manager
      .patch(`/api/abstracts/${id}/items`)
      .send({ version: reopened.version, items: { gradeClinical: '3' } })
      .expect(200)
  ).body;
  await test.manager.post(`/api/abstracts/${id}/complete`).send({ version: changed.version }).expect(200);
  const again = await test.submitted();
  expect(again).toMatchObject({ selected: 1, sent: 1 });
  const cases = await test.manager.get(`/api/submissions/${again.id}/cases`).expect(200);
  expect(cases.body.rows).toMatchObject([{ abstractId: id, action: 'M', result: 'sent' }]);
});

it('keeps two tumors of one person together', async () => {
  const who = { nameLast: 'Twice', socialSecurityNumber: '900377777' };
  await test.completed({ ...who, sequenceNumberHospital: '01', laterality: '1' });
  await test.completed({ ...who, sequenceNumberHospital: '02', laterality: '2', primarySite: 'C502' });
  const submission = await test.submitted();
  expect(submission.sent).toBe(2);
  expect(readBack((await test.fileOf(submission.id)).text).tumors).toHaveLength(2);
});

it('narrows by year of diagnosis and day of completion', async () => {
  await test.completed();
  expect(await test.submitted({ diagnosisYearFrom: 2027 })).toMatchObject({ selected: 0 });
  expect(await test.submitted({ completedTo: '2026-11-21' })).toMatchObject({ selected: 0 });
  expect(
    await test.submitted({ diagnosisYearFrom: 2026, diagnosisYearTo: 2026, completedFrom: '2026-11-22', completedTo: '2026-11-22' }),
  ).toMatchObject({ sent: 1 });
});
