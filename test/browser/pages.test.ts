import { itemDefs } from '#domain/naaccr';
import type { Browser, Page } from 'playwright-core';
import { aBreastCase } from '../support/an-abstract.js';
import { keepScreen, openBrowser, openPage } from './browser.js';
import { enter, goTo, itemInput, openCase } from './registrar.js';
import { ServedRegistry } from './served-registry.js';

jest.setTimeout(240_000);

const PAGES = [
  { link: 'Cases', title: 'Cases' },
  { link: 'Imports', title: 'Imports' },
  { link: 'Follow-up', title: 'Follow-up' },
  { link: 'Submit', title: 'Submissions' },
  { link: 'Research', title: 'Research' },
  { link: 'Admin', title: 'Administration' },
] as const;
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

describe('the pages of the registry', () => {
  let registry: ServedRegistry | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    registry = await ServedRegistry.start();
    await registry.prepare(`INSERT INTO facility ("facilityNumber", "name") VALUES ('0000000001', 'East Hospital')`);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await registry?.stop();
  });

  /** A signed-in person of these roles in a browser session of their own. */
  async function person(name: string, roles: readonly string[]): Promise<{ page: Page; errors: readonly string[] }> {
    if (!registry || !browser) throw new Error('Nothing is started.');
    const watched = await openPage(browser, registry.address);
    await enter(watched.page, name, registry.addUser(name, roles));
    return watched;
  }

  const isWiderThanTheWindow = (page: Page): Promise<boolean> =>
    page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth');

  it('fit the window at both sizes, in both themes, without an error', async () => {
    const { page, errors } = await person('manager', ['administrator', 'manager']);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      for (const size of SIZES) {
        await page.setViewportSize(size);
        for (const { link, title } of PAGES) {
          await goTo(page, link);
          await page.getByRole('heading', { level: 1, name: title }).waitFor();
          await page.waitForLoadState('networkidle');
          expect({ title, size, isWider: await isWiderThanTheWindow(page) }).toEqual({ title, size, isWider: false });
          await keepScreen(page, `${title.toLowerCase()}-${size.width}-${theme}`);
        }
      }
    }
    expect(errors).toEqual([]);
  });

  it('draw every item of the dictionary once when all further items are asked for', async () => {
    const { page } = await person('abstractor', ['abstractor']);
    const headers = { 'x-requested-with': 'registry' };
    await page.request.post('/api/abstracts', { data: { facilityId: 1, items: aBreastCase({ nameLast: 'Ibis' }) }, headers });
    await openCase(page, 'Ibis');
    for (let more = page.getByRole('button', { name: /further items$/ }); (await more.count()) > 0;) await more.first().click();
    const drawn = await page.evaluate<string[]>(
      `[...document.querySelectorAll('[data-fields] [data-item]')].map((row) => row.dataset.item)`,
    );
    const ofCases = itemDefs().filter(({ level }) => level !== 'NaaccrData');
    expect(drawn).toHaveLength(ofCases.length);
    expect(new Set(drawn)).toEqual(new Set(ofCases.map(({ id }) => id)));
  });

  it('show only what the role allows', async () => {
    const researcher = await person('researcher', ['researcher']);
    const navigation = researcher.page.getByRole('navigation', { name: 'Pages' });
    await navigation.getByRole('link').first().waitFor();
    expect(await navigation.getByRole('link').allTextContents()).toEqual(['Research']);
    const officer = await person('officer', ['privacy-officer']);
    await goTo(officer.page, 'Admin');
    await officer.page.getByRole('tab').first().waitFor();
    expect(await officer.page.getByRole('tab').allTextContents()).toEqual(['Access log']);
    await officer.page
      .getByRole('row', { name: /researcher/ })
      .first()
      .waitFor();
    await officer.page.getByRole('button', { name: 'Check the chain' }).click();
    await officer.page.getByRole('button', { name: /^Intact: \d+ events$/ }).waitFor();
  });

  it('show a new person’s password once and let the person in', async () => {
    const { page } = await person('boss', ['administrator']);
    await goTo(page, 'Admin');
    await page.getByRole('button', { name: 'New user' }).click();
    const dialog = page.getByRole('dialog', { name: 'New user' });
    await dialog.getByLabel('User name').fill('newcomer');
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Nora Newcomer');
    await dialog.getByRole('combobox', { name: 'Roles' }).press('ArrowDown');
    await page.getByRole('option', { name: 'Follow-up clerk' }).click();
    await page.keyboard.press('Tab');
    await dialog.getByLabel('Every facility', { exact: false }).check();
    await dialog.getByRole('button', { name: 'Make the user' }).click();
    const password = await dialog.locator('.code').textContent();
    await dialog.getByRole('button', { name: 'I have it' }).click();
    if (!registry || !browser || password === null) throw new Error('No password was shown.');
    const { page: theirs } = await openPage(browser, registry.address);
    await enter(theirs, 'newcomer', password);
    await theirs.getByRole('link', { name: 'Follow-up', exact: true }).waitFor();
  });

  it('end with the session: after signing out nothing of a patient is left on the screen', async () => {
    const { page } = await person('leaver', ['abstractor']);
    const headers = { 'x-requested-with': 'registry' };
    const items = aBreastCase({ nameLast: 'Jacana', accessionNumberHosp: '202600200', socialSecurityNumber: undefined });
    await page.request.post('/api/abstracts', { data: { facilityId: 1, items }, headers });
    await openCase(page, 'Jacana');
    await itemInput(page, 'nameLast').waitFor();
    await page.request.delete('/api/session', { headers });
    await itemInput(page, 'nameMiddle').fill('late');
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.locator('body').textContent()).not.toContain('Jacana');
    expect(await page.title()).not.toContain('Jacana');
  });
});
