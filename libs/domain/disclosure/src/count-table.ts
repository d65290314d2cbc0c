/** One named axis of a count table and its categories, in the order of display. */
export interface Dimension {
  readonly name: string;
  readonly categories: readonly string[];
}

/** One counted cell: a category per dimension, in the order of the dimensions, and a whole number of cases >= 0. */
export interface CountedCell {
  readonly key: readonly string[];
  readonly count: number;
}

/** An n-dimensional table of counts. A combination of categories that is not listed counts 0. */
export interface CountTable {
  readonly dimensions: readonly Dimension[];
  readonly cells: readonly CountedCell[];
}

/** Stands in a key for "all categories of this dimension"; a key with at least one `ALL` is a total. */
export const ALL = '*';

/**
 * What may be said of a cell.
 * - `shown`: the count is published.
 * - `suppressed`: hidden because it counts 1 to threshold - 1 cases.
 * - `complementary`: hidden so that others cannot be derived; says nothing about its size except that it is not 0.
 */
export type CellStatus = 'shown' | 'suppressed' | 'complementary';

/** A cell or total that is safe to publish; `count` is null exactly when it is hidden. */
export interface PublishedCell {
  readonly key: readonly string[];
  readonly count: number | null;
  readonly status: CellStatus;
}

/** A table that is safe to publish: `cells` as given and in that order, `totals` over every set of dimensions (totals of 0 are left out). */
export interface PublishedTable {
  readonly dimensions: readonly Dimension[];
  readonly cells: readonly PublishedCell[];
  readonly totals: readonly PublishedCell[];
}
