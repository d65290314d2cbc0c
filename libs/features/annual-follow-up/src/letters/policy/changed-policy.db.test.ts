import { aLetterPolicy } from '../../../../../../test/support/a-letter-policy.js';
import { LettersRegistry } from '../../../test/letters-registry.js';

let test: LettersRegistry;
beforeAll(async () => (test = await LettersRegistry.start()));
afterAll(() => test.stop());
beforeEach(() => test.policy(aLetterPolicy));

describe('a policy that changes between queueing and printing', () => {
  it('withholds letters that rested on the blanket permission of the physicians', async () => {
    await test.policy({ physicianPermission: 'blanket' });
    const asked = await test.person({}, { letterPermission: 'unknown' });
    const granted = await test.person({}, { letterPermission: 'granted' });
    const id = await test.queued('patient');
    await test.policy({ physicianPermission: 'each' });
    await test.print(id);
    expect(await test.letterOf(id, asked)).toMatchObject({ state: 'withheld', reason: 'no-permission' });
    expect(await test.letterOf(id, granted)).toMatchObject({ state: 'printed' });
  });

  it('lets out what it allows by now', async () => {
    const asked = await test.person({}, { letterPermission: 'unknown' });
    const id = await test.queued('patient');
    await test.policy({ physicianPermission: 'blanket' });
    await test.print(id);
    expect(await test.letterOf(id, asked)).toMatchObject({ state: 'printed' });
  });

  it('gives the letters the sender of today', async () => {
    const patientId = await test.person();
    const id = await test.queued('patient');
    await test.policy({ senderName: 'Office of Records', telephone: '505-555-0199', replyDays: 10 });
    await test.print(id);
    const [page] = await test.read(`/api/follow-up/letters/${(await test.letterOf(id, patientId)).id}/pdf`);
    for (const words of ['Office of Records', '505-555-0199', 'December 2, 2026']) expect(page!.text).toContain(words);
    expect(page!.text).not.toContain(aLetterPolicy.senderName);
  });

  it('keeps a letter in the house whose template names cancer as soon as that is forbidden', async () => {
    await test.policy({ mayNameCancer: true });
    const html = '<p>Dear {{patient.name}}, the cancer registry asks how you are.</p>';
    const template = { facilityId: 1, addressee: 'patient', language: 'en', html };
    await test.follow.manager
      .put('/api/follow-up/letter-templates')
      .send({ ...template, version: 0 })
      .expect(200);
    const patientId = await test.person();
    const id = await test.queued('patient');
    await test.policy({ mayNameCancer: false });
    await test.print(id);
    expect(await test.letterOf(id, patientId)).toMatchObject({ state: 'not-made', reason: 'names-cancer', pages: null });
    await test.policy({ mayNameCancer: true });
    const next = await test.queued('patient');
    await test.print(next);
    const [page] = await test.read(`/api/follow-up/letters/${(await test.letterOf(next, patientId)).id}/pdf`);
    expect(page!.text).toContain('the cancer registry asks');
  });
});
