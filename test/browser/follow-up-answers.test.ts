import { setTimeout as nextTurn } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { type AtWork, atWork } from './at-work.js';
import { keepScreen, type WatchedPage } from './browser.js';
import { followedPerson } from './followed-people.js';
import { aLetterPolicy, aListedPhysician } from '../support/a-letter-policy.js';

jest.setTimeout(240_000);

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const POLL_MS = 50;
const HEADERS = { 'x-requested-with': 'registry' };
const SEEN = { facilityId: 1, method: 'physician', source: '2', result: 'reached', vitalStatus: '1' };

describe('answers', () => {
  let place: AtWork | undefined;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    place = await atWork({ name: 'manager', roles: ['manager'], facilities: ['East Hospital'] });
    ({ watched, page } = place);
    const { version } = await send<{ version: number }>('GET', 'letter-policies/1');
    await send('PUT', 'letter-policies/1', { ...aLetterPolicy, version });
    await send('PUT', 'physicians', { facilityId: 1, version: 0, ...aListedPhysician });
  });

  beforeEach(() => page.goto('/follow-up'));
  afterEach(() => expect(watched.errors.splice(0)).toEqual([]));
  afterAll(() => place?.stop());

  const drawer = (): Locator => page.getByRole('dialog', { name: 'Follow-up of a patient' });

  /** Sends what the page would send, and gives its answer. */
  async function send<Body>(method: 'GET' | 'POST' | 'PUT', path: string, data?: object): Promise<Body> {
    const answer = await page.request.fetch(`/api/follow-up/${path}`, { method, headers: HEADERS, ...(data && { data }) });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as Body;
  }

  /** Prints a letter to the physician of a patient whose step is open. @returns its barcode */
  async function printed(patientId: string): Promise<string> {
    await place?.registry.prepare(
      `INSERT INTO follow_up_step ("patientId", "facilityId", "cycle", "step", "kind", "addressee", "dueDate", "openedOn", "state", "createdAt")
       VALUES ('${patientId}', 1, '20260801', 'physician-letter-1', 'letter', 'physician', now(), now(), 'open', now())`,
    );
    const { id } = await send<{ id: string }>('POST', 'letter-batches', { facilityId: 1, addressee: 'physician' });
    await comesTo(id, 'queued');
    await send('POST', `letter-batches/${id}/print`);
    await comesTo(id, 'printed');
    const { letters } = await send<{ letters: { barcode: string }[] }>('GET', `letter-batches/${id}?state=printed`);
    return letters[0]?.barcode ?? '';
  }

  /** Waits until the worker has brought a batch so far. */
  async function comesTo(batchId: string, status: 'queued' | 'printed'): Promise<void> {
    for (;;) {
      const { batch } = await send<{ batch: { status: string } }>('GET', `letter-batches/${batchId}`);
      if (batch.status === status) return;
      await nextTurn(POLL_MS);
    }
  }

  it('to a letter open by its barcode, and the day of printing stands only when the sender wrote it', async () => {
    const { patientId } = await followedPerson(page, {
      nameLast: 'Avocet',
      dateOfLastContact: '20260801',
      physicianFollowUp: aListedPhysician.number,
    });
    const barcode = await printed(patientId);
    await page.getByRole('tab', { name: 'Replies' }).click();
    const row = page.getByRole('row', { name: /Avocet/ });
    await page.getByRole('textbox', { name: 'Name, accession number or barcode' }).fill(barcode);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Date of Avocet, Ada' }).and(page.locator(':focus')).waitFor();
    expect(await page.getByRole('combobox', { name: 'Source of Avocet, Ada' }).inputValue()).toBe('2');
    await page.keyboard.type('20261122');
    await page.keyboard.press('Control+Enter');
    await row
      .getByRole('alert')
      .getByText('The letter went out on 2026-11-22; a mailing date is no date of contact', { exact: false })
      .waitFor();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await keepScreen(page, `replies-mailing-date-${size.width}`);
    }
    await row.getByRole('checkbox', { name: 'The sender wrote this date' }).check();
    await row.getByRole('button', { name: 'Record', exact: true }).click();
    await row.getByRole('button', { name: 'Recorded', exact: true }).waitFor();
    const { steps } = await send<{ steps: { step: string; state: string }[] }>('GET', `patients/${patientId}`);
    expect(steps).toContainEqual(expect.objectContaining({ step: 'physician-letter-1', state: 'done' }));
    await page.getByRole('tab', { name: 'Overview' }).click();
  });

  it('in the dialog ask the same of the letter that they name', async () => {
    const { patientId } = await followedPerson(page, {
      nameLast: 'Dunlin',
      dateOfLastContact: '20260801',
      physicianFollowUp: aListedPhysician.number,
    });
    const barcode = await printed(patientId);
    await page.goto(`/follow-up?patient=${patientId}`);
    await drawer().getByRole('button', { name: 'Record a contact' }).click();
    const dialog = page.getByRole('dialog', { name: 'Contact of Dunlin, Ada' });
    await dialog.getByLabel('Date of the contact').fill('20261122');
    await dialog.getByLabel('Letter that is answered').fill(barcode);
    await page.keyboard.press('Enter');
    await dialog.getByText('Physicians, printed 2026-11-22').waitFor();
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await dialog.getByRole('checkbox', { name: 'The sender wrote this date' }).check();
    await keepScreen(page, 'contact-dialog-mailing-date');
    watched.errors.splice(0);
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await dialog.getByRole('list', { name: 'Outcome' }).getByText('Last contact and vital status: taken', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await drawer().getByText('by letter', { exact: false }).waitFor();
  });

  it('typed by mistake are withdrawn with a reason, and stay in the history struck out', async () => {
    const { patientId } = await followedPerson(page, { nameLast: 'Plover', dateOfLastContact: '20260801' });
    await send('POST', `patients/${patientId}/contacts`, { ...SEEN, contactDate: '20261101' });
    await page.goto(`/follow-up?patient=${patientId}`);
    await drawer().getByText('last contact 2026-11-01', { exact: false }).waitFor();
    await drawer().getByRole('button', { name: 'Withdraw the contact of 2026-11-01' }).click();
    await drawer().getByLabel('Why is this contact withdrawn?').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Typed for the wrong patient');
    await keepScreen(page, 'contact-withdraw');
    await page.keyboard.press('Enter');
    await drawer().getByText('last contact 2026-08-01', { exact: false }).waitFor();
    await drawer().locator('s').getByText('2026-11-01 · Reached', { exact: false }).waitFor();
    await drawer()
      .getByText(/^Withdrawn by manager.*: Typed for the wrong patient$/)
      .waitFor();
    expect(
      await drawer()
        .getByRole('button', { name: /^Withdraw/ })
        .count(),
    ).toBe(0);
    await keepScreen(page, 'contact-withdrawn');
  });

  it('that contradict what is on file wait on the overview until somebody has looked', async () => {
    const panel = page.getByRole('region', { name: /^Answers that need a person/ });
    await panel.getByText('No answer is waiting').waitFor();
    await keepScreen(page, 'answers-none');
    const { patientId } = await followedPerson(page, { nameLast: 'Curlew', dateOfLastContact: '20260801' });
    await send('POST', `patients/${patientId}/contacts`, { ...SEEN, source: '7', vitalStatus: '0', contactDate: '20260901' });
    await send('POST', `patients/${patientId}/contacts`, { ...SEEN, contactDate: '20261001' });
    await page.reload();
    await page.getByRole('heading', { name: 'Answers that need a person · 1' }).waitFor();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      expect(await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
      await keepScreen(page, `answers-${size.width}`);
    }
    await panel.getByRole('button', { name: 'Curlew, Ada' }).click();
    await drawer().getByText('Last contact and vital status: kept', { exact: false }).waitFor();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await keepScreen(page, `answers-drawer-${size.width}`);
    }
    await drawer().getByRole('button', { name: 'Leave it as it stands: contact of 2026-10-01' }).click();
    await page.getByText('No answer is waiting').waitFor();
    await place?.registry.prepare(
      `INSERT INTO contact ("id", "patientId", "facilityId", "contactDate", "method", "source", "result", "needsReview", "createdAt")
       SELECT gen_random_uuid(), '${patientId}', 1, '20261002', 'other', '8', 'reached', true, now() FROM generate_series(1, 30)`,
    );
    await page.goto('/follow-up');
    await page.getByRole('heading', { name: 'Answers that need a person · 30' }).waitFor();
    await panel.getByRole('button', { name: 'Show more of 5' }).click();
    await panel.getByRole('button', { name: 'Curlew, Ada' }).nth(29).waitFor();
    expect(await panel.getByRole('button', { name: /^Show more/ }).count()).toBe(0);
  });
});
