import { setTimeout as nextTurn } from 'node:timers/promises';
import { get, type RouteRequest } from './route-request.js';
import type { RouteWorld } from './route-world.js';

const POLL_MS = 50;
const BATCHES = '/api/follow-up/death-batches';

interface Row {
  readonly id: string;
  readonly version: number;
}

/** A matched batch of East's with one death: of somebody whom nobody knows, unless the line says otherwise. @returns its id */
async function matched(world: RouteWorld, line = 'Nobodyknows,Eve,1940-01-02,2025-05-05,C349'): Promise<string> {
  const query = `?source=05&vintage=2025&facilityId=${world.east}`;
  const bytes = Buffer.from(`LAST,FIRST,DOB,DOD,COD\n${line}\n`);
  const { body } = await world.manager.upload<{ id: string }>(`${BATCHES}${query}`, bytes, 'deaths.csv');
  await until(world, body.id, 'matched');
  return body.id;
}

async function until(world: RouteWorld, id: string, state: string): Promise<void> {
  while ((await world.manager.get<{ state: string }>(`${BATCHES}/${id}`)).body.state !== state) await nextTurn(POLL_MS);
}

async function applied(world: RouteWorld): Promise<string> {
  const id = await matched(world);
  await world.manager.post(`${BATCHES}/${id}/apply`);
  await until(world, id, 'applied');
  return id;
}

async function onlyRow(world: RouteWorld, id: string): Promise<Row> {
  const { rows } = (await world.manager.get<{ rows: Row[] }>(`${BATCHES}/${id}/records`)).body;
  const [row] = rows;
  if (!row) throw new Error('The batch keeps no row.');
  return row;
}

/** The death of somebody of East's, to be decided. */
async function toReview(world: RouteWorld): Promise<Row> {
  const { body } = await world.manager.get<{ items: Record<string, string> }>(`/api/abstracts/${world.open.id}`);
  const { nameLast, nameFirst, dateOfBirth } = body.items;
  return onlyRow(world, await matched(world, `${nameLast},${nameFirst},${dateOfBirth},2026-11-10,C509`));
}

const record = (id: string, verb = ''): string => `/api/follow-up/death-records/${id}${verb}`;

/** Requests to the routes of files of deaths; each makes the batch that it needs. */
export const DEATH_REQUESTS: readonly RouteRequest[] = [
  {
    route: 'POST /api/follow-up/death-batches',
    roles: 'qm',
    status: 202,
    foreign: 'wall',
    send: (by, { east }) => by.upload(`${BATCHES}?source=05&vintage=2025&facilityId=${east}`, Buffer.from('LAST,DOD\n')),
  },
  { route: 'GET /api/follow-up/death-batches', roles: 'qm', status: 200, foreign: 'empty', send: get(BATCHES) },
  {
    route: 'GET /api/follow-up/death-batches/:id',
    roles: 'qm',
    status: 200,
    foreign: 'wall',
    send: async (by, world) => by.get(`${BATCHES}/${await matched(world)}`),
  },
  {
    route: 'GET /api/follow-up/death-batches/:id/records',
    roles: 'qm',
    status: 200,
    foreign: 'wall',
    send: async (by, world) => by.get(`${BATCHES}/${await matched(world)}/records`),
  },
  {
    route: 'GET /api/follow-up/death-batches/:id/events',
    roles: 'qm',
    status: 200,
    foreign: 'wall',
    send: async (by, world) => by.get(`${BATCHES}/${await matched(world)}/events`),
  },
  {
    route: 'POST /api/follow-up/death-batches/:id/apply',
    roles: 'qm',
    status: 202,
    foreign: 'wall',
    send: async (by, world) => by.post(`${BATCHES}/${await matched(world)}/apply`),
  },
  {
    route: 'POST /api/follow-up/death-batches/:id/undo',
    roles: 'qm',
    status: 202,
    foreign: 'wall',
    send: async (by, world) => by.post(`${BATCHES}/${await applied(world)}/undo`),
  },
  {
    route: 'GET /api/follow-up/death-records/:id',
    roles: 'qm',
    status: 200,
    foreign: 'wall',
    send: async (by, world) => by.get(record((await toReview(world)).id)),
  },
  {
    route: 'POST /api/follow-up/death-records/:id/review',
    roles: 'qm',
    status: 200,
    foreign: 'wall',
    send: async (by, world) => {
      const { id, version } = await toReview(world);
      return by.post(record(id, '/review'), { decision: 'different', version });
    },
  },
  {
    route: 'POST /api/follow-up/death-records/:id/follow-back',
    roles: 'qm',
    status: 200,
    foreign: 'wall',
    send: async (by, world) => {
      const { id, version } = await onlyRow(world, await matched(world));
      return by.post(record(id, '/follow-back'), { state: 'asked', version });
    },
  },
  {
    route: 'POST /api/follow-up/death-records/:id/certificate-only',
    roles: 'qm',
    status: 201,
    foreign: 'wall',
    send: async (by, world) => {
      const { id, version } = await onlyRow(world, await matched(world));
      return by.post(record(id, '/certificate-only'), { version, facilityId: world.east });
    },
  },
  {
    route: 'GET /api/follow-up/death-clearance',
    roles: 'qm',
    status: 200,
    foreign: 'empty',
    send: get('/api/follow-up/death-clearance?year=2025'),
  },
];
