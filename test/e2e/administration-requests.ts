import type { HttpPerson } from '../support/http-person.js';
import { smallAlgorithm } from '../support/small-algorithm.js';
import { STATE_DICTIONARY } from '../support/user-dictionaries.js';
import { get, patch, post, type RouteRequest } from './route-request.js';
import type { RouteWorld } from './route-world.js';

const passwordOf = 'another correct horse battery';

/** Somebody of their own for requests that end a session. */
async function leaver(world: RouteWorld): Promise<HttpPerson> {
  const account = { name: `leaver-${performance.now()}`, fullName: 'Leaver', roles: ['abstractor'], everyFacility: true, facilityIds: [] };
  const { body } = await world.api.people.administrator.post<{ password: string }>('/api/users', account);
  const person = world.api.people.visitor();
  await person.signIn(account.name, body.password);
  await person.post('/api/session/password', { current: body.password, next: passwordOf });
  return person;
}

const session: readonly RouteRequest[] = [
  {
    route: 'POST /api/session',
    roles: 'anybody',
    status: 200,
    send: (_, { api }) => api.people.visitor().post('/api/session', { name: 'manager-every', password: 'correct horse battery staple' }),
  },
  { route: 'GET /api/session', roles: 'all', status: 200, send: get('/api/session') },
  {
    route: 'POST /api/session/password',
    roles: 'all',
    status: 204,
    send: async (_, world) => (await leaver(world)).post('/api/session/password', { current: passwordOf, next: 'a third correct horse' }),
  },
  {
    route: 'DELETE /api/session',
    roles: 'all',
    status: 204,
    send: async (_, world) => (await leaver(world)).send('DELETE', '/api/session'),
  },
];

const newUser = { name: 'newcomer', fullName: 'Newcomer', roles: ['researcher'], everyFacility: false, facilityIds: [] };
const administration: readonly RouteRequest[] = [
  { route: 'GET /api/users', roles: 'x', status: 200, send: get('/api/users') },
  { route: 'POST /api/users', roles: 'x', status: 201, send: post('/api/users', () => newUser) },
  {
    route: 'PATCH /api/users/:id',
    roles: 'x',
    status: 200,
    send: patch(
      (w) => `/api/users/${w.userId}`,
      () => ({ fullName: 'Somebody Else' }),
    ),
  },
  { route: 'POST /api/users/:id/password', roles: 'x', status: 200, send: post((w) => `/api/users/${w.userId}/password`) },
  { route: 'GET /api/colleagues', roles: 'qm', status: 200, send: get('/api/colleagues') },
  { route: 'GET /api/facilities', roles: 'afqmdx', status: 200, send: get('/api/facilities') },
  {
    route: 'POST /api/facilities',
    roles: 'mx',
    status: 201,
    send: post('/api/facilities', () => ({ facilityNumber: '0000000003', name: 'North Hospital' })),
  },
  {
    route: 'PATCH /api/facilities/:id',
    roles: 'mx',
    status: 200,
    send: patch(
      (w) => `/api/facilities/${w.west}`,
      () => ({ name: 'West Clinic' }),
    ),
  },
  { route: 'GET /api/access-events', roles: 'p', status: 200, send: get('/api/access-events') },
  { route: 'POST /api/access-events/verifications', roles: 'p', status: 202, send: post('/api/access-events/verifications') },
  { route: 'GET /api/access-events/verifications', roles: 'p', status: 200, send: get('/api/access-events/verifications') },
  { route: 'GET /api/jobs', roles: 'mx', status: 200, send: get('/api/jobs') },
  { route: 'GET /api/jobs/failed', roles: 'mx', status: 200, send: get('/api/jobs/failed') },
  { route: 'POST /api/jobs/:queue/:id/retry', roles: 'mx', status: 404, send: post('/api/jobs/import/none/retry') },
];

const ofSomebodyNew = (world: RouteWorld) => ({ items: world.newPerson() });

const dictionaries: readonly RouteRequest[] = [
  { route: 'GET /api/user-dictionaries', roles: 'afqmdx', status: 200, send: get('/api/user-dictionaries') },
  {
    route: 'POST /api/user-dictionaries',
    roles: 'mx',
    status: 201,
    send: post('/api/user-dictionaries', () => ({ xml: STATE_DICTIONARY.xml, provenance: 'test' })),
  },
];

const staging: readonly RouteRequest[] = [
  { route: 'GET /api/staging/algorithms', roles: 'afqmdx', status: 200, send: get('/api/staging/algorithms') },
  {
    route: 'POST /api/staging/algorithms',
    roles: 'mx',
    status: 201,
    send: (by) => by.upload('/api/staging/algorithms', smallAlgorithm()),
  },
  {
    route: 'DELETE /api/staging/algorithms/:algorithm/:release',
    roles: 'mx',
    status: 204,
    send: (by) => by.send('DELETE', '/api/staging/algorithms/small/1.0'),
  },
  { route: 'POST /api/staging/algorithms/verify', roles: 'afqmdx', status: 200, send: post('/api/staging/algorithms/verify') },
  { route: 'GET /api/staging/means', roles: 'afqmdx', status: 200, send: get('/api/staging/means') },
  {
    route: 'GET /api/staging/archives/:sha256',
    roles: 'afqmdx',
    status: 404,
    send: get(`/api/staging/archives/${'0'.repeat(64)}`),
  },
  { route: 'GET /api/staging/schemas', roles: 'afqmdx', status: 200, send: get('/api/staging/schemas') },
  { route: 'GET /api/staging/schemas/:schemaId', roles: 'afqmdx', status: 200, send: get('/api/staging/schemas/breast') },
  {
    route: 'GET /api/staging/schemas/:schemaId/inputs/:key/codes',
    roles: 'afqmdx',
    status: 200,
    send: get('/api/staging/schemas/breast/inputs/eod_mets/codes'),
  },
  { route: 'GET /api/staging/glossary', roles: 'afqmdx', status: 200, send: get('/api/staging/glossary') },
  { route: 'POST /api/staging/stage', roles: 'afqmdx', status: 200, send: post('/api/staging/stage', ofSomebodyNew) },
  { route: 'POST /api/staging/explain', roles: 'afqmdx', status: 200, send: post('/api/staging/explain', ofSomebodyNew) },
  { route: 'POST /api/staging/changes', roles: 'afqmdx', status: 200, send: post('/api/staging/changes', ofSomebodyNew) },
  {
    route: 'POST /api/staging/batch',
    roles: 'afqmdx',
    status: 200,
    send: (by, world) => by.upload('/api/staging/batch', Buffer.from(JSON.stringify(world.newPerson()))),
  },
];

const restage = (world: RouteWorld, rest = ''): string => `/api/staging/restages/${world.restage}${rest}`;
const restaging: readonly RouteRequest[] = [
  { route: 'GET /api/staging/restages', roles: 'afqmdx', status: 200, send: get('/api/staging/restages') },
  { route: 'GET /api/staging/restages/:id', roles: 'afqmdx', status: 200, send: get((w) => restage(w)) },
  { route: 'GET /api/staging/restages/:id/events', roles: 'afqmdx', status: 200, send: get((w) => restage(w, '/events')) },
  {
    route: 'GET /api/staging/restages/:id/differences',
    roles: 'afqm',
    status: 200,
    foreign: 'empty',
    send: get((w) => restage(w, '/differences')),
  },
  { route: 'GET /api/staging/restages/:id/items', roles: 'afqm', status: 200, send: get((w) => restage(w, '/items')) },
  {
    route: 'POST /api/staging/restages/:id/apply',
    roles: 'mx',
    status: 202,
    send: async (by, world) => by.post(`/api/staging/restages/${await world.restaged()}/apply`),
  },
  {
    route: 'POST /api/staging/restages/:id/undo',
    roles: 'mx',
    status: 202,
    send: async (by, world) => by.post(`/api/staging/restages/${await world.restageApplied()}/undo`),
  },
  { route: 'POST /api/staging/restages', roles: 'mx', status: 202, send: post('/api/staging/restages') },
];

const recompute = (world: RouteWorld, rest = ''): string => `/api/derived-items/recomputes/${world.recompute}${rest}`;
const derivedItems: readonly RouteRequest[] = [
  {
    route: 'GET /api/derived-items/tumors/:id',
    roles: 'afqm',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/derived-items/tumors/${w.open.tumorId}`),
  },
  { route: 'GET /api/derived-items/recomputes', roles: 'afqmdx', status: 200, send: get('/api/derived-items/recomputes') },
  { route: 'GET /api/derived-items/recomputes/:id', roles: 'afqmdx', status: 200, send: get((w) => recompute(w)) },
  {
    route: 'GET /api/derived-items/recomputes/:id/differences',
    roles: 'afqm',
    status: 200,
    foreign: 'empty',
    send: get((w) => recompute(w, '/differences')),
  },
  {
    route: 'POST /api/derived-items/recomputes/:id/apply',
    roles: 'mx',
    status: 202,
    send: async (by, world) => by.post(`/api/derived-items/recomputes/${await world.recomputed()}/apply`),
  },
  { route: 'POST /api/derived-items/recomputes', roles: 'mx', status: 202, send: post('/api/derived-items/recomputes') },
];

const tableOf = (route: string): string => `/api/research/${route}?dimensions=behavior`;
const research: readonly RouteRequest[] = [
  { route: 'GET /api/research/table', roles: 'mrd', status: 200, send: get(tableOf('table')) },
  { route: 'GET /api/research/table.csv', roles: 'mrd', status: 200, send: get(tableOf('table.csv')) },
];

/** Requests to the routes of accounts, facilities, the access log, jobs, staging, derived items and research. */
export const ADMINISTRATION_REQUESTS: readonly RouteRequest[] = [
  ...session,
  ...administration,
  ...dictionaries,
  ...staging,
  ...restaging,
  ...derivedItems,
  ...research,
];
