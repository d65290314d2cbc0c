import { answer, FollowUpRegistry, nobody } from '../../test/follow-up-registry.js';
import { type Browser } from '../../../../../test/support/registry-app.js';

let test: FollowUpRegistry;
beforeAll(async () => (test = await FollowUpRegistry.start()));
afterAll(() => test.app.stop());
afterEach(() => test.today());

const record = (patientId: string, contact: object = {}): ReturnType<Browser['post']> =>
  test.clerk.post(`/api/follow-up/patients/${patientId}/contacts`).send({ ...answer, ...contact });
const withdraw = (contactId: string): ReturnType<Browser['post']> =>
  test.clerk.post(`/api/follow-up/contacts/${contactId}/withdraw`).send({ reason: 'Typed for the wrong patient' });
const personItems = async (patientId: string): Promise<Record<string, string>> =>
  (await test.clerk.get(`/api/follow-up/patients/${patientId}/reply-form`).expect(200)).body.items;

describe('an address', () => {
  const NEW = { addrCurrentNoStreet: '7 New Road', addrCurrentCity: 'NEWTOWN', addrCurrentState: 'NM', addrCurrentPostalCode: '87102' };

  it('comes with a returned envelope although nobody was reached, and is kept sealed', async () => {
    const { patientId } = await test.completed({
      addrCurrentCity: 'OLDTOWN',
      addrCurrentNoStreet: '1 Old Road',
      dateOfLastContact: '20260701',
    });
    const view = (await record(patientId, { result: 'wrong-address', vitalStatus: undefined, items: NEW }).expect(201)).body;
    expect(view.dateOfLastContact).toBe('20260701');
    expect(view.outcome).toMatchObject([{ topic: 'address', verdict: 'replaced' }]);
    expect(view.outcome[0].items[0]).toEqual({
      itemId: 'addrCurrentNoStreet',
      held: '1 Old Road',
      offered: '7 New Road',
      stands: '7 New Road',
    });
    expect(await personItems(patientId)).toMatchObject(NEW);
    const [row] = await test.app.sql<{ text: string }>(
      `SELECT c::text || p."items"::text AS text FROM contact c JOIN patient p ON p."id" = c."patientId" WHERE p."id" = $1`,
      [patientId],
    );
    expect(row!.text).not.toContain('New Road');
    expect(row!.text).toContain('NEWTOWN');
  });

  it('of an older letter does not come back, and is told beside the one that stands', async () => {
    const { patientId } = await test.completed({ dateOfLastContact: '20260701' });
    await record(patientId, { contactDate: '20261101', items: NEW }).expect(201);
    const late = (await record(patientId, { contactDate: '20260801', items: { addrCurrentCity: 'ELSEWHERE' } }).expect(201)).body;
    expect(late.outcome.map(({ topic, verdict }: { topic: string; verdict: string }) => [topic, verdict])).toEqual([
      ['contact', 'kept'],
      ['address', 'kept'],
    ]);
    expect(await personItems(patientId)).toMatchObject(NEW);
    const history = (await test.clerk.get(`/api/follow-up/patients/${patientId}/contacts`).expect(200)).body;
    expect(history[0].outcome[1].items[1]).toMatchObject({
      itemId: 'addrCurrentCity',
      held: 'NEWTOWN',
      offered: 'ELSEWHERE',
      stands: 'NEWTOWN',
    });
  });

  it('abroad ends follow-up of every tumor', async () => {
    const { patientId, id } = await test.completed({ nextFollowUpSource: '1' });
    const view = (
      await record(patientId, { items: { addrCurrentCity: 'Lyon', addrCurrentCountry: 'FRA', addrCurrentState: 'XX' } }).expect(201)
    ).body;
    expect(view.state).toBe('not-followed');
    expect((await test.manager.get(`/api/abstracts/${id}`).expect(200)).body.items.nextFollowUpSource).toBe('8');
  });
});

describe('a contact that is withdrawn', () => {
  it('gives back what it set, in the record and in the ladder, with both steps in the history', async () => {
    const { patientId, id } = await test.completed({
      dateOfLastContact: '20250701',
      telephone: '5055550100',
      causeOfDeath: '0000',
      icdRevisionNumber: '0',
    });
    await test.sweepOn('2026-11-22');
    const before = await test.stepsOf(patientId);
    const open = before.filter(({ state }) => state === 'open').length;
    expect(open).toBeGreaterThan(0);
    const wrong = (await record(patientId, { vitalStatus: '0', items: { telephone: '5055550199' } }).expect(201)).body;
    expect(wrong.state).toBe('closed');
    const back = (await withdraw(wrong.contactId).expect(200)).body;
    expect(back).toMatchObject({ state: 'lost', vitalStatus: '1', dateOfLastContact: '20250701' });
    expect(await personItems(patientId)).toMatchObject({ telephone: '5055550100', causeOfDeath: '0000', icdRevisionNumber: '0' });
    const steps = await test.stepsOf(patientId);
    expect(steps.filter(({ cycle, state }) => cycle === '20250701' && state === 'open')).toHaveLength(open);
    const history = (await test.manager.get(`/api/abstracts/${id}/history`).expect(200)).body;
    expect(history.slice(0, 2)).toMatchObject([
      { kind: 'contact', source: 'follow-up', reason: 'Typed for the wrong patient' },
      { kind: 'contact', source: 'follow-up' },
    ]);
    const [contact] = (await test.clerk.get(`/api/follow-up/patients/${patientId}/contacts`).expect(200)).body;
    expect(contact).toMatchObject({ withdrawnBecause: 'Typed for the wrong patient', withdrawnBy: 'clerk in full' });
    expect((await withdraw(wrong.contactId).expect(409)).body.code).toBe('CONTACT_WITHDRAWN');
  });

  it('leaves alone what is newer, and no longer counts afterwards', async () => {
    const { patientId } = await test.completed({ dateOfLastContact: '20250701' });
    const wrong = (await record(patientId, { contactDate: '20260901', items: { telephone: '5055550199' } }).expect(201)).body;
    const right = (await record(patientId, { contactDate: '20261001' }).expect(201)).body;
    expect((await withdraw(wrong.contactId).expect(200)).body.dateOfLastContact).toBe('20261001');
    expect(await personItems(patientId)).not.toHaveProperty('telephone');
    expect((await withdraw(right.contactId).expect(200)).body.dateOfLastContact).toBe('20250701');
  });

  it('lets an answer stand again that had lost to it', async () => {
    const { patientId } = await test.completed({ dateOfLastContact: '20250701' });
    const wrong = (await record(patientId, { source: '7', contactDate: '20260901', vitalStatus: '0' }).expect(201)).body;
    const seen = (await record(patientId, { contactDate: '20261001' }).expect(201)).body;
    expect(seen.vitalStatus).toBe('0');
    const back = (await withdraw(wrong.contactId).expect(200)).body;
    expect(back).toMatchObject({ state: 'current', vitalStatus: '1', dateOfLastContact: '20261001' });
  });

  it('does not touch what somebody corrected by hand since', async () => {
    const { patientId, id } = await test.completed({ dateOfLastContact: '20250701' });
    const typo = (await record(patientId, { contactDate: '20261101' }).expect(201)).body;
    const abstract = (await test.manager.get(`/api/abstracts/${id}`).expect(200)).body;
    const reopened = await test.manager
      .post(`/api/abstracts/${id}/reopen`)
      .send({ version: abstract.version, reason: 'Date of contact mistyped' });
    const change = { version: reopened.body.version, items: { dateOfLastContact: '20260111' } };
    await test.manager.patch(`/api/abstracts/${id}/items`).send(change).expect(200);
    expect((await withdraw(typo.contactId).expect(200)).body.dateOfLastContact).toBe('20260111');
    expect((await record(patientId, { contactDate: '20260301' }).expect(201)).body.dateOfLastContact).toBe('20260301');
  });

  it('is of its own facility: nobody else finds it', async () => {
    const { patientId } = await test.completed({ dateOfLastContact: '20250701' });
    const { contactId } = (await record(patientId).expect(201)).body;
    const url = `/api/follow-up/contacts/${contactId}`;
    expect((await test.neighbour.post(`${url}/withdraw`).send({ reason: 'Not mine' })).body).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
    expect((await test.neighbour.post(`${url}/reviewed`)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await test.researcher.post(`${url}/withdraw`).send({ reason: 'Not mine' })).body.code).toBe('FORBIDDEN');
    expect((await test.clerk.post(`${url}/withdraw`).send({ reason: '' })).body.data.problems[0].property).toBe('reason');
    expect((await withdraw(nobody)).body.code).toBe('NOT_FOUND');
  });
});

describe('replies of many people', () => {
  it('are recorded each for itself: a refused one says what is wrong and hinders no other', async () => {
    const [one, two, three] = [await test.completed(), await test.completed(), await test.completed()];
    const replies = [
      { ...answer, patientId: one.patientId },
      { ...answer, patientId: two.patientId, contactDate: '20260230' },
      { ...answer, patientId: nobody },
      { ...answer, patientId: three.patientId, tumors: { [three.tumorId]: { cancerStatus: '2' } } },
    ];
    const { results } = (await test.clerk.post('/api/follow-up/replies').send({ replies }).expect(200)).body;
    expect(results).toMatchObject([
      { patientId: one.patientId, dateOfLastContact: '20261101', problem: null },
      {
        patientId: two.patientId,
        contactId: null,
        problem: { code: 'REPLY_REFUSED', data: { findings: [{ code: 'CONTACT_DATE_WRONG' }] } },
      },
      { patientId: nobody, problem: { code: 'NOT_FOUND' } },
      { patientId: three.patientId, vitalStatus: '1', outcome: [{ topic: 'contact' }, { topic: 'cancer-status', verdict: 'replaced' }] },
    ]);
    const events = await test.app.accesses(3);
    expect(events.filter(({ action, result }) => action === 'follow-up.contact-recorded' && result === 'allowed')).toHaveLength(2);
  });

  it('are at most a hundred, and each has the shape of a contact', async () => {
    const many = Array.from({ length: 101 }, () => ({ ...answer, patientId: nobody }));
    expect((await test.clerk.post('/api/follow-up/replies').send({ replies: many })).body.code).toBe('INVALID_REQUEST');
    const wrong = await test.clerk
      .post('/api/follow-up/replies')
      .send({ replies: [{ ...answer, patientId: nobody, contactDate: 'soon' }] });
    expect(wrong.body.data.problems[0].property).toBe('replies.0.contactDate');
    const tumors = { [nobody]: { cancerStatus: 1 } };
    expect((await test.clerk.post('/api/follow-up/replies').send({ replies: [{ ...answer, patientId: nobody, tumors }] })).body.code).toBe(
      'INVALID_REQUEST',
    );
  });
});

describe('a patient who refuses', () => {
  const stopOf = (patientId: string): Promise<unknown[]> =>
    test.app.sql(`SELECT "stop", "stoppedOn"::text AS "on" FROM follow_up_person WHERE "patientId" = $1`, [patientId]);

  it('is followed on until the clerk says that follow-up stops', async () => {
    const { patientId } = await test.completed();
    const refused = { result: 'refused', vitalStatus: undefined };
    await record(patientId, refused).expect(201);
    expect(await stopOf(patientId)).toEqual([]);
    const stopped = (await record(patientId, { ...refused, optOut: true }).expect(201)).body;
    expect(stopped.state).toBe('not-followed');
    expect(await stopOf(patientId)).toEqual([{ stop: 'opt-out', on: '2026-11-22' }]);
  });
});

describe('a reply to a letter', () => {
  const [batch, letter] = ['01939f00-0000-7000-8000-00000000b001', '01939f00-0000-7000-8000-00000000b002'];

  /** A letter printed on 15 October about a person who is due. */
  async function written(): Promise<string> {
    const { patientId } = await test.completed({ dateOfLastContact: '20250920' });
    await test.sweepOn('2026-11-22');
    await test.app.db.asOwner(`
      UPDATE follow_up_step SET "kind" = 'letter', "addressee" = 'physician', "state" = 'sent' WHERE "patientId" = '${patientId}' AND "state" = 'open';
      INSERT INTO letter_batch ("id", "facilityId", "addressee", "status", "createdAt") VALUES ('${batch}', 1, 'physician', 'printed', now());
      INSERT INTO letter ("id", "batchId", "facilityId", "addressee", "ordinal", "state", "sealed", "printedAt", "sentOn")
        VALUES ('${letter}', '${batch}', 1, 'physician', 1, 'printed', '', now(), '2026-10-15');
      INSERT INTO letter_patient ("letterId", "stepId", "patientId", "facilityId", "state")
        SELECT '${letter}', "id", "patientId", 1, 'sent' FROM follow_up_step WHERE "patientId" = '${patientId}' AND "state" = 'sent'`);
    return patientId;
  }

  it('bears the date of its sender: the day of mailing is taken only when the clerk confirms it; taken back, the letter is out again', async () => {
    const patientId = await written();
    const refused = (await record(patientId, { letterId: letter, contactDate: '20261015' }).expect(422)).body;
    expect(refused).toMatchObject({ code: 'DATE_IS_MAILING_DATE', data: { printedOn: '20261015' } });
    const another = await test.completed();
    expect((await record(another.patientId, { letterId: letter }).expect(404)).body.code).toBe('NOT_FOUND');
    const view = (await record(patientId, { letterId: letter, contactDate: '20261015', dateIsSenders: true }).expect(201)).body;
    expect(view.dateOfLastContact).toBe('20261015');
    const states = async (): Promise<unknown[]> =>
      test.app.sql(`SELECT DISTINCT s."state" FROM follow_up_step s JOIN letter_patient l ON l."stepId" = s."id" WHERE l."letterId" = $1`, [
        letter,
      ]);
    expect(await states()).toEqual([{ state: 'done' }]);
    await withdraw(view.contactId).expect(200);
    expect(await states()).toEqual([{ state: 'sent' }]);
  });
});
