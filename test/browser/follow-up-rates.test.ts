import type { Items } from '#domain/naaccr';
import type { Page } from 'playwright-core';
import { aBreastCase } from '../support/an-abstract.js';
import { type AtWork, atWork } from './at-work.js';
import { keepScreen, type WatchedPage } from './browser.js';
import { goTo } from './registrar.js';

jest.setTimeout(240_000);

const OF_2023: Items = {
  dateOfDiagnosis: '20230610',
  ageAtDiagnosis: '063',
  dateOf1stContact: '20230612',
  dateInitialRxSeer: '20230701',
  date1stCrsRxCoc: '20230701',
  rxDateSurgery: '20230701',
};

describe('the follow-up rates', () => {
  let place: AtWork | undefined;
  let watched: WatchedPage;
  let page: Page;
  let accession = 202300100;

  beforeAll(async () => {
    place = await atWork({ name: 'manager', roles: ['manager'] });
    ({ watched, page } = place);
  });
  afterEach(() => expect(watched.errors).toEqual([]));
  afterAll(() => place?.stop());

  const headers = { 'x-requested-with': 'registry' };
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  const part = (name: string) => page.getByRole('navigation', { name: 'Figures' }).getByRole('link', { name });

  /** A complete case of somebody new. */
  async function completed(changed: Items): Promise<void> {
    accession += 1;
    const own = { accessionNumberHosp: String(accession), nameLast: `Plover${accession}`, socialSecurityNumber: undefined };
    const made = await page.request.post('/api/abstracts', {
      data: { facilityId: 1, items: aBreastCase({ ...OF_2023, ...own, ...changed }) },
      headers,
    });
    const { id, version } = (await made.json()) as { id: string; version: number };
    expect((await page.request.post(`/api/abstracts/${id}/complete`, { data: { version }, headers })).status()).toBe(200);
  }

  it('say so while there is no case', async () => {
    await goTo(page, 'Follow-up');
    await tab('Rates').click();
    await page.getByRole('region', { name: 'Last five years: no case is counted' }).waitFor();
    await page.getByText('There is no complete case yet.').waitFor();
    await page.getByText('so there is nothing to foresee', { exact: false }).waitFor();
    await keepScreen(page, 'rates-empty');
  });

  it('show both rates with their targets, the forecast, and where every case is counted', async () => {
    for (const dateOfLastContact of ['20261001', '20260115', '20260115', '20240301']) await completed({ dateOfLastContact });
    await completed({ classOfCase: '00', rxSummTreatmentStatus: '1', dateOfLastContact: '20260901' });
    await page.reload();
    const gauge = page.getByRole('region', { name: 'Last five years: 75.00 %, target 90 %' });
    await gauge.getByText('Below target').waitFor();
    await gauge.getByText('3 of 4 cases').waitFor();
    await page.getByRole('img', { name: /^Follow-up rates\. Last five years: 75\.00 % at the end of Nov 26/ }).waitFor();
    for (const size of [
      { width: 1366, height: 768 },
      { width: 1920, height: 1080 },
    ]) {
      await page.setViewportSize(size);
      expect(await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
      await keepScreen(page, `rates-${size.width}`);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('lead from a count to its cases, and to the answer why a case is not counted', async () => {
    await page.getByRole('button', { name: 'Diagnosed here, treated elsewhere, Last five years: 1 case' }).click();
    await page.getByRole('heading', { name: '1 case' }).waitFor();
    await page.getByRole('row', { name: /Plover/ }).click();
    const why = page.getByRole('dialog', { name: 'Why is this case counted here?' });
    await why.getByText('Class of Case (610) is 00', { exact: false }).first().waitFor();
    await why.getByText('SEER Training, follow-up requirements').first().waitFor();
    await keepScreen(page, 'rates-why');
    await page.keyboard.press('Escape');
    await page.getByText('Older list', { exact: true }).click();
    await page.getByRole('region', { name: 'Last five years: 80.00 %, target 90 %' }).waitFor();
    await page.getByText('Newer list', { exact: true }).click();
  });

  it('follow a limit that the manager sets', async () => {
    await tab('Settings').click();
    await page.getByRole('navigation', { name: 'Settings of follow-up' }).getByRole('link', { name: 'Limits' }).click();
    await page.getByRole('row', { name: /Target of the shorter rate/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Target of the shorter rate' });
    await dialog.getByLabel('Value (percent)').fill('70');
    await dialog.getByLabel('In force from').fill('2026-01-01');
    await dialog.getByLabel('Source').fill('Agreed by the cancer committee');
    await keepScreen(page, 'rates-limit');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /Target of the shorter rate 70 % 2026-01-01 Agreed by the cancer committee/ }).waitFor();
    await tab('Rates').click();
    await page.getByRole('region', { name: 'Last five years: 75.00 %, target 70 %' }).getByText('Target met').waitFor();
  });

  it('stand beside the timeliness of each step and the criteria of certification', async () => {
    await part('Timeliness').click();
    await page.getByText('No case has its first contact between these days').waitFor();
    await page.getByLabel('First contact from').fill('2023-01-01');
    await page.getByRole('row', { name: /^All all 5/ }).waitFor();
    await keepScreen(page, 'timeliness');
    await part('Certification').click();
    await page.getByRole('textbox', { name: 'Year of diagnosis' }).fill('2023');
    const row = page.getByRole('row', { name: /^Unresolved duplicates/ });
    await row.getByText('< 1 per 1,000').waitFor();
    await row.getByText('≤ 1 per 1,000').waitFor();
    await keepScreen(page, 'certification');
    await page.goto('/follow-up/timeliness');
    await page.waitForURL('**/follow-up/rates/timeliness');
    await page.goto('/certification');
    await page.waitForURL('**/follow-up/rates/certification');
  });
});
