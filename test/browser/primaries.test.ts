import type { Items } from '#domain/naaccr';
import type { Locator, Page } from 'playwright-core';
import { aBreastCase } from '../support/an-abstract.js';
import { type AtWork, atWork } from './at-work.js';
import { keepScreen, type WatchedPage } from './browser.js';
import { focusedItem, goTo, itemInput, saved } from './registrar.js';

jest.setTimeout(240_000);

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

describe('the helper for multiple primaries', () => {
  let place: AtWork | undefined;
  let watched: WatchedPage;
  let page: Page;
  let accession = 202600300;

  beforeAll(async () => {
    place = await atWork({ facilities: ['East Hospital', 'West Hospital'] });
    ({ watched, page } = place);
  });

  afterEach(() => expect(watched.errors).toEqual([]));

  afterAll(() => place?.stop());

  const panel = (): Locator => page.getByRole('region', { name: 'Multiple primaries' });
  /** What the open helper says of a comparison. */
  const result = (words: string): Promise<void> => panel().getByRole('heading', { name: words, exact: true }).first().waitFor();
  const head = (): Locator => panel().getByRole('button', { name: /^Multiple primaries/ });

  /** Begins a case as the page's own requests do. @returns its id */
  async function entered(changed: Items, facilityId = 1): Promise<string> {
    const items = aBreastCase({ accessionNumberHosp: String((accession += 1)), socialSecurityNumber: undefined, ...changed });
    const headers = { 'x-requested-with': 'registry' };
    const answer = await page.request.post('/api/abstracts', { data: { facilityId, items }, headers });
    expect(answer.status()).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  }

  async function open(id: string): Promise<void> {
    await page.goto(`/abstracts/${id}`);
    await itemInput(page, 'nameLast').waitFor();
  }

  async function type(id: string, text: string): Promise<void> {
    await itemInput(page, id).fill(text);
    await page.keyboard.press('Enter');
  }

  it('is not there for the only tumor of a patient', async () => {
    await open(await entered({ nameLast: 'Osprey' }));
    await page.getByRole('tab', { name: 'Stage' }).waitFor();
    expect(await panel().count()).toBe(0);
  });

  it('stands open when a second tumor of a patient is entered, asks for what the rules need, and shows the rule', async () => {
    await entered({ nameLast: 'Kestrel' });
    await goTo(page, 'Cases');
    await page.getByRole('button', { name: 'New case' }).click();
    const dialog = page.getByRole('dialog', { name: 'New case' });
    for (const [label, text] of [
      [/^Name--Last/, 'Kestrel'],
      [/^Name--First/, 'Ada'],
      [/^Date of Birth/, '1960-03-14'],
      [/^Accession Number/, String((accession += 1))],
      [/^Sequence Number/, '02'],
      [/^Date of 1st Contact/, '2026-09-01'],
      [/^Date of Diagnosis/, '2026-08-20'],
      [/^Primary Site/, 'C502'],
    ] as const)
      await dialog.getByLabel(label).fill(text);
    await dialog.getByLabel(/^Class of Case/).fill('14');
    await dialog.getByRole('button', { name: 'Begin the case' }).click();
    await result('Not compared yet');
    await keepScreen(page, 'primaries-open');
    expect(await panel().getByText('International rules', { exact: false }).count()).toBe(0);
    await panel().getByRole('button', { name: 'Histologic Type ICD-O-3 (522) is blank; the rules need 8000 to 9999.' }).click();
    expect(await focusedItem(page)).toBe('histologicTypeIcdO3');
    await type('histologicTypeIcdO3', '8500');
    await type('behaviorCodeIcdO3', '3');
    await type('laterality', '9');
    await page.keyboard.press('Control+s');
    await result('Needs review');
    await panel().getByText('Code the laterality of both tumors: the rule asks for the side.').waitFor();
    await keepScreen(page, 'primaries-review');
    await type('laterality', '2');
    await page.keyboard.press('Control+s');
    await result('New primary');
    await panel().getByText('Rule M7 answers yes: two primaries.').waitFor();
    await panel().getByText('Is there a tumor in the right and one in the left breast?').first().waitFor();
    await panel().getByRole('link', { name: 'C504 · 2026-06-10' }).waitFor();
    await keepScreen(page, 'primaries-new');
  });

  it('opens again when a changed code changes the answer, and not before', async () => {
    await entered({ nameLast: 'Merlin' });
    await open(await entered({ nameLast: 'Merlin', laterality: '2', sequenceNumberHospital: '02', dateOfDiagnosis: '20260801' }));
    await result('New primary');
    await head().click();
    await head().getByText('New primary · M7').waitFor();
    expect(await head().getAttribute('aria-expanded')).toBe('false');
    await type('dateOfDiagnosis', '2026-08-02');
    await page.keyboard.press('Control+s');
    await saved(page);
    await page.waitForLoadState('networkidle');
    expect(await head().getAttribute('aria-expanded')).toBe('false');
    await type('laterality', '1');
    await page.keyboard.press('Control+s');
    await result('Same primary');
    await panel().getByText('Rule M12 answers yes: one primary.').waitFor();
    expect(await head().getAttribute('aria-expanded')).toBe('true');
    await panel().getByText('One primary is abstracted once at each facility.').waitFor();
    await keepScreen(page, 'primaries-same');
  });

  it('is read without a mouse: Alt+M goes there and back, Tab to the rules, Enter shows every rule that was asked', async () => {
    await entered({ nameLast: 'Goshawk' });
    await open(await entered({ nameLast: 'Goshawk', laterality: '2', sequenceNumberHospital: '02' }));
    await result('New primary');
    await itemInput(page, 'nameMiddle').focus();
    await page.keyboard.press('Alt+m');
    await expectFocus(head());
    await page.keyboard.press('Tab');
    await expectFocus(panel().getByRole('link', { name: 'C504 · 2026-06-10' }));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await panel().locator('ol li').allTextContents()).toEqual([
      'M4Do the site codes differ in the second or third character?No',
      'M5Were the tumors diagnosed more than 5 years apart?No',
      'M6Are both tumors inflammatory carcinoma (8530/3)?No',
      'M7Is there a tumor in the right and one in the left breast?Yes',
    ]);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      expect(await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
      await keepScreen(page, `primaries-rules-${size.width}`);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.keyboard.press('Alt+m');
    expect(await focusedItem(page)).toBe('nameMiddle');
    await page.keyboard.press('Alt+m');
    await page.keyboard.press('Enter');
    expect(await head().getAttribute('aria-expanded')).toBe('false');
  });

  it('puts what needs a person before what is settled when there are several tumors', async () => {
    const lung = { primarySite: 'C341', histologicTypeIcdO3: '8140' };
    await entered({ nameLast: 'Harrier', ...lung, dateOfDiagnosis: '20220105' });
    await entered({ nameLast: 'Harrier', sequenceNumberHospital: '02' });
    await open(await entered({ nameLast: 'Harrier', sequenceNumberHospital: '03', dateOfDiagnosis: '20260801' }));
    await panel().getByText('The tumors belong to different chapters of the rules: two primaries.').waitFor();
    expect(await panel().getByRole('link').allTextContents()).toEqual(['C504 · 2026-06-10', 'C341 · 2022-01-05']);
    await panel().getByText('International rules (IARC 2004): Not counted: duplicates C504 · 2026-06-10.').waitFor();
    await keepScreen(page, 'primaries-several');
    await head().click();
    await head().getByText('Same primary · M12 (2 compared)').waitFor();
  });

  it('says that the pair tables for hematopoietic neoplasms are not installed where only they decide', async () => {
    const lymphoma = { nameLast: 'Hobby', primarySite: 'C778', histologicTypeIcdO3: '9680', laterality: '0' };
    await entered(lymphoma);
    await open(await entered({ ...lymphoma, primarySite: 'C421', histologicTypeIcdO3: '9823', sequenceNumberHospital: '02' }));
    await result('Needs review');
    await panel().getByText('The pair tables for hematopoietic neoplasms are not installed', { exact: false }).waitFor();
    await panel()
      .getByText(/^All \d+ rules that were asked$/)
      .click();
    await panel().getByText('Needs review', { exact: true }).last().scrollIntoViewIfNeeded();
    await keepScreen(page, 'primaries-hematopoietic');
  });

  it('stands closed in one line on a complete case, and calls a tumor diagnosed later another primary', async () => {
    const first = await entered({ nameLast: 'Falcon' });
    await entered({ nameLast: 'Falcon', sequenceNumberHospital: '02', primarySite: 'C341', dateOfDiagnosis: '20260801' });
    const headers = { 'x-requested-with': 'registry' };
    const answer = await page.request.post(`/api/abstracts/${first}/complete`, { data: { version: 1 }, headers });
    expect(answer.status()).toBe(200);
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(first);
    await head().getByText('Another primary', { exact: true }).waitFor();
    expect(await head().getAttribute('aria-expanded')).toBe('false');
    await keepScreen(page, 'primaries-closed-dark');
    await head().click();
    await panel().getByRole('link', { name: 'C341 · 2026-08-01' }).click();
    await result('New primary');
    await keepScreen(page, 'primaries-new-dark');
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('says so when the other abstract is about the same tumor', async () => {
    await entered({ nameLast: 'Buzzard' });
    await open(await entered({ nameLast: 'Buzzard' }, 2));
    await panel().getByText('The other abstracts of this patient are about the same tumor', { exact: false }).waitFor();
    await keepScreen(page, 'primaries-one');
  });

  it('tells that it could not compare, and does when asked again', async () => {
    await entered({ nameLast: 'Sparrowhawk' });
    const second = await entered({ nameLast: 'Sparrowhawk', laterality: '2', sequenceNumberHospital: '02' });
    await page.route('**/api/patients/*/primaries', (route) => route.abort());
    await open(second);
    await panel().getByRole('alert').getByText('The registry server cannot be reached.', { exact: false }).waitFor();
    await keepScreen(page, 'primaries-error');
    await page.unroute('**/api/patients/*/primaries');
    await panel().getByRole('button', { name: 'Try again' }).click();
    await result('New primary');
    watched.errors.splice(0);
  });

  async function expectFocus(locator: Locator): Promise<void> {
    expect(await locator.evaluate<boolean, { matches(selector: string): boolean }>((element) => element.matches(':focus'))).toBe(true);
  }
});
