import {
  compareBirthDay,
  compareBirthMonth,
  compareBirthYear,
  compareFirstName,
  compareLastName,
  compareMiddleName,
  comparePostalCode,
  compareSex,
  compareSsn,
  compareState,
} from './compare-fields.js';
import { type MatchOutcome, type OddsTable, type OutcomeOf, outcomeWeight } from './match-weights.js';
import type { MatchablePerson } from './matchable-person.js';

/** What two people were compared by, in the order that screens show. */
export const MATCH_FIELDS = [
  'socialSecurityNumber',
  'nameLast',
  'nameFirst',
  'nameMiddle',
  'dateOfBirth',
  'sexAssignedAtBirth',
  'address',
] as const;

/** One of {@link MATCH_FIELDS}. */
export type MatchField = (typeof MATCH_FIELDS)[number];

/** How one field compares: `missing` when either person lacks it, and then it weighs nothing. */
export interface FieldComparison {
  readonly field: MatchField;
  readonly agreement: 'agree' | 'close' | 'differ' | 'missing';
  /** In what way, such as `one-digit`; `null` when missing. */
  readonly outcome: MatchOutcome | null;
  /** Bits; positive speaks for one person, negative for two. */
  readonly weight: number;
}

/** Two people compared. */
export interface PeopleComparison {
  /** Sum of the weights, in bits. */
  readonly score: number;
  readonly fields: readonly FieldComparison[];
}

/** Scores from which a pair is one person for certain, and from which a person must look. */
export interface MatchThresholds {
  readonly match: number;
  readonly review: number;
}

/** The verdict on a pair. */
export type MatchVerdict = 'match' | 'review' | 'no-match';

/** Fields of which a plain difference keeps a pair from being certain, whatever else agrees: twins, couples and namesakes share the rest. */
const TELLING: readonly MatchField[] = ['socialSecurityNumber', 'nameFirst', 'dateOfBirth', 'sexAssignedAtBirth'];

/**
 * Compares two people field by field. Symmetric; a field that either lacks counts nothing.
 * @example comparePeople(a, b).fields[0] // { field: 'socialSecurityNumber', agreement: 'close', outcome: 'one-digit', weight: 9.3 }
 */
export function comparePeople(a: MatchablePerson, b: MatchablePerson): PeopleComparison {
  const pair = [a, b] as const;
  const fields: readonly FieldComparison[] = [
    weighed('socialSecurityNumber', 'socialSecurityNumber', compareSsn(pair)),
    weighed('nameLast', 'nameLast', compareLastName(pair)),
    weighed('nameFirst', 'nameFirst', compareFirstName(pair)),
    weighed('nameMiddle', 'nameMiddle', compareMiddleName(pair)),
    compareBirth(pair),
    weighed('sexAssignedAtBirth', 'sexAssignedAtBirth', compareSex(pair)),
    compareAddress(pair),
  ];
  let score = 0;
  for (const { weight } of fields) score += weight;
  return { score, fields };
}

/**
 * The verdict on a compared pair. A pair whose social security number, first name, birth date or sex plainly differs is never certain.
 * @param thresholds - `match` at least as high as `review`
 */
export function matchVerdict({ score, fields }: PeopleComparison, thresholds: MatchThresholds): MatchVerdict {
  if (score < thresholds.review) return 'no-match';
  const isContradicted = fields.some(({ field, agreement }) => agreement === 'differ' && TELLING.includes(field));
  return score >= thresholds.match && !isContradicted ? 'match' : 'review';
}

function compareBirth(pair: readonly [MatchablePerson, MatchablePerson]): FieldComparison {
  const known = Math.min(pair[0].dateOfBirth.length, pair[1].dateOfBirth.length);
  if (known < 4) return weighed('dateOfBirth', 'dateOfBirth', undefined);
  if (known === 8) return weighed('dateOfBirth', 'dateOfBirth', compareBirthDay(pair));
  return known === 6
    ? weighed('dateOfBirth', 'birthMonth', compareBirthMonth(pair))
    : weighed('dateOfBirth', 'birthYear', compareBirthYear(pair));
}

/** By ZIP code, or by state where a ZIP code is missing. */
function compareAddress(pair: readonly [MatchablePerson, MatchablePerson]): FieldComparison {
  const postalCode = comparePostalCode(pair);
  return postalCode === undefined ? weighed('address', 'state', compareState(pair)) : weighed('address', 'postalCode', postalCode);
}

function weighed<Table extends OddsTable>(field: MatchField, table: Table, outcome: OutcomeOf<Table> | undefined): FieldComparison {
  if (outcome === undefined) return { field, agreement: 'missing', outcome: null, weight: 0 };
  const agreement = outcome === 'same' ? 'agree' : outcome === 'other' ? 'differ' : 'close';
  return { field, agreement, outcome: outcome as MatchOutcome, weight: outcomeWeight(table, outcome) };
}
