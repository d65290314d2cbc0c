import type { Locator, Page } from 'playwright-core';
import fs from 'node:fs';
import { type AtWork, atWork } from './at-work.js';
import { keepScreen, openPage, type WatchedPage } from './browser.js';
import { type FollowedPerson, followedPerson } from './followed-people.js';
import { enter, goTo } from './registrar.js';

jest.setTimeout(300_000);

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
interface LadderAnswer {
  readonly version: number;
  readonly standard: readonly { readonly step: string; readonly afterMonths: number }[];
}
const HEADERS = { 'x-requested-with': 'registry' };

const DUE_IN_SEPTEMBER = '20250910';
const PHYSICIANS = [
  'number,npi,name,address1,city,state,postalCode,language,permission',
  '00001001,,Dr. Ruth Example,1 Clinic Road,Exampletown,NM,87101,en,granted',
  '00001002,,Dr. Omar Sample,22 Hill Street,Sampleville,NM,87102,en,granted',
  '00001003,12,Dr. Nobody,3 Wrong Way,Nowhere,NM,87103,en,granted',
].join('\n');

describe('letters of follow-up', () => {
  let place: AtWork | undefined;
  let watched: WatchedPage;
  let page: Page;
  let ofIbis: { patientId: string };

  beforeAll(async () => {
    place = await atWork({ name: 'manager', roles: ['manager'], facilities: ['East Hospital'] });
    ({ watched, page } = place);
    await physiciansAreWrittenToAtOnce();
    const due = (nameLast: string, physicianFollowUp: string): Promise<{ patientId: string }> =>
      followedPerson(page, { nameLast, physicianFollowUp, dateOfLastContact: DUE_IN_SEPTEMBER } satisfies FollowedPerson);
    await due('Heron', '00001001');
    ofIbis = await due('Ibis', '00001001');
    await due('Stork', '00001002');
    await due('Crane', '00009999');
    await goTo(page, 'Follow-up');
    const asked = page.waitForResponse((response) => response.url().endsWith('/api/follow-up/sweep') && response.ok());
    await page.getByRole('button', { name: 'Sweep now' }).click();
    await asked;
    await page
      .getByRole('region', { name: 'Daily sweep' })
      .getByText(/^4 patients/)
      .waitFor();
  });

  // The ladder of the house writes to physicians a month after somebody fell due; these tests live on one day.
  async function physiciansAreWrittenToAtOnce(): Promise<void> {
    const { version, standard } = (await (await page.request.get('/api/follow-up/ladders/1')).json()) as LadderAnswer;
    const rungs = standard.map((rung) => (rung.step === 'physician-letter-1' ? { ...rung, afterMonths: 0 } : rung));
    const kept = await page.request.put('/api/follow-up/ladders/1', { data: { version, rungs, ownerIds: [] }, headers: HEADERS });
    expect(kept.status()).toBe(200);
  }

  afterEach(() => expect(watched.errors.splice(0)).toEqual([]));
  afterAll(() => place?.stop());

  const letters = (): Locator => page.getByRole('table', { name: 'Letters of the batch' });
  const drawer = (): Locator => page.getByRole('dialog', { name: 'Letter', exact: true });
  const settings = async (section: string): Promise<void> => {
    await page.keyboard.press('Alt+s');
    await page.getByRole('navigation', { name: 'Settings of follow-up' }).getByRole('link', { name: section }).click();
  };
  const download = async (name: string): Promise<Buffer> => {
    const link = page.getByRole('link', { name });
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    return fs.readFileSync(await file.path());
  };

  it('are made once the facility said in whose name it writes', async () => {
    await goTo(page, 'Follow-up');
    await page.keyboard.press('Alt+l');
    await page.getByRole('button', { name: 'Make letters' }).click();
    await page.getByRole('button', { name: 'Make the letters' }).click();
    await page
      .getByRole('alert')
      .getByText(/no letter policy yet/)
      .waitFor();
    await page.keyboard.press('Escape');
    await settings('Letter policy');
    await page.getByLabel('Sender').fill('Follow-Up Records Office');
    await page.getByLabel('Telephone').fill('505-555-0100');
    await page.getByLabel('Return address').fill('PO Box 12\nExampletown NM 87101');
    await page.getByLabel('Signed by').fill('Maria Rivera');
    await page.getByRole('button', { name: 'Save the policy' }).click();
    await page.getByText('The letter policy is saved.').waitFor();
    await keepScreen(page, 'letter-policy');
  });

  it('go to physicians of a directory that takes a file and tells which lines it left out', async () => {
    await settings('Physicians');
    await page.getByText('There is no physician yet').waitFor();
    const file = { name: 'physicians.csv', mimeType: 'text/csv', buffer: Buffer.from(PHYSICIANS) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('3 lines: 2 new, 0 changed, 0 as they were, 1 left out.').waitFor();
    expect(await page.getByRole('list', { name: 'Lines left out' }).getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^line 4 npi: /),
    ]);
    await keepScreen(page, 'physicians-import');
    await page.keyboard.press('/');
    await page.keyboard.type('omar');
    await page.getByRole('heading', { name: 'Physicians · 1' }).waitFor();
    await page.getByRole('row', { name: /Dr\. Omar Sample/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Physician' });
    await dialog.getByLabel('Name').fill('Dr. Omar B. Sample');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /Dr\. Omar B\. Sample/ }).waitFor();
  });

  it('follow a template that shows its letter while it is typed, and its problems at their places', async () => {
    await settings('Letter templates');
    const text = page.getByRole('textbox', { name: 'Text of the template' });
    const preview = page.getByRole('document', { name: 'Preview of the letter' });
    await preview.getByText('Follow-Up Records Office').first().waitFor();
    const builtIn = await text.inputValue();
    await text.fill(`${builtIn}\n<p>Thank you for every answer.</p>`);
    await preview.getByText('Thank you for every answer.').waitFor();
    await keepScreen(page, 'letter-template');
    await text.fill(`<p>Dear</p>\n<script>x</script>`);
    const problem = page.getByRole('list', { name: 'Problems of the template' }).getByRole('button').first();
    await problem.waitFor();
    expect(await problem.textContent()).toMatch(/^2:1/);
    await problem.click();
    expect(await text.evaluate<number, { readonly selectionStart: number }>((area) => area.selectionStart)).toBe('<p>Dear</p>\n'.length);
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await keepScreen(page, 'letter-template-problem');
    await page.getByRole('button', { name: 'Undo all' }).click();
    await text.fill(`${builtIn}\n<p>Thank you for every answer.</p>`);
    await page.keyboard.press('Control+s');
    await page.getByText('The template is saved.').waitFor();
  });

  it('tell of no cancer while the policy forbids it', async () => {
    await settings('Letter templates');
    const text = page.getByRole('textbox', { name: 'Text of the template' });
    await text.fill(`${await text.inputValue()}<p>About your cancer.</p>`);
    await page
      .getByRole('alert')
      .getByText(/holds the word "cancer"/i)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Undo all' }).click();
  });

  it('are packed by physician, printed, looked at again before printing, and downloaded', async () => {
    await page.keyboard.press('Alt+l');
    await page.keyboard.press('n');
    await page.getByRole('button', { name: 'Make the letters' }).click();
    await page.getByText('Ready to print').waitFor();
    await letters()
      .getByRole('row', { name: /Dr\. Ruth Example/ })
      .waitFor();
    await letters()
      .getByRole('row', { name: /Crane, Ada/ })
      .getByText('Not made')
      .waitFor();
    await keepScreen(page, 'letters-queued');
    // Between making and printing a patient dies.
    const data = { facilityId: 1, contactDate: '20261110', method: 'physician', source: '2', result: 'reached', vitalStatus: '0' };
    const answer = await page.request.post(`/api/follow-up/patients/${ofIbis.patientId}/contacts`, { data, headers: HEADERS });
    expect(answer.status()).toBe(201);
    await page.getByRole('button', { name: 'Print 2' }).click();
    await page.getByRole('link', { name: 'Print file' }).waitFor();
    const packet = letters().getByRole('row', { name: /Dr\. Ruth Example/ });
    await packet.getByText('without Ibis, Ada: The patient is dead').waitFor();
    await packet.click();
    const paper = drawer().getByRole('document');
    await paper.getByText('Dr. Ruth Example').first().waitFor();
    const told = await paper.textContent();
    expect(told).toContain('Heron');
    expect(told).not.toContain('Ibis');
    expect(told).not.toContain('Stork');
    await keepScreen(page, 'letter-on-paper');
    await page.keyboard.press('Escape');
    expect((await download('Print file')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await download('Labels')).subarray(0, 5).toString()).toBe('%PDF-');
    await keepScreen(page, 'letters-printed');
  });

  it('are found again by their barcode, typed or scanned, and recorded as returned', async () => {
    const row = letters().getByRole('row', { name: /Dr\. Omar B\. Sample/ });
    const barcode = (await row.locator('.code').textContent()) ?? '';
    await page.keyboard.press('Alt+b');
    await page.keyboard.type(barcode.replace(/.$/, (digit) => String((Number(digit) + 1) % 10)));
    await page.keyboard.press('Enter');
    await page.getByText(/^The check digit does not fit/).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(barcode);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: `Letter ${barcode}` });
    await dialog.getByText('Stork, Ada').waitFor();
    await keepScreen(page, 'letter-found');
    await dialog.getByRole('button', { name: 'Type the replies' }).click();
    await page.waitForURL(/\/follow-up\/replies$/);
    await page.getByRole('row', { name: /Stork, Ada/ }).waitFor();
    await page.getByRole('button', { name: /^Remove the row of Stork/ }).click();
    await page.keyboard.press('Alt+l');
    await page.keyboard.press('Alt+b');
    await page.keyboard.type(barcode);
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Unknown at this address' }).click();
    await row.getByText('Returned').waitFor();
    await row.getByText('Unknown at this address').waitFor();
  });

  it('keep their batch in the address, and fit the window at both sizes and in both themes', async () => {
    await page
      .getByRole('row', { name: /Physicians/ })
      .first()
      .click();
    await page.waitForURL(/\/follow-up\/letters\/[0-9a-f-]{36}$/);
    await page.reload();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const size of SIZES) {
        await page.setViewportSize(size);
        for (const path of ['letters', 'settings/letters', 'settings/templates', 'settings/physicians']) {
          await page.goto(`/follow-up/${path}`);
          await page.waitForLoadState('networkidle');
          expect({ path, size, isWider: await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth') }).toEqual(
            {
              path,
              size,
              isWider: false,
            },
          );
          await keepScreen(page, `follow-up-${path.replace('/', '-')}-${size.width}-${colorScheme}`);
        }
      }
    }
  });

  it('are not for everybody', async () => {
    if (!place) throw new Error('Nobody is at work.');
    const { registry, browser } = place;
    const abstractor = await openPage(browser, registry.address);
    await enter(abstractor.page, 'abstractor', registry.addUser('abstractor', ['abstractor']));
    await goTo(abstractor.page, 'Follow-up');
    await abstractor.page.getByRole('table', { name: 'Patients to contact' }).waitFor();
    expect(await abstractor.page.getByRole('tab', { name: 'Letters' }).count()).toBe(0);
    expect(abstractor.errors).toEqual([]);
  });
});
