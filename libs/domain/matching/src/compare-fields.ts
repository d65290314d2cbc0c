import { areFormsOfOneName } from './given-names.js';
import type { OutcomeOf } from './match-weights.js';
import type { ComparedName, MatchablePerson } from './matchable-person.js';
import { jaroWinkler, numberDifference } from './text-distance.js';

/** Spellings at least this alike (Jaro-Winkler) are taken for slips of one name. */
const SPELLED_ALIKE = 0.92;
const AREA_DIGITS = 3;

type Pair = readonly [MatchablePerson, MatchablePerson];

/** Outcome of comparing social security numbers; `undefined` when one is missing, as for every field here. */
export function compareSsn([a, b]: Pair): OutcomeOf<'socialSecurityNumber'> | undefined {
  if (a.ssn === '' || b.ssn === '') return undefined;
  const difference = numberDifference(a.ssn, b.ssn);
  return difference === 'none' ? 'same' : difference;
}

/** Outcome of comparing last names, other names of either person included. */
export function compareLastName([a, b]: Pair): OutcomeOf<'nameLast'> | undefined {
  if (a.last.key === '' || b.last.key === '') return undefined;
  if (a.last.key === b.last.key) return 'same';
  if (isOtherName(a, b) || isOtherName(b, a)) return 'other-name';
  if (isExchanged([a, b])) return 'exchanged';
  if (shareOnePart(a.last, b.last)) return 'one-part';
  if (jaroWinkler(a.last.key, b.last.key) >= SPELLED_ALIKE) return 'spelled-alike';
  return a.sound !== '' && a.sound === b.sound ? 'sounds-alike' : 'other';
}

/** Outcome of comparing first names. */
export function compareFirstName([a, b]: Pair): OutcomeOf<'nameFirst'> | undefined {
  const [one, two] = [a.first.key, b.first.key];
  if (one === '' || two === '') return undefined;
  if (one === two) return 'same';
  if (isExchanged([a, b])) return 'exchanged';
  if (areFormsOfOneName(one, two)) return 'form-of-name';
  if (shareOnePart(a.first, b.first)) return 'one-part';
  if (isInitial(one, two)) return 'initial';
  return jaroWinkler(one, two) >= SPELLED_ALIKE ? 'spelled-alike' : 'other';
}

/** Outcome of comparing middle names. */
export function compareMiddleName([{ middle: a }, { middle: b }]: Pair): OutcomeOf<'nameMiddle'> | undefined {
  if (a === '' || b === '') return undefined;
  if (a === b) return 'same';
  if (isInitial(a, b)) return 'initial';
  return jaroWinkler(a, b) >= SPELLED_ALIKE ? 'spelled-alike' : 'other';
}

/** Outcome of comparing two full dates of birth. */
export function compareBirthDay([{ dateOfBirth: a }, { dateOfBirth: b }]: Pair): OutcomeOf<'dateOfBirth'> {
  if (a === b) return 'same';
  const [one, two] = [dateParts(a), dateParts(b)];
  if (one.year === two.year && one.month === two.day && one.day === two.month) return 'month-and-day-exchanged';
  const different = Number(one.year !== two.year) + Number(one.month !== two.month) + Number(one.day !== two.day);
  return different === 1 ? 'one-part' : 'other';
}

/** Outcome of comparing months of birth, where a day is missing. */
export function compareBirthMonth([{ dateOfBirth: a }, { dateOfBirth: b }]: Pair): OutcomeOf<'birthMonth'> {
  const [one, two] = [dateParts(a), dateParts(b)];
  if (one.year === two.year && one.month === two.month) return 'same';
  return one.year === two.year || one.month === two.month ? 'one-part' : 'other';
}

/** Outcome of comparing years of birth, where a month is missing. */
export function compareBirthYear([{ dateOfBirth: a }, { dateOfBirth: b }]: Pair): OutcomeOf<'birthYear'> {
  return a.slice(0, 4) === b.slice(0, 4) ? 'same' : 'other';
}

/** Outcome of comparing sex assigned at birth; codes other than 1 and 2 are missing. */
export function compareSex([a, b]: Pair): OutcomeOf<'sexAssignedAtBirth'> | undefined {
  if (a.sex === '' || b.sex === '') return undefined;
  return a.sex === b.sex ? 'same' : 'other';
}

/** Outcome of comparing ZIP codes: the best of those known. */
export function comparePostalCode([a, b]: Pair): OutcomeOf<'postalCode'> | undefined {
  if (a.postalCodes.length === 0 || b.postalCodes.length === 0) return undefined;
  if (a.postalCodes.some((code) => b.postalCodes.includes(code))) return 'same';
  const areas = b.postalCodes.map((code) => code.slice(0, AREA_DIGITS));
  return a.postalCodes.some((code) => areas.includes(code.slice(0, AREA_DIGITS))) ? 'same-area' : 'other';
}

/** Outcome of comparing states of residence. */
export function compareState([a, b]: Pair): OutcomeOf<'state'> | undefined {
  if (a.states.length === 0 || b.states.length === 0) return undefined;
  return a.states.some((state) => b.states.includes(state)) ? 'same' : 'other';
}

function isOtherName(a: MatchablePerson, b: MatchablePerson): boolean {
  return a.otherLast.includes(b.last.key) || a.otherLast.some((name) => b.otherLast.includes(name));
}

function isExchanged([a, b]: Pair): boolean {
  return a.last.key !== '' && a.first.key !== '' && a.last.key === b.first.key && a.first.key === b.last.key;
}

function shareOnePart(a: ComparedName, b: ComparedName): boolean {
  const [one, two] = [a.parts.length > 0 ? a.parts : [a.key], b.parts.length > 0 ? b.parts : [b.key]];
  return one.length + two.length > 2 && one.some((part) => two.includes(part));
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0);
}

function dateParts(date: string): { readonly year: string; readonly month: string; readonly day: string } {
  return { year: date.slice(0, 4), month: date.slice(4, 6), day: date.slice(6, 8) };
}
