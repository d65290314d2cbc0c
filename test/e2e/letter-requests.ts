import { setTimeout as nextTurn } from 'node:timers/promises';
import { get, post, type RouteRequest } from './route-request.js';
import type { Case, RouteWorld } from './route-world.js';
import { aLetterPolicy, aListedPhysician } from '../support/a-letter-policy.js';

const POLL_MS = 50;

/** A printed batch of East with one letter in it. */
interface Printed {
  readonly batchId: string;
  readonly letterId: string;
  readonly barcode: string;
}

const printedIn = new WeakMap<RouteWorld, Promise<Printed>>();

/** The one printed batch of a world, made when somebody first asks for it. */
function printed(world: RouteWorld): Promise<Printed> {
  const known = printedIn.get(world) ?? makePrinted(world);
  printedIn.set(world, known);
  return known;
}

async function makePrinted(world: RouteWorld): Promise<Printed> {
  await savePolicy(world);
  await world.manager.send('PUT', '/api/follow-up/physicians', { facilityId: world.east, version: 0, ...aListedPhysician });
  const batchId = await queued(world);
  await world.manager.post(`/api/follow-up/letter-batches/${batchId}/print`);
  await world.manager.events(`/api/follow-up/letter-batches/${batchId}/events`);
  const page = await world.manager.get<{ letters: { id: string; barcode: string }[] }>(
    `/api/follow-up/letter-batches/${batchId}?state=printed`,
  );
  const [letter] = page.body.letters;
  if (!letter) throw new Error(`Nothing was printed: ${page.bytes.toString()}`);
  return { batchId, letterId: letter.id, barcode: letter.barcode };
}

async function savePolicy(world: RouteWorld): Promise<number> {
  const path = `/api/follow-up/letter-policies/${world.east}`;
  const { version } = (await world.manager.get<{ version: number }>(path)).body;
  return (await world.manager.send('PUT', path, { ...aLetterPolicy, version })).status;
}

/** A batch that is filled and waits to be printed, with a letter to the physician of somebody new. */
async function queued(world: RouteWorld): Promise<string> {
  const items = world.newPerson({ physicianFollowUp: aListedPhysician.number });
  const { id, version, patientId } = (await world.manager.post<Case>('/api/abstracts', { facilityId: world.east, items })).body;
  await world.manager.post(`/api/abstracts/${id}/complete`, { version });
  await world.api.sql(
    `INSERT INTO follow_up_step ("patientId", "facilityId", "cycle", "step", "kind", "addressee", "dueDate", "openedOn", "state", "createdAt")
     VALUES ($1, $2, '20261001', 'physician-letter-1', 'letter', 'physician', now(), now(), 'open', now()) RETURNING 1`,
    [patientId, world.east],
  );
  const asked = { facilityId: world.east, addressee: 'physician' };
  const { body } = await world.manager.post<{ id: string }>('/api/follow-up/letter-batches', asked);
  for (;;) {
    const page = await world.manager.get<{ batch: { status: string } }>(`/api/follow-up/letter-batches/${body.id}`);
    if (page.body.batch.status === 'queued') return body.id;
    await nextTurn(POLL_MS);
  }
}

/** One more; the policy it needs was saved for the printed one. */
async function anotherQueued(world: RouteWorld): Promise<string> {
  await printed(world);
  return queued(world);
}

/** Asks for something of the printed batch. */
const ofPrinted =
  (path: (printed: Printed) => string): RouteRequest['send'] =>
  async (by, world) =>
    by.get(path(await printed(world)));

const settings: readonly RouteRequest[] = [
  {
    route: 'GET /api/follow-up/letter-policies/:facilityId',
    roles: 'fm',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/follow-up/letter-policies/${w.east}`),
  },
  {
    route: 'PUT /api/follow-up/letter-policies/:facilityId',
    roles: 'm',
    status: 200,
    foreign: 'wall',
    send: async (by, w) => {
      const held = await w.manager.get<{ version: number }>(`/api/follow-up/letter-policies/${w.east}`);
      return by.send('PUT', `/api/follow-up/letter-policies/${w.east}`, { ...aLetterPolicy, version: held.body.version });
    },
  },
  {
    route: 'GET /api/follow-up/letter-templates',
    roles: 'fm',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/follow-up/letter-templates?facilityId=${w.east}`),
  },
  {
    route: 'PUT /api/follow-up/letter-templates',
    roles: 'm',
    status: 200,
    foreign: 'wall',
    send: (by, w) => {
      const html = '<p>Dear {{patient.name}}, please call {{sender.telephone}}.</p>';
      return by.send('PUT', '/api/follow-up/letter-templates', {
        facilityId: w.east,
        addressee: 'patient',
        language: 'fr',
        html,
        version: 0,
      });
    },
  },
  {
    route: 'POST /api/follow-up/letter-templates/preview',
    roles: 'fm',
    status: 200,
    foreign: 'wall',
    send: post('/api/follow-up/letter-templates/preview', (w) => ({ facilityId: w.east, addressee: 'physician', language: 'en' })),
  },
  {
    route: 'GET /api/follow-up/physicians',
    roles: 'fm',
    status: 200,
    foreign: 'wall',
    send: get((w) => `/api/follow-up/physicians?facilityId=${w.east}`),
  },
  {
    route: 'PUT /api/follow-up/physicians',
    roles: 'fm',
    status: 200,
    foreign: 'wall',
    send: (by, w) =>
      by.send('PUT', '/api/follow-up/physicians', { facilityId: w.east, version: 0, ...aListedPhysician, number: '20000002' }),
  },
  {
    route: 'POST /api/follow-up/physicians/import',
    roles: 'm',
    status: 200,
    foreign: 'wall',
    send: (by, w) =>
      by.upload(
        `/api/follow-up/physicians/import?facilityId=${w.east}`,
        Buffer.from('number,name,address1,city\n9,Dr. A,1 Road,Town\n'),
        'physicians.csv',
      ),
  },
];

const batches: readonly RouteRequest[] = [
  {
    route: 'POST /api/follow-up/letter-batches',
    roles: 'fm',
    status: 202,
    foreign: 'wall',
    send: async (by, w) => {
      await printed(w);
      return by.post('/api/follow-up/letter-batches', { facilityId: w.east, addressee: 'contact' });
    },
  },
  { route: 'GET /api/follow-up/letter-batches', roles: 'fm', status: 200, foreign: 'empty', send: get('/api/follow-up/letter-batches') },
  {
    route: 'GET /api/follow-up/letter-batches/:id',
    roles: 'fm',
    status: 200,
    foreign: 'wall',
    send: ofPrinted(({ batchId }) => `/api/follow-up/letter-batches/${batchId}`),
  },
  {
    route: 'POST /api/follow-up/letter-batches/:id/print',
    roles: 'fm',
    status: 202,
    foreign: 'wall',
    send: async (by, w) => by.post(`/api/follow-up/letter-batches/${await anotherQueued(w)}/print`),
  },
  {
    route: 'POST /api/follow-up/letter-batches/:id/cancel',
    roles: 'fm',
    status: 200,
    foreign: 'wall',
    send: async (by, w) => by.post(`/api/follow-up/letter-batches/${await anotherQueued(w)}/cancel`),
  },
  {
    route: 'GET /api/follow-up/letter-batches/:id/events',
    roles: 'fm',
    status: 200,
    foreign: 'wall',
    send: ofPrinted(({ batchId }) => `/api/follow-up/letter-batches/${batchId}/events`),
  },
  {
    route: 'GET /api/follow-up/letter-batches/:id/print.pdf',
    roles: 'fm',
    status: 200,
    foreign: 'wall',
    send: ofPrinted(({ batchId }) => `/api/follow-up/letter-batches/${batchId}/print.pdf`),
  },
  {
    route: 'GET /api/follow-up/letter-batches/:id/labels.pdf',
    roles: 'fm',
    status: 200,
    foreign: 'wall',
    send: ofPrinted(({ batchId }) => `/api/follow-up/letter-batches/${batchId}/labels.pdf`),
  },
];

const letters: readonly RouteRequest[] = [
  {
    route: 'GET /api/follow-up/letters/by-barcode/:barcode',
    roles: 'fm',
    status: 200,
    foreign: 'wall',
    send: ofPrinted(({ barcode }) => `/api/follow-up/letters/by-barcode/${barcode}`),
  },
  {
    route: 'GET /api/follow-up/letters/:id/pdf',
    roles: 'fm',
    status: 200,
    foreign: 'wall',
    send: ofPrinted(({ letterId }) => `/api/follow-up/letters/${letterId}/pdf`),
  },
  {
    route: 'POST /api/follow-up/letters/:id/returned',
    roles: 'fm',
    status: 200,
    foreign: 'wall',
    send: async (by, w) => by.post(`/api/follow-up/letters/${(await printed(w)).letterId}/returned`, { reason: 'moved' }),
  },
];

/** Requests to the routes of letters. */
export const LETTER_REQUESTS: readonly RouteRequest[] = [...settings, ...batches, ...letters];
