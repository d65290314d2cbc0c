import { DEFAULT_LADDER } from '#domain/follow-up';
import { FollowUpRegistry, nobody } from '../../test/follow-up-registry.js';

let test: FollowUpRegistry;
let clerkId: string;
beforeAll(async () => {
  test = await FollowUpRegistry.start();
  clerkId = await test.accountOf('clerk');
});
afterAll(() => test.app.stop());
afterEach(() => test.today());

const again = { step: 'again', label: 'Try again', kind: 'retry', from: 'lost', afterMonths: 0, afterDays: 0, needsPermission: false };
const stateOf = async (patientId: string): Promise<string[]> =>
  (await test.stepsOf(patientId)).map(({ step, state }) => `${step} ${state}`).sort();

describe('the ladder of a facility', () => {
  it('is that of the house until a manager makes another, and then the one that sweeps climb', async () => {
    const standard = await test.clerk.get('/api/follow-up/ladders/1').expect(200);
    expect(standard.body).toMatchObject({ version: 0, ownerIds: [], dueAfterMonths: 12, lostAfterMonths: 15 });
    expect(standard.body.rungs).toEqual(JSON.parse(JSON.stringify(DEFAULT_LADDER)));
    const { patientId } = await test.completed({ dateOfLastContact: '20250101' });
    const change = { version: 0, rungs: [again], ownerIds: [clerkId] };
    const changed = await test.manager.put('/api/follow-up/ladders/1').send(change).expect(200);
    expect(changed.body).toMatchObject({ version: 1, rungs: [again], ownerIds: [clerkId] });
    expect(await test.app.lastAccess()).toMatchObject({ action: 'follow-up.ladder-changed', facilityId: 1 });
    await test.sweepOn('2026-11-22');
    expect(await stateOf(patientId)).toEqual(['again open']);
    expect((await test.manager.put('/api/follow-up/ladders/1').send(change)).body).toMatchObject({
      status: 409,
      code: 'FOLLOW_UP_SETTINGS_CHANGED',
    });
    await test.manager.put('/api/follow-up/ladders/1').send({ version: 1, rungs: DEFAULT_LADDER, ownerIds: [] }).expect(200);
  });

  it('is refused with every problem at its rung and field, and stays as it was', async () => {
    const rungs = [
      { ...again, everyMonths: 0 },
      { ...again, step: 'Again' },
    ];
    const refused = await test.manager.put('/api/follow-up/ladders/2').send({ version: 0, rungs, ownerIds: [] }).expect(422);
    expect(refused.body).toMatchObject({
      code: 'LADDER_WRONG',
      data: {
        problems: [
          { at: 0, field: 'everyMonths', code: 'RUNG_REPEAT_WRONG' },
          { at: 1, field: 'step', code: 'RUNG_STEP_WRONG' },
        ],
      },
    });
    expect((await test.manager.get('/api/follow-up/ladders/2').expect(200)).body.version).toBe(0);
  });

  it('is shared among staff of the facility only', async () => {
    const wrong = await test.manager.put('/api/follow-up/ladders/2').send({ version: 0, rungs: DEFAULT_LADDER, ownerIds: [clerkId] });
    expect(wrong.body).toMatchObject({ status: 422, code: 'OWNER_NOT_HERE', data: { ownerIds: [clerkId] } });
    const staff = await test.clerk.get('/api/follow-up/staff?facilityId=1').expect(200);
    expect(staff.body.map(({ name }: { name: string }) => name)).toEqual(['clerk in full', 'manager in full']);
  });

  it('is seen by its own facility and changed by managers', async () => {
    expect((await test.neighbour.get('/api/follow-up/ladders/1')).body.code).toBe('FORBIDDEN');
    expect((await test.clerk.put('/api/follow-up/ladders/1').send({ version: 1, rungs: [again], ownerIds: [] })).body.code).toBe(
      'FORBIDDEN',
    );
  });
});

describe('what is settled about a person', () => {
  const settle = (patientId: string, change: object) =>
    test.clerk.patch(`/api/follow-up/patients/${patientId}/person`).send({ facilityId: 1, version: 0, ...change });

  it('has an owner, a language and a permission, kept by version', async () => {
    const { patientId } = await test.completed({ dateOfLastContact: '20251015' });
    const settled = await settle(patientId, { ownerId: clerkId, language: 'es', letterPermission: 'granted' }).expect(200);
    expect(settled.body.person).toMatchObject({
      ownerId: clerkId,
      ownerName: 'clerk in full',
      language: 'es',
      letterPermission: 'granted',
      stop: null,
      version: 1,
    });
    expect(await test.app.lastAccess()).toMatchObject({
      action: 'follow-up.person-changed',
      patientIds: [patientId],
      detail: { ownerId: clerkId, language: 'es', letterPermission: 'granted' },
    });
    expect((await settle(patientId, { language: 'fr' })).body.code).toBe('FOLLOW_UP_SETTINGS_CHANGED');
    const mine = await test.clerk.get('/api/follow-up/patients?state=due&owner=me').expect(200);
    expect(mine.body.rows).toMatchObject([{ patientId, ownerName: 'clerk in full' }]);
    const nobodys = await test.clerk.get('/api/follow-up/patients?state=due&owner=none').expect(200);
    expect(nobodys.body.rows).not.toContainEqual(expect.objectContaining({ patientId }));
  });

  it('a stop ends letters at once, in the same transaction, and the ladder goes on in the house', async () => {
    const { patientId } = await test.completed({ dateOfLastContact: '20251001' });
    await test.sweepOn('2026-10-02');
    await test.sweepOn('2026-11-02');
    expect(await stateOf(patientId)).toEqual(['due-list open', 'look-up open', 'physician-letter-1 open']);
    test.today();
    const stopped = await settle(patientId, { stop: 'returned-deceased' }).expect(200);
    expect(stopped.body).toMatchObject({ state: 'due', person: { stop: 'returned-deceased', stoppedOn: '2026-11-22' } });
    expect(stopped.body.steps).toContainEqual(
      expect.objectContaining({ step: 'physician-letter-1', label: 'Physician letter', state: 'expired', reason: 'returned-deceased' }),
    );
    expect(stopped.body.ahead.map(({ step }: { step: string }) => step)).toEqual(expect.arrayContaining(['lost-search']));
    expect(stopped.body.ahead.map(({ kind }: { kind: string }) => kind)).not.toContain('letter');
    await test.sweepOn('2026-12-20');
    expect((await stateOf(patientId)).filter((step) => step.endsWith(' open'))).toEqual(['due-list open', 'look-up open']);
  });

  it.each(['opt-out', 'moved-abroad', 'by-agreement'])('%s ends the duty to follow, with that reason, until it is lifted', async (stop) => {
    const { patientId } = await test.completed({ dateOfLastContact: '20251015' });
    await test.sweepOn('2026-11-22');
    const stopped = await settle(patientId, { stop }).expect(200);
    expect(stopped.body).toMatchObject({ state: 'not-followed', notFollowedBecause: stop, ahead: [] });
    expect(await stateOf(patientId)).toEqual(['due-list cancelled', 'look-up cancelled']);
    const lifted = await settle(patientId, { version: 1, stop: null }).expect(200);
    expect(lifted.body).toMatchObject({ state: 'due', notFollowedBecause: null, person: { stop: null, stoppedOn: null } });
    expect(await stateOf(patientId)).toEqual(['due-list open', 'look-up open']);
  });

  it('No Patient Contact Flag (1854) forbids letters to the patient and the contact, not to physicians, and counts as before', async () => {
    const summary = async (): Promise<{ due: number; notFollowed: number }> =>
      (await test.clerk.get('/api/follow-up/summary').expect(200)).body as { due: number; notFollowed: number };
    const before = await summary();
    const { patientId } = await test.completed({ dateOfLastContact: '20251121', noPatientContactFlag: '1' });
    expect(await summary()).toEqual(expect.objectContaining({ due: before.due + 1, notFollowed: before.notFollowed }));
    await settle(patientId, { letterPermission: 'granted' }).expect(200);
    for (const day of ['2026-11-22', '2026-12-22', '2027-01-06', '2027-01-22']) await test.sweepOn(day);
    const steps = await test.app.sql(
      `SELECT "step", "state", "reason" FROM follow_up_step WHERE "patientId" = $1 AND "kind" = 'letter' ORDER BY "dueDate", "step"`,
      [patientId],
    );
    expect(steps).toEqual([
      { step: 'physician-letter-1', state: 'expired', reason: 'next-step' },
      { step: 'physician-letter-2', state: 'open', reason: null },
      { step: 'contact-letter', state: 'expired', reason: 'no-patient-contact' },
      { step: 'patient-letter', state: 'expired', reason: 'no-patient-contact' },
    ]);
  });

  it('is refused for people of other facilities and for owners who work elsewhere', async () => {
    const { patientId } = await test.completed();
    const foreign = await test.neighbour
      .patch(`/api/follow-up/patients/${patientId}/person`)
      .send({ facilityId: 2, version: 0, stop: 'opt-out' });
    expect(foreign.body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await settle(patientId, { ownerId: nobody })).body).toMatchObject({ status: 422, code: 'OWNER_NOT_HERE' });
    const elsewhere = await test.manager
      .patch(`/api/follow-up/patients/${patientId}/person`)
      .send({ facilityId: 2, version: 0, stop: 'opt-out' });
    expect(elsewhere.body.code).toBe('NOT_THIS_FACILITYS_PATIENT');
  });
});

describe('owners', () => {
  it('are given to many people at once; whoever is not of the facility is left out', async () => {
    const one = await test.completed();
    const two = await test.completed();
    const body = { facilityId: 1, patientIds: [one.patientId, two.patientId, nobody], ownerId: clerkId };
    expect((await test.clerk.post('/api/follow-up/owners').send(body).expect(200)).body).toEqual({ changed: 2 });
    expect((await test.clerk.post('/api/follow-up/owners').send(body).expect(200)).body).toEqual({ changed: 0 });
    const staff = await test.clerk.get('/api/follow-up/staff?facilityId=1').expect(200);
    expect(staff.body.find(({ id }: { id: string }) => id === clerkId).owned).toBeGreaterThanOrEqual(2);
    expect(
      (
        await test.clerk
          .post('/api/follow-up/owners')
          .send({ ...body, ownerId: null })
          .expect(200)
      ).body,
    ).toEqual({ changed: 2 });
  });
});

describe('a telephone task', () => {
  it('is over after the tries its rung allows, and says so', async () => {
    const rung = {
      step: 'call',
      label: 'Call',
      kind: 'telephone',
      from: 'lost',
      afterMonths: 0,
      afterDays: 0,
      needsPermission: false,
      maxTries: 2,
    };
    const { version } = (await test.manager.get('/api/follow-up/ladders/1').expect(200)).body as { version: number };
    await test.manager
      .put('/api/follow-up/ladders/1')
      .send({ version, rungs: [rung], ownerIds: [] })
      .expect(200);
    const { patientId } = await test.completed({ dateOfLastContact: '20250110' });
    await test.sweepOn('2026-11-22');
    const call = async (): Promise<{ id: string; state: string; tries: number; reason: string | null }> => {
      const view = await test.clerk.get(`/api/follow-up/patients/${patientId}`).expect(200);
      return (view.body as { steps: { step: string; id: string; state: string; tries: number; reason: string | null }[] }).steps.find(
        ({ step }) => step === 'call',
      )!;
    };
    const { id: stepId } = await call();
    const tried = { facilityId: 1, contactDate: '20261121', method: 'patient', source: '3', result: 'no-answer', stepId };
    await test.clerk.post(`/api/follow-up/patients/${patientId}/contacts`).send(tried).expect(201);
    expect(await call()).toMatchObject({ state: 'open', tries: 1, reason: null });
    await test.clerk.post(`/api/follow-up/patients/${patientId}/contacts`).send(tried).expect(201);
    expect(await call()).toMatchObject({ state: 'expired', tries: 2, reason: 'tries-used-up' });
  });
});
