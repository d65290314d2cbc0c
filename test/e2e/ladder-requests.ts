import { get, patch, post, put, type RouteRequest } from './route-request.js';
import type { RouteWorld } from './route-world.js';

const ladder = (w: RouteWorld): string => `/api/follow-up/ladders/${w.east}`;
const search = { step: 'search', label: 'Search', kind: 'search', from: 'lost', afterMonths: 0, afterDays: 0, needsPermission: false };

/** Requests to the routes of ladders, owners and stops. */
export const LADDER_REQUESTS: readonly RouteRequest[] = [
  { route: 'GET /api/follow-up/ladders/:facilityId', roles: 'afqm', status: 200, foreign: 'wall', send: get(ladder) },
  {
    route: 'PUT /api/follow-up/ladders/:facilityId',
    roles: 'm',
    status: 200,
    foreign: 'wall',
    send: put(ladder, () => ({ version: 0, rungs: [search], ownerIds: [] })),
  },
  {
    route: 'GET /api/follow-up/staff',
    roles: 'afqm',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/follow-up/staff?facilityId=${w.east}`),
  },
  {
    route: 'PATCH /api/follow-up/patients/:patientId/person',
    roles: 'fm',
    status: 200,
    foreign: 'wall',
    send: patch(
      (w) => `/api/follow-up/patients/${w.due.patientId}/person`,
      (w) => ({ facilityId: w.east, version: 0, language: 'es' }),
    ),
  },
  {
    route: 'POST /api/follow-up/owners',
    roles: 'fm',
    status: 200,
    foreign: 'wall',
    send: post('/api/follow-up/owners', (w) => ({ facilityId: w.east, patientIds: [w.due.patientId], ownerId: null })),
  },
  { route: 'GET /api/follow-up/lists', roles: 'afqm', status: 200, foreign: 'empty', send: get('/api/follow-up/lists') },
  {
    route: 'GET /api/follow-up/lists/:id.csv',
    roles: 'afqm',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/follow-up/lists/${w.monthlyList}.csv`),
  },
];
