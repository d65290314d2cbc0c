import { get, post, type RouteRequest } from './route-request.js';
import type { RouteWorld } from './route-world.js';

const contact = { contactDate: '20261120', method: 'physician', source: '2', result: 'reached', vitalStatus: '1' };

/** A contact of East that can be acted upon. @returns its id */
async function recorded(world: RouteWorld): Promise<string> {
  const url = `/api/follow-up/patients/${world.due.patientId}/contacts`;
  return (await world.manager.post<{ contactId: string }>(url, { ...contact, facilityId: world.east })).body.contactId;
}

/** Requests to the routes of contacts and replies. */
export const REPLY_REQUESTS: readonly RouteRequest[] = [
  {
    route: 'GET /api/follow-up/patients/:patientId/contacts',
    roles: 'afqm',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/follow-up/patients/${w.due.patientId}/contacts`),
  },
  {
    route: 'GET /api/follow-up/patients/:patientId/reply-form',
    roles: 'fm',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/follow-up/patients/${w.due.patientId}/reply-form`),
  },
  {
    route: 'POST /api/follow-up/replies',
    roles: 'fm',
    status: 200,
    send: post('/api/follow-up/replies', (w) => ({ replies: [{ ...contact, facilityId: w.east, patientId: w.due.patientId }] })),
  },
  {
    route: 'GET /api/follow-up/contacts-to-review',
    roles: 'afqm',
    status: 200,
    foreign: 'empty',
    send: get('/api/follow-up/contacts-to-review'),
  },
  {
    route: 'POST /api/follow-up/contacts/:contactId/reviewed',
    roles: 'fm',
    status: 204,
    foreign: 'wall',
    send: async (by, world) => by.post(`/api/follow-up/contacts/${await recorded(world)}/reviewed`, {}),
  },
  {
    route: 'POST /api/follow-up/contacts/:contactId/withdraw',
    roles: 'fm',
    status: 200,
    foreign: 'wall',
    send: async (by, world) =>
      by.post(`/api/follow-up/contacts/${await recorded(world)}/withdraw`, { reason: 'Typed for the wrong patient' }),
  },
];
