import { auditedRoutes } from '#features/audit';
import type { Role } from '#features/identity';
import { ADMINISTRATION_REQUESTS } from './administration-requests.js';
import { CASE_REQUESTS } from './case-requests.js';
import { DEATH_REQUESTS } from './death-requests.js';
import { FOLLOW_UP_REQUESTS } from './follow-up-requests.js';
import type { RouteRequest } from './route-request.js';
import { ROLE_LETTERS, RouteWorld } from './route-world.js';

jest.setTimeout(120_000);

/** What an answer of a route that discloses nothing can never hold: it stands in every case of the world. */
const OF_A_PATIENT = /Testperson|9001\d{5}|1 Example Street|19600314|upper outer quadrant/;
const NOBODY = '01939f00-0000-7000-8000-000000000000';

/** A real request for every route of the registry. A route that is not here fails the tests. */
const ROUTE_REQUESTS: readonly RouteRequest[] = [...ADMINISTRATION_REQUESTS, ...CASE_REQUESTS, ...FOLLOW_UP_REQUESTS, ...DEATH_REQUESTS];

let world: RouteWorld;
beforeAll(async () => {
  world = await RouteWorld.start();
});
afterAll(() => world.api.stop());

const keyOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;
const declared = () => auditedRoutes(world.api.app);
const rolesOf = ({ roles }: RouteRequest): Role[] =>
  Object.entries(ROLE_LETTERS).flatMap(([letter, role]) =>
    roles === 'all' || roles === 'anybody' || roles.includes(letter) ? [role] : [],
  );

/** A request to a route with no record behind it. */
function knock(route: string, role: Role) {
  const [method = '', template = ''] = route.split(' ');
  const body = method === 'GET' || method === 'DELETE' ? undefined : {};
  return world.by(role).send<{ code?: string }>(method, template.replaceAll(/:\w+/g, NOBODY), body);
}

it('every route of the registry says what it discloses, and has a request in the table', () => {
  const routes = declared();
  expect(routes.filter(({ disclosure }) => disclosure === undefined).map(keyOf)).toEqual([]);
  expect(routes.map(keyOf).sort()).toEqual(ROUTE_REQUESTS.map(({ route }) => route).sort());
});

it('nobody comes in without signing in, but to sign in', async () => {
  const open: string[] = [];
  for (const { route } of ROUTE_REQUESTS) {
    const [method = '', template = ''] = route.split(' ');
    const { status } = await world.api.people
      .visitor()
      .send(method, template.replaceAll(/:\w+/g, NOBODY), method === 'GET' ? undefined : {});
    if (status !== 401) open.push(route);
  }
  expect(open).toEqual(['POST /api/session']);
});

it.each(Object.values(ROLE_LETTERS))('every route takes %s in or refuses as the table says', async (role) => {
  const wrong: string[] = [];
  for (const request of ROUTE_REQUESTS.filter(({ route }) => !route.endsWith(' /api/session'))) {
    const { status, body } = await knock(request.route, role);
    const isRefused = status === 403 && body.code === 'FORBIDDEN';
    if (isRefused === rolesOf(request).includes(role)) wrong.push(`${request.route}: ${status}`);
  }
  expect(wrong).toEqual([]);
});

it('a manager of another facility reaches no record and sees none in a list', async () => {
  const reached: string[] = [];
  for (const { route, foreign, send } of ROUTE_REQUESTS) {
    if (foreign === undefined) continue;
    const { status, body } = await send(world.neighbour, world);
    const rows: unknown = typeof body === 'object' && body !== null && 'rows' in body ? body.rows : body;
    const isShut = foreign === 'wall' ? status === 403 || status === 404 : status === 200 && Array.isArray(rows) && rows.length === 0;
    if (!isShut) reached.push(`${route}: ${status}`);
  }
  expect(reached).toEqual([]);
});

describe('every route answers a real request, and', () => {
  it.each(ROUTE_REQUESTS.map((request) => [request.route, request] as const))('%s', async (route, request) => {
    const disclosure = declared().find((one) => keyOf(one) === route)?.disclosure;
    const answer = await request.send(request.roles === 'anybody' ? world.api.people.visitor() : world.by(roleFor(request)), world);
    expect(answer.status).toBe(request.status);
    if (disclosure === undefined || disclosure === 'nothing') expect(answer.bytes.toString()).not.toMatch(OF_A_PATIENT);
    else expect(await eventsOf(answer.headers)).toContainEqual({ action: disclosure.action, result: 'allowed' });
  });
});

function roleFor(request: RouteRequest): Role {
  const roles = rolesOf(request);
  return roles.includes('manager') ? 'manager' : (roles[0] ?? 'manager');
}

/** What one request left in the access log. */
function eventsOf(headers: Headers): Promise<{ action: string; result: string }[]> {
  return world.api.sql(`SELECT "action", "result" FROM access_event WHERE "correlationId" = $1`, [headers.get('x-correlation-id')]);
}
