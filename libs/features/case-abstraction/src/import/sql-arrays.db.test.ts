import { EVERY_FACILITY, rows } from '#platform/database';
import { testDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import { bytesColumn, idListColumn, instantColumn, integerColumn, jsonColumn, textColumn, uuidColumn } from './sql-arrays.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

/** The elements as PostgreSQL reads them. */
const read = async (type: string, parameter: Buffer): Promise<unknown[]> => {
  const found = await test.database.transaction(EVERY_FACILITY, (tx) =>
    rows<{ value: unknown }>(tx, `SELECT w AS "value" FROM unnest($1::${type}[]) w`, [parameter]),
  );
  return found.map(({ value }) => value);
};

it('ids arrive as they are, in either case', async () => {
  const ids = ['01890a5d-ac96-774b-bcce-b302099a8057', 'ffffffff-0000-7fff-8000-000000000000', null];
  expect(await read('uuid', uuidColumn([...ids, 'ABCDEF01-2345-6789-ABCD-EF0123456789']))).toEqual([
    ...ids,
    'abcdef01-2345-6789-abcd-ef0123456789',
  ]);
});

it('numbers arrive as they are', async () => {
  const numbers = [0, 1, -1, 2_147_483_647, -2_147_483_648, null];
  expect(await read('integer', integerColumn(numbers))).toEqual(numbers);
});

it('instants arrive to the millisecond, before and after 2000', async () => {
  const instants = [new Date('2026-11-22T08:00:00.123Z'), new Date('1969-12-31T23:59:59.999Z'), new Date('2000-01-01T00:00:00Z'), null];
  expect(await read('timestamptz', instantColumn(instants))).toEqual(instants);
});

it('texts arrive as they are, whatever characters they have', async () => {
  const texts = ['', 'plain', 'a "quoted", {braced} \\ text', 'NULL', 'é😀\n\t', null];
  expect(await read('text', textColumn(texts))).toEqual(texts);
});

it('bytes arrive as they are', async () => {
  const bytes = [Buffer.from([0, 255, 92, 34]), Buffer.alloc(0), null];
  expect(await read('bytea', bytesColumn(bytes))).toEqual(bytes);
});

it('JSON texts arrive as JSON', async () => {
  expect(await read('jsonb', jsonColumn([Buffer.from('{"a":"é"}'), Buffer.from('[]')]))).toEqual([{ a: 'é' }, []]);
});

it('lists of facilities arrive as lists', async () => {
  const found = await read('text', idListColumn([[1, 2], [], [7]]));
  expect(found).toEqual(['{1,2}', '{}', '{7}']);
});

it('columns without rows arrive empty', async () => {
  for (const empty of [uuidColumn([]), textColumn([])]) expect(empty).toHaveLength(12);
  expect(await read('uuid', uuidColumn([]))).toEqual([]);
  expect(await read('jsonb', jsonColumn([]))).toEqual([]);
});
