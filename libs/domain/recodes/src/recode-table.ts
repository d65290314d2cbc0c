/** Items that a recode may look at. */
export type RecodeInput = 'primarySite' | 'histologicTypeIcdO3' | 'behaviorCodeIcdO3' | 'dateOfDiagnosis';

/**
 * One row of a recode table, in the manual's order. Each list is comma-separated codes and ranges; a leading ! means all but these; an empty list
 * means any. Sites are the three digits after the C; years are a range open on one side, as in 2010- or -2009.
 */
export type RecodeRow = readonly [code: string, sites: string, histologies: string, behaviors?: string, years?: string];

/** A published grouping of tumors: the first row that a tumor fits gives its code. */
export interface RecodeTable {
  /** Name of the item that holds the result. */
  readonly id: string;
  /** The publisher's name of the version. */
  readonly version: string;
  /** Code of a tumor that fits no row, or of which an item that the recode needs is missing or not a code. */
  readonly unknown: string;
  /** Items that must be coded. */
  readonly inputs: readonly RecodeInput[];
  readonly rows: readonly RecodeRow[];
}
