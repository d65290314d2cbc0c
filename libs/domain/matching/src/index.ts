export {
  comparePeople,
  type FieldComparison,
  MATCH_FIELDS,
  matchVerdict,
  type MatchField,
  type MatchThresholds,
  type MatchVerdict,
  type PeopleComparison,
} from './compare-people.js';
export { MATCH_ODDS, type MatchOutcome } from './match-weights.js';
export { type MatchablePerson, matchablePerson } from './matchable-person.js';
export { nameBirthKey, nameKey, ssnKey } from './name-key.js';
export { nysiis } from './nysiis.js';
export { jaroWinkler } from './text-distance.js';
