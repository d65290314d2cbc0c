import { findCancerWord } from '#domain/follow-up';
import { answer } from '../../../test/follow-up-registry.js';
import { aPhysician, LettersRegistry } from '../../../test/letters-registry.js';

let test: LettersRegistry;
beforeAll(async () => (test = await LettersRegistry.start()));
afterAll(() => test.stop());
afterEach(() => test.follow.today());

describe('letters to patients', () => {
  it('go out in an envelope of their own, to the address on file, and their steps wait for an answer', async () => {
    const patientId = await test.person({ nameLast: 'Lettered', nameFirst: 'Ada' });
    const id = await test.queued('patient');
    const queued = await test.letterOf(id, patientId);
    expect(queued).toMatchObject({ state: 'queued', reason: null, sentOn: null });
    await test.print(id);
    const { batch } = await test.batch(id);
    expect(batch).toMatchObject({ status: 'printed', counts: { queued: 0 } });
    const letter = await test.letterOf(id, patientId);
    expect(letter).toMatchObject({ state: 'printed', sentOn: '2026-11-22', pages: 1, barcode: queued.barcode });
    const [page] = await test.read(`/api/follow-up/letters/${letter.id}/pdf`);
    for (const words of [
      'Ada Lettered',
      '7 SIDE STREET',
      'EXAMPLETOWN NM 87101',
      'Follow-Up Records Office',
      'December 13, 2026',
      letter.barcode,
    ]) {
      expect(page!.text).toContain(words);
    }
    expect(findCancerWord(page!.text, 'en')).toBeUndefined();
    const [step] = await test.sql<{ state: string }>(`SELECT "state" FROM follow_up_step WHERE "id" = $1`, [letter.patients[0]!.stepId]);
    expect(step).toEqual({ state: 'sent' });
  });

  it('are written in the language of the person', async () => {
    const patientId = await test.person({ nameLast: 'Núñez' }, { language: 'es' });
    const id = await test.queued('patient');
    await test.print(id);
    const [page] = await test.read(`/api/follow-up/letters/${(await test.letterOf(id, patientId)).id}/pdf`);
    expect(page!.text).toContain('¿Cómo se encuentra?');
    expect(page!.text).toContain('22 de noviembre de 2026');
  });

  it.each([
    [
      'a death',
      (patientId: string) =>
        test.follow.clerk
          .post(`/api/follow-up/patients/${patientId}/contacts`)
          .send({ ...answer, vitalStatus: '0' })
          .expect(201),
      'dead',
    ],
    [
      'an answer',
      (patientId: string) => test.follow.clerk.post(`/api/follow-up/patients/${patientId}/contacts`).send(answer).expect(201),
      'answered',
    ],
    [
      'a legal hold',
      (patientId: string) =>
        test.sql(`UPDATE follow_up_person SET "stop" = 'legal-hold', "stoppedOn" = '2026-11-22' WHERE "patientId" = $1`, [patientId]),
      'legal-hold',
    ],
    [
      'a refusal',
      (patientId: string) => test.sql(`UPDATE follow_up_person SET "letterPermission" = 'refused' WHERE "patientId" = $1`, [patientId]),
      'permission-refused',
    ],
    [
      'the loss of a permission',
      (patientId: string) => test.sql(`UPDATE follow_up_person SET "letterPermission" = 'unknown' WHERE "patientId" = $1`, [patientId]),
      'no-permission',
    ],
    [
      'No Patient Contact Flag 1',
      (patientId: string) =>
        test.sql(`UPDATE patient SET "items" = "items" || '{"noPatientContactFlag":"1"}' WHERE "id" = $1`, [patientId]),
      'no-patient-contact',
    ],
  ])('%s between queueing and printing keeps the letter in the house, and the batch says why', async (_, happens, reason) => {
    const patientId = await test.person();
    const id = await test.queued('patient');
    await happens(patientId);
    await test.print(id);
    const letter = await test.letterOf(id, patientId);
    expect(letter).toMatchObject({ state: 'withheld', reason, pages: null, sentOn: null, patients: [{ state: 'withheld', reason }] });
    const refused = await test.follow.clerk.get(`/api/follow-up/letters/${letter.id}/pdf`).expect(409);
    expect(refused.body.code).toBe('LETTER_NOT_PRINTED');
  });

  it.each([
    ['no-address', { addrCurrentNoStreet: 'UNKNOWN' }],
    ['unprintable-character', { addrCurrentNoStreet: 'רחוב 7' }],
  ])('that cannot be made say why (%s), and are tried again in the next batch', async (reason, items) => {
    const patientId = await test.person(items);
    const id = await test.queued('patient');
    await test.print(id);
    expect(await test.letterOf(id, patientId)).toMatchObject({ state: 'not-made', reason });
    const next = await test.queued('patient');
    expect(await test.letterOf(next, patientId)).toMatchObject({ state: 'queued' });
  });

  it('may go to a street that is called like a disease: nobody can write it in other words', async () => {
    const patientId = await test.person({ addrCurrentNoStreet: '3 TUMOR LANE', nameLast: 'Cancer' });
    const id = await test.queued('patient');
    await test.print(id);
    expect(await test.letterOf(id, patientId)).toMatchObject({ state: 'printed' });
  });
});

describe('letters to contacts', () => {
  it('go to the contact person of the abstract, and are not made without one', async () => {
    const contact = {
      followUpContactName: 'Friend, Bert',
      followUpContactNost: '9 OTHER ROAD',
      followUpContactCity: 'EXAMPLETOWN',
      followUpContactState: 'NM',
    };
    const known = await test.person(contact, { letterPermission: 'unknown', addressee: 'contact' });
    const unknown = await test.person({}, { letterPermission: 'unknown', addressee: 'contact' });
    const id = await test.queued('contact');
    await test.print(id);
    const [page] = await test.read(`/api/follow-up/letters/${(await test.letterOf(id, known)).id}/pdf`);
    expect(page!.text).toContain('Bert Friend');
    expect(page!.text).toContain('9 OTHER ROAD');
    expect(await test.letterOf(id, unknown)).toMatchObject({ state: 'not-made', reason: 'no-contact-person' });
  });
});

describe('physician packets', () => {
  it('hold many patients in one envelope: 40 people, 3 physicians, 3 files, nobody in the wrong one', async () => {
    const physicians = ['10000001', '10000002', '10000003'].map((number, at) => ({
      ...aPhysician,
      number,
      name: `Dr. Packet ${at}`,
      addressLines: [`${at} Clinic Road`, 'Town NM'],
    }));
    for (const physician of physicians) await test.follow.clerk.put('/api/follow-up/physicians').send(physician).expect(200);
    const people: { patientId: string; name: string; number: string }[] = [];
    for (let at = 0; at < 40; at += 1) {
      const name = `Packetperson${String(at).padStart(2, '0')}`;
      const number = physicians[at % 3]!.number;
      people.push({
        patientId: await test.person({ nameLast: name, physicianFollowUp: number }, { addressee: 'physician' }),
        name,
        number,
      });
    }
    const id = await test.queued('physician');
    await test.print(id);
    const { letters } = await test.batch(id);
    const packets = letters.filter(({ physicianName }) => physicianName?.startsWith('Dr. Packet'));
    expect(packets.map(({ physicianName, state }) => [physicianName, state])).toEqual(physicians.map(({ name }) => [name, 'printed']));
    for (const [at, packet] of packets.entries()) {
      const pages = await test.read(`/api/follow-up/letters/${packet.id}/pdf`);
      const text = pages.map((page) => page.text).join('\n');
      expect(text).toContain(`${at} Clinic Road`);
      for (const other of physicians.filter((_, place) => place !== at)) expect(text).not.toContain(other.addressLines[0]);
      for (const { name, number } of people) expect(text.includes(name)).toBe(number === physicians[at]!.number);
    }
    expect(new Set(packets.flatMap(({ patients }) => patients.map(({ stepId }) => stepId))).size).toBe(40);
  }, 120_000);

  it('leave out who died meanwhile and go with the others; whoever has no physician in the directory is told', async () => {
    await test.follow.clerk
      .put('/api/follow-up/physicians')
      .send({ ...aPhysician, number: '20000001', npi: '1234567893', name: 'Dr. Left' })
      .expect(200);
    const living = await test.person({ npiPhysicianFollowUp: '1234567893', nameLast: 'Stillhere' }, { addressee: 'physician' });
    const dead = await test.person({ npiPhysicianFollowUp: '1234567893', nameLast: 'Goneaway' }, { addressee: 'physician' });
    const none = await test.person({}, { addressee: 'physician' });
    const unknown = await test.person({ physicianFollowUp: '77777770' }, { addressee: 'physician' });
    const id = await test.queued('physician');
    await test.follow.clerk
      .post(`/api/follow-up/patients/${dead}/contacts`)
      .send({ ...answer, vitalStatus: '0' })
      .expect(201);
    await test.print(id);
    const letter = await test.letterOf(id, living);
    expect(letter.patients).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ patientId: living, state: 'sent' }),
        expect.objectContaining({ patientId: dead, state: 'withheld', reason: 'dead' }),
      ]),
    );
    const text = (await test.read(`/api/follow-up/letters/${letter.id}/pdf`)).map((page) => page.text).join('\n');
    expect([text.includes('Stillhere'), text.includes('Goneaway')]).toEqual([true, false]);
    expect(await test.letterOf(id, none)).toMatchObject({ state: 'not-made', reason: 'no-physician' });
    expect(await test.letterOf(id, unknown)).toMatchObject({ state: 'not-made', reason: 'physician-unknown' });
  });
});
