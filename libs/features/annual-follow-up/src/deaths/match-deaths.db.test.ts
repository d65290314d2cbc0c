import { gzipSync } from 'node:zlib';
import { naaccrDocument, patientOf } from '../../../../../test/support/naaccr-document.js';
import { DeathsRegistry, deathFile, DIED } from '../../test/deaths-registry.js';
import { MatchDeathsService } from './match-deaths.service.js';

const SEEN = { dateOfLastContact: '20260101' };
let test: DeathsRegistry;
beforeAll(async () => (test = await DeathsRegistry.start()));
afterAll(() => test.at.app.stop());

describe('a file of deaths', () => {
  it('finds its people by number, by name and birth date, and by last name, and counts strangers without keeping them', async () => {
    const byNumber = await test.at.completed({ nameLast: 'Numbered', socialSecurityNumber: '900700001', ...SEEN });
    const byName = await test.at.completed({ nameLast: 'Named', socialSecurityNumber: '900700002', ...SEEN });
    const bySound = await test.at.completed({ nameLast: 'Lasting', socialSecurityNumber: '900700003', dateOfBirth: '19600315', ...SEEN });
    const batch = await test.matched([
      { ...DIED, SSN: '900-70-0001', LAST: 'Numberd' },
      { ...DIED, LAST: 'NAMED' },
      { ...DIED, LAST: 'Lasting' },
      { ...DIED, LAST: 'Stranger', FIRST: 'Eve', COD: 'I21.9' },
      { ...DIED, LAST: 'Unknown', FIRST: 'Eve', COD: 'C34.9' },
    ]);
    expect(batch).toMatchObject({ state: 'matched', rowsRead: 5, unmatched: 1, counts: { match: 2, review: 1, noMatch: 1, refused: 0 } });
    expect(await test.rows(batch.id)).toMatchObject([
      { row: 1, state: 'match', patientId: byNumber.patientId, followBack: null },
      { row: 2, state: 'match', patientId: byName.patientId },
      { row: 3, state: 'review', patientId: bySound.patientId },
      { row: 5, state: 'no-match', patientId: null, followBack: 'open' },
    ]);
  });

  it('is no longer kept once it is matched, and nothing of it lies in the clear', async () => {
    const batch = await test.matched([{ ...DIED, LAST: 'Quitesecret', COD: 'C349' }]);
    const [left] = await test.at.app.sql<{ n: string }>(`SELECT count(*) AS n FROM stored_file`);
    expect(left).toEqual({ n: '0' });
    const [kept] = await test.at.app.sql<{ n: string }>(
      `SELECT count(*) AS n FROM death_record r, death_batch b WHERE b."id" = $1 AND (r::text ILIKE '%quitesecret%' OR b::text ILIKE '%deaths.csv%')`,
      [batch.id],
    );
    expect(kept).toEqual({ n: '0' });
  });

  it('puts a death before the diagnosis, and one before a later contact, to a person', async () => {
    await test.at.completed({ nameLast: 'Diagnosed', socialSecurityNumber: '900700011', ...SEEN });
    await test.at.completed({ nameLast: 'Alive', socialSecurityNumber: '900700012', dateOfLastContact: '20261001' });
    const batch = await test.matched([
      { ...DIED, SSN: '900700011', LAST: 'Diagnosed', DOD: '2022-01-01' },
      { ...DIED, SSN: '900700012', LAST: 'Alive' },
    ]);
    expect(await test.rows(batch.id)).toMatchObject([
      { state: 'conflict', conflict: 'DEATH_BEFORE_DIAGNOSIS' },
      { state: 'conflict', conflict: 'CONTACT_AFTER_DEATH' },
    ]);
  });

  it('refuses rows with a code for each, and reads the others', async () => {
    const batch = await test.matched([
      { ...DIED, LAST: 'Dateless', DOD: '' },
      { ...DIED, LAST: 'Tocome', DOD: '2027-01-01' },
      { ...DIED, LAST: 'Fine' },
    ]);
    expect(batch).toMatchObject({ state: 'matched', rowsRead: 3, counts: { refused: 2 } });
    const list = await test.at.manager.get(`/api/follow-up/death-batches/${batch.id}/records?state=refused`).expect(200);
    expect(list.body.rows).toMatchObject([
      { row: 1, problems: [{ code: 'DEATH_DATE_MISSING', item: 'dateOfLastContact' }] },
      { row: 2, problems: [{ code: 'DEATH_DATE_TO_COME' }] },
    ]);
  });

  it('may be NAACCR XML, of which the living are refused', async () => {
    const { patientId } = await test.at.completed({ nameLast: 'Inxml', socialSecurityNumber: '900700021', ...SEEN });
    const died = {
      nameLast: 'Inxml',
      nameFirst: 'Ada',
      socialSecurityNumber: '900700021',
      dateOfLastContact: '20260301',
      vitalStatus: '0',
      causeOfDeath: 'C509',
    };
    const document = naaccrDocument([patientOf(died), patientOf({ ...died, vitalStatus: '1' })]);
    const loaded = await test.upload(Buffer.from(document)).expect(202);
    await test.at.app.app.get(MatchDeathsService).run(loaded.body.id as string);
    expect(await test.rows(loaded.body.id as string)).toMatchObject([{ state: 'match', patientId }, { state: 'refused' }]);
  });

  it.each([
    ['DEATH_FILE_NOT_UTF8', Buffer.from([0x4c, 0x41, 0x53, 0x54, 0x2c, 0x44, 0x4f, 0x44, 0x0a, 0xff, 0xfe, 0x0a])],
    ['DEATH_FILE_NO_HEADER', Buffer.from('\nx')],
    ['DEATH_FILE_NO_HEADER', Buffer.alloc(200_000, 'x')],
    ['DEATH_FILE_MAPPING_WRONG', Buffer.from('A,B\n1,2')],
    ['DEATH_FILE_LINE_TOO_LONG', Buffer.from(`LAST,DOD\n"${'x'.repeat(400_000)}`)],
    ['FILE_EMPTY', Buffer.alloc(0)],
    ['DEATH_FILE_LINE_TOO_LONG', gzipSync(Buffer.concat([Buffer.from('LAST,DOD\n'), Buffer.alloc(300_000_000, 'x')]))],
  ])('that is hostile or none ends as %s', async (code, content) => {
    const loaded = await test.upload(content).expect(202);
    await test.at.app.app.get(MatchDeathsService).run(loaded.body.id as string);
    expect(await test.batch(loaded.body.id as string)).toMatchObject({ state: 'failed', failure: { code } });
  });

  it.each([
    ['DEATH_SOURCE_UNKNOWN', { source: '00' }],
    ['DEATH_SOURCE_UNKNOWN', { source: '97' }],
    ['DEATH_MAPPING_WRONG', { mapping: '[]' }],
    ['DEATH_MAPPING_WRONG', { mapping: '{"LAST":"shoeSize"}' }],
    ['INVALID_REQUEST', { vintage: '' }],
  ])('is not taken in: %s with %j', async (code, query) => {
    expect((await test.upload('LAST,DOD\n', query)).body.code).toBe(code);
  });

  it('of one facility looks for its people only, and is seen there', async () => {
    await test.at.completed({ nameLast: 'Eastern', socialSecurityNumber: '900700031', ...SEEN });
    const east = await test.matched([{ ...DIED, SSN: '900700031', LAST: 'Eastern' }], {}, test.reviewer);
    expect(await test.rows(east.id)).toMatchObject([{ state: 'match' }]);
    const west = await test.matched([{ ...DIED, SSN: '900700031', LAST: 'Eastern' }], { facilityId: 2 });
    expect(await test.rows(west.id)).toMatchObject([{ state: 'no-match' }]);
    await test.reviewer.get(`/api/follow-up/death-batches/${west.id}`).expect(404);
    expect((await test.reviewer.get('/api/follow-up/death-batches').expect(200)).body).toMatchObject([{ id: east.id, facilityIds: [1] }]);
    await test.at.clerk.get('/api/follow-up/death-batches').expect(403);
  });

  it('that is stopped half way goes on behind its last page: no row twice, none lost', async () => {
    const { patientId } = await test.at.completed({
      nameLast: 'Halfway',
      socialSecurityNumber: '900700041',
      dateOfLastContact: '20260101',
    });
    const lines = Array.from({ length: 350 }, (_, at) => ({ ...DIED, LAST: `Lost${at}`, FIRST: 'Eve', COD: 'C349' }));
    const loaded = await test.upload(deathFile([...lines, { ...DIED, SSN: '900700041', LAST: 'Halfway' }])).expect(202);
    const id = loaded.body.id as string;
    const matching = test.at.app.app.get(MatchDeathsService);
    const stop = new AbortController();
    const stopped = matching.run(id, { signal: stop.signal, onPage: (done) => (done >= 200 ? stop.abort() : undefined) });
    await expect(stopped).rejects.toThrow('aborted');
    expect(await test.batch(id)).toMatchObject({ state: 'matching', rowsRead: 200 });
    await Promise.allSettled([matching.run(id), matching.run(id)]);
    expect(await test.batch(id)).toMatchObject({ state: 'matched', rowsRead: 351, counts: { noMatch: 350, match: 1 } });
    const [rows] = await test.at.app.sql(
      `SELECT count(*)::int AS n, count(DISTINCT "row")::int AS rows FROM death_record WHERE "batchId" = $1`,
      [id],
    );
    expect(rows).toEqual({ n: 351, rows: 351 });
    expect((await test.at.app.sql(`SELECT 1 FROM death_record WHERE "patientId" = $1`, [patientId])).length).toBe(1);
  });
});
