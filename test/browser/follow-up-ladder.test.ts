import type { Locator, Page } from 'playwright-core';
import { type AtWork, atWork } from './at-work.js';
import { keepScreen, openPage, type WatchedPage } from './browser.js';
import { followedPerson } from './followed-people.js';
import { enter, goTo } from './registrar.js';

jest.setTimeout(300_000);

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const HEADERS = { 'x-requested-with': 'registry' };

// The registry of these tests lives on 22 November 2026: due since 12 months after the date.
const DUE_IN_NOVEMBER = '20251104';

describe('the ladder of follow-up', () => {
  let place: AtWork | undefined;
  let watched: WatchedPage;
  let page: Page;
  let patientId: string;

  beforeAll(async () => {
    place = await atWork({ name: 'manager', roles: ['manager'], facilities: ['East Hospital'] });
    ({ watched, page } = place);
    ({ patientId } = await followedPerson(page, { nameLast: 'Osprey', dateOfLastContact: DUE_IN_NOVEMBER }));
    await goTo(page, 'Follow-up');
    await page.getByRole('button', { name: 'Sweep now' }).click();
    await page
      .getByRole('region', { name: 'Daily sweep' })
      .getByText(/^1 patient/)
      .waitFor();
  });

  afterEach(() => expect(watched.errors.splice(0)).toEqual([]));
  afterAll(() => place?.stop());

  const drawer = (): Locator => page.getByRole('dialog', { name: 'Follow-up of a patient' });
  const settled = (): Locator => page.getByRole('region', { name: 'Settled about the patient' });
  const told = (text: string): Promise<void> => page.getByText(text).first().waitFor();
  const steps = async (): Promise<readonly string[]> =>
    (await page.getByRole('region', { name: 'Ladder of the patient' }).getByRole('listitem').allTextContents()).map((text) => text.trim());

  describe('of a patient', () => {
    beforeEach(async () => {
      await goTo(page, 'Follow-up');
      await page.getByRole('row', { name: /Osprey/ }).focus();
      await page.keyboard.press('Enter');
      await drawer().getByRole('heading', { name: 'Osprey, Ada' }).waitFor();
      await settled().waitFor();
    });
    afterEach(async () => {
      await page.keyboard.press('Escape');
      await drawer().waitFor({ state: 'hidden' });
    });

    it('tells what was done, where the patient stands today, and what comes on which day', async () => {
      const lines = await steps();
      const today = lines.findIndex((line) => line.startsWith('Today: Due for contact'));
      expect(today).toBeGreaterThan(0);
      expect(lines.slice(0, today).some((line) => /^Due listto do since 2026-11-22/.test(line))).toBe(true);
      expect(lines[today + 1]).toBe('Physician letterdue 2026-12-21');
      await keepScreen(page, 'ladder-patient');
    });

    it('keeps owner, language and permission as soon as they are chosen', async () => {
      await settled().getByLabel('Owner').selectOption({ label: 'manager' });
      // At once, while the first may still be on its way: it waits, and nothing that was chosen is lost.
      await settled().getByLabel('Permission to write').selectOption({ label: 'Granted' });
      await told('The owner is settled.');
      await told('The permission is settled.');
      await settled().getByRole('combobox', { name: 'Language of letters' }).fill('Span');
      await page.getByRole('option', { name: 'Spanish' }).click();
      await told('The language is settled.');
      const kept = (await (await page.request.get(`/api/follow-up/patients/${patientId}`)).json()) as { person: object };
      expect(kept.person).toMatchObject({ ownerName: 'manager', letterPermission: 'granted', language: 'es', version: 3 });
    });

    it('says when somebody else settled something first, and reads it again', async () => {
      const data = { facilityId: 1, version: 3, language: 'fr' };
      const theirs = await page.request.patch(`/api/follow-up/patients/${patientId}/person`, { data, headers: HEADERS });
      expect(theirs.status()).toBe(200);
      await settled().getByLabel('Permission to write').selectOption({ label: 'Refused' });
      await settled()
        .getByRole('alert')
        .getByText(/was changed since you opened it/)
        .waitFor();
      await settled().getByRole('button', { name: 'Read again' }).click();
      await settled().getByRole('alert').waitFor({ state: 'hidden' });
      expect(await settled().getByRole('combobox', { name: 'Language of letters' }).inputValue()).toBe('French');
      expect(await settled().getByLabel('Permission to write').inputValue()).toBe('granted');
    });

    it('stops once it was confirmed, with the reason in words, and goes on when the stop is lifted', async () => {
      await settled().getByLabel('Stop').selectOption({ label: 'Moved abroad' });
      const stop = page.getByRole('dialog', { name: 'Stop letters and calls' });
      await stop.getByRole('button', { name: 'Keep as it is' }).click();
      await stop.waitFor({ state: 'hidden' });
      expect(await settled().getByLabel('Stop').inputValue()).toBe('');
      await settled().getByLabel('Stop').selectOption({ label: 'Moved abroad' });
      await keepScreen(page, 'ladder-stop');
      await stop.getByRole('button', { name: 'Stop', exact: true }).click();
      await told('Letters and calls are stopped.');
      await told('Today: Not followed: Moved abroad');
      expect((await steps()).at(-1)).toBe('Today: Not followed: Moved abroad');
      await keepScreen(page, 'ladder-stopped');
      await settled().getByLabel('Stop').selectOption({ label: 'None: may be reached' });
      await page.getByRole('dialog', { name: 'Lift the stop' }).getByRole('button', { name: 'Lift the stop' }).click();
      await told('Today: Due for contact');
    });
  });

  describe('of a facility', () => {
    const rungs = (): Locator => page.getByRole('list', { name: 'Rungs of the ladder' });
    const rung = (name: RegExp): Locator => rungs().locator('[data-rung]').filter({ hasText: name });
    const names = async (): Promise<readonly string[]> =>
      (await rungs().locator('[data-rung]').allTextContents()).map((text) =>
        text.replace(/^\d+/, '').replace(/(on the day|\d+ (month|day)).*$/, ''),
      );
    const save = (): Locator => page.getByRole('button', { name: 'Save the ladder' });

    beforeEach(async () => {
      await page.goto('/follow-up/settings/ladder');
      await rungs().waitFor();
    });

    it('is changed from the keyboard: arrows between rungs, Alt with an arrow moves one, Delete takes one away', async () => {
      const before = await names();
      expect(before.slice(0, 3)).toEqual(['Look-up in the registry', 'Due list', 'Physician letter']);
      await rung(/^1Look-up/).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Alt+ArrowUp');
      await page.waitForFunction('document.activeElement?.textContent?.startsWith("1Due list")');
      expect((await names()).slice(0, 2)).toEqual(['Due list', 'Look-up in the registry']);
      await rung(/^10Yearly retry/).focus();
      await page.keyboard.press('Delete');
      expect(await names()).toHaveLength(before.length - 1);
      await save().click();
      await told('The ladder is saved; the next sweep goes by it.');
      await page.reload();
      await rungs().waitFor();
      expect((await names()).slice(0, 2)).toEqual(['Due list', 'Look-up in the registry']);
    });

    it('tells what is wrong at its rung and its field, and saves when it is right', async () => {
      await rung(/Second physician letter/).click();
      await page.getByRole('button', { name: 'Add a rung' }).click();
      await page.getByLabel('Kind').selectOption({ label: 'Telephone' });
      await page.getByLabel('Tries at most').fill('99');
      await page.getByText('Only a telephone task counts tries, 1 to 20', { exact: false }).first().waitFor();
      await page.getByRole('img', { name: 'Rung 5 has a problem' }).waitFor();
      expect(await save().isDisabled()).toBe(true);
      await keepScreen(page, 'ladder-wrong');
      await page.getByLabel('Tries at most').fill('2');
      await page.getByLabel('Name', { exact: true }).fill('Early call');
      await page.getByLabel('Step', { exact: true }).fill('early-call');
      await save().click();
      await told('The ladder is saved; the next sweep goes by it.');
      const kept = (await (await page.request.get('/api/follow-up/ladders/1')).json()) as { rungs: readonly object[] };
      expect(kept.rungs[4]).toMatchObject({ step: 'early-call', label: 'Early call', kind: 'telephone', maxTries: 2, afterDays: 45 });
    });

    it('says when somebody else saved first, and begins anew from the ladder of the house', async () => {
      const held = (await (await page.request.get('/api/follow-up/ladders/1')).json()) as { version: number; rungs: readonly object[] };
      const data = { version: held.version, rungs: held.rungs, ownerIds: [] };
      expect((await page.request.put('/api/follow-up/ladders/1', { data, headers: HEADERS })).status()).toBe(200);
      await page.getByRole('button', { name: 'Ladder of the house' }).click();
      await save().click();
      await page.getByText(/This ladder was changed since you opened it/).waitFor();
      await page.getByRole('button', { name: 'Read again' }).click();
      await rung(/Early call/).waitFor();
      await page.getByRole('button', { name: 'Ladder of the house' }).click();
      await save().click();
      await told('The ladder is saved; the next sweep goes by it.');
      expect((await names()).slice(0, 3)).toEqual(['Look-up in the registry', 'Due list', 'Physician letter']);
    });

    it('fits the window at both sizes, in both themes', async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const size of SIZES) {
          await page.setViewportSize(size);
          await rung(/^5Patient letter/).click();
          expect(await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
          await keepScreen(page, `ladder-${size.width}-${colorScheme}`);
        }
      }
    });

    it('is not for a role that may not change it', async () => {
      if (!place) throw new Error('Nobody is at work.');
      const { registry, browser } = place;
      const clerk = await openPage(browser, registry.address);
      await enter(clerk.page, 'clerk', registry.addUser('clerk', ['follow-up-clerk']));
      await clerk.page.goto('/follow-up/settings/letters');
      const sections = clerk.page.getByRole('navigation', { name: 'Settings of follow-up' });
      await sections.getByRole('link', { name: 'Letter policy' }).waitFor();
      expect(await sections.getByRole('link', { name: 'Follow-up ladder' }).count()).toBe(0);
      expect(clerk.errors).toEqual([]);
    });
  });
});
