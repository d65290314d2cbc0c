import { ALL, type CountTable, type Dimension } from './count-table.js';
import { DisclosureError } from './disclosure.errors.js';

/** More cells and totals than this is a mistake of the caller: nobody reads such a table. */
const MOST_CELLS = 4_000_000;
const MOST_DIMENSIONS = 8;

/**
 * All cells and totals of a table in one flat array. Along each dimension the last place is the total,
 * so a total is a cell like any other and moving along a dimension is adding its stride.
 */
export interface CountLattice {
  /** Categories per dimension, without the total. */
  readonly sizes: readonly number[];
  readonly strides: readonly number[];
  readonly counts: Float64Array;
  /** Flat places of the cells of the table, in its order. */
  readonly given: readonly number[];
}

/** @returns the lattice of a table with every total summed; @throws DisclosureError BAD_TABLE, TABLE_TOO_LARGE */
export function countLattice(table: CountTable): CountLattice {
  const sizes = table.dimensions.map((dimension) => dimension.categories.length);
  const length = sizes.reduce((product, size) => product * (size + 1), 1);
  if (sizes.length === 0 || sizes.includes(0)) throw new DisclosureError('BAD_TABLE', 'The table needs dimensions with categories.');
  if (sizes.length > MOST_DIMENSIONS || length > MOST_CELLS) {
    throw new DisclosureError('TABLE_TOO_LARGE', `The table may have ${MOST_DIMENSIONS} dimensions and ${MOST_CELLS} cells.`);
  }
  const strides = sizes.map((_, k) => sizes.slice(k + 1).reduce((product, size) => product * (size + 1), 1));
  const counts = new Float64Array(length);
  const given = placeCells(table, strides, counts);
  sizes.forEach((size, k) => {
    sumAlong(counts, strides[k] ?? 1, size);
  });
  return { sizes, strides, counts, given };
}

/** @returns the place of a lattice position along dimension `k`; equal to `sizes[k]` for a total */
export function placeAlong(lattice: CountLattice, position: number, k: number): number {
  return Math.floor(position / (lattice.strides[k] ?? 1)) % ((lattice.sizes[k] ?? 0) + 1);
}

/** @returns the key of a position, with `ALL` where it is a total */
export function keyAt(dimensions: readonly Dimension[], lattice: CountLattice, position: number): string[] {
  return dimensions.map((dimension, k) => dimension.categories[placeAlong(lattice, position, k)] ?? ALL);
}

function placeCells(table: CountTable, strides: readonly number[], counts: Float64Array): number[] {
  const places = table.dimensions.map((dimension) => new Map(dimension.categories.map((category, place) => [category, place])));
  table.dimensions.forEach((dimension, k) => {
    if (places[k]?.size !== dimension.categories.length || places[k].has(ALL)) {
      throw new DisclosureError('BAD_TABLE', `The categories of ${dimension.name} must differ from one another and from "${ALL}".`);
    }
  });
  const taken = new Uint8Array(counts.length);
  return table.cells.map(({ key, count }) => {
    const position = key.reduce((sum, category, k) => sum + (places[k]?.get(category) ?? NaN) * (strides[k] ?? NaN), 0);
    if (key.length !== places.length || Number.isNaN(position) || taken[position] === 1) {
      throw new DisclosureError('BAD_TABLE', `The key ${key.join(' / ')} is not one of the table, or is there twice.`);
    }
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new DisclosureError('BAD_TABLE', `The count of ${key.join(' / ')} must be a whole number of at least 0.`);
    }
    taken[position] = 1;
    counts[position] = count;
    return position;
  });
}

/** Adds up one dimension; done for each in turn, it fills the totals over every set of dimensions. */
function sumAlong(counts: Float64Array, stride: number, size: number): void {
  const block = stride * (size + 1);
  for (let start = 0; start < counts.length; start += block) {
    for (let offset = start; offset < start + stride; offset++) {
      let sum = 0;
      for (let place = 0; place < size; place++) sum += counts[offset + place * stride] ?? 0;
      counts[offset + size * stride] = sum;
    }
  }
}
