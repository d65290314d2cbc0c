import type { Page } from 'playwright-core';
import { gunzipSync } from 'node:zlib';
import fs from 'node:fs';
import { aBreastCase } from '../support/an-abstract.js';
import { type AtWork, atWork } from './at-work.js';
import { keepScreen, type WatchedPage } from './browser.js';
import { completeCase, goTo, itemInput, itemRow, naaccrFile, openCase, saved } from './registrar.js';

jest.setTimeout(240_000);

const FACILITY = { reportingFacility: '0000000001' };
const COMPLETE = aBreastCase({ ...FACILITY, nameLast: 'Plover', patientIdNumber: '00000001' });
const UNFINISHED = aBreastCase({
  ...FACILITY,
  nameLast: 'Lapwing',
  patientIdNumber: '00000002',
  socialSecurityNumber: '900112244',
  accessionNumberHosp: '202600018',
  laterality: undefined,
  diagnosticConfirmation: undefined,
});
const WRONG = aBreastCase({
  ...FACILITY,
  nameLast: 'Dunlin',
  patientIdNumber: '00000003',
  accessionNumberHosp: '202600019',
  dateOfBirth: '19600231',
});
const LONG_AGO = aBreastCase({
  ...FACILITY,
  nameLast: 'Turnstone',
  patientIdNumber: '00000004',
  socialSecurityNumber: '900112255',
  accessionNumberHosp: '202400020',
  dateOf1stContact: '20240612',
  dateOfDiagnosis: '20240610',
  ageAtDiagnosis: '064',
  dateInitialRxSeer: '20240701',
  date1stCrsRxCoc: '20240701',
  rxDateSurgery: '20240701',
  dateOfLastContact: '20251015',
});

describe('the main job on the page', () => {
  let place: AtWork | undefined;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    place = await atWork({ name: 'admin', roles: ['administrator', 'manager'] });
    ({ watched, page } = place);
  });

  afterAll(() => place?.stop());

  // One walk from file to table: each step stands on the one before, as the work itself does.
  it('carries cases from a file to abstracts, follow-up, a submission and a table', async () => {
    for (const step of [importsTheFile, completesTheUnfinishedCase, recordsAContact, sendsASubmission, readsATable]) {
      await step().finally(() => keepScreen(page, step.name));
    }
    expect(watched.errors).toEqual([]);
  });

  async function importsTheFile(): Promise<void> {
    await goTo(page, 'Imports');
    const file = { name: 'hospital.xml', mimeType: 'application/xml', buffer: naaccrFile([COMPLETE, UNFINISHED, WRONG, LONG_AGO]) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('row', { name: /Done hospital\.xml 4 1/ }).waitFor();
    await page.getByRole('row', { name: /dateOfBirth Date of Birth \(240\)/ }).waitFor();
    expect(await page.getByRole('img', { name: /^Rows:/ }).getAttribute('aria-label')).toBe(
      'Rows: Created 3, Updated 0, Skipped 0, Refused 1',
    );
  }

  async function completesTheUnfinishedCase(): Promise<void> {
    await openCase(page, 'Lapwing');
    await page.getByRole('tab', { name: /Missing 2/ }).click();
    await page.getByText('Laterality (410) is not yet coded.').click();
    await page.keyboard.type('left');
    await page.keyboard.press('Enter');
    await page.keyboard.press('F9');
    await page.keyboard.type('1');
    await page.keyboard.press('Control+s');
    await saved(page);
    await page.getByText('Nothing is missing').waitFor();
    expect(await itemInput(page, 'laterality').inputValue()).toBe('2');
    expect(await itemRow(page, 'derivedSummaryStage2018').getByRole('status').textContent()).toBe('1');
    await completeCase(page);
  }

  async function recordsAContact(): Promise<void> {
    await openCase(page, 'Turnstone');
    await completeCase(page);
    await goTo(page, 'Follow-up');
    await page.getByRole('row', { name: /Turnstone, Ada/ }).click();
    await page.getByRole('button', { name: 'Record a contact' }).click();
    const dialog = page.getByRole('dialog', { name: 'Contact of Turnstone, Ada' });
    await dialog.getByLabel('Date of the contact').fill('20261103');
    await page.keyboard.press('Enter');
    await dialog.getByRole('list', { name: 'Outcome' }).waitFor();
    await dialog.getByRole('button', { name: 'Close', exact: true }).and(page.locator(':focus')).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await page.getByText('Nobody is waiting for a contact here').waitFor();
  }

  async function sendsASubmission(): Promise<void> {
    await goTo(page, 'Submit');
    await page.getByRole('button', { name: 'New submission' }).click();
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Write the file' }).click();
    const link = page.getByRole('link', { name: 'Download the file' });
    await link.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const text = gunzipSync(fs.readFileSync(await download.path())).toString();
    expect(text.match(/<Tumor>/g)).toHaveLength(2);
    await openCase(page, 'Lapwing');
    await page.getByText('Submitted', { exact: true }).waitFor();
  }

  async function readsATable(): Promise<void> {
    await goTo(page, 'Research');
    // Three tumors are too few to show anybody anything.
    await page.getByText('Too few tumors to show anything').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
  }
});
