import { answer, FollowUpRegistry, nobody } from '../../test/follow-up-registry.js';
import { type Browser } from '../../../../../test/support/registry-app.js';

let test: FollowUpRegistry;
beforeAll(async () => (test = await FollowUpRegistry.start()));
afterAll(() => test.app.stop());
afterEach(() => test.today());

const record = (patientId: string, contact: object = {}): ReturnType<Browser['post']> =>
  test.clerk.post(`/api/follow-up/patients/${patientId}/contacts`).send({ ...answer, ...contact });
const outcomeOf = (body: { outcome: { topic: string; verdict: string; reason: string; needsPerson: boolean }[] }): unknown[] =>
  body.outcome.map(({ topic, verdict, reason, needsPerson }) =>
    needsPerson ? [topic, verdict, reason, 'look'] : [topic, verdict, reason],
  );
const tumorItems = async (tumorId: string): Promise<Record<string, string>> => {
  const [row] = await test.app.sql<{ items: Record<string, string> }>(`SELECT "items" FROM tumor WHERE "id" = $1`, [tumorId]);
  return row!.items;
};

describe('a contact', () => {
  it('moves the date for all tumors of the person, ends the old cycle and plans the next', async () => {
    const who = { nameLast: 'Twotumors', socialSecurityNumber: '900399999', dateOfLastContact: '20250701' };
    const first = await test.completed({ ...who, sequenceNumberHospital: '01' });
    const second = await test.completed({ ...who, sequenceNumberHospital: '02', primarySite: 'C502', laterality: '2' });
    expect(second.patientId).toBe(first.patientId);
    await test.sweepOn('2026-11-22');
    expect((await test.stepsOf(first.patientId)).filter(({ state }) => state === 'open')).not.toEqual([]);
    const tumors = { [first.tumorId]: { cancerStatus: '1' }, [second.tumorId]: { cancerStatus: '2' } };
    const view = await record(first.patientId, { tumors, note: 'Seen in clinic, doing well' }).expect(201);
    expect(view.body).toMatchObject({
      state: 'current',
      dateOfLastContact: '20261101',
      contacts: [{ note: 'Seen in clinic, doing well', method: 'physician' }],
    });
    expect(outcomeOf(view.body)).toEqual([
      ['contact', 'replaced', 'later'],
      ['cancer-status', 'replaced', 'later'],
      ['cancer-status', 'replaced', 'later'],
    ]);
    expect(view.body.tumors.map((t: { id: string; cancerStatus: string }) => [t.id, t.cancerStatus])).toEqual(
      expect.arrayContaining([
        [first.tumorId, '1'],
        [second.tumorId, '2'],
      ]),
    );
    const steps = await test.stepsOf(first.patientId);
    expect(steps.filter(({ cycle, state }) => cycle === '20250701' && ['open', 'scheduled', 'sent'].includes(state))).toEqual([]);
    expect(steps).toContainEqual({ step: 'due-list', state: 'scheduled', cycle: '20261101', due: '2027-11-01' });
    for (const id of [first.id, second.id]) {
      const abstract = await test.manager.get(`/api/abstracts/${id}`).expect(200);
      expect(abstract.body.items).toMatchObject({ dateOfLastContact: '20261101', vitalStatus: '1', followUpSource: '2' });
      const history = await test.manager.get(`/api/abstracts/${id}/history`).expect(200);
      expect(history.body[0]).toMatchObject({ kind: 'contact', source: 'follow-up' });
    }
  });

  it('is written down with the person it concerns', async () => {
    const { patientId } = await test.completed();
    await record(patientId).expect(201);
    expect(await test.app.lastAccess()).toMatchObject({
      action: 'follow-up.contact-recorded',
      patientIds: [patientId],
      detail: { result: 'reached', method: 'physician' },
    });
  });

  it('keeps a try that reached nobody and moves nothing', async () => {
    const { patientId } = await test.completed({ dateOfLastContact: '20260701' });
    const view = await record(patientId, { result: 'no-answer', vitalStatus: undefined }).expect(201);
    expect(view.body).toMatchObject({ dateOfLastContact: '20260701', contacts: [{ result: 'no-answer' }], outcome: [] });
  });

  it.each([
    ['a date to come', { contactDate: '20261123' }, 'CONTACT_DATE_WRONG', 'dateOfLastContact'],
    ['30 February', { contactDate: '20260230' }, 'CONTACT_DATE_WRONG', 'dateOfLastContact'],
    ['a date before the diagnosis', { contactDate: '20230101' }, 'CONTACT_BEFORE_DIAGNOSIS', 'dateOfLastContact'],
    ['no vital status', { vitalStatus: undefined }, 'VITAL_STATUS_MISSING', 'vitalStatus'],
    ['an item that no reply changes', { items: { nameLast: 'Other' } }, 'NOT_A_REPLY_ITEM', 'nameLast'],
    ['a tumor of somebody else', { tumors: { [nobody]: { cancerStatus: '1' } } }, 'NOT_THIS_PATIENTS_TUMOR', 'tumorRecordNumber'],
  ])('is refused at its item with %s, and changes nothing', async (_, wrong, code, itemId) => {
    const { patientId } = await test.completed({ dateOfLastContact: '20260701' });
    const refused = (await record(patientId, wrong).expect(422)).body;
    expect(refused).toMatchObject({ code: 'REPLY_REFUSED', data: { findings: [{ code, itemId }] } });
    const view = await test.clerk.get(`/api/follow-up/patients/${patientId}`).expect(200);
    expect(view.body).toMatchObject({ dateOfLastContact: '20260701', contacts: [] });
  });

  it('older than the one on file is kept, moves nothing and says why', async () => {
    const { patientId } = await test.completed({ dateOfLastContact: '20260701' });
    const kept = (await record(patientId, { contactDate: '20250101' }).expect(201)).body;
    expect(kept).toMatchObject({ dateOfLastContact: '20260701', contacts: [{ contactDate: '20250101' }] });
    expect(kept.outcome).toMatchObject([
      {
        verdict: 'kept',
        message: 'Last contact and vital status: kept what is on file, because it speaks of a later day.',
        items: [{ itemId: 'dateOfLastContact', held: '20260701', offered: '20250101', stands: '20260701' }, {}, {}],
      },
    ]);
  });

  it('sent twice with one id is recorded once', async () => {
    const { patientId } = await test.completed({ dateOfLastContact: '20260701' });
    const id = '01939f00-0000-7000-8000-0000000000aa';
    const first = (await record(patientId, { id }).expect(201)).body;
    const again = (await record(patientId, { id }).expect(201)).body;
    expect(again).toMatchObject({ contactId: id, outcome: first.outcome, contacts: [{ id }] });
    expect(again.contacts).toHaveLength(1);
    const other = await test.completed();
    expect((await record(other.patientId, { id }).expect(409)).body.code).toBe('CONTACT_ID_TAKEN');
  });
});

describe('a death', () => {
  it('closes follow-up, opens the cause of death and ends the next follow-up of every tumor', async () => {
    const { patientId, id, tumorId } = await test.completed({ causeOfDeath: '0000', icdRevisionNumber: '0', nextFollowUpSource: '1' });
    const view = await record(patientId, { vitalStatus: '0' }).expect(201);
    expect(view.body).toMatchObject({ state: 'closed', vitalStatus: '0' });
    expect(view.body.steps.filter((step: { state: string }) => ['open', 'scheduled'].includes(step.state))).toEqual([]);
    const { items } = (await test.manager.get(`/api/abstracts/${id}`).expect(200)).body;
    expect(items).toMatchObject({ causeOfDeath: '7777', icdRevisionNumber: '1', nextFollowUpSource: '9' });
    const certified = await record(patientId, {
      method: 'linkage',
      source: '7',
      vitalStatus: '0',
      items: { causeOfDeath: 'C509', icdRevisionNumber: '1', placeOfDeathState: 'NM', placeOfDeathCountry: 'USA' },
    }).expect(201);
    expect(outcomeOf(certified.body)).toEqual([
      ['contact', 'replaced', 'more-reliable'],
      ['cause-of-death', 'replaced', 'known'],
      ['place-of-death', 'replaced', 'nothing-on-file'],
    ]);
    expect((await tumorItems(tumorId)).nextFollowUpSource).toBe('9');
  });

  it('by rumor does not undo a later visit to the hospital; both are kept and a person is asked to look', async () => {
    const { patientId } = await test.completed({ dateOfLastContact: '20260701' });
    await record(patientId, { method: 'chart', source: '1', contactDate: '20261001' }).expect(201);
    const rumor = (await record(patientId, { method: 'other', source: '8', contactDate: '20260901', vitalStatus: '0' }).expect(201)).body;
    expect(rumor).toMatchObject({ state: 'current', vitalStatus: '1', dateOfLastContact: '20261001' });
    expect(outcomeOf(rumor)).toEqual([['contact', 'kept', 'more-reliable', 'look']]);
    expect(rumor.outcome[0].message).toContain('a medical record counts more than another source');
    const waiting = (await test.clerk.get('/api/follow-up/contacts-to-review').expect(200)).body.rows;
    expect(waiting).toContainEqual(
      expect.objectContaining({ contactId: rumor.contactId, patientId, topics: ['Last contact and vital status'] }),
    );
    expect((await test.neighbour.get('/api/follow-up/contacts-to-review').expect(200)).body).toEqual({ rows: [], next: null, total: 0 });
    await test.clerk.post(`/api/follow-up/contacts/${rumor.contactId}/reviewed`).expect(204);
    const left = (await test.clerk.get('/api/follow-up/contacts-to-review').expect(200)).body.rows;
    expect(left.map((each: { contactId: string }) => each.contactId)).not.toContain(rumor.contactId);
  });

  it('that contradicts waits on a list that comes a page at a time, oldest first', async () => {
    for (const contactDate of ['20260902', '20260903', '20260904']) {
      const { patientId } = await test.completed({ dateOfLastContact: '20260701' });
      await record(patientId, { method: 'chart', source: '1', contactDate: '20261001' }).expect(201);
      await record(patientId, { method: 'other', source: '8', contactDate, vitalStatus: '0' }).expect(201);
    }
    const page = async (query: string) => (await test.clerk.get(`/api/follow-up/contacts-to-review?limit=2${query}`).expect(200)).body;
    const first = await page('&facilityId=1');
    expect(first).toMatchObject({ total: 3, rows: [{ contactDate: '20260902' }, { contactDate: '20260903' }] });
    expect(await page(`&after=${first.next}`)).toMatchObject({ total: 3, next: null, rows: [{ contactDate: '20260904' }] });
    expect((await test.clerk.get('/api/follow-up/contacts-to-review?after=x')).body.data.problems[0].property).toBe('after');
  });

  it('that a certificate tells moves the date back to the day of death, in the person and in every report', async () => {
    const { patientId, id } = await test.completed({ dateOfLastContact: '20260701' });
    await record(patientId, { method: 'other', source: '8', contactDate: '20261001' }).expect(201);
    const dead = (await record(patientId, { method: 'linkage', source: '7', contactDate: '20260901', vitalStatus: '0' }).expect(201)).body;
    expect(dead).toMatchObject({ state: 'closed', vitalStatus: '0', dateOfLastContact: '20260901' });
    const { items } = (await test.manager.get(`/api/abstracts/${id}`).expect(200)).body;
    expect(items).toMatchObject({ dateOfLastContact: '20260901', vitalStatus: '0', followUpSource: '7' });
  });

  it('is undone by a later visit seen by as good a source, and the cause of death with it', async () => {
    const { patientId, id } = await test.completed({ dateOfLastContact: '20260701' });
    await record(patientId, { vitalStatus: '0', items: { causeOfDeath: 'C509', icdRevisionNumber: '1' } }).expect(201);
    const seen = (await record(patientId, { contactDate: '20261120' }).expect(201)).body;
    expect(seen).toMatchObject({ state: 'current', vitalStatus: '1', dateOfLastContact: '20261120' });
    expect(outcomeOf(seen)).toContainEqual(['contact', 'replaced', 'alive-later', 'look']);
    const { items } = (await test.manager.get(`/api/abstracts/${id}`).expect(200)).body;
    expect(items).toMatchObject({ causeOfDeath: '0000', icdRevisionNumber: '0' });
    expect((await test.stepsOf(patientId)).filter(({ state }) => state === 'scheduled')).toMatchObject([{ cycle: '20261120' }]);
  });
});

describe('a person with three tumors', () => {
  it('has one date moved by one reply, is asked three cancer statuses, and lives as many months after each diagnosis', async () => {
    await test.app.db.asOwner(
      `INSERT INTO setting ("key", "validFrom", "value", "source") VALUES ('derivation.studyEndYear', '2000-01-01', '2026', 'test')`,
    );
    const who = { nameLast: 'Threetumors', socialSecurityNumber: '900388888', dateOfLastContact: '20250701' };
    const dated = (diagnosis: string, first: string, age: string): object => ({
      ...{ dateOfDiagnosis: diagnosis, dateOf1stContact: first, dateInitialRxSeer: first, date1stCrsRxCoc: first, rxDateSurgery: first },
      ageAtDiagnosis: age,
    });
    const first = await test.completed({ ...who, sequenceNumberHospital: '01' });
    const second = await test.completed({ ...who, ...dated('20240105', '20240120', '063'), sequenceNumberHospital: '02', laterality: '2' });
    const third = await test.completed({
      ...who,
      ...dated('20250310', '20250320', '064'),
      sequenceNumberHospital: '03',
      primarySite: 'C508',
    });
    const { patientId } = first;
    expect([second.patientId, third.patientId]).toEqual([patientId, patientId]);
    const form = (await test.clerk.get(`/api/follow-up/patients/${patientId}/reply-form`).expect(200)).body;
    expect(form).toMatchObject({ facilityId: 1, dateOfLastContact: '20250701', patientName: 'Threetumors, Ada' });
    expect(form.tumors.map(({ tumorId }: { tumorId: string }) => tumorId).sort()).toEqual(
      [first, second, third].map((t) => t.tumorId).sort(),
    );
    expect(form.tumors[0]).toMatchObject({ items: { cancerStatus: '1' }, nextCourse: '2nd' });
    const tumors = {
      [first.tumorId]: { cancerStatus: '1' },
      [second.tumorId]: { recurrenceType1st: '54', recurrenceDate1st: '202606' },
      [third.tumorId]: { cancerStatus: '9', subsqRx2ndCourseDate: '20260415', subsqRx2ndCourseChemo: '1' },
    };
    const view = (await record(patientId, { contactDate: '20260801', tumors }).expect(201)).body;
    expect(view).toMatchObject({ state: 'current', dateOfLastContact: '20260801' });
    const followed = await test.app.sql(`SELECT "dateOfLastContact", "vitalStatus" FROM patient WHERE "id" = $1`, [patientId]);
    expect(followed).toEqual([{ dateOfLastContact: '20260801', vitalStatus: '1' }]);
    const dates = await test.app.sql<{ date: string }>(
      `SELECT "items" ->> 'dateOfLastContact' AS "date" FROM abstract WHERE "patientId" = $1`,
      [patientId],
    );
    expect(dates).toEqual([{ date: '20260801' }, { date: '20260801' }, { date: '20260801' }]);
    // By hand, floor(days * 12 / 365.24): 1,148 days, 939 days and 509 days.
    expect(await tumorItems(first.tumorId)).toMatchObject({
      ...{ cancerStatus: '1', dateOfLastCancerStatus: '20260801' },
      ...{ survMosActiveFollowup: '0037', survDateActiveFollowup: '20260801', survFlagActiveFollowup: '1' },
    });
    expect(await tumorItems(second.tumorId)).toMatchObject({
      ...{ recurrenceType1st: '54', recurrenceDate1st: '202606', cancerStatus: '2', dateOfLastCancerStatus: '202606' },
      survMosActiveFollowup: '0030',
    });
    // Unknown does not replace the status of the abstract.
    expect(await tumorItems(third.tumorId)).toMatchObject({
      ...{ cancerStatus: '1', subsqRx2ndCourseDate: '20260415', subsqRx2ndCourseChemo: '1' },
      survMosActiveFollowup: '0016',
    });
    await test.app.db.asOwner(`DELETE FROM setting WHERE "key" = 'derivation.studyEndYear'`);
  });
});
