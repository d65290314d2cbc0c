import { countLattice, keyAt, type CountLattice } from './count-lattice.js';
import { ALL, type PublishedTable } from './count-table.js';

/** A hidden cell or total whose count a reader can work out, with that count. */
export interface AuditFinding {
  readonly key: readonly string[];
  readonly count: number;
}

/**
 * Plays the attacker: narrows what each hidden count of a published table can be, from every shown total and from the meaning of the statuses,
 * until nothing changes. It knows nothing of how the table was made, so it also judges tables made elsewhere.
 * @param table - a published table; its zero totals may be left out
 * @param threshold - the threshold that the table was published with: `suppressed` means 1 to threshold - 1
 * @returns every hidden cell or total that has one possible count left; empty is what a release needs
 * @throws DisclosureError BAD_TABLE, TABLE_TOO_LARGE
 */
export function auditTable(table: PublishedTable, threshold: number): AuditFinding[] {
  const lattice = countLattice({ dimensions: table.dimensions, cells: table.cells.map(({ key, count }) => ({ key, count: count ?? 1 })) });
  const bounds = knownBounds(table, lattice, threshold);
  const rounds = 200;
  for (let round = 0; round < rounds && narrow(lattice, bounds); round++);
  const findings: AuditFinding[] = [];
  bounds.hidden.forEach((hidden, position) => {
    const low = bounds.low[position] ?? 0;
    if (hidden === 1 && low === bounds.high[position]) findings.push({ key: keyAt(table.dimensions, lattice, position), count: low });
  });
  return findings;
}

interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly hidden: Uint8Array;
}

function knownBounds(table: PublishedTable, lattice: CountLattice, threshold: number): Bounds {
  const length = lattice.counts.length;
  const bounds = { low: new Float64Array(length), high: new Float64Array(length), hidden: new Uint8Array(length) };
  for (const { key, count, status } of [...table.cells, ...table.totals]) {
    const position = positionOf(table, lattice, key);
    bounds.low[position] = count ?? 1;
    bounds.high[position] = count ?? (status === 'suppressed' ? threshold - 1 : Infinity);
    bounds.hidden[position] = count === null ? 1 : 0;
  }
  return bounds;
}

function positionOf(table: PublishedTable, lattice: CountLattice, key: readonly string[]): number {
  return key.reduce((sum, category, k) => {
    const place = category === ALL ? lattice.sizes[k] : table.dimensions[k]?.categories.indexOf(category);
    return sum + (place ?? 0) * (lattice.strides[k] ?? 0);
  }, 0);
}

/** One pass over every line of the lattice; true when a bound became narrower. */
function narrow(lattice: CountLattice, bounds: Bounds): boolean {
  let changed = false;
  lattice.sizes.forEach((size, k) => {
    const stride = lattice.strides[k] ?? 1;
    const block = stride * (size + 1);
    for (let start = 0; start < lattice.counts.length; start += block) {
      for (let offset = start; offset < start + stride; offset++) {
        if (narrowLine(bounds, offset, { stride, size })) changed = true;
      }
    }
  });
  return changed;
}

/** The total of a line lies between the sums of its parts' bounds, and each part is the total less the other parts. */
function narrowLine(bounds: Bounds, offset: number, line: { readonly stride: number; readonly size: number }): boolean {
  const { low, high } = bounds;
  const total = offset + line.size * line.stride;
  let lowSum = 0;
  let highSum = 0;
  let infinite = 0;
  for (let position = offset; position < total; position += line.stride) {
    lowSum += low[position] ?? 0;
    if (high[position] === Infinity) infinite++;
    else highSum += high[position] ?? 0;
  }
  let changed = tighten(bounds, total, lowSum, infinite > 0 ? Infinity : highSum);
  for (let position = offset; position < total; position += line.stride) {
    const own = high[position] ?? 0;
    const othersInfinite = infinite - (own === Infinity ? 1 : 0);
    const othersHigh = othersInfinite > 0 ? Infinity : highSum - (own === Infinity ? 0 : own);
    const highest = (high[total] ?? 0) - (lowSum - (low[position] ?? 0));
    if (tighten(bounds, position, (low[total] ?? 0) - othersHigh, highest)) changed = true;
  }
  return changed;
}

function tighten(bounds: Bounds, position: number, low: number, high: number): boolean {
  if (bounds.hidden[position] !== 1) return false;
  const before = [bounds.low[position] ?? 0, bounds.high[position] ?? 0] as const;
  bounds.low[position] = Math.max(before[0], low);
  bounds.high[position] = Math.min(before[1], high);
  return bounds.low[position] !== before[0] || bounds.high[position] !== before[1];
}
