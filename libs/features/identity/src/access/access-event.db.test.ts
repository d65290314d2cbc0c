import { Audit, type Verification, VerificationService } from '#features/audit';
import { EVERY_FACILITY } from '#platform/database';
import { type Browser, RegistryApp } from '../../../../../test/support/registry-app.js';
import { systemActor } from './actor.js';

interface Row {
  readonly id: string;
  readonly detail: { readonly n: number };
}

const PATIENT = '019acb1e-0000-7000-8000-000000000001';

describe('access events', () => {
  let app: RegistryApp;
  let officer: Browser;

  beforeAll(async () => {
    app = await RegistryApp.start();
    ({ browser: officer } = await app.person({ name: 'officer', roles: ['privacy-officer'] }));
    const audit = app.app.get(Audit);
    for (let n = 1; n <= 5; n += 1) {
      await app.db.database.transaction(EVERY_FACILITY, (tx) =>
        audit.append(tx, systemActor('test'), { action: 'abstract.opened', patientIds: n % 2 === 0 ? [PATIENT] : [], detail: { n } }),
      );
    }
  });

  afterAll(async () => {
    await app.stop();
  });

  it('are read by privacy officers only', async () => {
    for (const path of ['/api/access-events', '/api/access-events/verifications']) {
      await app.visitor().get(path).expect(401);
      const { browser: administrator } = await app.person({
        name: `admin${path.length}`,
        roles: ['administrator', 'manager'],
        everyFacility: true,
      });
      await administrator.get(path).expect(403);
    }
  });

  it('say who looked at a patient, newest first, and that this was asked', async () => {
    const { body } = await officer.get(`/api/access-events?patientId=${PATIENT}&action=abstract.opened`).expect(200);
    const found: Row[] = body.rows;
    expect(found.map((row) => row.detail.n)).toEqual([4, 2]);
    expect(body.rows[0]).toMatchObject({ userName: 'system:test', result: 'allowed', patientIds: [PATIENT], reason: null });
    expect(body.next).toBeNull();
    expect(await app.lastAccess()).toMatchObject({ action: 'access-events.listed', userName: 'officer', detail: { rows: 2 } });
  });

  it('are paged without gap or repetition', async () => {
    const seen: number[] = [];
    let before = '';
    for (;;) {
      const { body } = await officer.get(`/api/access-events?action=abstract.opened&limit=2${before}`).expect(200);
      const { rows, next }: { rows: Row[]; next: string | null } = body;
      seen.push(...rows.map((row) => row.detail.n));
      if (next === null) break;
      before = `&before=${next}`;
    }
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });

  it('are asked for in the documented way', async () => {
    for (const query of ['limit=0', 'limit=501', 'limit=many', 'before=x', 'patientId=1', 'userId=1', 'user=1']) {
      expect((await officer.get(`/api/access-events?${query}`).expect(400)).body.code).toBe('INVALID_REQUEST');
    }
  });

  /** Asks for a verification, does what the worker would do, and reads what was found. */
  async function verified(): Promise<Verification> {
    const [asked]: Verification[] = (await officer.post('/api/access-events/verifications').expect(202)).body;
    expect(asked).toMatchObject({ status: 'waiting', intact: null });
    await app.app.get(VerificationService).run(asked!.id);
    return ((await officer.get('/api/access-events/verifications').expect(200)).body as Verification[])[0]!;
  }

  it('are verified; a changed row is named', async () => {
    const first = await verified();
    expect(first).toMatchObject({ status: 'done', intact: true, firstBroken: null, userName: 'officer' });
    expect(first.events).toBe(first.total);
    await app.db.asOwner(`UPDATE access_event SET "userName" = 'somebody else' WHERE "detail" ->> 'n' = '3'`);
    const broken = await verified();
    expect(broken).toMatchObject({ status: 'done', intact: false });
    expect(broken.events).toBeGreaterThan(first.events);
    const rows: Row[] = (await officer.get('/api/access-events?action=abstract.opened')).body.rows;
    expect(rows.find((row) => row.detail.n === 3)?.id).toBe(broken.firstBroken);
  });
});
