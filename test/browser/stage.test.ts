import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Items } from '#domain/naaccr';
import type { Locator, Page } from 'playwright-core';
import { aBreastCase } from '../support/an-abstract.js';
import { sharedData } from '../support/shared-data.js';
import { type AtWork, atWork } from './at-work.js';
import { keepScreen, openPage, type WatchedPage } from './browser.js';
import { enter, focusedItem, itemInput, saved } from './registrar.js';

jest.setTimeout(240_000);

const { path: ALGORITHMS, it: official } = sharedData('staging/algorithms');

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

describe('the stage beside the abstract', () => {
  let place: AtWork | undefined;
  let registry: AtWork['registry'];
  let browser: AtWork['browser'];
  let watched: WatchedPage;
  let page: Page;
  let accession = 202600600;

  beforeAll(async () => {
    place = await atWork();
    ({ registry, browser, watched, page } = place);
  });

  afterEach(() => expect(watched.errors).toEqual([]));

  afterAll(() => place?.stop());

  const part = (name: string): Locator => page.getByRole('complementary', { name: 'Findings' }).getByRole('region', { name });
  const chain = (): Locator => part('Why this stage').getByRole('list', { name: /^Derived Summary Stage 2018/ });

  async function open(changed: Items): Promise<void> {
    const items = aBreastCase({ accessionNumberHosp: String((accession += 1)), socialSecurityNumber: undefined, ...changed });
    const headers = { 'x-requested-with': 'registry' };
    const answer = await page.request.post('/api/abstracts', { data: { facilityId: 1, items }, headers });
    expect(answer.status()).toBe(201);
    await page.goto(`/abstracts/${((await answer.json()) as { id: string }).id}`);
    await itemInput(page, 'nameLast').waitFor();
  }

  it('is explained on Alt+W in the words of the items, with tables only for who wants them', async () => {
    await open({ nameLast: 'Whimbrel' });
    await itemInput(page, 'eodMets').focus();
    await page.keyboard.press('Alt+w');
    await chain().getByText('EOD Regional Nodes', { exact: true }).waitFor();
    expect(await focusedItem(page)).toBe('eodMets');
    const steps = await chain().getByRole('listitem').allTextContents();
    expect(steps).toHaveLength(4);
    expect(steps[1]).toBe('EOD Regional Nodes000SS2018 N NONE');
    expect(steps[3]).toContain('Derived Summary Stage 2018 1, Localized');
    expect(await chain().textContent()).not.toContain('ss2018_');
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await keepScreen(page, `stage-why-${size.width}`);
    }
    await part('Why this stage').getByLabel('Tables and rows of the release').check();
    await chain().getByText('row 5').waitFor();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await keepScreen(page, `stage-tables-${size.width}`);
    }
  });

  it('is explained anew when a code changes', async () => {
    await open({ nameLast: 'Redshank' });
    await page.keyboard.press('Alt+w');
    await chain().getByText('Localized').waitFor();
    await itemInput(page, 'eodMets').fill('10');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await saved(page);
    await chain().getByText('Derived Summary Stage 2018 7').waitFor();
    await page.keyboard.press('Alt+w');
    await chain().waitFor({ state: 'detached' });
  });

  it('names the codes that would change it and goes to their field', async () => {
    await open({ nameLast: 'Sanderling' });
    await part('What would change it').getByRole('button').first().click();
    const mets = part('What would change it').getByRole('listitem').filter({ hasText: 'EOD Mets' });
    await mets.getByText('10–70').waitFor();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await keepScreen(page, `stage-changes-${size.width}`);
    }
    expect(await mets.textContent()).toContain('Derived Summary Stage 2018 7');
    await mets.getByRole('button', { name: /^EOD Mets/ }).click();
    expect(await focusedItem(page)).toBe('eodMets');
  });

  it('offers the codes of an input as the release describes them, by keyboard', async () => {
    await open({ nameLast: 'Turnstone' });
    const row = part('Read by the schema').getByRole('listitem').filter({ hasText: 'EOD Mets' }).first();
    await row.getByRole('button', { name: 'Codes of EOD Mets' }).press('Enter');
    const codes = page.getByRole('list', { name: 'Codes of EOD Mets' });
    expect(await codes.getByRole('button', { pressed: true }).textContent()).toMatch(/^00/);
    await codes.getByRole('button', { pressed: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await keepScreen(page, `stage-codes-${size.width}`);
    }
    await page.keyboard.press('Enter');
    expect(await itemInput(page, 'eodMets').inputValue()).toBe('10');
    await page.keyboard.press('Control+s');
    await saved(page);
    await page.getByText('Distant', { exact: false }).first().waitFor();
  });

  it('asks in plain words for what chooses the schema, and an answer is one press', async () => {
    await open({ nameLast: 'Godwit', primarySite: 'C240', histologicTypeIcdO3: '8140', laterality: '0' });
    const asked = part('Needed to choose the schema');
    await asked.getByRole('button', { name: /^3 Cystic duct/ }).waitFor();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await keepScreen(page, `stage-asked-${size.width}`);
    }
    await asked.getByRole('button', { name: /^3 Cystic duct/ }).click();
    expect(await itemInput(page, 'schemaDiscriminator1').inputValue()).toBe('3');
    await page.keyboard.press('Control+s');
    await saved(page);
    await asked.waitFor({ state: 'detached' });
  });

  it('follows typing before any request is answered, and what the save says stays the truth', async () => {
    await open({ nameLast: 'Dotterel' });
    const findings = page.getByRole('complementary', { name: 'Findings' });
    await page.waitForFunction(() => performance.getEntriesByName('staging release registry_eod 1.0').length > 0);
    let answerSave = (): void => undefined;
    const held = new Promise<void>((resolve) => (answerSave = resolve));
    await page.route('**/api/abstracts/*/items', async (route) => {
      await held;
      await route.continue();
    });
    await itemInput(page, 'eodMets').focus();
    await page.keyboard.type('10');
    await findings.getByText('Distant', { exact: true }).first().waitFor();
    await findings.getByText('As typed, not saved yet.').waitFor();
    await keepScreen(page, 'stage-live');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await findings.getByText('As typed, not saved yet.').waitFor();
    answerSave();
    await saved(page);
    await findings.getByText('As typed, not saved yet.').waitFor({ state: 'detached' });
    await findings.getByText('Distant', { exact: true }).first().waitFor();
    await page.unroute('**/api/abstracts/*/items');
  });

  it('keeps the items of another schema out of sight, says so, and shows them again with their schema', async () => {
    const prostate = { primarySite: 'C619', histologicTypeIcdO3: '8140', sexAssignedAtBirth: '1', laterality: '0' };
    await open({ nameLast: 'Avocet', ...prostate, prostatePathologicalExtension: '300' });
    await itemInput(page, 'prostatePathologicalExtension').waitFor();
    await itemInput(page, 'primarySite').fill('C509');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await saved(page);
    const note = part('Kept items');
    await note.getByText('1 item of the schema Prostate is kept, not shown.', { exact: false }).waitFor();
    expect(await itemInput(page, 'prostatePathologicalExtension').count()).toBe(0);
    await keepScreen(page, 'stage-kept');
    await note.getByRole('button', { name: 'Show them among the fields' }).click();
    expect(await itemInput(page, 'prostatePathologicalExtension').inputValue()).toBe('300');
    await page.reload();
    await note.waitFor();
    await itemInput(page, 'primarySite').fill('C619');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await saved(page);
    await note.waitFor({ state: 'detached' });
    expect(await itemInput(page, 'prostatePathologicalExtension').inputValue()).toBe('300');
  });

  it('says that an explanation does not come while the server is out of reach, and asks again', async () => {
    await open({ nameLast: 'Knot' });
    await page.context().setOffline(true);
    await page.keyboard.press('Alt+w');
    const alert = part('Why this stage').getByRole('alert');
    await alert.getByText(/cannot be reached/).waitFor();
    await page.context().setOffline(false);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await chain().waitFor();
    watched.errors.splice(0);
  });

  official('shows the pediatric schema beside the official EOD release, and a case of Collaborative Stage explained', async () => {
    const administrator = await openPage(browser, registry.address);
    await enter(administrator.page, 'administrator', registry.addUser('administrator', ['administrator']));
    for (const name of ['eod_public-3.3.zip', 'pediatric-1.3.zip', 'cs-02.05.50.zip']) {
      const data = readFileSync(path.join(ALGORITHMS, name));
      const headers = { 'x-requested-with': 'registry', 'content-type': 'application/octet-stream' };
      expect((await administrator.page.request.post('/api/staging/algorithms', { data, headers, timeout: 60_000 })).status()).toBe(201);
    }
    await administrator.page.context().close();
    await open({ nameLast: 'Plover', dateOfBirth: '20120314', ageAtDiagnosis: '014' });
    await page.getByRole('heading', { name: 'Also staged by pediatric 1.3' }).waitFor();
    await page.keyboard.press('Alt+w');
    await chain().getByText('Localized').waitFor();
    await keepScreen(page, 'stage-pediatric');
    await page.waitForFunction(() => performance.getEntriesByName('staging release pediatric 1.3').length > 0);
    await itemInput(page, 'eodMets').focus();
    await page.keyboard.type('10');
    const findings = page.getByRole('complementary', { name: 'Findings' });
    await findings.getByText('As typed, not saved yet.').waitFor();
    await findings.getByText('Distant', { exact: true }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await findings.getByText('As typed, not saved yet.').waitFor({ state: 'detached' });
    await open({ nameLast: 'Dunlin', dateOfDiagnosis: '20120810', csExtension: '100', csLymphNodes: '000', csMetsAtDx: '00' });
    await page.getByText('cs 02.05.50').waitFor();
    await page.keyboard.press('Alt+w');
    await part('What would change it').getByRole('button').first().click();
    await part('What would change it').getByRole('listitem').first().waitFor();
    await part('Why this stage').getByRole('list').first().waitFor();
    await keepScreen(page, 'stage-cs');
  });
});
