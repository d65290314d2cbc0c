import { createHash, randomBytes } from 'node:crypto';
import { EVERY_FACILITY, FileStore, firstRow } from '#platform/database';
import { testDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';

const MB = 1_048_576;
let test: TestDatabase;
let files: FileStore;

beforeAll(async () => {
  test = await testDatabase();
  files = new FileStore(test.database, test.vault);
});
afterAll(() => test.close());

const describedAs = (limitBytes: number) => ({ name: 'cases.xml.gz', mediaType: 'application/gzip', createdBy: null, limitBytes });

async function* pieces(bytes: Buffer, size: number): AsyncIterable<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function content(id: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of files.read(id)) parts.push(part);
  return Buffer.concat(parts);
}

async function rowsLeft(): Promise<unknown> {
  return test.database.transaction(EVERY_FACILITY, (tx) =>
    firstRow(tx, `SELECT (SELECT count(*)::int FROM file_chunk) AS chunks, (SELECT count(*)::int FROM stored_file) AS files`),
  );
}

it.each([0, 1, MB - 1, MB, MB + 1, 4 * MB, 9 * MB + 17])('a file of %i bytes reads as it was written', async (size) => {
  const bytes = randomBytes(size);
  const stored = await files.write(pieces(bytes, 65_521), describedAs(64 * MB));
  expect(stored).toMatchObject({ size, sha256: createHash('sha256').update(bytes).digest() });
  expect((await content(stored.id)).equals(bytes)).toBe(true);
  expect(await files.describe(stored.id)).toMatchObject({ name: 'cases.xml.gz', mediaType: 'application/gzip', size });
  await files.remove(stored.id);
  await expect(content(stored.id)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  expect(await rowsLeft()).toEqual({ chunks: 0, files: 0 });
});

it('the database does not hold the words of a file', async () => {
  const { id } = await files.write(pieces(Buffer.from('Nakamura-Ødegård '.repeat(1000)), 999), describedAs(MB));
  const found = await test.database.transaction(EVERY_FACILITY, (tx) =>
    firstRow(tx, `SELECT 1 FROM file_chunk WHERE position('Nakamura'::bytea IN "sealed") > 0`),
  );
  expect(found).toBeUndefined();
  await files.remove(id);
});

it('a file above the limit is refused with its name, and nothing of it stays', async () => {
  const refused = files.write(pieces(randomBytes(7 * MB), MB), describedAs(6 * MB));
  await expect(refused).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
    message: expect.stringContaining('cases.xml.gz is larger than 6 MB'),
  });
  expect(await rowsLeft()).toEqual({ chunks: 0, files: 0 });
});

it('an upload that breaks leaves nothing', async () => {
  async function* broken(): AsyncIterable<Buffer> {
    yield* pieces(randomBytes(5 * MB), MB);
    throw new Error('connection lost');
  }
  await expect(files.write(broken(), describedAs(64 * MB))).rejects.toThrow('connection lost');
  expect(await rowsLeft()).toEqual({ chunks: 0, files: 0 });
});

it.each([
  [
    'swapped chunks',
    `UPDATE file_chunk SET "seq" = CASE "seq" WHEN 0 THEN 11 ELSE 10 END WHERE "seq" < 2; UPDATE file_chunk SET "seq" = "seq" - 10 WHERE "seq" > 9`,
  ],
  ['a lost chunk', `DELETE FROM file_chunk WHERE "seq" = 1`],
  ['a cut end', `DELETE FROM file_chunk WHERE "seq" = 2; UPDATE stored_file SET "size" = ${MB} + 5`],
])('%s are noticed when the file is read', async (_case, tamper) => {
  const { id } = await files.write(pieces(randomBytes(2 * MB + 5), MB), describedAs(64 * MB));
  await test.asOwner(tamper);
  await expect(content(id)).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
  await files.remove(id);
});

it('files whose upload died are removed, complete ones stay', async () => {
  const { id } = await files.write(pieces(randomBytes(10), 10), describedAs(MB));
  await test.asOwner(
    `INSERT INTO stored_file ("id", "name", "mediaType", "createdAt") VALUES (gen_random_uuid(), 'half', 'text/xml', '2026-01-01')`,
  );
  expect(await files.removeUnfinished(new Date('2026-01-02'))).toBe(1);
  expect(await content(id)).toHaveLength(10);
});
