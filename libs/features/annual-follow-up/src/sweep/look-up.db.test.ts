import { FollowUpRegistry } from '../../test/follow-up-registry.js';

let test: FollowUpRegistry;
beforeAll(async () => (test = await FollowUpRegistry.start()));
afterAll(() => test.app.stop());
afterEach(() => test.today());

interface Step {
  readonly step: string;
  readonly state: string;
  readonly reason: string | null;
  readonly evidence: { readonly match: string; readonly date: string; readonly patientId: string | null } | null;
}

async function lookUpOf(patientId: string): Promise<Step> {
  const { body } = await test.clerk.get(`/api/follow-up/patients/${patientId}`).expect(200);
  const found = (body as { steps: Step[] }).steps.find(({ step }) => step === 'look-up');
  if (!found) throw new Error('No look-up was opened.');
  return found;
}

describe('the look-up in the registry', () => {
  it.each([
    [
      'the same social security number under another name',
      'social-security-number',
      { nameLast: 'Maiden', socialSecurityNumber: '900288001' },
      { nameLast: 'Married', dateOfBirth: '19610102', ageAtDiagnosis: '062', socialSecurityNumber: '900288001' },
    ],
    [
      'the same name and birth under another social security number',
      'name-and-birth',
      { nameLast: 'Samename', socialSecurityNumber: '900288002' },
      { nameLast: 'Samename', socialSecurityNumber: '900288003' },
    ],
  ])('finds a newer contact of a sister record with %s, and keeps it', async (_, match, one, other) => {
    const due = await test.completed({ ...one, dateOfLastContact: '20251010' });
    const sister = await test.completed({ ...other, dateOfLastContact: '20261002' });
    expect(sister.patientId).not.toBe(due.patientId);
    await test.sweepOn('2026-11-22');
    const evidence = { match, date: '2026-10-02', patientId: sister.patientId };
    expect(await lookUpOf(due.patientId)).toMatchObject({ state: 'open', evidence });
    const stored = () =>
      test.app.sql(`SELECT "evidence" FROM follow_up_step WHERE "patientId" = $1 AND "step" = 'look-up'`, [due.patientId]);
    expect(await stored()).toEqual([{ evidence }]);
    await test.sweepOn('2026-11-23');
    expect(await stored()).toEqual([{ evidence }]);
    expect(await test.stepsOf(sister.patientId)).toMatchObject([{ step: 'due-list', state: 'scheduled' }]);
  });

  it('finds nothing in a record that knows no more, nor in that of somebody else', async () => {
    const due = await test.completed({ nameLast: 'Alone', socialSecurityNumber: '900288004', dateOfLastContact: '20251010' });
    await test.completed({
      nameLast: 'Elder',
      dateOfBirth: '19610103',
      ageAtDiagnosis: '062',
      socialSecurityNumber: '900288004',
      dateOfLastContact: '20251009',
    });
    await test.completed({ nameLast: 'Stranger', dateOfLastContact: '20261002' });
    await test.sweepOn('2026-11-22');
    expect(await lookUpOf(due.patientId)).toMatchObject({ state: 'open', evidence: null });
  });
});
