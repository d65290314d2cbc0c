import { inflateRawSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { loadAlgorithm, StagingAlgorithmError, type LoadOptions } from '#domain/staging';

const of = { algorithm: 'Small', version: '1.0' };
const input = (key: string) => ({ key, name: key });
const lung = {
  ...of,
  id: 'lung',
  name: 'Lung',
  schema_selection_table: 'select',
  inputs: ['site', 'hist', 'year_dx'].map(input),
  mappings: [],
};
const column = (key: string, type = 'INPUT') => ({ key, name: key, type });
const select = { ...of, id: 'select', definition: [column('site'), column('hist')], rows: [['C341', '8140']] };
const site = { ...of, id: 'primary_site', definition: [column('site')], rows: [['C341']] };
const histology = { ...of, id: 'histology', definition: [column('hist')], rows: [['8140']] };

type Files = Readonly<Record<string, unknown>>;
const FILES: Files = {
  'schemas/lung.json': lung,
  'tables/select.json': select,
  'tables/primary_site.json': site,
  'tables/histology.json': histology,
};

function zip(files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    entries[name] = content instanceof Uint8Array ? content : strToU8(typeof content === 'string' ? content : JSON.stringify(content));
  }
  return zipSync(entries);
}

function refusal(bytes: Uint8Array, options?: LoadOptions): StagingAlgorithmError {
  try {
    loadAlgorithm(bytes, options);
  } catch (error) {
    if (error instanceof StagingAlgorithmError) return error;
    throw error;
  }
  throw new Error('the archive was accepted');
}

describe('loading an algorithm archive', () => {
  it('reads one algorithm at one release and ignores what it does not know', () => {
    const algorithm = loadAlgorithm(zip({ ...FILES, 'schemas/ids.txt': 'lung', 'notes/other.json': '{}' }), { currentYear: 2026 });
    expect([algorithm.algorithm, algorithm.version, algorithm.schemaIds()]).toEqual(['small', '1.0', ['lung']]);
    expect(algorithm.stage({ site: 'C341', hist: '8140' })).toMatchObject({ result: 'STAGED', schemaId: 'lung', output: {} });
  });

  it('unpacks with the inflate of the platform where it is given one, and trusts it no more than its own', () => {
    const inflate = (packed: Uint8Array, size: number): Uint8Array => inflateRawSync(packed, { maxOutputLength: size });
    expect(loadAlgorithm(zip(FILES), { inflate }).tableIds()).toEqual(loadAlgorithm(zip(FILES)).tableIds());
    expect(refusal(zip(FILES), { inflate: () => new Uint8Array(3) }).code).toBe('ARCHIVE_ENTRY_CORRUPT');
    const understated = zip({ 'tables/primary_site.json': site });
    new DataView(understated.buffer).setUint32(new DataView(understated.buffer).getUint32(understated.length - 6, true) + 24, 10, true);
    expect(refusal(understated, { inflate }).code).toBe('ARCHIVE_ENTRY_CORRUPT');
  });

  it.each<[string, Files, Partial<StagingAlgorithmError>]>([
    ['no schema or table', {}, { code: 'ALGORITHM_NOT_ONE' }],
    ['no histology table', { 'tables/primary_site.json': site }, { code: 'TABLE_MISSING', table: 'histology' }],
    [
      'a site table with a range that is not of whole numbers',
      { ...FILES, 'tables/primary_site.json': { ...site, rows: [['C340-C349']] } },
      { code: 'TABLE_SHAPE', file: 'tables/primary_site.json', table: 'primary_site' },
    ],
    [
      'a histology table of more codes than there can be',
      { ...FILES, 'tables/histology.json': { ...histology, rows: Array.from({ length: 300 }, () => ['0000-9999']) } },
      { code: 'TABLE_SHAPE', file: 'tables/histology.json' },
    ],
    [
      'a cell that lists more than any code list',
      {
        ...FILES,
        'tables/select.json': {
          ...select,
          rows: [
            ['C341', 'x'],
            [Array.from({ length: 20_000 }, (_, code) => code).join(), 'x'],
          ],
        },
      },
      { code: 'CELL_TOO_LONG', file: 'tables/select.json', row: 2, column: 'site' },
    ],
    ['two releases', { ...FILES, 'tables/x.json': { ...site, id: 'x', version: '2.0' } }, { code: 'ALGORITHM_NOT_ONE' }],
    ['one id twice', { ...FILES, 'tables/x.json': site }, { code: 'DUPLICATE_ID' }],
    ['broken JSON', { ...FILES, 'tables/x.json': '{' }, { code: 'JSON_MALFORMED', file: 'tables/x.json' }],
    [
      'bytes that are no UTF-8',
      { ...FILES, 'tables/x.json': Uint8Array.of(0x22, 0xff, 0x22) },
      { code: 'TEXT_NOT_UTF8', file: 'tables/x.json' },
    ],
    ['a list for an object', { ...FILES, 'tables/x.json': [] }, { code: 'PROPERTY_WRONG_TYPE', file: 'tables/x.json' }],
    [
      'no selection table',
      { 'schemas/lung.json': { ...lung, schema_selection_table: null } },
      { code: 'PROPERTY_MISSING', column: 'schema_selection_table' },
    ],
    [
      'an input without key',
      { 'schemas/lung.json': { ...lung, inputs: [{ name: 'x' }] } },
      { code: 'PROPERTY_MISSING', column: 'inputs[0].key' },
    ],
    [
      'a short row',
      { 'tables/select.json': { ...select, rows: [['C341', '8140'], ['C342']] } },
      { code: 'ROW_LENGTH', table: 'select', row: 2 },
    ],
    [
      'a number for a cell',
      { 'tables/select.json': { ...select, rows: [['C341', 8140]] } },
      { code: 'PROPERTY_WRONG_TYPE', row: 1, column: 'hist' },
    ],
    [
      'an unknown endpoint',
      { 'tables/x.json': { ...of, id: 'x', definition: [column('t', 'ENDPOINT')], rows: [['VALUE:1'], ['GOTO:y']] } },
      { code: 'ENDPOINT_MALFORMED', file: 'tables/x.json', table: 'x', row: 2, column: 't' },
    ],
    [
      'a jump to nowhere',
      { 'tables/x.json': { ...of, id: 'x', definition: [column('t', 'ENDPOINT')], rows: [['JUMP: ']] } },
      { code: 'ENDPOINT_MALFORMED', table: 'x', row: 1, column: 't' },
    ],
    [
      'a mapping that sets an input',
      { 'schemas/lung.json': { ...lung, mappings: [{ id: 'm', initial_context: [{ key: 'site', value: 'C000' }] }] } },
      { code: 'CONTEXT_OVERWRITES_INPUT', file: 'schemas/lung.json', table: 'lung', column: 'site' },
    ],
  ])('refuses %s, naming the place', (_, files, expected) => {
    expect(refusal(zip(files))).toMatchObject(expected);
  });
});

describe('a hostile or damaged archive', () => {
  const big = { ...FILES, 'tables/big.json': JSON.stringify({ ...site, id: 'big', notes: 'A'.repeat(200_000) }) };

  it.each<[string, Uint8Array, LoadOptions, string]>([
    ['is no ZIP', strToU8('PK, but nothing more'), {}, 'ARCHIVE_UNREADABLE'],
    ['is empty', new Uint8Array(), {}, 'ARCHIVE_UNREADABLE'],
    ['is cut off', zip(FILES).subarray(0, 300), {}, 'ARCHIVE_UNREADABLE'],
    ['has too many entries', zip(FILES), { limits: { entries: 3 } }, 'ARCHIVE_TOO_MANY_ENTRIES'],
    ['has a large entry', zip(big), { limits: { entryBytes: 100_000 } }, 'ARCHIVE_ENTRY_TOO_LARGE'],
    ['is large in all', zip(big), { limits: { totalBytes: 100_000, ratio: 10_000 } }, 'ARCHIVE_TOO_LARGE'],
    ['is packed like a bomb', zip(big), {}, 'ARCHIVE_RATIO_TOO_HIGH'],
  ])('that %s is refused before anything is unpacked', (_, bytes, options, code) => {
    expect(refusal(bytes, options).code).toBe(code);
  });

  const directoryOf = (bytes: Uint8Array): number => new DataView(bytes.buffer).getUint32(bytes.length - 6, true);

  it('that understates a size is refused', () => {
    const bytes = zip({ 'tables/primary_site.json': site });
    new DataView(bytes.buffer).setUint32(directoryOf(bytes) + 24, 10, true);
    expect(refusal(bytes)).toMatchObject({ code: 'ARCHIVE_ENTRY_CORRUPT', file: 'tables/primary_site.json' });
  });

  it('that is encrypted or uses another compression is refused', () => {
    const encrypted = zip({ 'tables/primary_site.json': site });
    new DataView(encrypted.buffer).setUint16(directoryOf(encrypted) + 8, 1, true);
    expect(refusal(encrypted).code).toBe('ARCHIVE_ENCRYPTED');
    const bzip = zip({ 'tables/primary_site.json': site });
    new DataView(bzip.buffer).setUint16(directoryOf(bzip) + 10, 12, true);
    expect(refusal(bzip).code).toBe('ARCHIVE_METHOD_UNSUPPORTED');
  });

  it('that holds one name twice is refused', () => {
    const bytes = zip({ 'tables/a.json': site, 'tables/b.json': site });
    const name = Buffer.from(bytes).lastIndexOf('tables/b.json');
    bytes[name + 'tables/'.length] = 'a'.charCodeAt(0);
    expect(refusal(bytes)).toMatchObject({ code: 'ARCHIVE_DUPLICATE_ENTRY', file: 'tables/a.json' });
  });

  it.each<[string, number, number]>([
    ['claims more entries than it has', 10, 9],
    ['has its directory elsewhere', 16, 1],
  ])('that %s is refused', (_, at, value) => {
    const bytes = zip({ 'tables/primary_site.json': site });
    new DataView(bytes.buffer).setUint16(bytes.length - 22 + at, value, true);
    expect(refusal(bytes).code).toBe('ARCHIVE_UNREADABLE');
  });

  it.each<[string, number, number]>([
    ['points past its end', 42, 0x7fffffff],
    ['claims more packed bytes than there are', 20, 0x00ffffff],
  ])('with an entry that %s is refused', (_, at, value) => {
    const bytes = zip({ 'tables/primary_site.json': site });
    new DataView(bytes.buffer).setUint32(directoryOf(bytes) + at, value, true);
    expect(refusal(bytes)).toMatchObject({ code: 'ARCHIVE_ENTRY_CORRUPT', file: 'tables/primary_site.json' });
  });

  it('with names that lead out of a folder, or that are names of object members, is read like any other', () => {
    const odd = { ...site, id: '__proto__' };
    const algorithm = loadAlgorithm(zip({ ...FILES, 'tables/../../constructor.json': odd }), { currentYear: 2026 });
    expect(algorithm.table('__proto__')?.rows).toEqual([['C341']]);
    expect(algorithm.table('constructor')).toBeUndefined();
  });

  it('with a changed byte is refused by its checksum', () => {
    const bytes = zip({ 'tables/primary_site.json': site });
    bytes[60] = (bytes[60] ?? 0) ^ 0xff;
    expect(refusal(bytes).code).toBe('ARCHIVE_ENTRY_CORRUPT');
  });
});

describe('an algorithm that never comes to an end', () => {
  const jump = (id: string, target: string) => ({
    ...of,
    id,
    definition: ['a', 'b'].map((key) => column(key, 'ENDPOINT')),
    rows: [[target, target]],
  });

  it.each<[string, number]>([
    ['doubles its tables with every jump', 40],
    ['jumps deeper and deeper', 2000],
  ])('because it %s is stopped with a code', (_, length) => {
    const chain = Array.from({ length }, (__, index) => [
      `tables/t${index}.json`,
      jump(`t${index}`, index + 1 === length ? 'MATCH' : `JUMP:t${index + 1}`),
    ]);
    const looping = { ...lung, mappings: [{ id: 'm', tables: [{ id: 't0' }] }] };
    const algorithm = loadAlgorithm(zip({ ...FILES, ...Object.fromEntries(chain), 'schemas/lung.json': looping }), { currentYear: 2026 });
    expect(() => algorithm.stage({ site: 'C341', hist: '8140' })).toThrow(expect.objectContaining({ code: 'EVALUATION_TOO_LONG' }));
    expect(algorithm.reachableTables('lung').size).toBe(length);
  });

  it('still tells a schema that does not exist', () => {
    const algorithm = loadAlgorithm(zip(FILES), { currentYear: 2026 });
    expect(() => algorithm.stageInSchema('knee', {})).toThrow(expect.objectContaining({ code: 'SCHEMA_UNKNOWN' }));
  });
});
