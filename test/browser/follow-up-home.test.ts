import fs from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { type AtWork, atWork } from './at-work.js';
import { keepScreen, openPage, type WatchedPage } from './browser.js';
import { followedPerson } from './followed-people.js';
import { enter, goTo, itemInput } from './registrar.js';

jest.setTimeout(240_000);

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

// The registry of these tests lives on 22 November 2026: due since 12 months after the date, lost since 15.
const LOST = '20250701';
const DUE_IN_SEPTEMBER = '20250910';
const DUE_IN_NOVEMBER = '20251104';

/** The list of November of the first facility, with whoever is followed there; one of them was contacted since. */
const LIST_OF_NOVEMBER = `
  WITH list AS (INSERT INTO follow_up_list ("id", "facilityId", "month", "asOf", "builtAt", "due", "lost")
    VALUES ('0193f0a0-0000-7000-8000-000000000001', 1, '2026-11-01', '2026-11-01', '2026-11-01T05:00:00Z', 2, 1) RETURNING "id")
  INSERT INTO follow_up_list_person ("listId", "patientId", "facilityId", "ownerId", "state", "dateOfLastContact", "dueDate", "steps")
  SELECT list."id", f."patientId", 1, NULL, 'due', CASE f."dateOfLastContact" WHEN '${LOST}' THEN '20250601' ELSE f."dateOfLastContact" END, '2026-09-10', '{list}'
  FROM followed_patient f, list WHERE f."facilityId" = 1`;

describe('the overview of follow-up', () => {
  let place: AtWork | undefined;
  let watched: WatchedPage;
  let page: Page;
  let ofTern: { abstractId: string; patientId: string };

  beforeAll(async () => {
    place = await atWork({ name: 'manager', roles: ['manager'], facilities: ['East Hospital', 'West Hospital'] });
    ({ watched, page } = place);
    ofTern = await followedPerson(page, { nameLast: 'Tern', dateOfLastContact: DUE_IN_SEPTEMBER });
    await followedPerson(page, { nameLast: 'Skua', dateOfLastContact: DUE_IN_NOVEMBER });
    await followedPerson(page, { nameLast: 'Petrel', dateOfLastContact: LOST });
    await followedPerson(page, { nameLast: 'Fulmar', dateOfLastContact: DUE_IN_NOVEMBER }, 2);
  });

  beforeEach(() => goTo(page, 'Follow-up'));
  afterEach(() => expect(watched.errors.splice(0)).toEqual([]));
  afterAll(() => place?.stop());

  const list = (): Locator => page.getByRole('table', { name: 'Patients to contact' });
  const drawer = (): Locator => page.getByRole('dialog', { name: 'Follow-up of a patient' });
  const names = async (): Promise<readonly string[]> =>
    (await list().locator('tbody strong').allTextContents()).map((name) => name.split(',')[0] ?? '');
  async function expectNames(expected: readonly string[]): Promise<void> {
    await page.getByRole('heading', { name: `To contact · ${expected.length}` }).waitFor();
    expect(await names()).toEqual(expected);
  }

  it('lists who is due and who is lost, longest without contact first, and keeps the filter in the address', async () => {
    await expectNames(['Tern', 'Skua', 'Fulmar']);
    await page.getByRole('button', { name: /^Nov 26: Lost 0, Due 2/ }).click();
    await expectNames(['Skua', 'Fulmar']);
    expect(new URL(page.url()).search).toBe('?month=2026-11');
    await page.reload();
    await expectNames(['Skua', 'Fulmar']);
    await page.getByRole('button', { name: 'All months' }).click();
    await page.getByRole('radiogroup', { name: 'State' }).getByText('Lost').click();
    await expectNames(['Petrel']);
    expect(new URL(page.url()).search).toBe('?state=lost');
  });

  it('is limited to the facility of the header', async () => {
    await page.getByRole('combobox', { name: 'Facility' }).click();
    await page.getByRole('option', { name: 'West Hospital' }).click();
    await expectNames(['Fulmar']);
    await page.getByRole('combobox', { name: 'Facility' }).click();
    await page.getByRole('option', { name: 'All facilities' }).click();
    await expectNames(['Tern', 'Skua', 'Fulmar']);
  });

  it('is worked from the keyboard: arrows between people, Enter opens one, Escape comes back', async () => {
    await expectNames(['Tern', 'Skua', 'Fulmar']);
    await list().getByRole('row', { name: /Tern/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await drawer().getByRole('heading', { name: 'Skua, Ada' }).waitFor();
    await page.keyboard.press('Escape');
    await drawer().waitFor({ state: 'hidden' });
  });

  it('gives the chosen people to somebody, and shows what is whose', async () => {
    await expectNames(['Tern', 'Skua', 'Fulmar']);
    await page.getByRole('combobox', { name: 'Facility' }).click();
    await page.getByRole('option', { name: 'East Hospital' }).click();
    await expectNames(['Tern', 'Skua']);
    await list().getByRole('row', { name: /Tern/ }).focus();
    await page.keyboard.press('Space');
    await page.getByText('1 chosen').waitFor();
    await page.keyboard.press('a');
    await keepScreen(page, 'follow-up-assign');
    await page.getByRole('menuitem', { name: /^manager/ }).click();
    await list()
      .getByRole('row', { name: /Tern.*manager/ })
      .waitFor();
    await page.getByRole('combobox', { name: 'Owner' }).click();
    await page.getByRole('option', { name: 'Yours' }).click();
    await expectNames(['Tern']);
    expect(new URL(page.url()).searchParams.get('owner')).toBe('me');
    await page.getByRole('combobox', { name: 'Owner' }).click();
    await page.getByRole('option', { name: 'Nobody’s' }).click();
    await expectNames(['Skua']);
    await page.getByRole('combobox', { name: 'Facility' }).click();
    await page.getByRole('option', { name: 'All facilities' }).click();
  });

  it('sweeps on demand, tells how far the sweep is, and what it did', async () => {
    const panel = page.getByRole('region', { name: 'Daily sweep' });
    await panel.getByRole('button', { name: 'Sweep now' }).click();
    await panel.getByText(/^4 patients, 2026-11-22/).waitFor();
    await panel.getByText(/^As of 2026-11-22: /).waitFor();
  });

  it('keeps the lists of the months, with what is settled since, and gives them out with names only where that is said', async () => {
    await page.getByRole('radiogroup', { name: 'State' }).getByText('Monthly lists').click();
    await page.getByText('No list was built yet').waitFor();
    await page.getByText(/^The first one is built on 2026-12-01/).waitFor();
    await place?.registry.prepare(LIST_OF_NOVEMBER);
    await page.reload();
    const lists = page.getByRole('table', { name: 'Lists of the months' });
    await lists.getByRole('row', { name: /^Nov 26 East Hospital 2026-11-01, 05:00 2 1 0 .*1 of 3$/ }).focus();
    await page.keyboard.press('Enter');
    const opened = page.getByRole('dialog', { name: 'List of a month' });
    await opened
      .getByRole('listitem')
      .filter({ hasText: /^Nobody1 of 3$/ })
      .waitFor();
    await keepScreen(page, 'follow-up-monthly-list');
    const fileOf = async (name: string): Promise<string> => {
      const [file] = await Promise.all([page.waitForEvent('download'), opened.getByRole('link', { name }).click()]);
      expect(file.suggestedFilename()).toBe('follow-up-2026-11.csv');
      return fs.readFileSync(await file.path(), 'utf8');
    };
    const without = await fileOf('Download without names');
    expect(without.trim().split('\n')).toHaveLength(4);
    expect(without).not.toContain('Tern');
    await opened.getByText(/^Names leave the registry with this file/).waitFor();
    expect(await fileOf('Download with names')).toContain('Tern, Ada');
    await page.keyboard.press('Escape');
    await opened.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).search).toBe('?view=months');
    await page.getByRole('radiogroup', { name: 'State' }).getByText('Due', { exact: true }).click();
    await expectNames(['Tern', 'Skua', 'Fulmar']);
  });

  it('opens from an abstract with the patient of the case', async () => {
    await page.goto(`/abstracts/${ofTern.abstractId}`);
    await itemInput(page, 'nameLast').waitFor();
    await page.keyboard.press('Alt+f');
    await drawer().getByRole('heading', { name: 'Tern, Ada' }).waitFor();
    expect(page.url()).toContain(ofTern.patientId);
    await page.keyboard.press('Escape');
    await page.goBack();
    await page.waitForURL(`**/abstracts/${ofTern.abstractId}`);
  });

  it('fits the window at both sizes, in both themes', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await list().getByRole('row', { name: /Tern/ }).waitFor();
        expect(await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
        await keepScreen(page, `follow-up-${size.width}-${colorScheme}`);
      }
    }
  });

  it('leaves out what a role does not allow', async () => {
    if (!place) throw new Error('Nobody is at work.');
    const { registry, browser } = place;
    const clerk = await openPage(browser, registry.address);
    await enter(clerk.page, 'clerk', registry.addUser('clerk', ['follow-up-clerk']));
    await goTo(clerk.page, 'Follow-up');
    await clerk.page.getByRole('heading', { name: 'To contact · 3' }).waitFor();
    expect(await clerk.page.getByRole('button', { name: 'Sweep now' }).count()).toBe(0);
    expect(await clerk.page.getByRole('heading', { name: 'Jobs that failed' }).count()).toBe(0);
    expect(clerk.errors).toEqual([]);
    const abstractor = await openPage(browser, registry.address);
    await enter(abstractor.page, 'abstractor', registry.addUser('abstractor', ['abstractor']));
    await abstractor.page.goto('/follow-up?view=months&list=0193f0a0-0000-7000-8000-000000000001');
    await abstractor.page.getByRole('link', { name: 'Download without names' }).waitFor();
    expect(await abstractor.page.getByRole('link', { name: 'Download with names' }).count()).toBe(0);
  });
});

describe('derived items beside an abstract', () => {
  let place: AtWork | undefined;
  let page: Page;

  beforeAll(async () => {
    place = await atWork();
    ({ page } = place);
  });
  afterAll(() => place?.stop());

  it('are asked for when somebody opens them, and name the algorithm and its version', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const { abstractId } = await followedPerson(page, { nameLast: 'Gannet', dateOfLastContact: '20261001' });
    await page.goto(`/abstracts/${abstractId}`);
    const panel = page.getByRole('region', { name: 'Derived items', exact: true });
    await panel.waitFor();
    expect(asked.filter((url) => url.includes('/derived-items/'))).toEqual([]);
    await page.keyboard.press('Alt+i');
    const recode = panel.getByRole('region', { name: 'SEER Site Recode ICD-O-3 WHO 2008 Definition' });
    expect(await recode.textContent()).toContain('seerSiteRecode26000 Breast');
    await keepScreen(page, 'derived-items');
    await page.keyboard.press('Alt+i');
    await recode.waitFor({ state: 'hidden' });
    expect(place?.watched.errors).toEqual([]);
  });
});
