import { answer, FollowUpRegistry } from '../../test/follow-up-registry.js';
import { type Browser } from '../../../../../test/support/registry-app.js';

let test: FollowUpRegistry;
beforeAll(async () => (test = await FollowUpRegistry.start()));
afterAll(() => test.app.stop());
afterEach(() => test.today());

describe('a contact', () => {
  const record = (patientId: string, contact: object = {}): ReturnType<Browser['post']> =>
    test.clerk.post(`/api/follow-up/patients/${patientId}/contacts`).send({ ...answer, ...contact });

  it('moves the date for all tumors of the person, asks cancer status tumor by tumor, ends the old cycle and plans the next', async () => {
    const who = { nameLast: 'Twotumors', socialSecurityNumber: '900399999', dateOfLastContact: '20250701' };
    const first = await test.completed({ ...who, sequenceNumberHospital: '01' });
    const second = await test.completed({ ...who, sequenceNumberHospital: '02', primarySite: 'C502', laterality: '2' });
    expect(second.patientId).toBe(first.patientId);
    await test.sweepOn('2026-11-22');
    expect(await test.stepsOf(first.patientId)).toMatchObject([{ step: 'lost-search', state: 'open' }]);
    const cancerStatus = { [first.tumorId]: '1', [second.tumorId]: '2' };
    const view = await record(first.patientId, { cancerStatus, note: 'Seen in clinic, doing well' }).expect(201);
    expect(view.body).toMatchObject({
      state: 'current',
      dateOfLastContact: '20261101',
      contacts: [{ note: 'Seen in clinic, doing well', method: 'physician' }],
    });
    expect(view.body.tumors.map((t: { id: string; cancerStatus: string }) => [t.id, t.cancerStatus])).toEqual(
      expect.arrayContaining([
        [first.tumorId, '1'],
        [second.tumorId, '2'],
      ]),
    );
    expect(await test.stepsOf(first.patientId)).toEqual([
      { step: 'lost-search', state: 'done', cycle: '20250701', due: '2026-10-01' },
      { step: 'due-list', state: 'scheduled', cycle: '20261101', due: '2027-11-01' },
    ]);
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
    expect(view.body).toMatchObject({ dateOfLastContact: '20260701', contacts: [{ result: 'no-answer' }] });
  });

  it.each([
    ['a date to come', { contactDate: '20261123' }, 'CONTACT_DATE_WRONG'],
    ['30 February', { contactDate: '20260230' }, 'CONTACT_DATE_WRONG'],
    ['a date before the one on file', { contactDate: '20250101' }, 'CONTACT_BEFORE_LAST_KNOWN'],
    ['no vital status', { vitalStatus: undefined }, 'VITAL_STATUS_MISSING'],
  ])('is refused with %s, and changes nothing', async (_, wrong, code) => {
    const { patientId } = await test.completed({ dateOfLastContact: '20260701' });
    expect((await record(patientId, wrong)).body.code).toBe(code);
    const view = await test.clerk.get(`/api/follow-up/patients/${patientId}`).expect(200);
    expect(view.body).toMatchObject({ dateOfLastContact: '20260701', contacts: [] });
  });

  it('closes follow-up when it brings a death, and no contact can follow', async () => {
    const { patientId } = await test.completed();
    const view = await record(patientId, { vitalStatus: '0' }).expect(201);
    expect(view.body).toMatchObject({ state: 'closed', vitalStatus: '0' });
    expect(view.body.steps.filter((step: { state: string }) => ['open', 'scheduled'].includes(step.state))).toEqual([]);
    expect((await record(patientId, { contactDate: '20261120' })).body.code).toBe('PATIENT_IS_DEAD');
  });
});
