import { aBreastCase } from '../../../../test/support/an-abstract.js';
import { type Browser, RegistryApp } from '../../../../test/support/registry-app.js';
import { CaseAbstractionApi } from '#features/case-abstraction';
import { DerivedItemsApi } from './index.js';
import { RecomputeRunService } from './recompute-run.service.js';

let app: RegistryApp;
let manager: Browser;
let registrar: Browser;
let neighbour: Browser;
let researcher: Browser;
let runs: RecomputeRunService;
beforeAll(async () => {
  app = await RegistryApp.start([CaseAbstractionApi, DerivedItemsApi]);
  manager = (await app.person({ name: 'manager', roles: ['manager'], everyFacility: true })).browser;
  registrar = (await app.person({ name: 'registrar', roles: ['abstractor'], facilityIds: [1] })).browser;
  neighbour = (await app.person({ name: 'neighbour', roles: ['manager'], facilityIds: [2] })).browser;
  researcher = (await app.person({ name: 'researcher', roles: ['researcher'], everyFacility: true })).browser;
  runs = app.app.get(RecomputeRunService, { strict: false });
  for (const number of ['00001', '00002', '00003']) await enter(number);
});
afterAll(() => app.stop());

async function enter(number: string): Promise<void> {
  const followed = { dateOfDiagnosis: '20200115', dateOfLastContact: '20250115', vitalStatus: '1', sequenceNumberCentral: '00' };
  const person = { accessionNumberHosp: `2026${number}`, nameLast: `Person${number}`, socialSecurityNumber: `9003${number}` };
  const items = aBreastCase({ ...followed, ...person });
  expect((await registrar.post('/api/abstracts').send({ facilityId: 1, items })).status).toBe(201);
}

const ROUTE = '/api/derived-items/recomputes';
const studyEnd = async (year: number): Promise<void> => {
  await app.db.asOwner(`DELETE FROM setting WHERE "key" = 'derivation.studyEndYear';
    INSERT INTO setting ("key", "validFrom", "value", "source") VALUES ('derivation.studyEndYear', '2000-01-01', '${year}', 'test')`);
};
const start = async (): Promise<string> => {
  const answer = await manager.post(ROUTE).send();
  expect(answer).toMatchObject({ status: 202, body: { status: 'comparing' } });
  return (answer.body as { id: string }).id;
};
const view = async (id: string): Promise<object> => (await manager.get(`${ROUTE}/${id}`)).body as object;
const ends = (): Promise<{ end: string }[]> => app.sql(`SELECT DISTINCT "items" ->> 'survDateActiveFollowup' AS "end" FROM tumor`);

describe('recomputing derived items', () => {
  it('finds nothing where everything is up to date', async () => {
    const id = await start();
    await runs.run(id, 'compare');
    expect(await view(id)).toMatchObject({ status: 'compared', patients: 3, checked: 3, differing: 0 });
    expect((await manager.get(ROUTE)).body).toMatchObject([{ id }]);
  });

  it('tells what another end of the study would change before anything is stored, and then stores it', async () => {
    await studyEnd(2022);
    const id = await start();
    await runs.run(id, 'compare');
    expect(await view(id)).toMatchObject({ status: 'compared', differing: 3 });
    expect(await ends()).toEqual([{ end: '20241231' }]);

    const first = await registrar.get(`${ROUTE}/${id}/differences?limit=2`);
    expect(first.body.rows).toHaveLength(2);
    expect(first.body.rows[0].changes).toContainEqual({ item: 'survDateActiveFollowup', from: '20241231', to: '20221231' });
    expect(first.body.rows[0].changes).toContainEqual(expect.objectContaining({ item: 'survDaysActiveFollowup' }));
    expect(await app.lastAccess()).toMatchObject({ action: 'derived-items.differences-read', subject: id });
    const rest = await registrar.get(`${ROUTE}/${id}/differences?limit=2&after=${first.body.next}`);
    expect(rest.body).toMatchObject({ rows: [{}], next: null });

    expect((await manager.post(`${ROUTE}/${id}/apply`).send()).status).toBe(202);
    await runs.run(id, 'apply');
    expect(await view(id)).toMatchObject({ status: 'applied', applied: 3, failure: null });
    expect(await ends()).toEqual([{ end: '20221231' }]);
    expect((await app.accesses(3)).map(({ action }) => action)).toContain('derived-items.recomputed');
    expect((await manager.post(`${ROUTE}/${id}/apply`).send()).body).toMatchObject({ code: 'RECOMPUTE_NOT_READY' });
  });

  it('shows differences of one’s own facilities only', async () => {
    const [{ id } = { id: '' }] = (await manager.get(ROUTE)).body as { id: string }[];
    expect((await neighbour.get(`${ROUTE}/${id}/differences`)).body).toEqual({ rows: [], next: null });
    expect((await researcher.get(`${ROUTE}/${id}/differences`)).status).toBe(403);
  });

  it('is one at a time: asked again, the running one is the answer', async () => {
    const id = await start();
    expect(await start()).toBe(id);
    await runs.run(id, 'compare');
  });

  it('goes on where it was stopped', async () => {
    const id = await start();
    const stopped = AbortSignal.abort(new Error('stopped'));
    await expect(runs.run(id, 'compare', { signal: stopped })).rejects.toThrow('stopped');
    await runs.run(id, 'compare');
    await runs.run(id, 'compare');
    expect(await view(id)).toMatchObject({ status: 'compared', checked: 3 });
  });

  it('does not store differences of algorithms or packs that are no longer in force', async () => {
    await studyEnd(2021);
    const id = await start();
    await runs.run(id, 'compare');
    await studyEnd(2020);
    expect((await manager.post(`${ROUTE}/${id}/apply`).send()).status).toBe(202);
    const error: unknown = await runs.run(id, 'apply').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'RECOMPUTE_OUTDATED' });
    await runs.abandon(id, error);
    expect(await view(id)).toMatchObject({ status: 'failed', failure: 'RECOMPUTE_OUTDATED', applied: 0 });
    expect(await ends()).toEqual([{ end: '20221231' }]);
  });

  it('that does not exist is not found', async () => {
    const none = '01939f00-0000-7000-8000-000000000000';
    expect((await manager.get(`${ROUTE}/${none}`)).status).toBe(404);
    expect((await manager.post(`${ROUTE}/${none}/apply`).send()).status).toBe(404);
  });
});
