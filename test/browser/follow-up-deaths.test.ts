import type { Items } from '#domain/naaccr';
import type { Locator, Page } from 'playwright-core';
import { aBreastCase } from '../support/an-abstract.js';
import { type AtWork, atWork } from './at-work.js';
import { keepScreen, type WatchedPage } from './browser.js';
import { goTo } from './registrar.js';

jest.setTimeout(240_000);

const FILE = [
  'LAST,FIRST,DOB,SEX,DOD,COD',
  'Heronby,Ada,1960-03-14,F,2026-11-10,C50.9',
  'Egretson,Ada,1960-03-15,F,2026-11-10,C50.9',
  'Bitternly,Ada,1960-03-15,F,2026-11-10,C50.9',
  'Nobodyknows,Eve,1940-01-02,F,2025-05-05,C34.9',
  'Stranger,Eve,1940-01-02,F,2025-05-05,I21.9',
].join('\n');

describe('deaths', () => {
  let place: AtWork | undefined;
  let watched: WatchedPage;
  let page: Page;
  let accession = 202600400;

  beforeAll(async () => {
    place = await atWork({ name: 'manager', roles: ['manager'] });
    ({ watched, page } = place);
    for (const nameLast of ['Heronby', 'Egretson', 'Bitternly']) await entered({ nameLast });
  });

  afterEach(() => expect(watched.errors).toEqual([]));

  afterAll(() => place?.stop());

  /** Begins a case as the page's own requests do. */
  async function entered(changed: Items): Promise<void> {
    const items = aBreastCase({ accessionNumberHosp: String((accession += 1)), socialSecurityNumber: undefined, ...changed });
    const answer = await page.request.post('/api/abstracts', {
      data: { facilityId: 1, items },
      headers: { 'x-requested-with': 'registry' },
    });
    expect(answer.status()).toBe(201);
  }

  const list = (): Locator => page.getByRole('table', { name: 'Deaths of the file' });
  const pair = (): Locator => page.getByRole('table', { name: 'The death beside the person' });
  const chip = (name: string): Locator => page.getByText(name, { exact: true });

  it('are loaded from a file whose columns are known by their names', async () => {
    await goTo(page, 'Follow-up');
    await page.getByRole('tab', { name: 'Deaths' }).click();
    await page.getByText('No file of deaths was loaded yet').waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: 'deaths-2026.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
    await page.getByRole('dialog', { name: 'Load deaths-2026.csv' }).waitFor();
    expect(await page.getByLabel('Item of column DOD').inputValue()).toBe('dateOfLastContact');
    await page.getByLabel('Vintage').fill('2026 first half');
    await keepScreen(page, 'deaths-load');
    await page.getByRole('button', { name: 'Load', exact: true }).click();
    await chip('To review 2').waitFor();
    await page.getByText('5 rows · 2 match nobody').waitFor();
    await chip('To apply 1').waitFor();
    await keepScreen(page, 'deaths-matched');
  });

  it('that are uncertain are decided side by side from the keyboard, one after the other', async () => {
    await list()
      .getByRole('row', { name: /Egretson/ })
      .focus();
    await page.keyboard.press('Enter');
    await pair()
      .getByRole('row', { name: /1960-03-15 1960-03-14 one part differs/ })
      .waitFor();
    await keepScreen(page, 'deaths-review');
    await page.keyboard.press('l');
    await pair()
      .getByRole('row', { name: /Bitternly Bitternly agrees/ })
      .waitFor();
    await page.keyboard.press('d');
    await pair()
      .getByRole('row', { name: /Egretson Egretson agrees/ })
      .waitFor();
    await page.keyboard.press('s');
    await chip('To apply 2').waitFor();
    await chip('Somebody else 1').waitFor();
  });

  it('are applied as a batch and taken back as one', async () => {
    await page.getByRole('button', { name: 'Apply 2' }).click();
    await chip('Applied 2').waitFor();
    await keepScreen(page, 'deaths-applied');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Take 2 deaths back?').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await chip('Undone 2').waitFor();
  });

  it('of cancer that match nobody are followed back, and become a case known from the certificate only', async () => {
    await page.getByText('Follow-back', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Year of death' }).fill('2025');
    const row = page.getByRole('table', { name: 'Follow-back list' }).getByRole('row', { name: /Nobodyknows/ });
    await row.waitFor();
    await keepScreen(page, 'deaths-follow-back');
    await row.getByRole('button', { name: 'Certificate only' }).click();
    await page.getByRole('menuitem', { name: 'East Hospital' }).click();
    await page.getByText('1 of 1 cases').waitFor();
    await row.getByRole('link', { name: 'Open the case' }).click();
    await page.getByText('C349').first().waitFor();
  });
});
