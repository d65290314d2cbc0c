import { ALL, auditTable, DisclosureError, suppressTable, type CountTable, type PublishedCell, type PublishedTable } from './index.js';

/** A small seeded generator, so that a failing table can be made again from its number. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed * 7919;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const categories = (size: number): string[] => Array.from({ length: size }, (_, i) => `c${i}`);
const keysOf = (sizes: readonly number[]): string[][] =>
  sizes.reduce<string[][]>((keys, size) => keys.flatMap((key) => categories(size).map((category) => [...key, category])), [[]]);

function randomTable(seed: number, largestSize = 5): CountTable {
  const random = randomNumbers(seed);
  const sizes = Array.from({ length: 1 + random(4) }, () => 1 + random(largestSize));
  const largest = [3, 12, 40, 300][random(4)] ?? 12;
  const empty = random(80);
  return {
    dimensions: sizes.map((size, k) => ({ name: `d${k}`, categories: categories(size) })),
    cells: keysOf(sizes).map((key) => ({ key, count: random(100) < empty ? 0 : random(largest) })),
  };
}

/** All totals of a table, summed the slow way: each cell is added to every key with some of its categories replaced by ALL. */
function totalsOf(table: CountTable): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { key, count } of table.cells) {
    for (let mask = 1; mask < 2 ** key.length; mask++) {
      const total = key.map((category, k) => ((mask >> k) & 1 ? ALL : category)).join();
      totals.set(total, (totals.get(total) ?? 0) + count);
    }
  }
  return totals;
}

/** Hides only what is small, and nothing that protects it: what a reader with a pencil undoes. */
function naivelySuppressed(table: CountTable, threshold: number): PublishedTable {
  const cell = (key: readonly string[], count: number): PublishedCell =>
    count > 0 && count < threshold ? { key, count: null, status: 'suppressed' } : { key, count, status: 'shown' };
  return {
    dimensions: table.dimensions,
    cells: table.cells.map(({ key, count }) => cell(key, count)),
    totals: [...totalsOf(table)].map(([key, count]) => cell(key.split(','), count)),
  };
}

const isUnder = (key: readonly string[], total: readonly string[]): boolean =>
  total.every((category, k) => category === ALL || category === key[k]);

/** Solves the equations of all shown totals exactly (modulo a prime) and returns the hidden cells that have one solution. */
function solvedByElimination(table: PublishedTable): string[] {
  const unknown = table.cells.filter(({ count }) => count === null).map(({ key }) => key);
  const prime = 65521;
  const rows: number[][] = table.totals
    .filter(({ count }) => count !== null)
    .map((total) => unknown.map((key) => (isUnder(key, total.key) ? 1 : 0)));
  const inverse = (n: number): number => {
    let result = 1;
    for (let base = n, power = prime - 2; power > 0; power = Math.floor(power / 2), base = (base * base) % prime)
      if (power % 2) result = (result * base) % prime;
    return result;
  };
  let rank = 0;
  for (let column = 0; column < unknown.length; column++) {
    const pivot = rows.findIndex((row, i) => i >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot] ?? [], rows[rank] ?? []];
    const scale = inverse(rows[rank]?.[column] ?? 1);
    const own = (rows[rank] ?? []).map((n) => (n * scale) % prime);
    rows[rank] = own;
    rows.forEach((row, i) => {
      const factor = row[column] ?? 0;
      if (i !== rank && factor !== 0) rows[i] = row.map((n, j) => (((n - factor * (own[j] ?? 0)) % prime) + prime) % prime);
    });
    rank++;
  }
  return rows
    .slice(0, rank)
    .flatMap((row) => (row.filter((n) => n !== 0).length === 1 ? [(unknown[row.findIndex((n) => n !== 0)] ?? []).join()] : []));
}

/** Tries every table that could have been published alike and returns the hidden cells that count the same in all of them. */
function foundByTrying(table: PublishedTable, threshold: number, most: number): string[] {
  const unknown = table.cells.filter(({ count }) => count === null);
  const checks = table.totals.map((total) => ({
    total,
    known: table.cells.reduce((sum, { key, count }) => sum + (isUnder(key, total.key) ? (count ?? 0) : 0), 0),
    places: unknown.flatMap(({ key }, i) => (isUnder(key, total.key) ? [i] : [])),
  }));
  const seen = unknown.map(() => new Set<number>());
  const values: number[] = [];
  const fits = (): boolean =>
    checks.every(({ total, known, places }) => {
      const sum = places.reduce((s, i) => s + (values[i] ?? 0), known);
      return total.count === null ? sum >= 1 && (total.status !== 'suppressed' || sum < threshold) : sum === total.count;
    });
  const fill = (i: number): void => {
    if (i === unknown.length) {
      if (fits()) values.forEach((value, j) => seen[j]?.add(value));
      return;
    }
    const highest = unknown[i]?.status === 'suppressed' ? threshold - 1 : most;
    for (let value = 1; value <= highest; value++) {
      values[i] = value;
      fill(i + 1);
    }
  };
  fill(0);
  return unknown.flatMap(({ key }, i) => ((seen[i]?.size ?? 0) < 2 ? [key.join()] : []));
}

const twoByTwo = (counts: readonly number[]): CountTable => ({
  dimensions: [
    { name: 'site', categories: ['breast', 'lung'] },
    { name: 'sex', categories: ['female', 'male'] },
  ],
  cells: keysOf([2, 2]).map((_, i) => ({ key: [i < 2 ? 'breast' : 'lung', i % 2 === 0 ? 'female' : 'male'], count: counts[i] ?? 0 })),
});

describe('suppression of small counts', () => {
  it('shows a table without small counts as it is, zeros too', () => {
    const { cells, totals } = suppressTable(twoByTwo([80, 0, 60, 70]), { threshold: 16 });
    expect(cells.map(({ count, status }) => [count, status])).toEqual([
      [80, 'shown'],
      [0, 'shown'],
      [60, 'shown'],
      [70, 'shown'],
    ]);
    expect(totals.map(({ key, count }) => [key.join(), count])).toEqual([
      ['breast,*', 80],
      ['lung,*', 130],
      ['*,female', 140],
      ['*,male', 70],
      ['*,*', 210],
    ]);
  });

  it('hides one small count together with the three that would give it away, and keeps the totals', () => {
    const { cells, totals } = suppressTable(twoByTwo([80, 3, 60, 70]), { threshold: 16 });
    expect(cells.map(({ count, status }) => [count, status])).toEqual([
      [null, 'complementary'],
      [null, 'suppressed'],
      [null, 'complementary'],
      [null, 'complementary'],
    ]);
    expect(totals.every(({ status }) => status === 'shown')).toBe(true);
  });

  it('hides a total when the small count is all there is in its row', () => {
    const { cells, totals } = suppressTable(twoByTwo([0, 3, 60, 70]), { threshold: 16 });
    expect(cells[0]).toEqual({ key: ['breast', 'female'], count: 0, status: 'shown' });
    expect(totals.find(({ key }) => key.join() === 'breast,*')).toMatchObject({ count: null, status: 'suppressed' });
    expect(auditTable(suppressTable(twoByTwo([0, 3, 60, 70]), { threshold: 16 }), 16)).toEqual([]);
  });

  it('prefers the next smallest count as the one that protects', () => {
    const table = {
      dimensions: [{ name: 'stage', categories: ['0', '1', '2', '7', '9'] }],
      cells: ['0', '1', '2', '7', '9'].map((key, i) => ({ key: [key], count: [90, 4, 300, 20, 0][i] ?? 0 })),
    };
    expect(suppressTable(table, { threshold: 16 }).cells.map(({ status }) => status)).toEqual([
      'shown',
      'suppressed',
      'shown',
      'complementary',
      'shown',
    ]);
  });

  it('does not let the statuses tell a count: a small total of as many cases as hidden cells is not called suppressed', () => {
    const ones = {
      dimensions: [{ name: 'year', categories: categories(4) }],
      cells: categories(4).map((key) => ({ key: [key], count: 1 })),
    };
    const published = suppressTable(ones, { threshold: 5 });
    expect(auditTable(published, 5)).toEqual([]);
    expect(published.totals).toEqual([{ key: [ALL], count: null, status: 'complementary' }]);
  });

  it('gives attackers no hidden cell of 500 random tables, while a naive suppression loses thousands', () => {
    let naive = 0;
    for (let seed = 1; seed <= 500; seed++) {
      const table = randomTable(seed);
      const threshold = [3, 5, 11, 16][seed % 4] ?? 16;
      const published = suppressTable(table, { threshold });
      expect({ seed, recovered: auditTable(published, threshold), solved: solvedByElimination(published) }).toEqual({
        seed,
        recovered: [],
        solved: [],
      });
      naive += auditTable(naivelySuppressed(table, threshold), threshold).length;
    }
    expect(naive).toBeGreaterThan(2000);
  });

  it('leaves at least two possible counts for every hidden cell when all tables are tried', () => {
    let tried = 0;
    for (let seed = 1; seed <= 1500; seed++) {
      const table = randomTable(seed, 3);
      const published = suppressTable(table, { threshold: 4 });
      const hidden = published.cells.filter(({ count }) => count === null).length;
      const most = Math.max(...table.cells.map(({ count }) => count)) + 3;
      if (hidden === 0 || most ** hidden > 20_000) continue;
      tried++;
      expect({ seed, found: foundByTrying(published, 4, most) }).toEqual({ seed, found: [] });
    }
    expect(tried).toBeGreaterThan(200);
  });

  it('hides every small count, no zero, and shows only true counts', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const table = randomTable(seed);
      const truth = new Map([...table.cells.map(({ key, count }) => [key.join(), count] as const), ...totalsOf(table)]);
      const { cells, totals } = suppressTable(table, { threshold: 6 });
      for (const { key, count, status } of [...cells, ...totals]) {
        const real = truth.get(key.join()) ?? 0;
        expect({ seed, key, count: count ?? (real > 0 ? 'hidden' : 'a hidden zero') }).toEqual({
          seed,
          key,
          count: status === 'shown' ? real : 'hidden',
        });
        if (real > 0 && real < 6) expect({ seed, key, status }).not.toEqual({ seed, key, status: 'shown' });
      }
    }
  });

  it('protects a table of 30 sites, 8 stages, 3 sexes and 15 years', () => {
    const random = randomNumbers(11);
    const sizes = [30, 8, 3, 15];
    const table = {
      dimensions: sizes.map((size, k) => ({ name: `d${k}`, categories: categories(size) })),
      cells: keysOf(sizes).map((key) => ({ key, count: random(4) === 0 ? random(90) : random(20) })),
    };
    expect(auditTable(suppressTable(table, { threshold: 16 }), 16)).toEqual([]);
  });
});

describe('a table that cannot be protected', () => {
  const codeOf = (run: () => unknown): string | undefined => {
    try {
      run();
    } catch (error) {
      return error instanceof DisclosureError ? error.code : undefined;
    }
    return undefined;
  };

  it.each([
    ['a threshold of 2, which would say that a hidden cell is 1', twoByTwo([1, 2, 3, 4]), 2, 'BAD_THRESHOLD'],
    ['a count below 0', twoByTwo([-1, 2, 3, 4]), 16, 'BAD_TABLE'],
    ['half a case', twoByTwo([1.5, 2, 3, 4]), 16, 'BAD_TABLE'],
    ['an unknown category', { ...twoByTwo([]), cells: [{ key: ['breast', 'unheard of'], count: 1 }] }, 16, 'BAD_TABLE'],
    ['a key given twice', { ...twoByTwo([]), cells: [1, 2].map((count) => ({ key: ['breast', 'male'], count })) }, 16, 'BAD_TABLE'],
    ['no dimension', { dimensions: [], cells: [] }, 16, 'BAD_TABLE'],
    ['a category called like the total', { dimensions: [{ name: 'sex', categories: [ALL] }], cells: [] }, 16, 'BAD_TABLE'],
    [
      'too many cells',
      { dimensions: categories(6).map((name) => ({ name, categories: categories(20) })), cells: [] },
      16,
      'TABLE_TOO_LARGE',
    ],
  ])('is refused: %s', (_, table, threshold, code) => {
    expect(codeOf(() => suppressTable(table, { threshold }))).toBe(code);
  });
});
