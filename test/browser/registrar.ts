import { isItemId, isPatientItemId, type Items, NaaccrXmlWriter } from '#domain/naaccr';
import type { Locator, Page } from 'playwright-core';

const OWN_PASSWORD = 'quiet plover quartz anthem';

/** Signs in with the first password, replaces it as the page demands, and stands before the cases. */
export async function enter(page: Page, name: string, firstPassword: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('User name').fill(name);
  await page.getByRole('textbox', { name: 'Password' }).fill(firstPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Choose your password' }).waitFor();
  await page.getByRole('textbox', { name: 'Present password' }).fill(firstPassword);
  await page.getByRole('textbox', { name: 'New password', exact: true }).fill(OWN_PASSWORD);
  await page.getByRole('textbox', { name: 'New password again' }).fill(OWN_PASSWORD);
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
}

/** Signs in with the password that `enter` chose. */
export async function enterAgain(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('User name').fill(name);
  await page.getByRole('textbox', { name: 'Password' }).fill(OWN_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
}

/** Goes to a page by the navigation. */
export async function goTo(page: Page, name: 'Cases' | 'Imports' | 'Follow-up' | 'Submit' | 'Research' | 'Admin'): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
}

/** A NAACCR XML file of these cases, one patient each. */
export function naaccrFile(cases: readonly Items[]): Buffer {
  const writer = new NaaccrXmlWriter();
  const start = writer.startDocument({ naaccrVersion: '260', recordType: 'A', timeGenerated: '2026-11-20T08:00:00Z' });
  const patients = cases.map((items) => {
    const entries = Object.entries(items);
    const of = (isPatient: boolean) => Object.fromEntries(entries.filter(([id]) => isItemId(id) && isPatientItemId(id) === isPatient));
    return writer.patient({ items: of(true), tumors: [{ items: of(false) }] });
  });
  return Buffer.from(start + patients.join('') + writer.endDocument());
}

/** The row of an item in the open abstract. */
export const itemRow = (page: Page, id: string): Locator => page.locator(`[data-fields] [data-item="${id}"]`);

/** The input of an item in the open abstract. */
export const itemInput = (page: Page, id: string): Locator => itemRow(page, id).locator('[data-field]');

/** The item whose field has the cursor. */
export const focusedItem = (page: Page): Promise<string | undefined> =>
  page.evaluate<string | undefined>(`document.activeElement?.closest('[data-item]')?.dataset.item`);

/** Opens a case from the work list by the patient's last name. */
export async function openCase(page: Page, lastName: string): Promise<void> {
  await goTo(page, 'Cases');
  await page.getByRole('searchbox', { name: 'Search cases' }).fill(lastName);
  // Below the head of the table: a row further down moves up when the answer to the search comes, and a click would miss it.
  await page
    .getByRole('row')
    .nth(1)
    .and(page.getByRole('row', { name: new RegExp(lastName) }))
    .click();
  await itemInput(page, 'nameLast').waitFor();
}

/** Completes the open case. The note alone would not do: that of a case completed just before may still be there. */
export async function completeCase(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Complete', exact: true });
  await button.waitFor();
  await page.keyboard.press('Control+Enter');
  await button.waitFor({ state: 'detached' });
  await page.getByText('The case is complete.', { exact: false }).first().waitFor();
}

/** Waits until everything typed is on the server. */
export const saved = (page: Page): Promise<void> => page.getByText('All changes saved').waitFor();
