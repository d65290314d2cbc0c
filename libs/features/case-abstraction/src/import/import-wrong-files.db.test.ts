import { createGzip, gzipSync } from 'node:zlib';
import { aBreastCase } from '../../../../../test/support/an-abstract.js';
import { countersOf, ImportRegistry } from '../../test/import-registry.js';
import { cutGzip, filePatient, inPieces, naaccrFile } from '../../test/naaccr-file.js';

let registry: ImportRegistry;
beforeAll(async () => {
  registry = await ImportRegistry.start();
});
afterAll(() => registry.stop());

const EAST = { reportingFacility: '0000000001' };
let numbers = 0;

/** A case of a person whom no other test imports. */
function newCase(changed: Record<string, string> = {}): Record<string, string> {
  const number = String(++numbers);
  const name = `Person ${number.replace(/\d/g, (digit) => 'ABCDEFGHIJ'.charAt(Number(digit)))}`;
  const own = {
    nameLast: name,
    socialSecurityNumber: `9003${number.padStart(5, '0')}`,
    accessionNumberHosp: `2026${number.padStart(5, '0')}`,
  };
  return { ...aBreastCase({ ...EAST, ...own, ...changed }), patientIdNumber: number.padStart(8, '0') };
}

const wholeFile = (): Buffer => naaccrFile(Array.from({ length: 30 }, () => filePatient(newCase())));
const text = (change: (xml: string) => string): Buffer => Buffer.from(change(wholeFile().toString('utf8')));
const utf16 = (): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(wholeFile().toString('utf8'), 'utf16le')]);
const entities = '<!DOCTYPE NaaccrData [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

describe('a file that is none', () => {
  test.each<[string, string, () => Buffer]>([
    ['is empty', 'FILE_EMPTY', () => Buffer.alloc(0)],
    ['is compressed and empty', 'FILE_EMPTY', () => gzipSync(Buffer.alloc(0))],
    ['is no XML', 'NOT_XML', () => Buffer.from('PK\x03\x04 this is a spreadsheet')],
    ['is something else compressed', 'NOT_XML', () => gzipSync(Buffer.from('name,date\nA,B\n'))],
    ['is compressed twice', 'NOT_XML', () => gzipSync(gzipSync(wholeFile()))],
    [
      'has another root',
      'WRONG_ROOT',
      () => text((xml) => xml.replace('<NaaccrData', '<Hospital').replace('</NaaccrData>', '</Hospital>')),
    ],
    ['names a dictionary of no version', 'BAD_BASE_DICTIONARY', () => text((xml) => xml.replace('dictionary-260', 'dictionary-270'))],
    ['is UTF-16', 'WRONG_ENCODING', utf16],
    [
      'declares another encoding',
      'WRONG_ENCODING',
      () => text((xml) => xml.replace('version="1.0"', 'version="1.0" encoding="ISO-8859-1"')),
    ],
    ['declares entities', 'DTD_REFUSED', () => text((xml) => xml.replace('<NaaccrData', `${entities}<NaaccrData`))],
    ['has a damaged compression', 'GZIP_BROKEN', () => Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(500, 7)])],
  ])('and %s ends as %s, with nothing stored', async (_, code, make) => {
    const before = await registry.counts();
    const run = await registry.take(make());
    expect(run).toMatchObject({ status: 'failed', rowsIn: 0, failure: { code } });
    expect(run.failure?.message.length).toBeGreaterThan(20);
    expect(await registry.counts()).toEqual(before);
  });

  it.each([
    ['a value that a wrong tag closes', (xml: string) => xml.replace('</Item>', '</Quetzalcoatl>')],
    ['a name written as a tag', (xml: string) => xml.replace('<Patient>', '<Quetzalcoatl><Patient>')],
    ['another root', (xml: string) => xml.replace('<NaaccrData', '<Quetzalcoatl')],
    ['text that is no XML', () => 'Quetzalcoatl'],
  ])('and the report of %s repeats none of it', async (_, broken) => {
    const { status, failure } = await registry.take(text(broken));
    expect(status).toBe('failed');
    expect(failure?.message).not.toMatch(/quetzalcoatl/i);
  });
});

describe('a file that breaks half way', () => {
  const broken = (): Buffer => text((xml) => xml.replace(/<Patient>(?=(?:(?!<Patient>)[^])*$)/, '<Patient'));

  test.each<[string, string, () => Buffer]>([
    ['by a tag that does not end', 'MALFORMED_XML', broken],
    ['by its end', 'TRUNCATED', () => wholeFile().subarray(0, -3000)],
    ['by the end of its compression', 'GZIP_TRUNCATED', () => cutGzip(wholeFile(), 0.9)],
    [
      'by bytes that are no UTF-8',
      'WRONG_ENCODING',
      () => Buffer.from(text((xml) => xml.replace(/Ada(?=(?:(?!Ada)[^])*$)/, 'AXda')).map(brokenByte)),
    ],
  ])('%s says so, keeps what came before and counts it', async (_, code, make) => {
    const before = await registry.counts();
    const run = await registry.take(make());
    expect(run).toMatchObject({ status: 'failed', failure: { code } });
    const after = await registry.counts();
    expect(countersOf(run)).toEqual({
      rowsIn: run.created,
      created: after.abstracts - before.abstracts,
      updated: 0,
      skipped: 0,
      refused: 0,
    });
    expect(run.patientsRead).toBe(run.created);
    expect(run.created).toBeLessThan(30);
  });

  test('names the line, and resumed with the whole file takes in the rest and nothing twice', async () => {
    const whole = wholeFile();
    const before = await registry.counts();
    const id = await registry.open();
    const failed = await registry.run(id, inPieces(whole.subarray(0, -6000)));
    const line = whole.subarray(0, -6000).toString('utf8').split('\n').length;
    expect(failed).toMatchObject({ status: 'failed', failure: { code: 'TRUNCATED', line } });
    expect(failed.created).toBeGreaterThan(0);
    const resumed = await registry.run(id, inPieces(whole));
    expect(resumed).toMatchObject({ status: 'done', rowsIn: 30, created: 30, skipped: 0, failure: null });
    expect((await registry.counts()).abstracts).toBe(before.abstracts + 30);
  });
});

describe('a row that breaks the dictionary', () => {
  const refusedFor = async (changed: Record<string, string>): Promise<object[]> => {
    const run = await registry.take(naaccrFile([filePatient(newCase()), filePatient(newCase(changed))]));
    expect(countersOf(run)).toEqual({ rowsIn: 2, created: 1, updated: 0, skipped: 0, refused: 1 });
    const refusals = await registry.refusals(run.id);
    expect(
      refusals.every(({ patientOrdinal, tumorOrdinal, line }) => patientOrdinal === 2 && tumorOrdinal === 1 && Number(line) > 80),
    ).toBe(true);
    return refusals.map(({ itemId, code, message }) => ({ itemId, code, message }));
  };

  test.each([
    ['primarySite', 'C50444', 'VALUE_TOO_LONG', 'C50444'],
    ['dateOfDiagnosis', '20250230', 'BAD_DATE', '20250230'],
    ['dateOfDiagnosis', '20251399', 'BAD_DATE', '20251399'],
    ['behaviorCodeIcdO3', 'x', 'WRONG_TYPE', '`x`'],
    ['ageAtDiagnosis', '66', 'VALUE_TOO_SHORT', '66'],
  ])('by %s being %s is refused as %s, and the message quotes it', async (itemId, value, code, quoted) => {
    expect(await refusedFor({ [itemId]: value })).toEqual([{ itemId, code, message: expect.stringContaining(quoted) }]);
  });

  test('by an unknown item is refused and names it', async () => {
    const refusals = await refusedFor({ noSuchItem: '1' });
    expect(refusals).toEqual([{ itemId: 'noSuchItem', code: 'UNKNOWN_ITEM', message: expect.stringContaining('noSuchItem') }]);
  });

  test('by the name of a person or the date of birth is refused without quoting it', async () => {
    const refusals = await refusedFor({ nameLast: 'Quetzalcoatl '.repeat(8).trim(), dateOfBirth: '19991341' });
    expect(refusals).toEqual([
      { itemId: 'nameLast', code: 'VALUE_TOO_LONG', message: expect.not.stringContaining('Quetzalcoatl') },
      { itemId: 'dateOfBirth', code: 'BAD_DATE', message: expect.not.stringContaining('1999') },
    ]);
  });

  test('is refused once although several of its items do', async () => {
    expect(await refusedFor({ dateOfDiagnosis: '2025023', gradeClinical: '33', laterality: '11' })).toHaveLength(3);
  });

  test('by an item of the tumor among those of the patient is refused', async () => {
    const { items, tumors } = filePatient(newCase());
    const run = await registry.take(naaccrFile([{ items: { ...items, primarySite: 'C504' }, tumors }]));
    expect(await registry.refusals(run.id)).toMatchObject([{ itemId: 'primarySite', code: 'WRONG_LEVEL' }]);
  });
});

test('a patient without a tumor is one refused row', async () => {
  const { items } = filePatient(newCase());
  const run = await registry.take(naaccrFile([{ items, tumors: [] }, filePatient(newCase())]));
  expect(countersOf(run)).toEqual({ rowsIn: 2, created: 1, updated: 0, skipped: 0, refused: 1 });
  expect(await registry.refusals(run.id)).toMatchObject([{ code: 'NO_TUMOR', patientOrdinal: 1, tumorOrdinal: null }]);
});

test('blanks around values are taken off, failed edits and unlisted codes come in', async () => {
  const run = await registry.take(naaccrFile([filePatient(newCase({ nameFirst: ' Ada ', laterality: '0', vitalStatus: '7' }))]));
  expect(await registry.refusals(run.id)).toEqual([]);
  const [abstract] = await registry.app.sql<{ editErrors: number; status: string }>(
    `SELECT "editErrors", "status" FROM abstract WHERE "accessionNumberHosp" = '2026' || $1`,
    [String(numbers).padStart(5, '0')],
  );
  expect(abstract?.editErrors).toBeGreaterThan(0);
});

test('an item of an earlier version goes on under its successor, and one that could identify the person is not kept', async () => {
  const { sexAssignedAtBirth: _, rxSummSurgPrimSite2023: __, ...items } = newCase();
  const old = { ...items, sex: '2', nameMaiden: 'Earlier' };
  const run = await registry.take(naaccrFile([filePatient(old)].map(moveToPatient), { version: '210' }));
  const [row] = await registry.app.sql<{ sex: string; old: string; text: string }>(
    `SELECT "items" ->> 'sexAssignedAtBirth' AS "sex", "items" ->> 'sex' AS "old", "items"::text AS "text" FROM abstract WHERE "accessionNumberHosp" = $1`,
    [items['accessionNumberHosp']],
  );
  expect(run).toMatchObject({ created: 1 });
  expect(row).toMatchObject({ sex: '2', old: '2' });
  expect(row?.text).not.toContain('Earlier');
});

describe('a hostile file costs neither memory nor the process', () => {
  const growth = async (work: () => Promise<unknown>): Promise<number> => {
    const before = process.memoryUsage.rss();
    let highest = before;
    const sampling = setInterval(() => (highest = Math.max(highest, process.memoryUsage.rss())), 10);
    await work().finally(() => clearInterval(sampling));
    return (highest - before) / 1_048_576;
  };
  const begin =
    naaccrFile([filePatient(newCase())])
      .toString('utf8')
      .split('</Tumor>')[0] ?? '';

  async function* endless(start: string, block: Buffer, blocks: number): AsyncGenerator<Uint8Array> {
    yield Buffer.from(start);
    for (let sent = 0; sent < blocks; sent++) {
      await Promise.resolve();
      yield block;
    }
  }

  test.each([
    ['a value of two gigabytes on one line', `${begin}<Item naaccrId="textRemarks">`, 'x', 'VALUE_TOO_LARGE'],
    ['a tag of two gigabytes', `${begin}<Item naaccrId="`, 'x', 'TAG_TOO_LARGE'],
    ['elements within elements without end', begin, '<Tumor><Item>', 'UNEXPECTED_TAG'],
  ])('%s is refused early', async (_, start, filling, code) => {
    const block = Buffer.from(filling.repeat(1_048_576 / filling.length));
    const id = await registry.open();
    const megabytes = await growth(() => registry.run(id, endless(start, block, 2048)));
    expect(await registry.find(id)).toMatchObject({ status: 'failed', failure: { code } });
    expect(megabytes).toBeLessThan(150);
  });

  test('a file that unpacks to a thousand times its size is refused as expanding too much', async () => {
    const gzip = createGzip({ level: 9 });
    const feed = async (): Promise<void> => {
      gzip.write('<?xml version="1.0"?>');
      const block = Buffer.alloc(1_048_576, 0x20);
      for (let sent = 0; sent < 300; sent++) if (!gzip.write(block)) await new Promise((resolve) => gzip.once('drain', resolve));
      gzip.end();
    };
    const id = await registry.open();
    const fed = feed();
    const megabytes = await growth(() => registry.run(id, gzip as AsyncIterable<Uint8Array>));
    gzip.destroy();
    await Promise.race([fed, Promise.resolve()]);
    expect(await registry.find(id)).toMatchObject({ status: 'failed', failure: { code: 'FILE_EXPANDS_TOO_MUCH' } });
    expect(megabytes).toBeLessThan(150);
  });
});

/** Makes the X of `AXda` a byte that begins no character. */
function brokenByte(byte: number, at: number, bytes: Uint8Array): number {
  return byte === 0x58 && bytes[at - 1] === 0x41 && bytes[at + 1] === 0x64 ? 0xff : byte;
}

/** In NAACCR 21 the two retired items stood among those of the patient. */
function moveToPatient({ items, tumors }: ReturnType<typeof filePatient>): ReturnType<typeof filePatient> {
  const [{ sex = '', nameMaiden = '', ...tumor } = {}] = tumors;
  return { items: { ...items, sex, nameMaiden }, tumors: [tumor] };
}
