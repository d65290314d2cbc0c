import { setTimeout as pause } from 'node:timers/promises';
import { ReadableStream } from 'node:stream/web';
import { gzipSync } from 'node:zlib';
import { aBreastCase } from '../support/an-abstract.js';
import type { HttpPerson } from '../support/http-person.js';
import { naaccrDocument, patientOf } from '../support/naaccr-document.js';
import { eventually, RunningRegistry } from '../support/running-registry.js';

jest.setTimeout(120_000);

const MEGABYTE = 1_048_576;
const MOST_MEGABYTES = 400;
type Source = () => Uint8Array<ArrayBuffer> | ReadableStream;

interface Ended {
  readonly status: string;
  readonly created: number;
  readonly refused: number;
  readonly failure: { readonly code: string; readonly line: number | null; readonly message: string } | null;
}

let registry: RunningRegistry;
let manager: HttpPerson;

beforeAll(async () => {
  registry = await RunningRegistry.start();
  await registry.people.facility('0000000001', 'East Hospital');
  manager = await registry.people.person('manager');
});
afterAll(() => registry.stop());

const CASE = { reportingFacility: '0000000001' };
const good = (changed: Parameters<typeof aBreastCase>[0] = {}): Buffer<ArrayBuffer> =>
  naaccrDocument([patientOf(aBreastCase({ ...CASE, ...changed }))]);
const text =
  (change: (xml: string) => string): Source =>
  () =>
    Buffer.from(change(good().toString('utf8')));

/** One line that does not end for 300 MB, made while it is sent. */
function oneLine(): ReadableStream {
  const start = good().toString('utf8').split('</Tumor>')[0] ?? '';
  const block = new Uint8Array(MEGABYTE).map((_, at) => 97 + ((at * at) % 26));
  let left = 300;
  return new ReadableStream({
    start: (to) => to.enqueue(Buffer.from(`${start.replaceAll('\n', '')}<Item naaccrId="textRemarks">`)),
    pull: (to) => (left-- > 0 ? to.enqueue(block) : to.close()),
  });
}

/** A gigabyte of nothing, packed in a megabyte: one member after the other. */
function bomb(): Uint8Array<ArrayBuffer> {
  const member = gzipSync(Buffer.alloc(64 * MEGABYTE, 0x20), { level: 9 });
  return Uint8Array.from(Buffer.concat(Array.from({ length: 16 }, () => member)));
}

async function taken(source: Source): Promise<Ended | undefined> {
  const { body, status } = await manager.upload<{ id: string }>('/api/imports', source());
  expect(status).toBe(202);
  return (await manager.events<Ended>(`/api/imports/${body.id}/events`)).at(-1);
}

async function records(): Promise<unknown> {
  return registry.sql(
    `SELECT (SELECT count(*) FROM patient) AS "patients", (SELECT count(*) FROM tumor) AS "tumors", (SELECT count(*) FROM abstract) AS "abstracts",
            (SELECT count(*) FROM item_change) AS "changes", (SELECT count(*) FROM stored_file WHERE "sha256" IS NULL) AS "unfinished"`,
  );
}

const FILES: readonly [what: string, code: string, source: Source][] = [
  ['that is no XML', 'NOT_XML', () => Buffer.from('Dear registry, here are our cases.')],
  ['that is empty', 'FILE_EMPTY', () => Buffer.alloc(0)],
  ['of another root', 'WRONG_ROOT', text((xml) => xml.replaceAll('NaaccrData', 'Bundle'))],
  ['in UTF-16', 'WRONG_ENCODING', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good().toString('utf8'), 'utf16le')])],
  [
    'that declares Latin-1',
    'WRONG_ENCODING',
    text((xml) => xml.replace('<?xml version="1.0"', '<?xml version="1.0" encoding="ISO-8859-1"')),
  ],
  [
    'with Latin-1 bytes',
    'WRONG_ENCODING',
    () => Buffer.from(good({ nameLast: 'Muster' }).toString('utf8').replace('Muster', 'M\u00fcster'), 'latin1'),
  ],
  ['whose compression is cut short', 'GZIP_TRUNCATED', () => Uint8Array.from(gzipSync(good()).subarray(0, 900))],
  ['that is cut short', 'TRUNCATED', text((xml) => xml.slice(0, 2000))],
  ['of one line of 300 MB', 'VALUE_TOO_LARGE', oneLine],
  ['that unpacks to a gigabyte', 'FILE_EXPANDS_TOO_MUCH', bomb],
];

describe('a file that cannot be read', () => {
  it.each(FILES)('%s ends as %s with a message, and nothing of it is stored', async (_, code, source) => {
    const before = await records();
    const ended = await taken(source);
    expect(ended).toMatchObject({ status: 'failed', created: 0, failure: { code } });
    expect(ended?.failure?.message.length).toBeGreaterThan(20);
    expect(await records()).toEqual(before);
  });
});

it.each([
  ['an item that no dictionary has', 'UNKNOWN_ITEM', text((xml) => xml.replace('"primarySite"', '"noSuchItem"'))],
  ['a date that is none', 'BAD_DATE', () => good({ dateOfDiagnosis: '20260230' })],
] satisfies [string, string, Source][])(
  'a row with %s is refused as %s with its line, and nothing of it is stored',
  async (_, code, source) => {
    const before = await records();
    const { body } = await manager.upload<{ id: string }>('/api/imports', source());
    expect((await manager.events<Ended>(`/api/imports/${body.id}/events`)).at(-1)).toMatchObject({
      status: 'done',
      created: 0,
      refused: 1,
    });
    const { rows } = (await manager.get<{ rows: object[] }>(`/api/imports/${body.id}/refusals`)).body;
    expect(rows).toContainEqual(expect.objectContaining({ code, line: expect.any(Number) as number, patientOrdinal: 1, tumorOrdinal: 1 }));
    expect(await records()).toEqual(before);
  },
);

it('an upload that its sender gives up leaves no file', async () => {
  const before = await records();
  const halfWay = new ReadableStream({
    start: (to) => to.enqueue(new Uint8Array(5 * MEGABYTE)),
    pull: async (to) => {
      await pause(200);
      to.error(new Error('gone'));
    },
  });
  await expect(manager.upload('/api/imports', halfWay)).rejects.toThrow();
  await eventually('the file is gone', async () => (JSON.stringify(await records()) === JSON.stringify(before) ? true : undefined));
});

it('after all of it both processes run on, kept within their memory, and a good file comes in', async () => {
  expect([registry.api.isAlive, registry.worker.isAlive]).toEqual([true, true]);
  expect(registry.api.peakMegabytes()).toBeLessThan(MOST_MEGABYTES);
  expect(registry.worker.peakMegabytes()).toBeLessThan(MOST_MEGABYTES);
  expect(await taken(good)).toMatchObject({ status: 'done', created: 1, refused: 0 });
});
