import { readPdf } from '../../../../../../test/support/read-pdf.js';
import { LettersRegistry } from '../../../test/letters-registry.js';

let test: LettersRegistry;
beforeAll(async () => (test = await LettersRegistry.start()));
afterAll(() => test.stop());

const ADDRESS = '/api/follow-up/letter-templates';
const toPatients = { facilityId: 1, addressee: 'patient', language: 'en', version: 0 };
const GOOD = '<h1>A greeting</h1>\n<p>Dear {{patient.name}}, please write by {{replyBy}}.</p>';
const asPreview = ({ facilityId, addressee, language }: typeof toPatients, html?: string) => ({ facilityId, addressee, language, html });

describe('a template of a facility', () => {
  it.each([
    ['a diagnosis', '<p>Dear {{patient.name}},</p>\n<p>{{patient.diagnosis}}</p>', 'UNKNOWN_FIELD', 2, 'patient.diagnosis'],
    ['a script', '<p>Dear</p><script>1</script>', 'UNKNOWN_TAG', 1, 'script'],
  ])('with %s is refused with its line, saved or previewed', async (_, html, code, line, named) => {
    const saved = await test.follow.manager.put(ADDRESS).send({ ...toPatients, html });
    const previewed = await test.follow.clerk.post(`${ADDRESS}/preview`).send(asPreview(toPatients, html));
    for (const { body } of [saved, previewed]) {
      expect(body).toMatchObject({ status: 422, code: 'TEMPLATE_WRONG', data: { problems: [{ code, line }] } });
      expect(body.message).toContain(named);
    }
  });

  it.each([
    ['en', '<p>Our <strong>oncology</strong> office asks how you are.</p>', 'oncology'],
    ['es', '<p>Nuestro registro de tumores le saluda.</p>', 'tumores'],
    ['en', '<p>A can<strong>cer</strong> in two parts.</p>', 'cancer'],
  ])('with a word of cancer (%s) is refused by that word, saved or previewed', async (language, html, word) => {
    const saved = await test.follow.manager.put(ADDRESS).send({ ...toPatients, language, html });
    const previewed = await test.follow.clerk.post(`${ADDRESS}/preview`).send(asPreview({ ...toPatients, language }, html));
    for (const { body } of [saved, previewed]) {
      expect(body).toMatchObject({ status: 422, code: 'LETTER_NAMES_CANCER', data: { word, place: 'letter template' } });
      expect(body.message).toContain(`"${word}"`);
    }
  });

  it('stays the built-in one while nothing was saved', async () => {
    const { body } = await test.follow.clerk.get(`${ADDRESS}?facilityId=1`).expect(200);
    expect((body as { builtIn: boolean }[]).every(({ builtIn }) => builtIn)).toBe(true);
  });

  it('is previewed with made-up people before it is saved, and then in force', async () => {
    const preview = await test.follow.clerk.post(`${ADDRESS}/preview`).send(asPreview(toPatients, GOOD)).responseType('blob').expect(200);
    const [page] = await readPdf(preview.body as Buffer);
    expect(page!.text).toContain('A greeting');
    expect(page!.text).toContain('December 13, 2026');
    expect((await test.follow.clerk.put(ADDRESS).send({ ...toPatients, html: GOOD })).body.code).toBe('FORBIDDEN');
    const saved = await test.follow.manager
      .put(ADDRESS)
      .send({ ...toPatients, html: GOOD })
      .expect(200);
    expect(saved.body).toMatchObject({ html: GOOD, version: 1, builtIn: false });
    expect(await test.follow.app.lastAccess()).toMatchObject({ action: 'follow-up.letter-template-saved', detail: { version: 1 } });
    expect((await test.follow.manager.put(ADDRESS).send({ ...toPatients, html: GOOD })).body).toMatchObject({
      code: 'LETTER_SETTING_CHANGED',
      data: { held: 0, current: 1 },
    });
    const patientId = await test.person();
    const id = await test.queued('patient');
    await test.print(id);
    const [letter] = await test.read(`/api/follow-up/letters/${(await test.letterOf(id, patientId)).id}/pdf`);
    expect(letter!.text).toContain('A greeting');
  });
});
