import type { Items } from '#domain/naaccr';
import type { Locator, Page } from 'playwright-core';
import { aBreastCase } from '../support/an-abstract.js';
import { type AtWork, atWork } from './at-work.js';
import { keepScreen, type WatchedPage } from './browser.js';
import { goTo } from './registrar.js';

jest.setTimeout(240_000);

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

describe('replies', () => {
  let place: AtWork | undefined;
  let watched: WatchedPage;
  let page: Page;
  let accession = 202600500;

  beforeAll(async () => {
    place = await atWork({ name: 'manager', roles: ['manager'], facilities: ['East Hospital'] });
    ({ watched, page } = place);
  });

  afterEach(() => expect(watched.errors).toEqual([]));

  afterAll(() => place?.stop());

  /** A complete case as the page's own requests make it. */
  async function completed(changed: Items): Promise<void> {
    const headers = { 'x-requested-with': 'registry' };
    const items = aBreastCase({ accessionNumberHosp: String((accession += 1)), socialSecurityNumber: undefined, ...changed });
    const made = await page.request.post('/api/abstracts', { data: { facilityId: 1, items }, headers });
    const { id, version } = (await made.json()) as { id: string; version: number };
    expect((await page.request.post(`/api/abstracts/${id}/complete`, { data: { version }, headers })).status()).toBe(200);
  }

  const finder = (): Locator => page.getByRole('textbox', { name: 'Name, accession number or barcode' });
  const rowOf = (name: string): Locator => page.getByRole('row', { name: new RegExp(name) });

  it('are typed row by row without the mouse, and each says what became of it', async () => {
    await completed({ nameLast: 'Wren', dateOfLastContact: '20260801' });
    await completed({ nameLast: 'Robin', dateOfLastContact: '20260801' });
    await goTo(page, 'Follow-up');
    await page.getByRole('tab', { name: 'Replies' }).click();
    await page.getByText('No reply is open').waitFor();
    await finder().fill('Wren');
    await page.keyboard.press('Enter');
    await rowOf('Wren').waitFor();
    await page.getByRole('textbox', { name: 'Date of Wren, Ada' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('20261110');
    for (let cell = 0; cell < 4; cell += 1) await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Cancer status of C504 of Wren, Ada' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await rowOf('Wren').getByRole('button', { name: 'Recorded', exact: true }).waitFor();
    await finder().and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Robin');
    await page.keyboard.press('Enter');
    await rowOf('Robin').waitFor();
    await page.keyboard.type('20260701');
    await page.keyboard.press('Control+Enter');
    await rowOf('Robin').getByText('kept what is on file, because it speaks of a later day', { exact: false }).waitFor();
    await page.getByText('All recorded').waitFor();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      expect(await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
      await keepScreen(page, `replies-grid-${size.width}`);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('are not lost with the connection, nor by going to another page, and never written into the storage of the browser', async () => {
    await completed({ nameLast: 'Heron', dateOfLastContact: '20260801' });
    await finder().fill('Heron');
    await page.keyboard.press('Enter');
    await rowOf('Heron').waitFor();
    await page.keyboard.type('20261112');
    await page.route('**/api/follow-up/replies', (route) => route.abort());
    await page.keyboard.press('Control+Enter');
    await rowOf('Heron').getByRole('alert').getByText('cannot be reached', { exact: false }).waitFor();
    await keepScreen(page, 'replies-lost-connection');
    await page.unroute('**/api/follow-up/replies');
    await page.getByRole('tab', { name: 'Overview' }).click();
    await page.getByRole('tab', { name: 'Replies' }).click();
    await page.getByText('1 not recorded').waitFor();
    expect(await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')).not.toContain('Heron');
    let isWarned = false;
    page.once('dialog', (dialog) => {
      isWarned = dialog.type() === 'beforeunload';
      void dialog.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    await page.getByRole('button', { name: 'Record all' }).click();
    await rowOf('Heron').getByRole('button', { name: 'Recorded', exact: true }).waitFor();
    expect(isWarned).toBe(true);
    watched.errors.splice(0);
  });

  it('in the dialog ask for each tumor, compare the address, refuse at the item, and tell the outcome', async () => {
    await completed({
      nameLast: 'Egret',
      dateOfLastContact: '20250601',
      dateOfDiagnosis: '20250110',
      dateOf1stContact: '20250112',
      ageAtDiagnosis: '064',
      dateInitialRxSeer: '20250201',
      date1stCrsRxCoc: '20250201',
      rxDateSurgery: '20250201',
      addrCurrentCity: 'OLDTOWN',
      accessionNumberHosp: '202500901',
    });
    await page.getByRole('tab', { name: 'Overview' }).click();
    await page.getByText('Lost', { exact: true }).first().click();
    await page.getByRole('row', { name: /Egret/ }).click();
    await page.getByRole('button', { name: 'Record a contact' }).click();
    const dialog = page.getByRole('dialog', { name: 'Contact of Egret, Ada' });
    await dialog.getByLabel('Date of the contact').fill('20261101');
    await dialog.getByLabel(/^Recurrence Type--1st/).selectOption('70');
    await dialog.getByLabel(/^Recurrence Date--1st/).fill('20260901');
    await dialog.getByRole('button', { name: 'New address or telephone' }).click();
    await dialog.getByText('On file: OLDTOWN').waitFor();
    await dialog.getByLabel(/^Addr Current--City/).fill('NEWTOWN');
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await keepScreen(page, `contact-dialog-${size.width}`);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await dialog.getByText('must be blank when', { exact: false }).first().waitFor();
    await keepScreen(page, 'contact-dialog-refused');
    watched.errors.splice(0);
    await dialog.getByLabel(/^Recurrence Type--1st/).selectOption('40');
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    const outcome = dialog.getByRole('list', { name: 'Outcome' });
    await outcome.getByText('Current address: taken', { exact: false }).waitFor();
    await outcome.getByText('First recurrence: taken', { exact: false }).waitFor();
    await keepScreen(page, 'contact-outcome');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
  });
});
