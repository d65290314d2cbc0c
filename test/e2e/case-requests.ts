import { get, patch, post, type RouteRequest } from './route-request.js';

const abstracts: readonly RouteRequest[] = [
  { route: 'GET /api/abstracts', roles: 'afqm', status: 200, foreign: 'empty', send: get('/api/abstracts') },
  { route: 'POST /api/abstracts/search', roles: 'afqm', status: 200, foreign: 'empty', send: post('/api/abstracts/search') },
  { route: 'GET /api/abstracts/counts', roles: 'afqm', status: 200, send: get('/api/abstracts/counts') },
  {
    route: 'POST /api/abstracts',
    roles: 'aqm',
    status: 201,
    foreign: 'wall',
    send: post('/api/abstracts', (w) => ({ facilityId: w.east, items: w.newPerson() })),
  },
  { route: 'GET /api/abstracts/:id', roles: 'afqm', status: 200, foreign: 'wall', send: get((w) => `/api/abstracts/${w.open.id}`) },
  {
    route: 'PATCH /api/abstracts/:id/items',
    roles: 'aqm',
    status: 200,
    foreign: 'wall',
    send: patch(
      (w) => `/api/abstracts/${w.open.id}/items`,
      (w) => ({ version: w.open.version, items: { gradeClinical: '3' } }),
    ),
  },
  {
    route: 'POST /api/abstracts/:id/complete',
    roles: 'aqm',
    status: 200,
    foreign: 'wall',
    send: post(
      (w) => `/api/abstracts/${w.ready.id}/complete`,
      (w) => ({ version: w.ready.version }),
    ),
  },
  {
    route: 'POST /api/abstracts/:id/reopen',
    roles: 'qm',
    status: 200,
    foreign: 'wall',
    send: post(
      (w) => `/api/abstracts/${w.complete.id}/reopen`,
      (w) => ({ version: w.complete.version, reason: 'late report' }),
    ),
  },
  {
    route: 'POST /api/abstracts/:id/assign',
    roles: 'qm',
    status: 200,
    foreign: 'wall',
    send: post(
      (w) => `/api/abstracts/${w.open.id}/assign`,
      (w) => ({ version: w.open.version + 1, ownerId: null }),
    ),
  },
  {
    route: 'GET /api/abstracts/:id/history',
    roles: 'afqm',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/abstracts/${w.open.id}/history`),
  },
];

const breast = { primarySite: 'C504', histologicTypeIcdO3: '8500', behaviorCodeIcdO3: '3', laterality: '1', dateOfDiagnosis: '20260610' };
const primaries: readonly RouteRequest[] = [
  {
    route: 'GET /api/patients/:patientId/primaries',
    roles: 'afqm',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/patients/${w.open.patientId}/primaries`),
  },
  {
    route: 'POST /api/primaries/compare',
    roles: 'afqm',
    status: 200,
    send: post('/api/primaries/compare', () => ({ first: breast, second: { ...breast, laterality: '2' } })),
  },
];

const imports: readonly RouteRequest[] = [
  {
    route: 'POST /api/imports',
    roles: 'aqm',
    status: 202,
    foreign: 'wall',
    send: (by, { east }) => by.upload(`/api/imports?facilityId=${east}`, Buffer.from('<nothing/>')),
  },
  { route: 'GET /api/imports', roles: 'aqm', status: 200, foreign: 'empty', send: get('/api/imports') },
  { route: 'GET /api/imports/:id', roles: 'aqm', status: 200, foreign: 'wall', send: get((w) => `/api/imports/${w.doneImport}`) },
  {
    route: 'GET /api/imports/:id/events',
    roles: 'aqm',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/imports/${w.doneImport}/events`),
  },
  {
    route: 'GET /api/imports/:id/refusals',
    roles: 'aqm',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/imports/${w.doneImport}/refusals`),
  },
  {
    route: 'GET /api/imports/:id/refusals.csv',
    roles: 'aqm',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/imports/${w.doneImport}/refusals.csv`),
  },
  {
    route: 'POST /api/imports/:id/resume',
    roles: 'aqm',
    status: 202,
    foreign: 'wall',
    send: post((w) => `/api/imports/${w.failedImport}/resume`),
  },
];

const contact = { contactDate: '20261120', method: 'physician', source: '2', result: 'reached', vitalStatus: '1' };
const followUp: readonly RouteRequest[] = [
  { route: 'GET /api/follow-up/summary', roles: 'afqm', status: 200, send: get('/api/follow-up/summary') },
  { route: 'GET /api/follow-up/patients', roles: 'afqm', status: 200, foreign: 'empty', send: get('/api/follow-up/patients?state=due') },
  {
    route: 'GET /api/follow-up/patients/:patientId',
    roles: 'afqm',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/follow-up/patients/${w.due.patientId}`),
  },
  {
    route: 'POST /api/follow-up/patients/:patientId/contacts',
    roles: 'fm',
    status: 201,
    foreign: 'wall',
    send: post(
      (w) => `/api/follow-up/patients/${w.due.patientId}/contacts`,
      (w) => ({ ...contact, facilityId: w.east }),
    ),
  },
  { route: 'POST /api/follow-up/sweep', roles: 'm', status: 202, send: post('/api/follow-up/sweep') },
  { route: 'GET /api/follow-up/sweeps', roles: 'afqm', status: 200, send: get('/api/follow-up/sweeps') },
];

const submissions: readonly RouteRequest[] = [
  { route: 'GET /api/submission-profiles', roles: 'qmd', status: 200, send: get('/api/submission-profiles') },
  { route: 'GET /api/submissions', roles: 'qmd', status: 200, foreign: 'empty', send: get('/api/submissions') },
  {
    route: 'POST /api/submissions',
    roles: 'md',
    status: 202,
    foreign: 'wall',
    send: post('/api/submissions', (w) => ({ profile: 'national-incidence', facilityIds: [w.east] })),
  },
  { route: 'GET /api/submissions/:id', roles: 'qmd', status: 200, foreign: 'wall', send: get((w) => `/api/submissions/${w.submission}`) },
  {
    route: 'GET /api/submissions/:id/events',
    roles: 'qmd',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/submissions/${w.submission}/events`),
  },
  {
    route: 'GET /api/submissions/:id/cases',
    roles: 'qmd',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/submissions/${w.submission}/cases`),
  },
  {
    route: 'GET /api/submissions/:id/file',
    roles: 'md',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/submissions/${w.submission}/file`),
  },
];

/** Requests to the routes of abstracts, primaries, imports, follow-up and submissions, in an order in which each can succeed. */
export const CASE_REQUESTS: readonly RouteRequest[] = [...abstracts, ...primaries, ...imports, ...followUp, ...submissions];
