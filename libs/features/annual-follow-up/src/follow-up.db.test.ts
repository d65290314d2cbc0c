import { CaseAbstractionApi } from '#features/case-abstraction';
import { aBreastCase } from '../../../../test/support/an-abstract.js';
import { type Browser, RegistryApp } from '../../../../test/support/registry-app.js';
import { AnnualFollowUpApi } from './annual-follow-up.module.js';
import { CaseCompletedProcessor } from './case-completed.processor.js';
import { SweepService } from './sweep.service.js';

let registry: RegistryApp;
let manager: Browser;
let clerk: Browser;
let neighbour: Browser;
let researcher: Browser;
let accession = 0;

beforeAll(async () => {
  registry = await RegistryApp.start([CaseAbstractionApi, AnnualFollowUpApi]);
  manager = (await registry.person({ name: 'manager', roles: ['manager'], everyFacility: true })).browser;
  clerk = (await registry.person({ name: 'clerk', roles: ['follow-up-clerk'], facilityIds: [1] })).browser;
  neighbour = (await registry.person({ name: 'neighbour', roles: ['follow-up-clerk'], facilityIds: [2] })).browser;
  researcher = (await registry.person({ name: 'researcher', roles: ['researcher'], everyFacility: true })).browser;
});
afterAll(() => registry.stop());

/** Diagnosed in 2023, so that contacts of the years since can be told. */
const OF_2023 = {
  dateOfDiagnosis: '20230610',
  ageAtDiagnosis: '063',
  dateOf1stContact: '20230612',
  dateInitialRxSeer: '20230701',
  date1stCrsRxCoc: '20230701',
  rxDateSurgery: '20230701',
};

interface Case {
  readonly id: string;
  readonly patientId: string;
  readonly tumorId: string;
}

/** A complete case of a new person, or of the person whose name and number are given. */
async function completed(changed: Parameters<typeof aBreastCase>[0] = {}): Promise<Case> {
  accession += 1;
  const number = String(accession).padStart(5, '0');
  const items = aBreastCase({
    ...OF_2023,
    accessionNumberHosp: `2023${number}`,
    nameLast: `Person${number}`,
    socialSecurityNumber: `9002${number}`,
    ...changed,
  });
  const made = await manager.post('/api/abstracts').send({ facilityId: 1, items }).expect(201);
  const done = await manager.post(`/api/abstracts/${made.body.id}/complete`).send({ version: made.body.version });
  expect(done.body.code ?? done.body.status).toBe('complete');
  return made.body as Case;
}

/** Lets days go by without new cases; sessions end meanwhile, so whoever asks is signed in anew. */
async function sweepOn(date: string): Promise<{ due: number; lost: number; opened: number; scheduled: number; cancelled: number }> {
  registry.clock.at = new Date(`${date}T08:00:00Z`);
  const sweeps = registry.app.get(SweepService);
  await sweeps.run(await sweeps.begin());
  const [row] = await registry.sql<{ due: number; lost: number; opened: number; scheduled: number; cancelled: number }>(
    `SELECT "due", "lost", "opened", "scheduled", "cancelled" FROM follow_up_sweep ORDER BY "startedAt" DESC, "id" DESC LIMIT 1`,
  );
  return row!;
}

const stepsOf = (patientId: string): Promise<{ step: string; state: string; cycle: string; due: string }[]> =>
  registry.sql(
    `SELECT "step", "state", "cycle", "dueDate"::text AS due FROM follow_up_step WHERE "patientId" = $1 ORDER BY "cycle", "step"`,
    [patientId],
  );

afterEach(() => (registry.clock.at = new Date('2026-11-22T08:00:00Z')));

const nobody = '01939f00-0000-7000-8000-000000000000';
const answer = { facilityId: 1, contactDate: '20261101', method: 'physician', source: '2', result: 'reached', vitalStatus: '1' };

describe('every route', () => {
  const routes: [string, 'get' | 'post', string, object][] = [
    ['the summary', 'get', '/api/follow-up/summary', {}],
    ['the lists', 'get', '/api/follow-up/patients?state=due', {}],
    ['a person', 'get', `/api/follow-up/patients/${nobody}`, {}],
    ['a contact', 'post', `/api/follow-up/patients/${nobody}/contacts`, answer],
    ['a sweep', 'post', '/api/follow-up/sweep', {}],
    ['the sweeps', 'get', '/api/follow-up/sweeps', {}],
  ];
  it.each(routes)('is closed to whoever is not signed in, and to researchers: %s', async (_, method, path, body) => {
    expect((await registry.visitor()[method](path).send(body)).body).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
    expect((await researcher[method](path).send(body)).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  it('answers for a person of another facility as if there were none', async () => {
    const { patientId } = await completed();
    expect((await neighbour.get(`/api/follow-up/patients/${patientId}`)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    const tried = await neighbour.post(`/api/follow-up/patients/${patientId}/contacts`).send({ ...answer, facilityId: 2 });
    expect(tried.body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await neighbour.post(`/api/follow-up/patients/${patientId}/contacts`).send(answer)).body.code).toBe('FORBIDDEN');
  });

  it('names what is wrong in a question', async () => {
    expect((await clerk.get('/api/follow-up/patients?state=gone').expect(400)).body.data.problems[0].property).toBe('state');
    const wrong = await clerk
      .post(`/api/follow-up/patients/${nobody}/contacts`)
      .send({ ...answer, contactDate: 'soon' })
      .expect(400);
    expect(wrong.body.data.problems[0].property).toBe('contactDate');
  });
});

describe('completing a case', () => {
  it('plans the next contact twelve months after the last one, once', async () => {
    const { id, patientId } = await completed({ dateOfLastContact: '20261001' });
    const processor = new CaseCompletedProcessor(registry.app.get(SweepService));
    await processor.process({ abstractId: id, version: 2 });
    await processor.process({ abstractId: id, version: 2 });
    expect(await stepsOf(patientId)).toEqual([{ step: 'due-list', state: 'scheduled', cycle: '20261001', due: '2027-10-01' }]);
  });

  it('plans nothing for the dead', async () => {
    const { id, patientId } = await completed({
      vitalStatus: '0',
      causeOfDeath: 'C509',
      icdRevisionNumber: '1',
      dateOfLastContact: '20261001',
    });
    await new CaseCompletedProcessor(registry.app.get(SweepService)).process({ abstractId: id, version: 2 });
    expect(await stepsOf(patientId)).toEqual([]);
  });
});

describe('the daily sweep', () => {
  it('opens the reminder on the day after twelve months, and the search on the day after fifteen', async () => {
    const { patientId } = await completed({ dateOfLastContact: '20260901' });
    await sweepOn('2027-09-01');
    expect(await stepsOf(patientId)).toEqual([{ step: 'due-list', state: 'scheduled', cycle: '20260901', due: '2027-09-01' }]);
    await sweepOn('2027-09-02');
    expect(await stepsOf(patientId)).toMatchObject([{ step: 'due-list', state: 'open' }]);
    await sweepOn('2027-12-01');
    expect(await stepsOf(patientId)).toHaveLength(1);
    await sweepOn('2027-12-02');
    expect(await stepsOf(patientId)).toMatchObject([
      { step: 'due-list', state: 'open' },
      { step: 'lost-search', state: 'open', due: '2027-12-01' },
    ]);
  });

  it('changes nothing when it runs again on the same day', async () => {
    await sweepOn('2027-12-02');
    expect(await sweepOn('2027-12-02')).toMatchObject({ opened: 0, scheduled: 0, cancelled: 0 });
  });

  it('eight at once open each reminder once', async () => {
    const { patientId } = await completed({ dateOfLastContact: '20260801' });
    registry.clock.at = new Date('2028-03-01T08:00:00Z');
    const sweeps = registry.app.get(SweepService);
    const ids: string[] = [];
    for (let n = 0; n < 8; n++) ids.push((await sweeps.start({ ...(await actor()) })).id);
    await Promise.all(ids.map((id) => sweeps.run(id)));
    expect(await stepsOf(patientId)).toHaveLength(2);
    const [opened] = await registry.sql<{ opened: string }>(
      `SELECT sum("opened") AS opened FROM follow_up_sweep WHERE "asOf" = '2028-03-01'`,
    );
    const [open] = await registry.sql<{ n: string }>(
      `SELECT count(*) AS n FROM follow_up_step WHERE "createdAt" = '2028-03-01T08:00:00Z' AND "state" = 'open'`,
    );
    expect(Number(opened!.opened)).toBeGreaterThanOrEqual(Number(open!.n));
  });

  it('goes on where a killed one stopped', async () => {
    const sweeps = registry.app.get(SweepService);
    const id = await sweeps.begin();
    const stop = new AbortController();
    await expect(
      sweeps.run(id, {
        signal: stop.signal,
        onPage: () => {
          stop.abort();
          return Promise.resolve();
        },
      }),
    ).rejects.toThrow('aborted');
    expect(await sweeps.begin()).toBe(id);
    await sweeps.run(id);
    const [row] = await registry.sql<{ patients: number; people: string }>(
      `SELECT s."patients", (SELECT count(*) FROM patient) AS people FROM follow_up_sweep s WHERE s."id" = $1`,
      [id],
    );
    expect(row!.patients).toBe(Number(row!.people));
  });

  it('can be started by hand and is listed with its figures', async () => {
    const started = await manager.post('/api/follow-up/sweep').expect(202);
    expect(await registry.lastAccess()).toMatchObject({ action: 'follow-up.sweep-started' });
    await registry.app.get(SweepService).run(started.body.id as string);
    const list = await clerk.get('/api/follow-up/sweeps').expect(200);
    expect(list.body).toContainEqual(expect.objectContaining({ id: started.body.id, asOf: '2026-11-22', milliseconds: 0 }));
  });
});

async function actor() {
  const [user] = await registry.sql<{ id: string }>(`SELECT "id" FROM app_user WHERE "name" = 'manager'`);
  return { userId: user!.id, userName: 'manager', roles: ['manager'] as const, facilities: 'every' as const };
}

describe('a contact', () => {
  const record = (patientId: string, contact: object = {}): ReturnType<Browser['post']> =>
    clerk.post(`/api/follow-up/patients/${patientId}/contacts`).send({ ...answer, ...contact });

  it('moves the date for all tumors of the person, asks cancer status tumor by tumor, ends the old cycle and plans the next', async () => {
    const who = { nameLast: 'Twotumors', socialSecurityNumber: '900399999', dateOfLastContact: '20250701' };
    const first = await completed({ ...who, sequenceNumberHospital: '01' });
    const second = await completed({ ...who, sequenceNumberHospital: '02', primarySite: 'C502', laterality: '2' });
    expect(second.patientId).toBe(first.patientId);
    await sweepOn('2026-11-22');
    expect(await stepsOf(first.patientId)).toMatchObject([
      { step: 'due-list', state: 'open' },
      { step: 'lost-search', state: 'open' },
    ]);
    const cancerStatus = { [first.tumorId]: '1', [second.tumorId]: '2' };
    const view = await record(first.patientId, { cancerStatus, note: 'Seen in clinic, doing well' }).expect(201);
    expect(view.body).toMatchObject({
      state: 'current',
      dateOfLastContact: '20261101',
      contacts: [{ note: 'Seen in clinic, doing well', method: 'physician' }],
    });
    expect(view.body.tumors.map((t: { id: string; cancerStatus: string }) => [t.id, t.cancerStatus])).toEqual(
      expect.arrayContaining([
        [first.tumorId, '1'],
        [second.tumorId, '2'],
      ]),
    );
    expect(await stepsOf(first.patientId)).toEqual([
      { step: 'due-list', state: 'done', cycle: '20250701', due: '2026-07-01' },
      { step: 'lost-search', state: 'done', cycle: '20250701', due: '2026-10-01' },
      { step: 'due-list', state: 'scheduled', cycle: '20261101', due: '2027-11-01' },
    ]);
    for (const id of [first.id, second.id]) {
      const abstract = await manager.get(`/api/abstracts/${id}`).expect(200);
      expect(abstract.body.items).toMatchObject({ dateOfLastContact: '20261101', vitalStatus: '1', followUpSource: '2' });
      const history = await manager.get(`/api/abstracts/${id}/history`).expect(200);
      expect(history.body[0]).toMatchObject({ kind: 'contact', source: 'follow-up' });
    }
  });

  it('is written down with the person it concerns', async () => {
    const { patientId } = await completed();
    await record(patientId).expect(201);
    expect(await registry.lastAccess()).toMatchObject({
      action: 'follow-up.contact-recorded',
      patientIds: [patientId],
      detail: { result: 'reached', method: 'physician' },
    });
  });

  it('keeps a try that reached nobody and moves nothing', async () => {
    const { patientId } = await completed({ dateOfLastContact: '20260701' });
    const view = await record(patientId, { result: 'no-answer', vitalStatus: undefined }).expect(201);
    expect(view.body).toMatchObject({ dateOfLastContact: '20260701', contacts: [{ result: 'no-answer' }] });
  });

  it.each([
    ['a date to come', { contactDate: '20261123' }, 'CONTACT_DATE_WRONG'],
    ['30 February', { contactDate: '20260230' }, 'CONTACT_DATE_WRONG'],
    ['a date before the one on file', { contactDate: '20250101' }, 'CONTACT_BEFORE_LAST_KNOWN'],
    ['no vital status', { vitalStatus: undefined }, 'VITAL_STATUS_MISSING'],
  ])('is refused with %s, and changes nothing', async (_, wrong, code) => {
    const { patientId } = await completed({ dateOfLastContact: '20260701' });
    expect((await record(patientId, wrong)).body.code).toBe(code);
    const view = await clerk.get(`/api/follow-up/patients/${patientId}`).expect(200);
    expect(view.body).toMatchObject({ dateOfLastContact: '20260701', contacts: [] });
  });

  it('closes follow-up when it brings a death, and no contact can follow', async () => {
    const { patientId } = await completed();
    const view = await record(patientId, { vitalStatus: '0' }).expect(201);
    expect(view.body).toMatchObject({ state: 'closed', vitalStatus: '0' });
    expect(view.body.steps.filter((step: { state: string }) => ['open', 'scheduled'].includes(step.state))).toEqual([]);
    expect((await record(patientId, { contactDate: '20261120' })).body.code).toBe('PATIENT_IS_DEAD');
  });
});

describe('the lists', () => {
  it('show due and lost people, longest without contact first, page by page, and write down whom', async () => {
    const due = await completed({ nameLast: 'Duetoday', dateOfLastContact: '20251015' });
    const lost = await completed({ nameLast: 'Longlost', dateOfLastContact: '202401' });
    await completed({ nameLast: 'Latelylost', dateOfLastContact: '202503' });
    const dueList = await clerk.get('/api/follow-up/patients?state=due&month=2026-10').expect(200);
    expect(dueList.body.rows).toMatchObject([
      { patientId: due.patientId, patientName: 'Duetoday, Ada', monthsSince: 13, dueDate: '2026-10-15', facilityName: 'East Hospital' },
    ]);
    const first = await clerk.get('/api/follow-up/patients?state=lost&limit=1').expect(200);
    expect(first.body).toMatchObject({ rows: [{ patientId: lost.patientId, state: 'lost' }], next: expect.any(String) });
    expect(await registry.lastAccess()).toMatchObject({ action: 'follow-up.listed', patientIds: [lost.patientId] });
    const second = await clerk.get(`/api/follow-up/patients?state=lost&limit=200&after=${first.body.next}`).expect(200);
    expect(second.body.rows).toHaveLength(first.body.total - 1);
    expect((await neighbour.get('/api/follow-up/patients?state=lost').expect(200)).body).toMatchObject({ rows: [], total: 0 });
  });

  it('are summed up by state and month', async () => {
    const before = (await clerk.get('/api/follow-up/summary').expect(200)).body;
    await completed({ dateOfLastContact: '20250901' });
    await completed({ classOfCase: '32', dateOfLastContact: '2024' });
    const after = (await clerk.get('/api/follow-up/summary?facilityId=1').expect(200)).body;
    expect(after.due).toBe(before.due + 1);
    expect(after.notFollowed).toBe(before.notFollowed + 1);
    const month = (summary: { byMonth: { month: string; due: number }[] }): number =>
      summary.byMonth.find((m) => m.month === '2026-09')!.due;
    expect(month(after)).toBe(month(before) + 1);
    expect(after.rates.followed).toBeGreaterThan(0);
  });
});
