import { AnnualFollowUpApi } from '#features/annual-follow-up';
import { CaseAbstractionApi } from '#features/case-abstraction';
import { ResearchApi } from '#features/research';
import { SubmissionsApi } from '#features/submissions';
import { type Browser, RegistryApp } from '../../../../test/support/registry-app.js';
import { DEMO_CONTACTS } from './demo-contacts.js';
import { DEMO_HOSPITALS, DEMO_POPULATION } from './demo-hospitals.js';
import { DemoRegistry } from './demo-registry.js';

let registry: RegistryApp;
let manager: Browser;

async function startEmpty(): Promise<void> {
  registry = await RegistryApp.start([CaseAbstractionApi, AnnualFollowUpApi, SubmissionsApi, ResearchApi]);
  await registry.db.asOwner('DELETE FROM facility');
}
beforeEach(startEmpty);
afterEach(() => registry.stop());

const fill = (signal?: AbortSignal): Promise<boolean> => new DemoRegistry(registry.app).fill(signal);

/** What a second fill must leave as it is. */
async function books(): Promise<object> {
  const [counts] = await registry.sql<object>(
    `SELECT (SELECT count(*) FROM facility) AS "facilities", (SELECT count(*) FROM patient) AS "patients", (SELECT count(*) FROM abstract) AS "abstracts",
            (SELECT count(*) FROM item_change) AS "changes", (SELECT count(*) FROM submission_case) AS "sent", (SELECT count(*) FROM contact) AS "contacts",
            (SELECT count(*) FROM follow_up_step) AS "steps", (SELECT count(*) FROM follow_up_sweep) AS "sweeps"`,
  );
  return counts ?? {};
}

async function statuses(): Promise<Record<string, number>> {
  const { byStatus } = (await manager.get('/api/abstracts/counts').expect(200)).body as { byStatus: { status: string; count: number }[] };
  return Object.fromEntries(byStatus.map(({ status, count }) => [status, count]));
}

it('shows cases in every status, people due and lost, contacts, a submission with its file, and a table', async () => {
  expect(await fill()).toBe(true);
  manager = (await registry.person({ name: 'manager', roles: ['manager'], everyFacility: true })).browser;

  const counts = await statuses();
  for (const status of ['suspense', 'in-progress', 'complete', 'submitted']) expect(counts[status]).toBeGreaterThan(20);
  const facilities = (await manager.get('/api/facilities').expect(200)).body as { name: string }[];
  expect(facilities.map(({ name }) => name)).toEqual(DEMO_HOSPITALS.map(({ name }) => name));
  expect((await manager.get('/api/abstracts/counts').expect(200)).body.withErrors).toBeGreaterThan(10);

  const [run] = (await manager.get('/api/imports').expect(200)).body as { status: string; refused: number; rowsIn: number }[];
  expect(run).toMatchObject({ status: 'done', refused: 0 });
  expect(run?.rowsIn).toBeGreaterThan(DEMO_POPULATION.patients);

  const { due, lost } = (await manager.get('/api/follow-up/summary').expect(200)).body as { due: number; lost: number };
  expect(due).toBeGreaterThan(10);
  expect(lost).toBeGreaterThan(10);
  expect(await registry.sql(`SELECT 1 FROM contact`)).toHaveLength(DEMO_CONTACTS.length);

  const [submission] = (await manager.get('/api/submissions').expect(200)).body as Record<string, number | string>[];
  expect(submission).toMatchObject({ status: 'done', sent: counts['submitted'], failing: 0 });
  expect(submission?.['fileSize']).toBeGreaterThan(10_000);

  const table = (await manager.get('/api/research/table?dimensions=siteGroup,sex').expect(200)).body as { cells: { status: string }[] };
  expect(table.cells.filter(({ status }) => status === 'shown').length).toBeGreaterThan(4);
});

it('is made once, and the same whether or not it was stopped before', async () => {
  await fill();
  const undisturbed = await books();
  await fill();
  expect(await books()).toEqual(undisturbed);

  await registry.stop();
  await startEmpty();
  await expect(fill(AbortSignal.abort())).rejects.toThrow('aborted');
  expect(await books()).toMatchObject({ facilities: '3', patients: '0' });
  await fill();
  expect(await books()).toEqual(undisturbed);
});

it('leaves a registry alone that holds facilities of its own', async () => {
  await registry.sql(`INSERT INTO facility ("facilityNumber", "name") VALUES ('0000000009', 'Real Hospital')`);
  const before = await books();
  expect(await fill()).toBe(false);
  expect(await books()).toEqual(before);
});
