import { FollowUpRegistry } from '../../test/follow-up-registry.js';
import { CaseCompletedProcessor } from './case-completed.processor.js';
import { SweepService } from './sweep.service.js';

let test: FollowUpRegistry;
beforeAll(async () => (test = await FollowUpRegistry.start()));
afterAll(() => test.app.stop());
afterEach(() => test.today());

describe('completing a case', () => {
  it('plans the next contact twelve months after the last one, once', async () => {
    const { id, patientId } = await test.completed({ dateOfLastContact: '20261001' });
    const processor = new CaseCompletedProcessor(test.app.app.get(SweepService));
    await processor.process({ abstractId: id, version: 2 });
    await processor.process({ abstractId: id, version: 2 });
    expect(await test.stepsOf(patientId)).toEqual([{ step: 'due-list', state: 'scheduled', cycle: '20261001', due: '2027-10-01' }]);
  });

  it('plans nothing for the dead', async () => {
    const { id, patientId } = await test.completed({
      vitalStatus: '0',
      causeOfDeath: 'C509',
      icdRevisionNumber: '1',
      dateOfLastContact: '20261001',
    });
    await new CaseCompletedProcessor(test.app.app.get(SweepService)).process({ abstractId: id, version: 2 });
    expect(await test.stepsOf(patientId)).toEqual([]);
  });
});

describe('the daily sweep', () => {
  it('climbs the ladder of the house: every rung opens on the day after its date, and being lost ends what was due', async () => {
    const { patientId } = await test.completed({ dateOfLastContact: '20260901' });
    await test.sweepOn('2027-09-01');
    expect(await test.stepsOf(patientId)).toEqual([{ step: 'due-list', state: 'scheduled', cycle: '20260901', due: '2027-09-01' }]);
    const opened = async (date: string): Promise<string[]> => {
      await test.sweepOn(date);
      const steps = await test.stepsOf(patientId);
      return steps.map(({ step, state, due }) => `${step} ${state} ${due}`).sort();
    };
    expect(await opened('2027-09-02')).toEqual(['due-list open 2027-09-01', 'look-up open 2027-09-01']);
    expect(await opened('2027-10-01')).toHaveLength(2);
    expect(await opened('2027-10-02')).toContain('physician-letter-1 open 2027-10-01');
    expect(await opened('2027-10-17')).toEqual(
      expect.arrayContaining(['physician-letter-1 expired 2027-10-01', 'physician-letter-2 open 2027-10-16']),
    );
    expect(await opened('2027-11-02')).toEqual(
      expect.arrayContaining(['patient-letter expired 2027-11-01', 'contact-letter open 2027-11-01']),
    );
    expect(await opened('2027-12-01')).toEqual(expect.arrayContaining(['contact-letter expired 2027-11-01', 'telephone open 2027-11-15']));
    expect(await opened('2027-12-02')).toEqual([
      'contact-letter expired 2027-11-01',
      'due-list expired 2027-09-01',
      'look-up expired 2027-09-01',
      'lost-search open 2027-12-01',
      'patient-letter expired 2027-11-01',
      'physician-letter-1 expired 2027-10-01',
      'physician-letter-2 expired 2027-10-16',
      'telephone expired 2027-11-15',
    ]);
  });

  it('changes nothing when it runs again on the same day', async () => {
    await test.sweepOn('2027-12-02');
    expect(await test.sweepOn('2027-12-02')).toMatchObject({ opened: 0, scheduled: 0, cancelled: 0 });
  });

  it('eight at once open each reminder once', async () => {
    const { patientId } = await test.completed({ dateOfLastContact: '20260801' });
    test.app.clock.at = new Date('2028-03-01T08:00:00Z');
    const sweeps = test.app.app.get(SweepService);
    const ids: string[] = [];
    for (let n = 0; n < 8; n++) ids.push((await sweeps.start({ ...(await actor()) })).id);
    await Promise.all(ids.map((id) => sweeps.run(id)));
    expect(await test.stepsOf(patientId)).toMatchObject([{ step: 'lost-search', state: 'open' }]);
    const [opened] = await test.app.sql<{ opened: string }>(
      `SELECT sum("opened") AS opened FROM follow_up_sweep WHERE "asOf" = '2028-03-01'`,
    );
    const [open] = await test.app.sql<{ n: string }>(
      `SELECT count(*) AS n FROM follow_up_step WHERE "createdAt" = '2028-03-01T08:00:00Z' AND "state" = 'open'`,
    );
    expect(Number(opened!.opened)).toBeGreaterThanOrEqual(Number(open!.n));
  });

  it('goes on where a killed one stopped', async () => {
    const sweeps = test.app.app.get(SweepService);
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
    const [row] = await test.app.sql<{ patients: number; people: string }>(
      `SELECT s."patients", (SELECT count(*) FROM patient) AS people FROM follow_up_sweep s WHERE s."id" = $1`,
      [id],
    );
    expect(row!.patients).toBe(Number(row!.people));
  });

  it('can be started by hand and is listed with its figures', async () => {
    const started = await test.manager.post('/api/follow-up/sweep').expect(202);
    expect(await test.app.lastAccess()).toMatchObject({ action: 'follow-up.sweep-started' });
    await test.app.app.get(SweepService).run(started.body.id as string);
    const list = await test.clerk.get('/api/follow-up/sweeps').expect(200);
    expect(list.body).toContainEqual(expect.objectContaining({ id: started.body.id, asOf: '2026-11-22', milliseconds: 0 }));
  });
});

async function actor() {
  const [user] = await test.app.sql<{ id: string }>(`SELECT "id" FROM app_user WHERE "name" = 'manager'`);
  return { userId: user!.id, userName: 'manager', roles: ['manager'] as const, facilities: 'every' as const };
}
