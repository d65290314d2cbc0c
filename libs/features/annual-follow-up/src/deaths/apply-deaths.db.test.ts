import { DeathsRegistry, DIED } from '../../test/deaths-registry.js';
import { ApplyDeathsService } from './apply-deaths.service.js';
import { UndoDeathsService } from './undo-deaths.service.js';

const SEEN = { dateOfLastContact: '20250701' };
let test: DeathsRegistry;
let number = 0;
beforeAll(async () => (test = await DeathsRegistry.start()));
afterAll(() => test.at.app.stop());
afterEach(() => test.at.today());

const ssn = (): string => `90071${String((number += 1)).padStart(4, '0')}`;
const person = async (changed: object = {}) => {
  const socialSecurityNumber = ssn();
  const made = await test.at.completed({ nameLast: `Applied${number}`, socialSecurityNumber, ...SEEN, ...changed });
  return { ...made, death: { ...DIED, SSN: socialSecurityNumber, LAST: `Applied${number}`, SFN: '2026000017' } };
};

describe('an applied death', () => {
  it('moves date, status, cause, number of the certificate and source in every abstract and in the person, and ends the ladder', async () => {
    const { patientId, id, death } = await person();
    await test.at.sweepOn('2026-11-22');
    expect(await test.at.stepsOf(patientId)).toContainEqual(expect.objectContaining({ state: 'open' }));
    const applied = await test.apply((await test.matched([death])).id);
    expect(applied).toMatchObject({ state: 'applied', counts: { applied: 1 } });
    const { body } = await test.at.manager.get(`/api/abstracts/${id}`).expect(200);
    expect(body.items).toMatchObject({
      dateOfLastContact: '20260314',
      vitalStatus: '0',
      causeOfDeath: 'C509',
      icdRevisionNumber: '1',
      dcStateFileNumber: '2026000017',
      followUpSourceCentral: '05',
    });
    const view = await test.at.clerk.get(`/api/follow-up/patients/${patientId}`).expect(200);
    expect(view.body).toMatchObject({ state: 'closed', dateOfLastContact: '20260314', vitalStatus: '0' });
    const open = (await test.at.stepsOf(patientId)).filter(({ state }) => ['open', 'scheduled', 'sent'].includes(state));
    expect(open).toEqual([]);
  });

  it('is in the history with source, vintage, score and reviewer, and in the access log', async () => {
    const { patientId, id, death } = await person();
    await test.apply((await test.matched([death])).id);
    const history = await test.at.manager.get(`/api/abstracts/${id}/history`).expect(200);
    expect(history.body[0]).toMatchObject({
      kind: 'death-linked',
      source: 'death-file',
      reason: expect.stringMatching(/^State death records \(05\), 2026 first half, row 1; score \d\d\.\d, certain match$/),
    });
    const [event] = await test.at.app.sql(
      `SELECT "userName", "patientIds" FROM access_event WHERE "action" = 'follow-up.death-applied' ORDER BY "id" DESC LIMIT 1`,
    );
    expect(event).toEqual({ userName: 'manager', patientIds: [patientId] });
  });

  it('brings no cause from a source that has not seen the certificate', async () => {
    const { id, death } = await person();
    await test.apply((await test.matched([{ ...death, SFN: '' }], { source: '07' })).id);
    const { body } = await test.at.manager.get(`/api/abstracts/${id}`).expect(200);
    expect(body.items).toMatchObject({ vitalStatus: '0', causeOfDeath: '7777', followUpSourceCentral: '07' });
  });

  it('fills the cause later, and never overwrites one that is coded', async () => {
    const { id, death } = await person();
    await test.apply((await test.matched([{ ...death, SFN: '' }], { source: '07' })).id);
    await test.apply((await test.matched([death])).id);
    const again = await test.apply((await test.matched([{ ...death, COD: 'I219' }], { source: '04' })).id);
    expect(again.counts).toMatchObject({ applied: 0, known: 1 });
    const { body } = await test.at.manager.get(`/api/abstracts/${id}`).expect(200);
    expect(body.items).toMatchObject({ causeOfDeath: 'C509', followUpSourceCentral: '07', dcStateFileNumber: '2026000017' });
  });

  it('waits for a person when somebody recorded a later contact since it was matched', async () => {
    const { patientId, death } = await person();
    const batch = await test.matched([death]);
    await test.at.clerk
      .post(`/api/follow-up/patients/${patientId}/contacts`)
      .send({ facilityId: 1, contactDate: '20261101', method: 'patient', source: '3', result: 'reached', vitalStatus: '1' })
      .expect(201);
    expect(await test.apply(batch.id)).toMatchObject({ counts: { applied: 0, conflict: 1 } });
    expect(await test.rows(batch.id)).toMatchObject([{ state: 'conflict', conflict: 'CONTACT_AFTER_DEATH' }]);
  });
});

describe('an undone batch', () => {
  it('leaves every abstract, person, tumor and step exactly as before, and both in the history', async () => {
    const people = [
      await person(),
      await person({ dateOfLastContact: '20260601' }),
      await person({ primarySite: 'C509', dateOfLastContact: '202512' }),
    ];
    const first = people[0]!;
    const west = {
      facilityId: 2,
      items: {
        nameLast: `Applied${number - 2}`,
        nameFirst: 'Ada',
        dateOfBirth: '19600314',
        dateOfLastContact: '20240101',
        vitalStatus: '1',
        primarySite: 'C349',
        dateOfDiagnosis: '20231001',
      },
    };
    const second = await test.at.manager.post('/api/abstracts').send(west).expect(201);
    expect(second.body.patientId).toBe(first.patientId);
    await test.at.sweepOn('2026-11-22');
    const ids = people.map(({ patientId }) => patientId);
    const before = await test.standing(ids);
    const batch = await test.matched(people.map(({ death }, at) => ({ ...death, DOD: at === 1 ? '2026-07-01' : '2026-03-14' })));
    const applied = await test.apply(batch.id);
    expect(applied.counts).toMatchObject({ applied: 3 });
    expect(await test.standing(ids)).not.toEqual(before);
    const westDead = await test.at.manager.get(`/api/abstracts/${second.body.id}`).expect(200);
    expect(westDead.body.items).toMatchObject({ vitalStatus: '0', dateOfLastContact: '20260314' });
    expect(await test.undo(batch.id)).toMatchObject({ state: 'undone', counts: { applied: 0, undone: 3 } });
    expect(await test.standing(ids)).toEqual(before);
    const history = await test.at.manager.get(`/api/abstracts/${first.id}/history`).expect(200);
    expect(history.body.slice(0, 2).map(({ kind }: { kind: string }) => kind)).toEqual(['death-undone', 'death-linked']);
    const events = await test.at.app.sql<{ action: string }>(
      `SELECT "action" FROM access_event WHERE "patientIds" = ARRAY[$1]::uuid[] AND "action" LIKE 'follow-up.death-%' ORDER BY "id"`,
      [first.patientId],
    );
    expect(events.map(({ action }) => action)).toEqual(expect.arrayContaining(['follow-up.death-applied', 'follow-up.death-undone']));
  });

  it('keeps a value that somebody changed since, and says which', async () => {
    const { id, death } = await person();
    const batch = await test.matched([death]);
    await test.apply(batch.id);
    const held = await test.at.manager.get(`/api/abstracts/${id}`).expect(200);
    await test.at.manager.post(`/api/abstracts/${id}/reopen`).send({ version: held.body.version, reason: 'cause corrected' }).expect(200);
    await test.at.manager
      .patch(`/api/abstracts/${id}/items`)
      .send({ version: held.body.version + 1, items: { causeOfDeath: 'C349' } })
      .expect(200);
    await test.undo(batch.id);
    const record = await test.at.manager.get(`/api/follow-up/death-records/${(await test.onlyRow(batch.id)).id}`).expect(200);
    expect(record.body.notRestored).toEqual(expect.arrayContaining([{ record: 'abstract', id, item: 'causeOfDeath' }]));
    const { body } = await test.at.manager.get(`/api/abstracts/${id}`).expect(200);
    expect(body.items).toMatchObject({ causeOfDeath: 'C349', vitalStatus: '1', dateOfLastContact: '20250701' });
  });

  it('can be asked for only once it is applied, and only once', async () => {
    const { death } = await person();
    const batch = await test.matched([death]);
    expect((await test.at.manager.post(`/api/follow-up/death-batches/${batch.id}/undo`)).body.code).toBe('DEATH_BATCH_STATE');
    await test.apply(batch.id);
    await test.undo(batch.id);
    for (const verb of ['undo', 'apply']) {
      expect((await test.at.manager.post(`/api/follow-up/death-batches/${batch.id}/${verb}`)).body.code).toBe('DEATH_BATCH_STATE');
    }
  });
});

it('applying and undoing that are stopped half way, with several workers at once afterwards, touch nobody twice and leave nobody out', async () => {
  const people = [await person(), await person(), await person(), await person(), await person(), await person()];
  await test.at.sweepOn('2026-11-22');
  const ids = people.map(({ patientId }) => patientId);
  const before = await test.standing(ids);
  const batch = await test.matched(people.map(({ death }) => death));
  const versions = async (): Promise<number[]> =>
    (await test.at.app.sql<{ version: number }>(`SELECT "version" FROM abstract WHERE "patientId" = ANY ($1) ORDER BY "id"`, [ids])).map(
      ({ version }) => version,
    );
  const start = await versions();
  const steps = [
    ['apply', ApplyDeathsService, 'applied', 1],
    ['undo', UndoDeathsService, 'undone', 2],
  ] as const;
  for (const [verb, service, state, saves] of steps) {
    await test.at.manager.post(`/api/follow-up/death-batches/${batch.id}/${verb}`).expect(202);
    const worker: { run: ApplyDeathsService['run'] } = test.at.app.app.get<ApplyDeathsService | UndoDeathsService>(service);
    const stop = new AbortController();
    const stopped = worker.run(batch.id, { signal: stop.signal, onPage: (done) => (done === 2 ? stop.abort() : undefined) });
    await expect(stopped).rejects.toThrow('aborted');
    expect((await test.batch(batch.id)).counts[state]).toBe(2);
    await Promise.all([worker.run(batch.id), worker.run(batch.id), worker.run(batch.id)]);
    expect(await test.batch(batch.id)).toMatchObject({ state, counts: { [state]: 6 } });
    expect(await versions()).toEqual(start.map((version) => version + saves));
  }
  expect(await test.standing(ids)).toEqual(before);
});
