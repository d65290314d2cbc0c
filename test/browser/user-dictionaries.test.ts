import type { Page } from 'playwright-core';
import fs from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { isPatientItemId, NaaccrXmlScanner, NaaccrXmlWriter, parseUserDictionary, type UserDictionary } from '#domain/naaccr';
import { aBreastCase } from '../support/an-abstract.js';
import { HOSPITAL_DICTIONARY, STATE_DICTIONARY, USER_ITEMS } from '../support/user-dictionaries.js';
import { type AtWork, atWork } from './at-work.js';
import { keepScreen, type WatchedPage } from './browser.js';
import { completeCase, goTo, itemInput, itemRow, openCase, saved } from './registrar.js';

jest.setTimeout(240_000);

const DICTIONARIES = [STATE_DICTIONARY, HOSPITAL_DICTIONARY].map(({ xml }): UserDictionary => {
  const parsed = parseUserDictionary(xml);
  if (!('dictionary' in parsed)) throw new Error(parsed.problems.join());
  return parsed.dictionary;
});
const URIS = DICTIONARIES.map(({ uri }) => uri);

const CASE: Readonly<Record<string, string | undefined>> = {
  ...aBreastCase({ reportingFacility: '0000000001', nameLast: 'Curlew', patientIdNumber: '00000001', dateCaseCompleted: '20261101' }),
  ...USER_ITEMS,
};
const OF_PATIENTS: ReadonlySet<string> = new Set(
  DICTIONARIES.flatMap(({ items }) => items.filter(({ level }) => level === 'Patient')).map(({ id }) => id),
);

function fileOf(items: Readonly<Record<string, string | undefined>>): Buffer {
  const writer = new NaaccrXmlWriter({ userDictionaries: DICTIONARIES });
  const of = (isPatient: boolean) =>
    Object.fromEntries(Object.entries(items).filter(([id]) => (isPatientItemId(id) || OF_PATIENTS.has(id)) === isPatient));
  const start = writer.startDocument({ naaccrVersion: '260', recordType: 'A', timeGenerated: '2026-11-20T08:00:00Z' });
  return Buffer.from(start + writer.patient({ items: of(true), tumors: [{ items: of(false) }] }) + writer.endDocument());
}

/** Items of the only tumor of a file, user items alone and all others. */
function userItemsIn(file: Buffer): Readonly<Record<string, string>> {
  const scanner = new NaaccrXmlScanner({ userDictionaries: DICTIONARIES });
  const [patient] = [...scanner.push(file), ...scanner.end()];
  expect(patient?.allErrors).toEqual([]);
  const items: Readonly<Record<string, string>> = { ...patient?.items, ...patient?.tumors[0]?.items };
  return Object.fromEntries(Object.entries(items).filter(([id]) => id in USER_ITEMS));
}

describe('user dictionaries on the page', () => {
  let place: AtWork | undefined;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    place = await atWork({ name: 'admin', roles: ['administrator', 'manager'] });
    ({ watched, page } = place);
  });

  afterAll(() => place?.stop());

  it('carry the items of two dictionaries from a file to a submission, unchanged but for what a person typed', async () => {
    for (const step of [installsBoth, importsTheFile, sendsItOn, typesAnItem]) await step().finally(() => keepScreen(page, step.name));
    expect(watched.errors).toEqual([]);
  });

  async function installsBoth(): Promise<void> {
    await goTo(page, 'Admin');
    await page.getByRole('tab', { name: 'User dictionaries' }).click();
    await page.getByText('No user dictionary is installed').waitFor();
    for (const { uri, xml } of [STATE_DICTIONARY, HOSPITAL_DICTIONARY]) {
      await page.locator('input[type=file]').setInputFiles({ name: 'own.xml', mimeType: 'application/xml', buffer: Buffer.from(xml) });
      const dialog = page.getByRole('dialog', { name: 'Install a user dictionary' });
      await dialog.getByText(uri).waitFor();
      await dialog.getByLabel('Where the dictionary came from').fill('the test');
      await keepScreen(page, `dictionary-dialog`);
      await dialog.getByRole('button', { name: 'Install' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('row', { name: new RegExp(uri) }).waitFor();
    }
    await page.getByRole('row', { name: new RegExp(HOSPITAL_DICTIONARY.uri) }).click();
    const shown = page.getByRole('dialog', { name: 'User dictionary' });
    expect(await shown.getByRole('checkbox', { name: 'ownChartNumber is sealed' }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await shown.waitFor({ state: 'hidden' });
  }

  async function importsTheFile(): Promise<void> {
    await goTo(page, 'Imports');
    await page.getByText('Nothing was imported yet').waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: 'hospital.xml', mimeType: 'application/xml', buffer: fileOf(CASE) });
    await page.getByRole('row', { name: /Done hospital\.xml 1 0/ }).waitFor();
    await openCase(page, 'Curlew');
    for (const [id, value] of Object.entries(USER_ITEMS)) {
      expect([id, await itemInput(page, id).inputValue()]).toEqual([id, value]);
    }
  }

  async function sendsItOn(): Promise<void> {
    expect(userItemsIn(await submitted())).toEqual(USER_ITEMS);
  }

  async function typesAnItem(): Promise<void> {
    await openCase(page, 'Curlew');
    await page.getByRole('button', { name: 'Reopen' }).click();
    const dialog = page.getByRole('dialog', { name: /Reopen/ });
    await dialog.getByRole('textbox').fill('the mode of screening');
    await dialog.getByRole('button', { name: 'Reopen' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('combobox', { name: 'Find any item' }).fill('screening mode');
    await page.getByRole('option', { name: /9701 Screening Mode/ }).click();
    await page.keyboard.type('123');
    await page.keyboard.press('Enter');
    await itemRow(page, 'stateScreeningMode').getByText('1 too many').waitFor();
    await itemInput(page, 'stateScreeningMode').fill('12');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await saved(page);
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByText('Screening Mode:').waitFor();
    await completeCase(page);
    expect(userItemsIn(await submitted())).toEqual({ ...USER_ITEMS, stateScreeningMode: '12' });
  }

  /** The file of a new submission that names both dictionaries. */
  async function submitted(): Promise<Buffer> {
    await goTo(page, 'Submit');
    await page.getByRole('button', { name: 'New submission' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New submission' });
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('combobox', { name: 'User dictionaries' }).press('ArrowDown');
    for (const uri of URIS) await page.getByRole('option', { name: uri }).click();
    await page.keyboard.press('Tab');
    await keepScreen(page, 'submission-dialog');
    await dialog.getByRole('button', { name: 'Write the file' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const link = page.getByRole('link', { name: 'Download the file' });
    await link.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const bytes = gunzipSync(fs.readFileSync(await download.path()));
    expect(bytes.toString('utf8')).toContain(`userDictionaryUri="${URIS.toSorted().join(' ')}"`);
    return bytes;
  }
});
