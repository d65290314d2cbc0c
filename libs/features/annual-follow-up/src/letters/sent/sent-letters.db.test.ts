import { letterBarcode } from '#domain/follow-up';
import { LettersRegistry } from '../../../test/letters-registry.js';

let test: LettersRegistry;
beforeAll(async () => (test = await LettersRegistry.start()));
afterAll(() => test.stop());
afterEach(() => test.follow.today());

describe('a letter that is out', () => {
  const printed = async (): Promise<{ patientId: string; letter: Awaited<ReturnType<LettersRegistry['letterOf']>> }> => {
    const patientId = await test.person();
    const id = await test.queued('patient');
    await test.print(id);
    return { patientId, letter: await test.letterOf(id, patientId) };
  };

  it('is found by its barcode, typed or scanned', async () => {
    const { patientId, letter } = await printed();
    const found = await test.follow.clerk.get(`/api/follow-up/letters/by-barcode/${letter.barcode}`).expect(200);
    expect(found.body).toMatchObject({
      letterId: letter.id,
      facilityId: 1,
      addressee: 'patient',
      state: 'printed',
      patients: [{ patientId, stepState: 'sent' }],
    });
    expect(await test.follow.app.lastAccess()).toMatchObject({ action: 'letters.opened', patientIds: [patientId], subject: letter.id });
    const wrong = `${letter.barcode.slice(0, 11)}${(Number(letter.barcode[11]) + 1) % 10}`;
    expect((await test.follow.clerk.get(`/api/follow-up/letters/by-barcode/${wrong}`)).body.code).toBe('BARCODE_CHECK_DIGIT_WRONG');
    expect((await test.follow.clerk.get('/api/follow-up/letters/by-barcode/12AB')).body.code).toBe('BARCODE_WRONG');
    expect((await test.follow.clerk.get(`/api/follow-up/letters/by-barcode/${letterBarcode(99_999_999_999)}`)).body.code).toBe('NOT_FOUND');
    expect((await test.follow.neighbour.get(`/api/follow-up/letters/by-barcode/${letter.barcode}`)).body.code).toBe('NOT_FOUND');
  });

  it('and comes back with "deceased" stops letters and begins a review, but records no death', async () => {
    const { patientId, letter } = await printed();
    await test.follow.clerk.post(`/api/follow-up/letters/${letter.id}/returned`).send({ reason: 'deceased' }).expect(200);
    const [person] = await test.sql(
      `SELECT f."stop", p."vitalStatus" FROM follow_up_person f JOIN patient p ON p."id" = f."patientId" WHERE p."id" = $1`,
      [patientId],
    );
    expect(person).toEqual({ stop: 'returned-deceased', vitalStatus: '1' });
    const open = await test.sql(
      `SELECT 1 FROM follow_up_step WHERE "patientId" = $1 AND "kind" = 'letter' AND "state" IN ('open', 'sent')`,
      [patientId],
    );
    expect(open).toEqual([]);
  });

  it('and comes back as moved ends its step and leaves the person as they are', async () => {
    const { patientId, letter } = await printed();
    const back = await test.follow.clerk.post(`/api/follow-up/letters/${letter.id}/returned`).send({ reason: 'moved' }).expect(200);
    expect(back.body).toMatchObject({ state: 'returned', patients: [{ patientId, stepState: 'expired' }] });
    expect(await test.sql(`SELECT "stop", "letterPermission" FROM follow_up_person WHERE "patientId" = $1`, [patientId])).toEqual([
      { stop: null, letterPermission: 'granted' },
    ]);
  });
});
