import { placeAlong, type CountLattice } from './count-lattice.js';

/** Status codes of a lattice position; 0 is shown. */
export const SUPPRESSED = 1;
export const COMPLEMENTARY = 2;

/** Candidates tried per dimension, by number of dimensions: about 2,000 swaps per cell at most, for speed. */
const TRIED = [0, 400, 40, 13, 7, 4, 3, 2, 2];

/**
 * Finds for a hidden position the cheapest swap and hides what it lacks.
 *
 * A swap takes two places along every dimension, the position's own and another (a category or the total), and with them 2^n positions.
 * Adding one case to the position and alternately taking and adding one at the others, with no alternation towards a total,
 * keeps every sum of the lattice. When all of these are hidden, the reader cannot tell the two tables apart.
 */
export class SwapSearch {
  private readonly corners: Int32Array;
  private readonly signs: Int8Array;
  private readonly best: Int32Array;
  private readonly weights: Uint8Array;
  /** Positions that already change in a swap found for another. */
  private readonly safe: Uint8Array;
  private bestCost = Infinity;
  private bestStep = 0;
  private relaxed = false;
  private candidates: number[][] = [];
  private own: number[] = [];

  constructor(
    private readonly lattice: CountLattice,
    private readonly hidden: Uint8Array,
    private readonly threshold: number,
  ) {
    const corners = 2 ** lattice.sizes.length;
    this.corners = new Int32Array(corners);
    this.signs = new Int8Array(corners);
    this.best = new Int32Array(corners);
    this.weights = weightsOf(lattice);
    this.safe = new Uint8Array(lattice.counts.length);
  }

  /** Hides around a hidden position until it is part of a swap. The swap into all totals with the statuses relaxed always exists. */
  protect(position: number): void {
    if (this.safe[position] === 1) return;
    this.own = this.lattice.sizes.map((_, k) => placeAlong(this.lattice, position, k));
    this.candidates = this.lattice.sizes.map((_, k) => this.candidatesAlong(position, k));
    this.corners[0] = position;
    this.signs[0] = 1;
    this.search(false);
    if (this.bestCost === Infinity) this.search(true);
    this.hideBest();
  }

  private search(relaxed: boolean): void {
    this.relaxed = relaxed;
    this.bestCost = Infinity;
    const first = this.corners[0] ?? 0;
    const up = this.mayStep(first, 1);
    const down = this.mayStep(first, -1);
    if (up || down) this.extend(0, 0, (up ? 1 : 0) | (down ? 2 : 0));
  }

  /** Other places along one dimension, cheapest first. A total is always kept: it is the way out of an empty row. */
  private candidatesAlong(position: number, k: number): number[] {
    const size = this.lattice.sizes[k] ?? 0;
    const stride = this.lattice.strides[k] ?? 0;
    const own = this.own[k] ?? 0;
    const places: { place: number; cost: number }[] = [];
    for (let place = 0; place <= size; place++) {
      const corner = position + (place - own) * stride;
      if (place !== own && (this.lattice.counts[corner] ?? 0) > 0) places.push({ place, cost: this.cost(corner) });
    }
    places.sort((a, b) => a.cost - b.cost || a.place - b.place);
    const tried = places.slice(0, TRIED[this.lattice.sizes.length]).map(({ place }) => place);
    if (own !== size && !tried.includes(size)) tried.push(size);
    return tried;
  }

  /** Tries the other places along dimension `k`; `steps` is a set: 1 the position may gain a case, 2 it may lose one. */
  private extend(k: number, cost: number, steps: number): void {
    if (k === this.candidates.length) {
      this.keep(cost, steps);
      return;
    }
    const size = this.lattice.sizes[k] ?? 0;
    const stride = this.lattice.strides[k] ?? 0;
    const own = this.own[k] ?? 0;
    for (const place of this.candidates[k] ?? []) {
      if (this.bestCost === 0) return;
      const flip = place === size || own === size ? 1 : -1;
      this.double(k, (place - own) * stride, flip, cost, steps);
    }
  }

  /** Adds the corners at one other place and goes on to the next dimension while the swap stays possible and cheaper than the best. */
  private double(k: number, shift: number, flip: number, cost: number, steps: number): void {
    const half = 1 << k;
    for (let i = 0; i < half; i++) {
      const corner = (this.corners[i] ?? 0) + shift;
      const sign = (this.signs[i] ?? 0) * flip;
      if ((this.lattice.counts[corner] ?? 0) === 0) return;
      cost += this.cost(corner);
      if ((steps & 1) !== 0 && !this.mayStep(corner, sign)) steps &= ~1;
      if ((steps & 2) !== 0 && !this.mayStep(corner, -sign)) steps &= ~2;
      if (steps === 0 || cost >= this.bestCost) return;
      this.corners[half + i] = corner;
      this.signs[half + i] = sign;
    }
    this.extend(k + 1, cost, steps);
  }

  private keep(cost: number, steps: number): void {
    this.bestCost = cost;
    this.bestStep = (steps & 1) !== 0 ? 1 : -1;
    for (let i = 0; i < this.corners.length; i++) this.best[i] = (this.corners[i] ?? 0) * 2 + ((this.signs[i] ?? 0) > 0 ? 1 : 0);
  }

  private hideBest(): void {
    if (this.bestCost === Infinity) throw new Error('no swap into the totals: the lattice is inconsistent');
    for (const entry of this.best) {
      const corner = entry >> 1;
      const step = (entry & 1) === 1 ? this.bestStep : -this.bestStep;
      const status = this.hidden[corner] ?? 0;
      const leavesRange = status === SUPPRESSED && (this.lattice.counts[corner] ?? 0) + step >= this.threshold;
      if (status === 0 || leavesRange) this.hidden[corner] = COMPLEMENTARY;
      this.safe[corner] = 1;
    }
  }

  /** May this position change by `step` without contradicting its status? Relaxed, a large suppressed one may become complementary. */
  private mayStep(corner: number, step: number): boolean {
    const count = (this.lattice.counts[corner] ?? 0) + step;
    if (count < 1) return false;
    if (this.relaxed) return true;
    return this.hidden[corner] === SUPPRESSED ? count < this.threshold : count >= this.threshold;
  }

  private cost(corner: number): number {
    return this.hidden[corner] === 0 ? (this.lattice.counts[corner] ?? 0) * (this.weights[corner] ?? 1) : 0;
  }
}

/** What the reader loses with one case of a position; totals weigh more, for they are what most people look for. */
function weightsOf(lattice: CountLattice): Uint8Array {
  const weights = new Uint8Array(lattice.counts.length).fill(1);
  lattice.sizes.forEach((size, k) => {
    const stride = lattice.strides[k] ?? 1;
    for (let start = size * stride; start < weights.length; start += stride * (size + 1)) {
      for (let position = start; position < start + stride; position++) weights[position] = (weights[position] ?? 1) + 3;
    }
  });
  return weights;
}
