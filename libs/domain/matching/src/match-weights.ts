/** How often an outcome is seen among pairs of records of one person (`m`) and of two people (`u`); both lie between 0 and 1. */
export interface OutcomeOdds {
  readonly m: number;
  readonly u: number;
}

/** The outcomes of comparing one field, from agreement to difference; each column of odds sums to 1. */
type Outcomes = Readonly<Record<string, OutcomeOdds>>;

/**
 * What each outcome says, as data. `u` follows from how many values there are and how they are spread: 25,000 birth dates of 70 years, two
 * sexes, some hundred ZIP codes of a state, the share of the commonest names; `m` from the error rates that linkages of registries report.
 * They are estimates, rounded to what is known, and not fitted to any file.
 * @see Fellegi and Sunter 1969, A Theory for Record Linkage
 */
export const MATCH_ODDS = {
  socialSecurityNumber: {
    same: { m: 0.93, u: 0.00001 },
    'one-digit': { m: 0.025, u: 0.00004 },
    'neighbors-exchanged': { m: 0.015, u: 0.00002 },
    other: { m: 0.03, u: 0.99993 },
  },
  nameLast: {
    same: { m: 0.9, u: 0.004 },
    'other-name': { m: 0.03, u: 0.003 },
    exchanged: { m: 0.005, u: 0.0005 },
    'one-part': { m: 0.01, u: 0.002 },
    'spelled-alike': { m: 0.025, u: 0.0085 },
    'sounds-alike': { m: 0.01, u: 0.007 },
    other: { m: 0.02, u: 0.975 },
  },
  nameFirst: {
    same: { m: 0.86, u: 0.01 },
    exchanged: { m: 0.005, u: 0.0005 },
    'form-of-name': { m: 0.04, u: 0.006 },
    'one-part': { m: 0.01, u: 0.002 },
    'spelled-alike': { m: 0.03, u: 0.01 },
    initial: { m: 0.02, u: 0.04 },
    other: { m: 0.035, u: 0.9315 },
  },
  nameMiddle: {
    same: { m: 0.68, u: 0.03 },
    initial: { m: 0.22, u: 0.04 },
    'spelled-alike': { m: 0.02, u: 0.02 },
    other: { m: 0.08, u: 0.91 },
  },
  dateOfBirth: {
    same: { m: 0.945, u: 0.00004 },
    'month-and-day-exchanged': { m: 0.01, u: 0.00004 },
    'one-part': { m: 0.035, u: 0.005 },
    other: { m: 0.01, u: 0.99492 },
  },
  /** At least one date lacks the day. */
  birthMonth: { same: { m: 0.96, u: 0.0012 }, 'one-part': { m: 0.03, u: 0.1 }, other: { m: 0.01, u: 0.8988 } },
  /** At least one date is a year only. */
  birthYear: { same: { m: 0.96, u: 0.015 }, other: { m: 0.04, u: 0.985 } },
  sexAssignedAtBirth: { same: { m: 0.985, u: 0.5 }, other: { m: 0.015, u: 0.5 } },
  postalCode: { same: { m: 0.6, u: 0.01 }, 'same-area': { m: 0.2, u: 0.06 }, other: { m: 0.2, u: 0.93 } },
  /** Asked where a postal code is missing. */
  state: { same: { m: 0.93, u: 0.6 }, other: { m: 0.07, u: 0.4 } },
} as const satisfies Readonly<Record<string, Outcomes>>;

/** A table of {@link MATCH_ODDS}. */
export type OddsTable = keyof typeof MATCH_ODDS;

/** An outcome of a table, such as `one-digit`. */
export type OutcomeOf<Table extends OddsTable> = Extract<keyof (typeof MATCH_ODDS)[Table], string>;

/** An outcome of any table. */
export type MatchOutcome = { [Table in OddsTable]: OutcomeOf<Table> }[OddsTable];

const WEIGHTS: Readonly<Record<string, Readonly<Record<string, number>>>> = Object.fromEntries(
  Object.entries<Outcomes>(MATCH_ODDS).map(([table, outcomes]) => [
    table,
    Object.fromEntries(Object.entries(outcomes).map(([outcome, { m, u }]) => [outcome, Math.log2(m / u)])),
  ]),
);

/** Weight of an outcome in bits: the logarithm to base 2 of how much likelier it is for one person than for two. */
export function outcomeWeight<Table extends OddsTable>(table: Table, outcome: OutcomeOf<Table>): number {
  return WEIGHTS[table]?.[outcome] ?? 0;
}
