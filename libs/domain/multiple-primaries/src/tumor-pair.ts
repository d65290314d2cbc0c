import { comparePartialDates, daysBetween } from '#domain/naaccr';
import type { HematopoieticPairs } from './hematopoietic/hematopoietic-pairs.js';
import type { PrimaryTumor } from './primary-tumor.js';

/** Which tumor was diagnosed later; `unknown` when the known parts of the dates cannot tell. */
export type DiagnosisOrder = 'first-later' | 'second-later' | 'same-day' | 'unknown';

/** Whether two diagnoses are further apart than a span of time. */
export type Apart = 'apart' | 'within' | 'unknown';

const RIGHT = '1';
const LEFT = '2';

/** Two tumors of one patient, with what rules ask of both: order and distance of diagnosis, sides, codes. */
export class TumorPair {
  private knownOrder: DiagnosisOrder | undefined;
  private knownDistance: ReturnType<typeof daysBetween> | undefined;

  constructor(
    readonly a: PrimaryTumor,
    readonly b: PrimaryTumor,
    readonly hematopoietic: HematopoieticPairs | undefined,
  ) {}

  get order(): DiagnosisOrder {
    this.knownOrder ??= orderOf(this.a, this.b);
    return this.knownOrder;
  }

  /** The earlier and the later tumor, or `undefined` on the same day or when the order is unknown. */
  get inOrder(): { readonly earlier: PrimaryTumor; readonly later: PrimaryTumor } | undefined {
    if (this.order === 'first-later') return { earlier: this.b, later: this.a };
    return this.order === 'second-later' ? { earlier: this.a, later: this.b } : undefined;
  }

  /** True when both tumors are such. */
  both(is: (tumor: PrimaryTumor) => boolean): boolean {
    return is(this.a) && is(this.b);
  }

  /** True when one tumor is the one and the other tumor the other, either way round. */
  oneOfEach(is: (tumor: PrimaryTumor) => boolean, isOther: (tumor: PrimaryTumor) => boolean): boolean {
    return (is(this.a) && isOther(this.b)) || (is(this.b) && isOther(this.a));
  }

  /**
   * Diagnosed more than some days apart. Partial dates are taken at their shortest and longest distance; without a known order the
   * answer is never `apart`.
   */
  daysApart(days: number): Apart {
    if (this.order === 'same-day') return 'within';
    this.knownDistance ??= this.order === 'first-later' ? daysBetween(this.b.date, this.a.date) : daysBetween(this.a.date, this.b.date);
    const { min, max } = this.knownDistance;
    if (this.order === 'unknown') return Math.max(Math.abs(min), Math.abs(max)) <= days ? 'within' : 'unknown';
    if (min > days) return 'apart';
    return max <= days ? 'within' : 'unknown';
  }

  /** Diagnosed some completed years apart. The manuals say "more than"; exactly that many years count here as apart. */
  yearsApart(years: number): Apart {
    const difference = Math.abs(this.a.year - this.b.year);
    if (difference !== years) return difference > years ? 'apart' : 'within';
    const [earlier, later] = this.a.year < this.b.year ? [this.a, this.b] : [this.b, this.a];
    if (earlier.month === undefined || later.month === undefined) return 'unknown';
    if (earlier.month !== later.month) return later.month > earlier.month ? 'apart' : 'within';
    if (earlier.day === undefined || later.day === undefined) return 'unknown';
    return later.day >= earlier.day ? 'apart' : 'within';
  }

  /** True when both sides are known to be right or left. */
  get hasSides(): boolean {
    return this.both(({ side }) => side === RIGHT || side === LEFT);
  }

  get onOppositeSides(): boolean {
    return this.hasSides && this.a.side !== this.b.side;
  }

  get onSameSide(): boolean {
    return this.hasSides && this.a.side === this.b.side;
  }

  /** Same histology with behavior, and a specific one: 8000 and 8010 name no type. */
  get hasSameHistology(): boolean {
    return this.a.morphology === this.b.morphology && this.a.histology !== '8000' && this.a.histology !== '8010';
  }
}

function orderOf(a: PrimaryTumor, b: PrimaryTumor): DiagnosisOrder {
  switch (comparePartialDates(a.date, b.date)) {
    case -1:
      return 'second-later';
    case 1:
      return 'first-later';
    case 0:
      return 'same-day';
    default:
      return 'unknown';
  }
}
