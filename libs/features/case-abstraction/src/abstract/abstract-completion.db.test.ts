import { AbstractRegistry, ids, nobody } from '../../test/abstract-registry.js';

let test: AbstractRegistry;
beforeAll(async () => {
  test = await AbstractRegistry.start();
});
afterAll(() => test.app.stop());

describe('completing', () => {
  const complete = (id: string, version: number, by = test.registrar.browser) => by.post(`/api/abstracts/${id}/complete`).send({ version });

  it('stamps the day, tells follow-up once and closes the items', async () => {
    const { id, patientId } = await test.entered();
    const { body } = await complete(id, 1);
    expect(body).toMatchObject({
      version: 2,
      status: 'complete',
      completedAt: '2026-11-22T08:00:00.000Z',
      items: { dateCaseCompleted: '20261122', dateCaseCompletedCoc: '20261122' },
      abilities: [],
    });
    expect(await test.app.lastAccess()).toMatchObject({ action: 'abstract.completed', patientIds: [patientId], abstractId: id });
    const jobs = await test.app.sql(`SELECT "queue", "name", "payload" FROM outbox WHERE "payload" ->> 'abstractId' = $1`, [id]);
    expect(jobs).toEqual([{ queue: 'follow-up', name: 'case-completed', payload: { abstractId: id, version: 2 } }]);
    const changed = await test.registrar.browser.patch(`/api/abstracts/${id}/items`).send({ version: 2, items: { laterality: '2' } });
    expect(changed.body).toMatchObject({ status: 409, code: 'STATUS_FORBIDS', data: { status: 'complete' } });
    expect((await complete(id, 2)).body).toMatchObject({ status: 409, code: 'STATUS_FORBIDS' });
  });

  it('keeps the day on which the case was complete first', async () => {
    const { id } = await test.entered({ dateCaseCompleted: '20260901' });
    expect((await complete(id, 1)).body.items).toMatchObject({ dateCaseCompleted: '20260901', dateCaseCompletedCoc: '20261122' });
  });

  it('is refused while an edit blocks it, with what is missing, and nothing is saved or sent', async () => {
    const { id } = await test.entered({ laterality: undefined, behaviorCodeIcdO3: undefined, dateOf1stContact: '20270101' });
    const { body } = await complete(id, 1);
    expect(body).toMatchObject({ status: 422, code: 'NOT_COMPLETE' });
    expect(ids(body.data.missing)).toEqual(['laterality', 'behaviorCodeIcdO3']);
    const edits = body.data.edits as { severity: string; overridden: boolean; items: string[] }[];
    expect(edits.every(({ severity, overridden }) => severity === 'error' && !overridden)).toBe(true);
    expect((await test.registrar.browser.get(`/api/abstracts/${id}`)).body).toMatchObject({
      version: 1,
      status: 'in-progress',
      completedAt: null,
    });
    expect(await test.app.sql(`SELECT 1 FROM outbox WHERE "payload" ->> 'abstractId' = $1`, [id])).toEqual([]);
  });

  it('is refused for a stale version', async () => {
    const { id } = await test.entered();
    await test.registrar.browser.patch(`/api/abstracts/${id}/items`).send({ version: 1, items: { laterality: '2' } });
    expect((await complete(id, 1)).body).toMatchObject({
      status: 409,
      code: 'STALE_ABSTRACT',
      data: { held: 1, current: 2, theirs: {}, yours: {} },
    });
  });

  it.each([{}, { version: 0 }, { version: 'x' }])('names what is wrong with the request %j', async (body) => {
    const { id } = await test.entered();
    const answer = await test.registrar.browser.post(`/api/abstracts/${id}/complete`).send(body);
    expect(answer.body).toMatchObject({ status: 400, code: 'INVALID_REQUEST', data: { problems: [{ property: 'version' }] } });
  });
});

describe('reopening', () => {
  it('needs a reason, is sealed in the history and not in the access log, and lets the case be completed again', async () => {
    const { id } = await test.entered();
    await test.registrar.browser.post(`/api/abstracts/${id}/complete`).send({ version: 1 }).expect(200);
    const reopen = (body: object, by = test.reviewer.browser) => by.post(`/api/abstracts/${id}/reopen`).send(body);
    expect((await reopen({ version: 2 })).body).toMatchObject({ status: 400, data: { problems: [{ property: 'reason' }] } });
    expect((await reopen({ version: 2, reason: 'x' }, test.registrar.browser)).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect((await reopen({ version: 1, reason: 'x' })).body).toMatchObject({ status: 409, code: 'STALE_ABSTRACT' });
    const { body } = await reopen({ version: 2, reason: 'new pathology' });
    expect(body).toMatchObject({ version: 3, status: 'in-progress', completedAt: null, items: { dateCaseCompleted: '20261122' } });
    expect(await test.app.lastAccess()).toMatchObject({ action: 'abstract.reopened', reason: null, abstractId: id });
    const history = await test.registrar.browser.get(`/api/abstracts/${id}/history`).expect(200);
    expect(history.body[0]).toMatchObject({ kind: 'reopened', reason: 'new pathology' });
    expect((await reopen({ version: 3, reason: 'x' })).body).toMatchObject({ status: 409, code: 'STATUS_FORBIDS' });
    await test.registrar.browser.post(`/api/abstracts/${id}/complete`).send({ version: 3 }).expect(200);
    expect(await test.app.sql(`SELECT 1 FROM outbox WHERE "payload" ->> 'abstractId' = $1`, [id])).toHaveLength(2);
  });
});

describe('assigning', () => {
  const assign = (id: string, body: object, by = test.reviewer.browser) => by.post(`/api/abstracts/${id}/assign`).send(body);

  it('gives the abstract to a registrar of the facility, or to nobody', async () => {
    const { id } = await test.entered();
    expect((await assign(id, { version: 1, ownerId: test.reviewer.id })).body).toMatchObject({
      version: 2,
      owner: { id: test.reviewer.id },
    });
    expect(await test.app.lastAccess()).toMatchObject({ action: 'abstract.assigned', abstractId: id });
    expect((await assign(id, { version: 2, ownerId: null })).body).toMatchObject({ version: 3, owner: null });
  });

  it('is refused to a user of another facility, to one who edits nothing, and for a stale version', async () => {
    const { id } = await test.entered();
    for (const ownerId of [test.neighbour.id, test.researcher.id, nobody]) {
      expect((await assign(id, { version: 1, ownerId })).body).toMatchObject({ status: 422, code: 'OWNER_UNFIT', data: { ownerId } });
    }
    expect((await assign(id, { version: 7, ownerId: null })).body).toMatchObject({ status: 409, code: 'STALE_ABSTRACT' });
    expect((await assign(id, { version: 1, ownerId: 'x' })).body).toMatchObject({
      status: 400,
      data: { problems: [{ property: 'ownerId' }] },
    });
    expect((await assign(id, { version: 1, ownerId: null }, test.registrar.browser)).body).toMatchObject({ status: 403 });
  });
});
