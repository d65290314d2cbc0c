import type { TumorPair } from './tumor-pair.js';

/** What a rule decides. */
export type PrimaryOutcome = 'single' | 'multiple';

/** What a registrar would have to look up to settle a doubt. */
export type MissingFact =
  | 'dates of diagnosis'
  | 'sides'
  | 'exact site'
  | 'histology in the tables'
  | 'number of tumors'
  | 'genetic type'
  | 'biopsies'
  | 'treatment'
  | 'hematopoietic reference pack'
  | 'review';

/** A rule can be true of a pair, not true, or in doubt. */
export type Claim = boolean | Doubt;

/** Why a rule can neither be said to be true nor not true of a pair. */
export interface Doubt {
  /** True ends the questions: a person has to review. Otherwise the rules go on, in case a later one agrees. */
  readonly endsQuestions: boolean;
  readonly missing: readonly MissingFact[];
}

/** The facts are not known that this rule needs; it would be true if they turned out so. */
export function unknown(...missing: MissingFact[]): Doubt {
  return { endsQuestions: false, missing };
}

/** The rule cannot be decided from coded items at all. */
export function review(...missing: MissingFact[]): Doubt {
  return { endsQuestions: true, missing };
}

export const UNKNOWN_DATES = unknown('dates of diagnosis');
export const UNKNOWN_SIDES = unknown('sides');
export const UNKNOWN_SIDES_AND_DATES = unknown('sides', 'dates of diagnosis');
export const NOT_IN_TABLES = review('histology in the tables');

/** One rule of a manual. */
export interface PrimaryRule {
  /** Number in the manual, M and digits; `''` where the manual numbers none. */
  readonly id: string;
  /** What is asked of the two tumors, in our own words. */
  readonly question: string;
  /** What "yes" means. */
  readonly outcome: PrimaryOutcome;
  readonly claim: (pair: TumorPair) => Claim;
  /** Pairs for which "yes" means the opposite: exceptions that the manual writes into the rule. */
  readonly exception?: (pair: TumorPair) => boolean;
}

/** Rules of one chapter of a manual. */
export interface PrimaryGroup {
  readonly id: string;
  readonly name: string;
  /** First and last year of the later diagnosis. */
  readonly years: readonly [from: number, to: number];
  readonly includes: (tumor: { readonly site: string; readonly histology: string; readonly behavior: string }, year: number) => boolean;
  readonly rules: readonly PrimaryRule[];
}
