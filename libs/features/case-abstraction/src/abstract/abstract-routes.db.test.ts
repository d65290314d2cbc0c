import { AbstractRegistry, nobody } from '../../test/abstract-registry.js';

let test: AbstractRegistry;
beforeAll(async () => {
  test = await AbstractRegistry.start();
});
afterAll(() => test.app.stop());

describe('every route', () => {
  const routes = (id: string): [string, 'get' | 'post' | 'patch', string, object][] => [
    ['the work list', 'get', '/api/abstracts', {}],
    ['the counts', 'get', '/api/abstracts/counts', {}],
    ['a new abstract', 'post', '/api/abstracts', { facilityId: 1, items: {} }],
    ['an abstract', 'get', `/api/abstracts/${id}`, {}],
    ['its items', 'patch', `/api/abstracts/${id}/items`, { version: 1, items: {} }],
    ['its completion', 'post', `/api/abstracts/${id}/complete`, { version: 1 }],
    ['its reopening', 'post', `/api/abstracts/${id}/reopen`, { version: 1, reason: 'x' }],
    ['its owner', 'post', `/api/abstracts/${id}/assign`, { version: 1, ownerId: null }],
    ['its history', 'get', `/api/abstracts/${id}/history`, {}],
  ];
  const cases = routes(nobody).map(([what], index) => [what, index] as const);
  const route = (index: number, id: string) => routes(id)[index]!;

  it.each(cases)('is closed to people who are not signed in: %s', async (_, index) => {
    const [, method, path, body] = route(index, nobody);
    expect((await test.app.visitor()[method](path).send(body)).body).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
  });

  it.each(cases)('is closed to researchers, and the attempt is written down: %s', async (_, index) => {
    const [, method, path, body] = route(index, nobody);
    expect((await test.researcher.browser[method](path).send(body)).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await test.app.lastAccess()).toMatchObject({ result: 'denied', userId: test.researcher.id });
  });

  it.each(cases.slice(3))('does not tell another facility that the abstract exists: %s', async (_, index) => {
    const { id } = await test.entered();
    const [, method, path, body] = route(index, id);
    expect((await test.neighbour.browser[method](path).send(body)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it.each(cases.slice(3))('finds nothing under an id of nobody or no id at all: %s', async (_, index) => {
    for (const id of [nobody, 'x']) {
      const [, method, path, body] = route(index, id);
      const browser = index === 6 || index === 7 ? test.reviewer.browser : test.registrar.browser;
      expect((await browser[method](path).send(body)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    }
  });
});
