export {
  comparePrimaries,
  type AskedRule,
  type ComparisonOptions,
  type ComparisonReason,
  type PrimaryComparison,
} from './compare-primaries.js';
export {
  hematopoieticPairs,
  type Diseases2010,
  type HematopoieticPairs,
  type HematopoieticTexts,
  type SamePrimary,
} from './hematopoietic/hematopoietic-pairs.js';
export type { IarcHistologyGroup } from './iarc/iarc-groups.js';
export { iarcMultiplePrimaries, type IarcMode, type IarcPrimary } from './iarc/iarc-multiple-primaries.js';
export type { MissingFact, PrimaryGroup, PrimaryOutcome, PrimaryRule } from './primary-rule.js';
export type { UnusableItem } from './primary-tumor.js';
