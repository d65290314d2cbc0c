import { aBreastCase } from '../../../../../test/support/an-abstract.js';
import { breastRelease } from '../../../../../test/support/breast-release.js';
import { type Browser, RegistryApp } from '../../../../../test/support/registry-app.js';
import { CaseAbstractionApi } from '#features/case-abstraction';
import { StagingCodeApi } from '../index.js';
import type { RestageView } from './restage.contract.js';
import type { RestageStep } from './restage-records.job.js';
import { RestageRunService } from './restage-run.service.js';

interface Case {
  readonly id: string;
  readonly version: number;
  readonly tumorId: string;
  readonly patientId: string;
}

const ROUTE = '/api/staging/restages';
let app: RegistryApp;
let manager: Browser;
let registrar: Browser;
let neighbour: Browser;
let runs: RestageRunService;
const cases: Case[] = [];

beforeAll(async () => {
  app = await RegistryApp.start([CaseAbstractionApi, StagingCodeApi]);
  manager = (await app.person({ name: 'manager', roles: ['manager'], everyFacility: true })).browser;
  registrar = (await app.person({ name: 'registrar', roles: ['abstractor'], facilityIds: [1] })).browser;
  neighbour = (await app.person({ name: 'neighbour', roles: ['abstractor'], facilityIds: [2] })).browser;
  runs = app.app.get(RestageRunService, { strict: false });
  await install('9.1', '1');
  for (const number of [1, 2, 3]) cases.push(await enter(1, number));
  // The second person's tumor was reported by West, too.
  await enter(2, 2);
});
afterAll(() => app.stop());

async function install(version: string, stage: string): Promise<void> {
  const answer = await manager
    .post('/api/staging/algorithms')
    .set('content-type', 'application/octet-stream')
    .send(Buffer.from(breastRelease({ version, stage })));
  expect(answer.status).toBe(201);
}

async function enter(facilityId: number, number: number): Promise<Case> {
  const person = { nameLast: `Person${'ABCDEFG'.charAt(number)}`, socialSecurityNumber: `90030000${number}` };
  const items = aBreastCase({ ...person, accessionNumberHosp: `20260000${number}`, eodMets: '00' });
  const answer = await manager.post('/api/abstracts').send({ facilityId, items });
  expect(answer.status).toBe(201);
  return answer.body as Case;
}

async function carryOut(id: string, step: RestageStep): Promise<RestageView> {
  await runs.runAll(id, step);
  return (await manager.get(`${ROUTE}/${id}`)).body as RestageView;
}

async function compared(selection: object = {}): Promise<RestageView> {
  const answer = await manager.post(ROUTE).send(selection);
  expect(answer.status).toBe(202);
  return carryOut((answer.body as RestageView).id, 'compare');
}

const stages = (): Promise<{ stage: string; stagedBy: string }[]> =>
  app.sql(`SELECT DISTINCT "items" ->> 'derivedSummaryStage2018' AS "stage", "stagedBy" FROM abstract
    UNION SELECT "items" ->> 'derivedSummaryStage2018', "stagedBy" FROM tumor ORDER BY 1, 2`);

describe('restaging', () => {
  it('finds nothing where every case stands as its release stages it', async () => {
    expect(await compared()).toMatchObject({
      status: 'compared',
      records: 5,
      checked: 5,
      differing: 0,
      algorithms: expect.stringContaining('9.1'),
    });
  });

  it('lists what a new release would change, with the rows that decide, and stores nothing else', async () => {
    await install('9.2', '2');
    const restage = await compared();
    expect(restage).toMatchObject({ status: 'compared', differing: 5, applied: 0 });
    expect(await stages()).toEqual([{ stage: '1', stagedBy: 'eod_public 9.1' }]);

    const seen = await registrar.get(`${ROUTE}/${restage.id}/differences`);
    expect(seen.body.rows).toHaveLength(4);
    const [first] = seen.body.rows;
    expect(first).toMatchObject({ kind: 'abstract', stagedBefore: 'eod_public 9.1', stagedAfter: 'eod_public 9.2', outcome: null });
    expect(first.changes).toMatchObject([
      {
        ...{ item: 'derivedSummaryStage2018', from: '1', to: '2' },
        before: { release: '9.1', tableId: 'by_mets', row: 1 },
        after: {
          release: '9.2',
          tableId: 'by_mets',
          row: 1,
          text: expect.stringMatching(/9\.2, table Stage by metastases.*row 1: eod_mets 00; VALUE:2/),
        },
      },
    ]);
    expect(await app.lastAccess()).toMatchObject({ action: 'staging.restage-differences-read', subject: restage.id });
    const foreign = await neighbour.get(`${ROUTE}/${restage.id}/differences`);
    expect(foreign.body.rows.map(({ kind }: { kind: string }) => kind)).toEqual(['abstract', 'tumor']);
    const page = await registrar.get(`${ROUTE}/${restage.id}/differences?limit=3`);
    const rest = await registrar.get(`${ROUTE}/${restage.id}/differences?limit=3&after=${page.body.next}`);
    expect(rest.body).toMatchObject({ rows: [{ kind: 'tumor' }], next: null });
  });

  it('names the cases of the report, counts the items that differ, and lists those of one item', async () => {
    const { id } = await compared();
    const counted = await registrar.get(`${ROUTE}/${id}/items`);
    expect(counted.body).toEqual([{ item: 'derivedSummaryStage2018', records: 4 }]);
    expect((await neighbour.get(`${ROUTE}/${id}/items`)).body).toEqual([{ item: 'derivedSummaryStage2018', records: 2 }]);
    const of = (item: string): Promise<{ body: { rows: object[] } }> => registrar.get(`${ROUTE}/${id}/differences?item=${item}`);
    const { rows } = (await of('derivedSummaryStage2018')).body;
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({ accessionNumber: '202600001', primarySite: expect.stringMatching(/^C50/) });
    expect(rows[3]).toMatchObject({ kind: 'tumor', accessionNumber: null, primarySite: expect.stringMatching(/^C50/) });
    expect((await of('derivedEod2018StageGroup')).body.rows).toEqual([]);
  });

  it('takes up only the cases that are selected', async () => {
    expect(await compared({ facilityId: 2 })).toMatchObject({ records: 2, differing: 2 });
    expect(await compared({ from: 2026, to: 2026, algorithm: 'eod_public', release: '9.1' })).toMatchObject({ records: 5, differing: 5 });
    expect(await compared({ schemaId: 'lung' })).toMatchObject({ records: 0, status: 'compared' });
    expect(await compared({ to: 2025 })).toMatchObject({ records: 0 });
    expect(await compared({ release: '9.2' })).toMatchObject({ records: 0 });
    expect((await manager.post(ROUTE).send({ from: 'soon' })).status).toBe(400);
  });

  it('applies what was compared, leaves a case alone that somebody saved since, and can be undone', async () => {
    const { id } = await compared();
    const [saved, changed] = cases;
    await app.sql(`UPDATE abstract SET "importedVersion" = "version" WHERE "id" = $1 RETURNING 1`, [changed?.id]);
    const own = await registrar.patch(`/api/abstracts/${saved?.id}/items`).send({ version: saved?.version, items: { gradeClinical: '1' } });
    expect(own.body.stage).toMatchObject({ release: '9.2' });

    expect((await manager.post(`${ROUTE}/${id}/apply`).send()).body).toMatchObject({ status: 'applying' });
    expect((await manager.post(`${ROUTE}/${id}/undo`).send()).body).toMatchObject({ code: 'RESTAGE_NOT_READY' });
    expect(await carryOut(id, 'apply')).toMatchObject({ status: 'applied', applied: 4, outdated: 1 });
    expect(await stages()).toEqual([{ stage: '2', stagedBy: 'eod_public 9.2' }]);
    const history = await registrar.get(`/api/abstracts/${changed?.id}/history`);
    expect(history.body[0]).toMatchObject({
      ...{ kind: 'restaged', source: 'restage', userName: 'manager in full' },
      changes: [{ id: 'derivedSummaryStage2018', from: '1', to: '2' }],
    });
    expect(await app.sql(`SELECT "version" = "importedVersion" AS "same" FROM abstract WHERE "id" = $1`, [changed?.id])).toEqual([
      { same: true },
    ]);
    const [logged] = (await app.accesses(3)).filter(({ action }) => action === 'staging.restaged');
    expect(logged).toMatchObject({ subject: id, userName: 'manager' });

    await app.sql(`UPDATE abstract SET "items" = "items" || '{"derivedSummaryStage2018": "3"}' WHERE "id" = $1 RETURNING 1`, [
      cases[2]?.id,
    ]);
    expect((await manager.post(`${ROUTE}/${id}/undo`).send()).status).toBe(202);
    expect(await carryOut(id, 'undo')).toMatchObject({ status: 'undone', applied: 0, undone: 3, kept: 1 });
    const standing = await app.sql(
      `SELECT "items" ->> 'derivedSummaryStage2018' AS "stage", "stagedBy" FROM abstract WHERE "facilityId" = 1 ORDER BY "id"`,
    );
    expect(standing).toEqual([
      { stage: '2', stagedBy: 'eod_public 9.2' },
      { stage: '1', stagedBy: 'eod_public 9.1' },
      { stage: '3', stagedBy: 'eod_public 9.2' },
    ]);
    expect((await registrar.get(`${ROUTE}/${id}/differences?outcome=kept`)).body.rows).toMatchObject([
      { recordId: cases[2]?.id, kept: ['derivedSummaryStage2018'] },
    ]);
  });

  it('goes on behind the last page of a worker that was stopped, and a step that is done stays done', async () => {
    const { body } = await manager.post(ROUTE).send();
    const { id } = body as RestageView;
    const stopped = AbortSignal.abort();
    await expect(runs.run({ restageId: id, stretch: 0, step: 'compare' }, { signal: stopped })).rejects.toThrow();
    expect(await manager.get(`${ROUTE}/${id}`)).toMatchObject({ body: { status: 'comparing', checked: 0 } });
    expect((await manager.post(ROUTE).send()).body).toMatchObject({ id });
    await carryOut(id, 'compare');
    expect(await carryOut(id, 'compare')).toMatchObject({ status: 'compared', checked: 5 });
  });

  it('gives up when other releases are installed than those it compared with', async () => {
    const { id } = await compared();
    await install('9.3', '1');
    await manager.post(`${ROUTE}/${id}/apply`).send();
    const error: unknown = await runs.run({ restageId: id, stretch: 0, step: 'apply' }).catch((fault: unknown) => fault);
    expect(error).toMatchObject({ code: 'RESTAGE_OUTDATED' });
    await runs.abandon(id, error);
    expect((await manager.get(`${ROUTE}/${id}`)).body).toMatchObject({ status: 'failed', failure: 'RESTAGE_OUTDATED', applied: 0 });
  });

  it('is started, applied and undone by those who install algorithms alone', async () => {
    expect((await registrar.post(ROUTE).send()).status).toBe(403);
    expect((await registrar.post(`${ROUTE}/${cases[0]?.id}/apply`).send()).status).toBe(403);
    expect((await manager.post(`${ROUTE}/${cases[0]?.id}/apply`).send()).status).toBe(404);
    expect((await manager.get(`${ROUTE}/${cases[0]?.id}`)).status).toBe(404);
  });
});
