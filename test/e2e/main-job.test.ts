import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { aBreastCase } from '../support/an-abstract.js';
import type { HttpPerson } from '../support/http-person.js';
import { inventedPatients, naaccrDocument, patientOf, readDocument } from '../support/naaccr-document.js';
import { type RedisServer, redisServer } from '../support/redis-server.js';
import { eventually, RunningRegistry } from '../support/running-registry.js';

jest.setTimeout(120_000);

const FACILITIES = ['0000990101', '0000990102'];
const MINE = { accessionNumberHosp: '202677777', reportingFacility: '0000990101', patientIdNumber: '97777777' };

interface ImportBody {
  readonly id: string;
  readonly status: string;
  readonly rowsIn: number;
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  readonly refused: number;
}
interface Opened {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly patientId: string;
  readonly facility: { readonly id: number };
  readonly items: Readonly<Record<string, string>>;
  readonly edits: readonly { readonly editId: string; readonly severity: string }[];
}
interface Listed<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

const redis = redisServer();
const lanes: [string, () => Promise<RedisServer | undefined>][] = [['PostgreSQL', () => Promise.resolve(undefined)]];
if (redis.available) lanes.push(['Redis', () => redis.start()]);
else it.skip(`the main job with its queues in Redis (${redis.reason})`, () => undefined);

/** A file with invented patients, a case that lacks its stage, a complete one that the receiver would refuse, and one that no registry can take. */
function file(): Buffer<ArrayBuffer> {
  const unstaged = aBreastCase({ ...MINE, eodPrimaryTumor: undefined, summaryStage2018: undefined });
  const withoutBirth = aBreastCase({
    ...MINE,
    accessionNumberHosp: '202677778',
    patientIdNumber: '97777778',
    nameLast: 'Other',
    socialSecurityNumber: '900112288',
    dateOfBirth: undefined,
    dateCaseCompleted: '20261001',
  });
  const broken = aBreastCase({ ...MINE, accessionNumberHosp: '202677779', dateOfDiagnosis: '20261340' });
  const invented = inventedPatients({ patients: 150, seed: 11, facilities: FACILITIES });
  return naaccrDocument([...invented, patientOf(unstaged), patientOf(withoutBirth), patientOf(broken)]);
}

describe.each(lanes)('the main job with its queues in %s', (_, queues) => {
  let server: RedisServer | undefined;
  let registry: RunningRegistry;
  let manager: HttpPerson;
  let mine: Opened;

  beforeAll(async () => {
    server = await queues();
    registry = await RunningRegistry.start(server === undefined ? {} : { redisUrl: server.url });
    manager = await registry.people.person('manager');
  });
  afterAll(async () => {
    await registry.stop();
    server?.stop();
  });

  it('a file comes in with live progress and a report that adds up', async () => {
    const bytes = gzipSync(file());
    const started = await manager.upload<ImportBody>('/api/imports?createFacilities=true', bytes);
    expect(started.status).toBe(202);
    const seen = await manager.events<ImportBody>(`/api/imports/${started.body.id}/events`);
    const last = seen.at(-1);
    expect(last).toMatchObject({ status: 'done', updated: 0, skipped: 0, refused: 1 });
    for (const { rowsIn, created, updated, skipped, refused } of seen) expect(rowsIn).toBe(created + updated + skipped + refused);
    expect(last?.created).toBeGreaterThan(150);
    const refusals = await manager.get<Listed<object>>(`/api/imports/${started.body.id}/refusals`);
    expect(refusals.body.rows).toMatchObject([{ itemId: 'dateOfDiagnosis', patientOrdinal: 153, line: expect.any(Number) as number }]);

    const again = await manager.upload<ImportBody>('/api/imports', bytes);
    const twice = (await manager.events<ImportBody>(`/api/imports/${again.body.id}/events`)).at(-1);
    expect(twice).toMatchObject({ status: 'done', created: 0, updated: 0, skipped: last?.created, refused: 1 });
  });

  it('a case is found, opened, coded, staged, edited and completed; nobody overwrites what another saved', async () => {
    const list = await manager.post<Listed<{ id: string }>>('/api/abstracts/search', { search: MINE.accessionNumberHosp });
    expect(list.body.total).toBe(1);
    const opened = (await manager.get<Opened>(`/api/abstracts/${list.body.rows[0]?.id ?? ''}`)).body;
    expect(opened.edits.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    const refused = await manager.post<{ code: string }>(`/api/abstracts/${opened.id}/complete`, { version: opened.version });
    expect(refused).toMatchObject({ status: 422, body: { code: 'NOT_COMPLETE' } });

    const items = { eodPrimaryTumor: '100', summaryStage2018: '1' };
    const changed = await manager.patch<Opened & { derived: Record<string, string>; changed: { id: string }[] }>(
      `/api/abstracts/${opened.id}/items`,
      { version: opened.version, items },
    );
    expect(changed.status).toBe(200);
    expect(changed.body.derived).toMatchObject({ derivedSummaryStage2018: '1' });
    expect(changed.body.changed.map(({ id }) => id)).toEqual(expect.arrayContaining(['eodPrimaryTumor', 'derivedSummaryStage2018']));
    expect(changed.body.edits.filter(({ severity }) => severity === 'error')).toEqual([]);

    const late = await manager.patch(`/api/abstracts/${opened.id}/items`, { version: opened.version, items: { eodPrimaryTumor: '200' } });
    expect(late).toMatchObject({ status: 409, body: { code: 'STALE_ABSTRACT' } });
    const completed = await manager.post<Opened>(`/api/abstracts/${opened.id}/complete`, { version: changed.body.version });
    expect(completed).toMatchObject({ status: 200, body: { status: 'complete', items: { dateCaseCompleted: '20261122' } } });
    mine = completed.body;
  });

  it('its completion plans the next contact, a sweep finds who is due and lost, and a contact makes a patient current', async () => {
    const planned = await eventually('the next contact is planned', async () => {
      const { body } = await manager.get<{ steps: { step: string; state: string; dueDate: string }[] }>(
        `/api/follow-up/patients/${mine.patientId}`,
      );
      return body.steps[0];
    });
    expect(planned).toMatchObject({ step: 'due-list', state: 'scheduled', dueDate: '2027-10-01' });

    const { id } = (await manager.post<{ id: string }>('/api/follow-up/sweep')).body;
    const swept = await eventually('the sweep is over', async () => {
      const { body } = await manager.get<{ id: string; finishedAt: string | null; due: number; lost: number }[]>('/api/follow-up/sweeps');
      return body.find((sweep) => sweep.id === id && sweep.finishedAt !== null);
    });
    const due = (await manager.get<Listed<{ patientId: string; facilityId: number }>>('/api/follow-up/patients?state=due')).body;
    const lost = (await manager.get<Listed<object>>('/api/follow-up/patients?state=lost')).body;
    expect([due.total, lost.total]).toEqual([swept.due, swept.lost]);
    expect(due.total).toBeGreaterThan(0);

    const [first] = due.rows;
    const contact = {
      facilityId: first?.facilityId,
      contactDate: '20261120',
      method: 'physician',
      source: '2',
      result: 'reached',
      vitalStatus: '1',
    };
    const after = await manager.post<{ state: string }>(`/api/follow-up/patients/${first?.patientId ?? ''}/contacts`, contact);
    expect(after).toMatchObject({ status: 201, body: { state: 'current', dateOfLastContact: '20261120' } });
    expect((await manager.get<Listed<object>>('/api/follow-up/patients?state=due')).body.total).toBe(due.total - 1);
  });

  it('a submission sends every complete case once; its file passes the reader and holds the case as it is', async () => {
    const facilityIds = (await manager.get<{ id: number }[]>('/api/facilities')).body.map(({ id }) => id);
    const asked = { profile: 'state-central', facilityIds };
    const { id } = (await manager.post<{ id: string }>('/api/submissions', asked)).body;
    const events = await manager.events<{ status: string; selected: number; sent: number; failing: number }>(
      `/api/submissions/${id}/events`,
    );
    const done = events.at(-1);
    expect(done).toMatchObject({ status: 'done', failing: 1, selected: Number(done?.sent) + 1 });
    const failing = await manager.get<Listed<object>>(`/api/submissions/${id}/cases?result=failing`);
    expect(failing.body.rows).toMatchObject([
      { accessionNumberHosp: '202677778', findings: [{ code: 'ITEM_REQUIRED', itemId: 'dateOfBirth' }] },
    ]);
    const downloaded = await manager.get(`/api/submissions/${id}/file`);
    expect(createHash('sha256').update(downloaded.bytes).digest('hex')).toBe(downloaded.headers.get('x-sha256'));
    const tumors = readDocument(gunzipSync(downloaded.bytes));
    expect(tumors).toHaveLength(done?.sent ?? -1);
    expect(tumors.filter(({ accessionNumberHosp }) => accessionNumberHosp === MINE.accessionNumberHosp)).toEqual([mine.items]);
    expect((await manager.get<Opened>(`/api/abstracts/${mine.id}`)).body.status).toBe('submitted');

    const second = (await manager.post<{ id: string }>('/api/submissions', asked)).body;
    expect((await manager.events(`/api/submissions/${second.id}/events`)).at(-1)).toMatchObject({ status: 'done', selected: 1, sent: 0 });
  });

  it('a researcher gets a table of counts and nothing of anybody', async () => {
    const researcher = await registry.people.person('researcher');
    const table = await researcher.get<{ cells: { count: number | null; status: string }[]; threshold: number }>(
      '/api/research/table?dimensions=siteGroup,sex',
    );
    expect(table.status).toBe(200);
    for (const { count } of table.body.cells) expect(count === null || count === 0 || count >= table.body.threshold).toBe(true);
    const csv = await researcher.get('/api/research/table.csv?dimensions=stage,sex');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.bytes.toString()).toMatch(/\n.*,\d+/);
    expect((await researcher.get(`/api/abstracts/${mine.id}`)).status).toBe(403);
  });
});
