import { AbstractRegistry, ids } from '../../test/abstract-registry.js';
import type { AbstractView } from '../abstract/abstract.contract.js';
import type { AbstractRow, WorkCounts, WorkList } from './work-list.contract.js';

let test: AbstractRegistry;
const entered: Record<string, { id: string; patientId: string }> = {};
let central: Awaited<ReturnType<AbstractRegistry['app']['person']>>;

/** Seven abstracts: five at East by age, one without a date of first contact, one at West. */
beforeAll(async () => {
  test = await AbstractRegistry.start();
  central = await test.app.person({ name: 'central', roles: ['manager'], everyFacility: true });
  const enter = async (name: string, changed: Parameters<AbstractRegistry['entered']>[0]) => {
    entered[name] = await test.entered({ nameLast: name, ...changed });
  };
  await enter('Oldest', {
    dateOfDiagnosis: '20251210',
    ageAtDiagnosis: '065',
    dateOf1stContact: '202601',
    primarySite: 'C341',
    laterality: '1',
    histologicTypeIcdO3: '8140',
  });
  await enter('Müller', { dateOf1stContact: '20260601', accessionNumberHosp: '202577001' });
  await enter('Third', { dateOf1stContact: '20260801', primarySite: 'C501' });
  await enter('Fourth', { dateOf1stContact: '20261001', laterality: undefined });
  await enter('Newest', { dateOf1stContact: '20261101', socialSecurityNumber: '901234567' });
  await enter('Undated', { dateOf1stContact: undefined });
  entered['West'] = await test.entered({ nameLast: 'West', dateOf1stContact: '20260701' }, { ...central, facilityId: 2 });
  await test.registrar.browser.post(`/api/abstracts/${entered['Third']!.id}/complete`).send({ version: 1 }).expect(200);
  await test.reviewer.browser
    .post(`/api/abstracts/${entered['Fourth']!.id}/assign`)
    .send({ version: 1, ownerId: test.reviewer.id })
    .expect(200);
  await test.reviewer.browser.post(`/api/abstracts/${entered['Newest']!.id}/assign`).send({ version: 1, ownerId: null }).expect(200);
});
afterAll(() => test.app.stop());

const searched = (by: typeof test.registrar, wanted: object) => by.browser.post('/api/abstracts/search').send(wanted);

async function names(query: object, by = test.registrar): Promise<string[]> {
  const { body } = await ('search' in query ? searched(by, query) : by.browser.get('/api/abstracts').query(query));
  return (body.rows as { patientName: string }[]).map(({ patientName }) => patientName.split(',')[0] ?? '');
}

describe('the work list', () => {
  it('shows the longest waiting first, undated ones last, and nobody of another facility', async () => {
    const { body } = await test.registrar.browser.get('/api/abstracts');
    expect(ids(body.rows)).toEqual(['Oldest', 'Müller', 'Third', 'Fourth', 'Newest', 'Undated'].map((name) => entered[name]!.id));
    expect(body).toMatchObject({ total: 6, next: null });
    expect(body.rows[0]).toEqual({
      id: entered['Oldest']!.id,
      version: 1,
      status: 'in-progress',
      facilityId: 1,
      facilityName: 'East Hospital',
      patientId: entered['Oldest']!.patientId,
      patientName: 'Oldest, Ada',
      accessionNumberHosp: '202600001',
      primarySite: 'C341',
      histologicTypeIcdO3: '8140',
      siteGroup: 'lung',
      diagnosisYear: 2025,
      dateOf1stContact: '202601',
      ageDays: 325,
      editErrors: expect.any(Number),
      itemsMissing: expect.any(Number),
      editWarnings: expect.any(Number),
      summaryStage: expect.any(String),
      ownerName: 'registrar in full',
    });
  });

  it('tells what is coded wrong from what is not yet coded, as the abstract does', async () => {
    for (const row of (await test.registrar.browser.get('/api/abstracts')).body.rows as AbstractRow[]) {
      const { edits } = (await test.registrar.browser.get(`/api/abstracts/${row.id}`)).body as AbstractView;
      const errors = edits.filter(({ severity, overridden }) => severity === 'error' && !overridden);
      const asking = errors.filter(({ kind }) => kind === 'missing-item');
      expect(row).toMatchObject({ editErrors: errors.length - asking.length, itemsMissing: asking.length });
    }
  });

  it('shows every facility to those who see them all', async () => {
    expect(await names({}, central)).toEqual(['Oldest', 'Müller', 'West', 'Third', 'Fourth', 'Newest', 'Undated']);
    expect(await names({ facilityId: 2 }, central)).toEqual(['West']);
    expect((await test.registrar.browser.get('/api/abstracts').query({ facilityId: 2 })).body).toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
    });
  });

  it.each([
    ['status', { status: 'complete' }, ['Third']],
    ['owner me', { owner: 'me' }, ['Oldest', 'Müller', 'Third', 'Undated']],
    ['owner none', { owner: 'none' }, ['Newest']],
    ['site group', { siteGroup: 'lung' }, ['Oldest']],
    ['last name without accents', { search: 'muller' }, ['Müller']],
    ['accession number prefix', { search: '202577' }, ['Müller']],
    ['primary site prefix', { search: 'c34' }, ['Oldest']],
    ['primary site with a point', { search: 'C50.1' }, ['Third']],
    ['social security number', { search: '901-23-4567' }, ['Newest']],
    ['last name of another facility', { search: 'West' }, []],
    ['text that can be nothing', { search: '%' }, []],
  ])('narrows by %s', async (_, query, expected) => {
    const { body } = await searched(test.registrar, query).expect(200);
    expect(body.total).toBe(expected.length);
    expect(await names(query)).toEqual(expected);
  });

  it('narrows by the id of an owner', async () => {
    expect(await names({ owner: test.reviewer.id })).toEqual(['Fourth']);
  });

  it.each(['age', 'updated', 'name'])('turns pages by cursor without losing or repeating anybody: %s', async (sort) => {
    const whole = await names({ sort }, central);
    const pages: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await central.browser.get('/api/abstracts').query({ sort, limit: 2, ...(after === undefined ? {} : { after }) });
      expect(body.total).toBe(7);
      pages.push(...(body.rows as { patientName: string }[]).map(({ patientName }) => patientName.split(',')[0] ?? ''));
      after = body.next ?? undefined;
    } while (after !== undefined);
    expect(pages).toEqual(whole);
    expect(new Set(pages).size).toBe(7);
  });

  it('turns pages of a search too', async () => {
    const first = await searched(central, { search: 'C50', limit: 4 });
    const second = await searched(central, { search: 'C50', limit: 4, after: first.body.next });
    expect([...ids(first.body.rows), ...ids(second.body.rows)]).toEqual(
      ['Müller', 'West', 'Third', 'Fourth', 'Newest', 'Undated'].map((n) => entered[n]!.id),
    );
    expect(second.body.next).toBeNull();
  });

  it('shows the latest change first, or people by name', async () => {
    expect(await names({ sort: 'name' }, central)).toEqual(['Fourth', 'Müller', 'Newest', 'Oldest', 'Third', 'Undated', 'West']);
    await test.registrar.browser
      .patch(`/api/abstracts/${entered['Oldest']!.id}/items`)
      .send({ version: 1, items: { maritalStatusAtDx: '5' } });
    test.app.clock.at = new Date('2026-11-22T08:05:00.000Z');
    await test.registrar.browser
      .patch(`/api/abstracts/${entered['Müller']!.id}/items`)
      .send({ version: 1, items: { maritalStatusAtDx: '5' } });
    test.app.clock.at = new Date('2026-11-22T08:00:00.000Z');
    expect((await names({ sort: 'updated' }))[0]).toBe('Müller');
  });

  it('writes everybody shown to the access log as one event, never what was searched for', async () => {
    await searched(test.registrar, { search: 'Muller' });
    expect(await test.app.lastAccess()).toMatchObject({
      action: 'abstract.listed',
      userId: test.registrar.id,
      patientIds: [entered['Müller']!.patientId],
      detail: { rows: 1, total: 1, searched: 'name' },
    });
    const [logged] = await test.app.sql<{ text: string }>(`SELECT string_agg(e::text, '') AS "text" FROM access_event e`);
    expect(logged!.text.toLowerCase()).not.toContain('muller');
  });

  it.each([
    [{ status: 'done' }, 'status'],
    [{ owner: 'somebody' }, 'owner'],
    [{ siteGroup: 'nose' }, 'siteGroup'],
    [{ sort: 'size' }, 'sort'],
    [{ limit: 201 }, 'limit'],
    [{ limit: 'many' }, 'limit'],
    [{ facilityId: 'East' }, 'facilityId'],
    [{ after: 'abc' }, 'after'],
    [{ after: Buffer.from('["x","y"]').toString('base64url') }, 'after'],
    [{ page: 2 }, 'page'],
    [{ search: 'Muller' }, 'search'],
  ])('names what is wrong with the query %j, which never says who is looked for', async (query, property) => {
    const { body } = await test.registrar.browser.get('/api/abstracts').query(query);
    expect(body).toMatchObject({ status: 400, code: 'INVALID_REQUEST', data: { problems: [{ property }] } });
  });
});

describe('the counts', () => {
  it('of what is urgent lead to the cases they count', async () => {
    const { overdue, withErrors } = (await test.registrar.browser.get('/api/abstracts/counts')).body as WorkCounts;
    const inError = (await test.registrar.browser.get('/api/abstracts?concern=errors')).body as WorkList;
    expect(inError.total).toBe(withErrors);
    expect(inError.rows.every((row) => row.editErrors > 0 && row.status !== 'complete')).toBe(true);
    expect((await test.registrar.browser.get('/api/abstracts?concern=overdue&sort=updated')).body).toMatchObject({
      total: overdue,
      rows: [{ patientName: 'Oldest, Ada' }],
    });
    expect(await names({ concern: 'overdue', status: 'suspense' })).toEqual([]);
    expect(await names({ concern: 'overdue', search: 'Third' })).toEqual([]);
    expect((await test.registrar.browser.get('/api/abstracts?concern=late')).body).toMatchObject({ status: 400 });
  });

  it('say how many stand where, how old they are, and what is overdue, in error or mine', async () => {
    const { body } = await test.registrar.browser.get('/api/abstracts/counts');
    expect(body.byStatus).toEqual([
      { status: 'in-progress', count: 5 },
      { status: 'complete', count: 1 },
    ]);
    expect(body.byAge).toEqual([
      { band: '0-2 months', status: 'in-progress', count: 2 },
      { band: '4-6 months', status: 'in-progress', count: 1 },
      { band: 'over 6 months', status: 'in-progress', count: 1 },
      { band: 'unknown', status: 'in-progress', count: 1 },
    ]);
    expect(body).toMatchObject({ overdue: 1, mine: 3 });
    expect(body.withErrors).toBeGreaterThanOrEqual(2);
  });

  it('cover the facilities of the reader only', async () => {
    expect((await central.browser.get('/api/abstracts/counts')).body.byStatus[0]).toEqual({ status: 'in-progress', count: 6 });
    expect((await central.browser.get('/api/abstracts/counts?facilityId=2')).body.byStatus).toEqual([{ status: 'in-progress', count: 1 }]);
    expect((await test.registrar.browser.get('/api/abstracts/counts?facilityId=2')).body).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('take the months that a dated setting gives from its day on', async () => {
    await test.app.sql(
      `INSERT INTO setting VALUES ('abstract.completionMonths', '2026-11-01', '3', 'test'), ('abstract.completionMonths', '2026-12-01', '1', 'test')`,
    );
    expect((await test.registrar.browser.get('/api/abstracts/counts')).body.overdue).toBe(2);
  });
});
