import { DeathsRegistry, DIED } from '../../test/deaths-registry.js';

const SEEN = { dateOfLastContact: '20260101' };
let test: DeathsRegistry;
beforeAll(async () => (test = await DeathsRegistry.start()));
afterAll(() => test.at.app.stop());

const review = (id: string, body: object, by = test.at.manager) => by.post(`/api/follow-up/death-records/${id}/review`).send(body);
/** A death whose birth date is another one than that of the person of the same name. */
const uncertain = async (name: string, line: object = {}) => {
  const made = await test.at.completed({ nameLast: name, socialSecurityNumber: '', dateOfBirth: '19600315', ...SEEN });
  const batch = await test.matched([{ ...DIED, LAST: name, ...line }]);
  return { ...made, batch, row: await test.onlyRow(batch.id) };
};

describe('an uncertain pair', () => {
  it('is shown side by side, field by field, with the weight of each, and that is written down', async () => {
    const { patientId, row } = await uncertain('Sideby');
    const { body } = await test.at.manager.get(`/api/follow-up/death-records/${row.id}`).expect(200);
    expect(body).toMatchObject({
      state: 'review',
      death: { nameLast: 'Sideby', dateOfBirth: '19600314', causeOfDeath: 'C509' },
      candidates: [
        { patientId, verdict: 'review', items: { nameLast: 'Sideby', dateOfBirth: '19600315' }, tumors: [{ primarySite: 'C504' }] },
      ],
    });
    expect(body.candidates[0].fields).toContainEqual({
      field: 'dateOfBirth',
      agreement: 'close',
      outcome: 'one-part',
      weight: expect.any(Number),
    });
    expect(await test.at.app.lastAccess()).toMatchObject({ action: 'follow-up.death-opened', patientIds: [patientId] });
  });

  it('called the same person is applied with the batch, and says who decided', async () => {
    const { id, batch, row } = await uncertain('Sameperson');
    const decided = await review(row.id, { decision: 'same', version: row.version, note: 'certificate seen' }).expect(200);
    expect(decided.body).toMatchObject({
      state: 'match',
      decision: 'same',
      reviewer: 'manager in full',
      note: 'certificate seen',
      version: row.version + 1,
    });
    await test.apply(batch.id);
    const { body } = await test.at.manager.get(`/api/abstracts/${id}/history`).expect(200);
    expect(body[0].reason).toContain('same person by review');
  });

  it('called somebody else is not applied, and goes onto the follow-back list when the cause is a cancer', async () => {
    const { id, batch, row } = await uncertain('Otherperson');
    expect((await review(row.id, { decision: 'different', version: row.version }).expect(200)).body).toMatchObject({
      state: 'different',
      followBack: 'open',
      followBackReason: 'no-patient',
    });
    await test.apply(batch.id);
    expect((await test.at.manager.get(`/api/abstracts/${id}`).expect(200)).body.items.vitalStatus).toBe('1');
  });

  it('is never overwritten by a second reviewer who saw it before the first decided', async () => {
    const { row } = await uncertain('Tworeviewers');
    const answers = await Promise.all([
      review(row.id, { decision: 'same', version: row.version }),
      review(row.id, { decision: 'different', version: row.version }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({ code: 'STALE_DEATH_RECORD', data: { held: row.version, current: row.version + 1 } });
  });

  it('that is applied is decided no more', async () => {
    const { batch, row } = await uncertain('Decided');
    await review(row.id, { decision: 'same', version: row.version }).expect(200);
    await test.apply(batch.id);
    const again = await review(row.id, { decision: 'different', version: (await test.onlyRow(batch.id)).version });
    expect(again.body.code).toBe('DEATH_RECORD_STATE');
  });
});

describe('a death that may be one of two people', () => {
  it('is for a person to look at even when both seem certain, and the candidate must be named', async () => {
    const one = await test.at.completed({ nameLast: 'Twice', socialSecurityNumber: '900720001', ...SEEN });
    const two = await test.at.completed({ nameLast: 'Twice', socialSecurityNumber: '900720002', ...SEEN });
    expect(two.patientId).not.toBe(one.patientId);
    const batch = await test.matched([{ ...DIED, LAST: 'Twice' }]);
    const row = await test.onlyRow(batch.id);
    expect(row.state).toBe('review');
    expect((await review(row.id, { decision: 'same', version: row.version })).body.code).toBe('CANDIDATE_MISSING');
    const decided = await review(row.id, { decision: 'same', version: row.version, patientId: two.patientId }).expect(200);
    expect(decided.body).toMatchObject({ state: 'match', patientId: two.patientId });
  });
});

describe('a conflict', () => {
  it('of a later contact is applied once a reviewer says that the file is right', async () => {
    const { id } = await test.at.completed({ nameLast: 'Wrongcontact', socialSecurityNumber: '900720011', dateOfLastContact: '20261001' });
    const batch = await test.matched([{ ...DIED, SSN: '900720011', LAST: 'Wrongcontact' }]);
    const row = await test.onlyRow(batch.id);
    expect(row.conflict).toBe('CONTACT_AFTER_DEATH');
    await review(row.id, { decision: 'same', version: row.version }).expect(200);
    expect((await test.apply(batch.id)).counts).toMatchObject({ applied: 1 });
    expect((await test.at.manager.get(`/api/abstracts/${id}`).expect(200)).body.items).toMatchObject({
      dateOfLastContact: '20260314',
      vitalStatus: '0',
    });
  });

  it('of a death before the diagnosis cannot be waved through', async () => {
    await test.at.completed({ nameLast: 'Before', socialSecurityNumber: '900720012', ...SEEN });
    const batch = await test.matched([{ ...DIED, SSN: '900720012', LAST: 'Before', DOD: '2022-02-02' }]);
    const row = await test.onlyRow(batch.id);
    expect((await review(row.id, { decision: 'same', version: row.version })).body.code).toBe('DEATH_IN_CONFLICT');
  });
});
