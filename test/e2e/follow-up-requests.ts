import { LADDER_REQUESTS } from './ladder-requests.js';
import { REPLY_REQUESTS } from './reply-requests.js';
import { LETTER_REQUESTS } from './letter-requests.js';
import { get, type RouteRequest } from './route-request.js';

const target = { key: 'follow-up.target-last-years', validFrom: '20270101', value: 91, source: 'Edition of 2027' };

const rates: readonly RouteRequest[] = [
  { route: 'GET /api/follow-up/rates', roles: 'afqm', status: 200, send: get('/api/follow-up/rates') },
  { route: 'GET /api/follow-up/rates/forecast', roles: 'afqm', status: 200, send: get('/api/follow-up/rates/forecast') },
  { route: 'GET /api/follow-up/rates/history', roles: 'afqm', status: 200, send: get('/api/follow-up/rates/history') },
  {
    route: 'GET /api/follow-up/rates/cases',
    roles: 'afqm',
    status: 200,
    foreign: 'empty',
    send: get('/api/follow-up/rates/cases?measure=since-reference&reason=current'),
  },
  {
    route: 'GET /api/follow-up/rates/cases/:abstractId',
    roles: 'afqm',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/follow-up/rates/cases/${w.due.id}`),
  },
  { route: 'GET /api/follow-up/timeliness', roles: 'afqm', status: 200, send: get('/api/follow-up/timeliness') },
  { route: 'GET /api/follow-up/certification', roles: 'afqm', status: 200, send: get('/api/follow-up/certification?year=2024') },
  { route: 'GET /api/follow-up/settings', roles: 'afqm', status: 200, send: get('/api/follow-up/settings') },
  { route: 'PUT /api/follow-up/settings', roles: 'm', status: 200, send: (by) => by.send('PUT', '/api/follow-up/settings', target) },
];

/** Requests to the routes of annual follow-up beyond its lists and contacts. */
export const FOLLOW_UP_REQUESTS: readonly RouteRequest[] = [...LADDER_REQUESTS, ...REPLY_REQUESTS, ...rates, ...LETTER_REQUESTS];
