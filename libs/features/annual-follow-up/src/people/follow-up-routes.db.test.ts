import { answer, nobody, FollowUpRegistry } from '../../test/follow-up-registry.js';

let test: FollowUpRegistry;
beforeAll(async () => (test = await FollowUpRegistry.start()));
afterAll(() => test.app.stop());
afterEach(() => test.today());

describe('every route', () => {
  const routes: [string, 'get' | 'post', string, object][] = [
    ['the summary', 'get', '/api/follow-up/summary', {}],
    ['the lists', 'get', '/api/follow-up/patients?state=due', {}],
    ['a person', 'get', `/api/follow-up/patients/${nobody}`, {}],
    ['a contact', 'post', `/api/follow-up/patients/${nobody}/contacts`, answer],
    ['a sweep', 'post', '/api/follow-up/sweep', {}],
    ['the sweeps', 'get', '/api/follow-up/sweeps', {}],
  ];
  it.each(routes)('is closed to whoever is not signed in, and to researchers: %s', async (_, method, path, body) => {
    expect((await test.app.visitor()[method](path).send(body)).body).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
    expect((await test.researcher[method](path).send(body)).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  it('answers for a person of another facility as if there were none', async () => {
    const { patientId } = await test.completed();
    expect((await test.neighbour.get(`/api/follow-up/patients/${patientId}`)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    const tried = await test.neighbour.post(`/api/follow-up/patients/${patientId}/contacts`).send({ ...answer, facilityId: 2 });
    expect(tried.body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await test.neighbour.post(`/api/follow-up/patients/${patientId}/contacts`).send(answer)).body.code).toBe('FORBIDDEN');
  });

  it('names what is wrong in a question', async () => {
    expect((await test.clerk.get('/api/follow-up/patients?state=gone').expect(400)).body.data.problems[0].property).toBe('state');
    const wrong = await test.clerk
      .post(`/api/follow-up/patients/${nobody}/contacts`)
      .send({ ...answer, contactDate: 'soon' })
      .expect(400);
    expect(wrong.body.data.problems[0].property).toBe('contactDate');
  });
});

describe('the lists', () => {
  it('show due and lost people, longest without contact first, page by page, and write down whom', async () => {
    const due = await test.completed({ nameLast: 'Duetoday', dateOfLastContact: '20251015' });
    const lost = await test.completed({ nameLast: 'Longlost', dateOfLastContact: '202401' });
    await test.completed({ nameLast: 'Latelylost', dateOfLastContact: '202503' });
    const dueList = await test.clerk.get('/api/follow-up/patients?state=due&month=2026-10').expect(200);
    expect(dueList.body.rows).toMatchObject([
      { patientId: due.patientId, patientName: 'Duetoday, Ada', monthsSince: 13, dueDate: '2026-10-15', facilityName: 'East Hospital' },
    ]);
    const first = await test.clerk.get('/api/follow-up/patients?state=lost&limit=1').expect(200);
    expect(first.body).toMatchObject({ rows: [{ patientId: lost.patientId, state: 'lost' }], next: expect.any(String) });
    expect(await test.app.lastAccess()).toMatchObject({ action: 'follow-up.listed', patientIds: [lost.patientId] });
    const second = await test.clerk.get(`/api/follow-up/patients?state=lost&limit=200&after=${first.body.next}`).expect(200);
    expect(second.body.rows).toHaveLength(first.body.total - 1);
    expect((await test.neighbour.get('/api/follow-up/patients?state=lost').expect(200)).body).toMatchObject({ rows: [], total: 0 });
  });

  it('are summed up by state and month', async () => {
    const before = (await test.clerk.get('/api/follow-up/summary').expect(200)).body;
    await test.completed({ dateOfLastContact: '20250901' });
    await test.completed({ classOfCase: '32', dateOfLastContact: '2024' });
    const after = (await test.clerk.get('/api/follow-up/summary?facilityId=1').expect(200)).body;
    expect(after.due).toBe(before.due + 1);
    expect(after.notFollowed).toBe(before.notFollowed + 1);
    const month = (summary: { byMonth: { month: string; due: number }[] }): number =>
      summary.byMonth.find((m) => m.month === '2026-09')!.due;
    expect(month(after)).toBe(month(before) + 1);
  });
});
