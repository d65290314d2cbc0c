import type { Page } from 'playwright-core';
import { aBreastCase } from '../support/an-abstract.js';
import { type AtWork, atWork } from './at-work.js';
import { openPage, type WatchedPage } from './browser.js';
import { enter, enterAgain, focusedItem, goTo, itemInput, itemRow, openCase, saved } from './registrar.js';

jest.setTimeout(240_000);

describe('an abstract on the page', () => {
  let place: AtWork | undefined;
  let registry: AtWork['registry'];
  let browser: AtWork['browser'];
  let watched: WatchedPage;
  let page: Page;
  let accession = 202600100;

  beforeAll(async () => {
    place = await atWork();
    ({ registry, browser, watched, page } = place);
  });

  afterEach(() => expect(watched.errors).toEqual([]));

  afterAll(() => place?.stop());

  /** Begins a case as the page's own requests do, and opens it. */
  async function open(lastName: string, changed: Parameters<typeof aBreastCase>[0] = {}): Promise<void> {
    const items = aBreastCase({
      nameLast: lastName,
      accessionNumberHosp: String((accession += 1)),
      socialSecurityNumber: undefined,
      ...changed,
    });
    const headers = { 'x-requested-with': 'registry' };
    const answer = await page.request.post('/api/abstracts', { data: { facilityId: 1, items }, headers });
    expect(answer.status()).toBe(201);
    await openCase(page, lastName);
  }

  async function aSecondPage(): Promise<WatchedPage> {
    return openPage(browser, registry.address);
  }

  it('takes words for a code, moves on with Enter and shows what the code means', async () => {
    await open('Avocet', { primarySite: undefined, laterality: undefined });
    await itemInput(page, 'primarySite').focus();
    await page.keyboard.type('breast upper outer');
    await page.getByRole('option', { name: 'C504 Breast, upper outer quadrant' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await itemInput(page, 'primarySite').inputValue()).toBe('C504');
    expect(await itemRow(page, 'primarySite').textContent()).toContain('Breast, upper outer quadrant');
    expect(await focusedItem(page)).toBe('laterality');
    await page.keyboard.type('1');
    await page.keyboard.press('Shift+Enter');
    expect(await focusedItem(page)).toBe('primarySite');
    await page.keyboard.press('Control+s');
    await saved(page);
  });

  it('keeps what was searched for out of the address and the history, and Back finds it again', async () => {
    await open('Capercaillie');
    await page.goBack();
    const search = page.getByRole('searchbox', { name: 'Search cases' });
    await page.getByRole('row', { name: /Capercaillie/ }).waitFor();
    expect(await search.inputValue()).toBe('Capercaillie');
    expect(page.url()).toContain('find=');
    expect(page.url()).not.toContain('Capercaillie');
    expect(await page.evaluate<string>('JSON.stringify(history.state)')).not.toContain('Capercaillie');
    await page.reload();
    await search.waitFor();
    expect(await search.inputValue()).toBe('');
  });

  it('offers the codes that over-ride an edit, with what each says', async () => {
    await open('Fieldfare', { dateOfBirth: '20260701', ageAtDiagnosis: '000' });
    await page.getByRole('tab', { name: /Edits/ }).click();
    const finding = page.getByRole('listitem').filter({ hasText: 'E001' });
    await finding.getByRole('button', { name: 'Reviewed: over-ride…' }).click();
    await page.getByRole('menuitem', { name: /^3 Reviewed, both questions confirmed/ }).click();
    await finding.getByRole('button', { name: 'Take the over-ride back' }).waitFor();
  });

  it('reads a date in the ways people write it, and parts of one', async () => {
    await open('Brambling');
    const date = itemInput(page, 'dateOfDiagnosis');
    for (const [typed, shown] of [
      ['6/5/2026', '2026-06-05'],
      ['Jun 2026', '2026-06'],
      ['20260610', '2026-06-10'],
    ] as const) {
      await date.fill(typed);
      await date.press('Enter');
      expect(await date.inputValue()).toBe(shown);
    }
    await date.fill('2026-06-10');
    await date.press('+');
    expect(await date.inputValue()).toBe('2026-06-11');
    await page.keyboard.press('Escape');
  });

  it('shows a refused value at its field with what would be right, and does not save it', async () => {
    await open('Curlew');
    await itemInput(page, 'laterality').fill('77');
    await page.keyboard.press('Enter');
    await itemRow(page, 'laterality')
      .getByText(/^Laterality \(410\) is 77/)
      .waitFor();
    await page.keyboard.press('Control+s');
    await saved(page);
    await page.reload();
    await itemInput(page, 'nameLast').waitFor();
    expect(await itemInput(page, 'laterality').inputValue()).toBe('1');
  });

  it('goes to the next failing edit with F8 and clears it when the code is right', async () => {
    await open('Dotterel', { laterality: '0' });
    await page.getByRole('tab', { name: /Edits/ }).click();
    await itemInput(page, 'nameLast').focus();
    await page.keyboard.press('F8');
    expect(await focusedItem(page)).toBe('laterality');
    await page.keyboard.type('2');
    await page.keyboard.press('Control+s');
    await saved(page);
    await page.getByText('No edit fails', { exact: true }).waitFor();
  });

  it('draws an item that the everyday layout leaves out', async () => {
    await open('Eider');
    expect(await itemRow(page, 'ki67').count()).toBe(0);
    await page.keyboard.press('Control+i');
    await page.keyboard.type('3863');
    await page.getByRole('option', { name: /Ki-67/ }).click();
    await itemInput(page, 'ki67').waitFor();
    expect(await focusedItem(page)).toBe('ki67');
  });

  it('never overwrites what somebody else saved in between', async () => {
    await open('Fulmar');
    const other = await aSecondPage();
    await enterAgain(other.page, 'abstractor');
    await openCase(other.page, 'Fulmar');
    await itemInput(other.page, 'nameMiddle').fill('Theirs');
    await other.page.keyboard.press('Enter');
    await other.page.keyboard.press('Control+s');
    await saved(other.page);
    await itemInput(page, 'nameMiddle').fill('Mine');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: 'This abstract was changed in between' });
    await dialog.getByText('Theirs', { exact: true }).waitFor();
    await dialog.getByText('Mine', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Go on with these values' }).click();
    await saved(page);
    expect(await itemInput(page, 'nameMiddle').inputValue()).toBe('Theirs');
    await other.page.context().close();
  });

  it('keeps what was typed while the server is out of reach, and saves it afterwards', async () => {
    await open('Gadwall');
    await page.context().setOffline(true);
    await itemInput(page, 'nameMiddle').fill('Kept');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await page.getByText(/^Not saved: The registry server cannot be reached/).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await saved(page);
    await page.reload();
    await itemInput(page, 'nameLast').waitFor();
    expect(await itemInput(page, 'nameMiddle').inputValue()).toBe('Kept');
    watched.errors.splice(0);
  });

  it('is given by a manager to an abstractor, who finds it among their own', async () => {
    await open('Jackdaw');
    const manager = await aSecondPage();
    await enter(manager.page, 'manager', registry.addUser('manager', ['manager']));
    await openCase(manager.page, 'Jackdaw');
    await manager.page.getByRole('button', { name: 'Owner: abstractor' }).click();
    await manager.page.getByRole('menuitem', { name: 'Take the case' }).click();
    await manager.page.getByRole('button', { name: 'Owner: Your case' }).click();
    await manager.page.getByRole('menuitem', { name: 'abstractor' }).click();
    await manager.page.getByRole('button', { name: 'Owner: abstractor' }).waitFor();
    await goTo(page, 'Cases');
    await page.getByRole('button', { name: /^Yours/ }).click();
    await page.getByRole('row', { name: /Jackdaw/ }).waitFor();
    await manager.page.context().close();
  });

  it('is found by the count of the cases with errors, unlike one whose items are only not yet coded', async () => {
    await open('Nightjar', { laterality: '0' });
    await open('Oriole', { rxSummChemo: undefined });
    await goTo(page, 'Cases');
    const count = page.getByRole('button', { name: /^With errors/ });
    await count.click();
    await page.getByRole('row', { name: /Nightjar.* 1 E/ }).waitFor();
    expect(await count.getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByRole('row', { name: /Oriole/ }).count()).toBe(0);
    await count.click();
    await page.getByRole('row', { name: /Oriole.* \d+ missing/ }).waitFor();
  });

  it('lists every key on the question mark', async () => {
    await open('Heron');
    await page.locator('body').press('?');
    const keys = page.getByRole('dialog', { name: 'Keys on this screen' });
    for (const name of [
      'Save now',
      'Next finding',
      'Next missing item',
      'Complete the case',
      'Next case of the list',
      'Open the code list',
    ])
      await keys.getByText(name, { exact: true }).waitFor();
    await page.keyboard.press('Escape');
  });
});
