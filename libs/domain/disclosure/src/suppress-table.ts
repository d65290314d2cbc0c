import { countLattice, keyAt, placeAlong, type CountLattice } from './count-lattice.js';
import type { CellStatus, CountTable, PublishedCell, PublishedTable } from './count-table.js';
import { DisclosureError } from './disclosure.errors.js';
import { COMPLEMENTARY, SUPPRESSED, SwapSearch } from './swap-search.js';

/** How a table is protected; thresholds are settings of a release, so there is no default. */
export interface SuppressionRule {
  /** Counts from 1 to threshold - 1 are hidden; whole number, at least 3 (a threshold of 2 would say that a hidden cell is 1). */
  readonly threshold: number;
}

/**
 * Hides the small counts of a table and as many others as needed, so that no hidden count can be derived from what is shown.
 *
 * Every hidden cell and total is part of a "swap" of hidden ones that may all change by one case without changing any shown number and
 * without leaving what their statuses say. So a second table exists that would have been published alike, whatever way the reader computes.
 * Zeros are shown. Totals are hidden where no swap inside the table exists (for example the total of a row with one case in it).
 * @param table - counts with their dimensions; combinations not listed count 0
 * @returns the same cells in the same order and all non-zero totals, each with a status; a hidden count is null
 * @throws DisclosureError BAD_THRESHOLD, BAD_TABLE, TABLE_TOO_LARGE
 * @see README.md for the method (hypercube suppression) and what it does not promise
 * @example suppressTable({ dimensions: [{ name: 'sex', categories: ['1', '2'] }], cells: [{ key: ['1'], count: 3 }, { key: ['2'], count: 40 }] }, { threshold: 5 })
 * // cells: 1 suppressed, 2 complementary; totals: ['*'] shown, 43
 */
export function suppressTable(table: CountTable, rule: SuppressionRule): PublishedTable {
  if (!Number.isSafeInteger(rule.threshold) || rule.threshold < 3) {
    throw new DisclosureError('BAD_THRESHOLD', 'The threshold must be a whole number of at least 3.');
  }
  const lattice = countLattice(table);
  const hidden = hideSmallCounts(lattice, rule.threshold);
  const search = new SwapSearch(lattice, hidden, rule.threshold);
  for (const position of inOrderOfProtection(lattice, hidden)) search.protect(position);
  return publish(table, lattice, hidden);
}

function hideSmallCounts(lattice: CountLattice, threshold: number): Uint8Array {
  const hidden = new Uint8Array(lattice.counts.length);
  lattice.counts.forEach((count, position) => {
    if (count > 0 && count < threshold) hidden[position] = SUPPRESSED;
  });
  return hidden;
}

/** Cells before totals, large before small: what a large cell needs often protects small ones too. */
function inOrderOfProtection(lattice: CountLattice, hidden: Uint8Array): number[] {
  const positions: number[] = [];
  hidden.forEach((status, position) => {
    if (status !== 0) positions.push(position);
  });
  const totals = new Map(
    positions.map((position) => [position, lattice.sizes.filter((size, k) => placeAlong(lattice, position, k) === size).length]),
  );
  const of = (position: number): number => totals.get(position) ?? 0;
  return positions.sort((a, b) => of(a) - of(b) || (lattice.counts[b] ?? 0) - (lattice.counts[a] ?? 0) || a - b);
}

function publish(table: CountTable, lattice: CountLattice, hidden: Uint8Array): PublishedTable {
  const at = (position: number): PublishedCell => {
    const status = statusOf(hidden[position] ?? 0);
    return { key: keyAt(table.dimensions, lattice, position), count: status === 'shown' ? (lattice.counts[position] ?? 0) : null, status };
  };
  const isTotal = (position: number): boolean => lattice.sizes.some((size, k) => placeAlong(lattice, position, k) === size);
  const totals: PublishedCell[] = [];
  lattice.counts.forEach((count, position) => {
    if ((count > 0 || position === lattice.counts.length - 1) && isTotal(position)) totals.push(at(position));
  });
  return { dimensions: table.dimensions, cells: lattice.given.map(at), totals };
}

function statusOf(code: number): CellStatus {
  if (code === SUPPRESSED) return 'suppressed';
  return code === COMPLEMENTARY ? 'complementary' : 'shown';
}
