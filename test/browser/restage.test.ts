import type { Page } from 'playwright-core';
import { aBreastCase } from '../support/an-abstract.js';
import { breastRelease } from '../support/breast-release.js';
import { type AtWork, atWork } from './at-work.js';
import { keepScreen, openPage, type WatchedPage } from './browser.js';
import { enter, goTo } from './registrar.js';

jest.setTimeout(240_000);

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

describe('restaging on the page', () => {
  let place: AtWork | undefined;
  let registry: AtWork['registry'];
  let browser: AtWork['browser'];
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    place = await atWork({ name: 'manager', roles: ['manager'] });
    ({ registry, browser, watched, page } = place);
    await install('9.1', '1');
    for (const number of [1, 2, 3]) await enterCase(number, number === 3 ? '10' : '00');
    await install('9.2', '2');
  });
  afterEach(() => expect(watched.errors).toEqual([]));
  afterAll(() => place?.stop());

  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  const differences = () => page.getByRole('table', { name: 'Differences' }).locator('tbody tr');

  async function install(version: string, stage: string): Promise<void> {
    const headers = { 'x-requested-with': 'registry', 'content-type': 'application/octet-stream' };
    const data = Buffer.from(breastRelease({ version, stage }));
    expect((await page.request.post('/api/staging/algorithms', { data, headers })).status()).toBe(201);
  }

  async function enterCase(number: number, eodMets: string): Promise<void> {
    const own = {
      nameLast: `Lapwing${'ABC'.charAt(number - 1)}`,
      accessionNumberHosp: `20260090${number}`,
      socialSecurityNumber: undefined,
    };
    const headers = { 'x-requested-with': 'registry' };
    const data = { facilityId: 1, items: aBreastCase({ ...own, eodMets }) };
    expect((await page.request.post('/api/abstracts', { data, headers })).status()).toBe(201);
  }

  async function keepBothSizes(name: string): Promise<void> {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      expect(await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
      await keepScreen(page, `${name}-${size.width}`);
    }
  }

  it('stands beside the algorithms, of which each is verified in words', async () => {
    await goTo(page, 'Admin');
    await tab('Staging algorithms').click();
    await page.getByText('Nothing was restaged yet').waitFor();
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByRole('row', { name: /^eod_public 9\.2 .*As it was installed, and loads/ }).waitFor();
    await page.getByRole('row', { name: /^registry_eod .*As it was delivered, and loads/ }).waitFor();
    await keepBothSizes('restage-verified');
  });

  it('says what is wrong with a release that is not what was installed', async () => {
    await registry.prepare(`UPDATE algorithm_release SET "sha256" = sha256('other') WHERE "release" = '9.1'`);
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByRole('row', { name: /^eod_public 9\.1 .*Not what it was: The bytes have the SHA-256/ }).waitFor();
    await keepScreen(page, 'restage-not-intact');
  });

  it('compares a selection and finds nothing where nothing was selected', async () => {
    await page.getByRole('button', { name: 'Restage', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Restage' });
    await dialog.getByRole('button', { name: 'Compare the whole registry' }).waitFor();
    await dialog.getByLabel('Diagnosed to').fill('2019');
    await dialog.getByRole('combobox', { name: 'Staged by algorithm' }).click();
    await page.getByRole('option', { name: 'eod_public' }).click();
    await dialog.getByRole('combobox', { name: 'Staged by release' }).click();
    await page.getByRole('option', { name: '9.1' }).click();
    await keepScreen(page, 'restage-selection');
    await dialog.getByRole('button', { name: 'Compare the selection' }).click();
    await page.getByRole('heading', { name: 'Restaging: diagnosed up to 2019, staged by eod_public 9.1' }).waitFor();
    await page.getByText('0 records compared, nothing differs.').waitFor();
    await page.getByText('Nothing differs', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'All restagings' }).click();
  });

  it('lists case, item, old, new and reason, and those of one item', async () => {
    await page.getByRole('button', { name: 'Restage', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Compare the whole registry' }).click();
    await page.getByText('3 records compared, 2 differ.').waitFor();
    const row = page.getByRole('row', { name: /^202600901 · C50/ });
    await row.getByText('Localized').waitFor();
    await row.getByText(/table Stage by metastases \(by_mets\), row 1: eod_mets 00; VALUE:2/).waitFor();
    expect(await differences().count()).toBe(2);
    await page.getByRole('combobox', { name: 'Item' }).click();
    await page.getByRole('option', { name: 'Derived Summary Stage 2018 · 2' }).click();
    await row.waitFor();
    await keepBothSizes('restage-differences');
  });

  it('applies after a question, and the case says so', async () => {
    await page.getByRole('button', { name: 'Apply 2' }).click();
    const question = page.getByRole('group', { name: 'Give 2 records the new values?' });
    await question.getByRole('button', { name: 'Keep as it is' }).click();
    await page.getByRole('button', { name: 'Apply 2' }).click();
    await keepScreen(page, 'restage-question');
    await question.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('3 records compared, 2 differ, 2 applied.').waitFor();
    await page.getByRole('row', { name: /^202600901 .* Applied$/ }).waitFor();
    await keepScreen(page, 'restage-applied');
    await page.getByRole('row', { name: /^202600901/ }).click();
    await page.getByRole('complementary', { name: 'Findings' }).getByText('Regional', { exact: false }).first().waitFor();
  });

  it('is listed with earlier ones and puts back what it set', async () => {
    await goTo(page, 'Admin');
    await tab('Staging algorithms').click();
    await keepBothSizes('restage-list');
    await page.getByRole('row', { name: /The whole registry .* Applied$/ }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    const question = page.getByRole('group', { name: 'Put the former values of 2 records back?' });
    await question.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('3 records compared, 2 differ, 2 put back.').waitFor();
    await page.getByRole('row', { name: /^202600901 .* Put back$/ }).waitFor();
    await page.getByRole('button', { name: 'All restagings' }).click();
    await page.getByRole('row', { name: /The whole registry .* Undone$/ }).waitFor();
  });

  it('names no case to administrators, and is not offered to those who do not install releases', async () => {
    const administrator = await somebody('administrator');
    await administrator.getByRole('row', { name: /The whole registry .* Undone$/ }).click();
    await administrator.getByText('It is shown to those who may read abstracts.', { exact: false }).waitFor();
    await keepScreen(administrator, 'restage-administrator');
    const abstractor = await somebody('abstractor');
    await abstractor.getByRole('row', { name: /^eod_public 9\.2/ }).waitFor();
    expect(await abstractor.getByRole('button', { name: /^(Verify|Restage|Install a release)$/ }).count()).toBe(0);
    expect(await abstractor.getByRole('heading', { name: 'Restaging' }).count()).toBe(0);
  });

  /** Somebody of another role who looks at the staging algorithms. */
  async function somebody(role: string): Promise<Page> {
    const { page: theirs } = await openPage(browser, registry.address);
    await enter(theirs, role, registry.addUser(role, [role]));
    await theirs.goto('/administration/algorithms');
    return theirs;
  }
});
