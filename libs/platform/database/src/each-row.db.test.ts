import { eachRow, EVERY_FACILITY, firstRow, type Tx } from '#platform/database';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';

interface Numbered {
  readonly n: number;
}

const NUMBERS = 'SELECT n::integer AS "n" FROM generate_series(1, $1::integer) n';
let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => test.database.transaction(EVERY_FACILITY, work);

it('hands over every row in order and returns the last, and the transaction goes on', async () => {
  const taken: number[] = [];
  const [last, after] = await inTx(async (tx) => [
    await eachRow<Numbered>(tx, NUMBERS, [5000], ({ n }) => taken.push(n)),
    await firstRow<Numbered>(tx, NUMBERS, [1]),
  ]);
  expect(taken).toEqual(Array.from({ length: 5000 }, (_, index) => index + 1));
  expect(last).toEqual({ n: 5000 });
  expect(after).toEqual({ n: 1 });
});

it('returns nothing where there is no row', async () => {
  expect(await inTx((tx) => eachRow(tx, NUMBERS, [0], () => undefined))).toBeUndefined();
});

it('throws what the taker threw once all rows have arrived; the transaction can go on', async () => {
  const taken: number[] = [];
  await inTx(async (tx) => {
    const reading = eachRow<Numbered>(tx, NUMBERS, [1000], ({ n }) => {
      taken.push(n);
      if (n === 3) throw new Error('the third is no good');
    });
    await expect(reading).rejects.toThrow('the third is no good');
    expect(await firstRow(tx, 'SELECT 1 AS "n"')).toEqual({ n: 1 });
  });
  expect(taken).toEqual([1, 2, 3]);
});

it('throws what the database says, also half way', async () => {
  const taken: number[] = [];
  const half = 'SELECT 10 / (500 - n)::integer AS "n" FROM generate_series(1, $1::integer) n';
  await expect(inTx((tx) => eachRow<Numbered>(tx, half, [1000], ({ n }) => taken.push(n)))).rejects.toThrow('division by zero');
  await expect(inTx((tx) => eachRow(tx, 'SELECT nothing', [], () => undefined))).rejects.toThrow('nothing');
  expect(await inTx((tx) => firstRow(tx, 'SELECT 1 AS "n"'))).toEqual({ n: 1 });
});
