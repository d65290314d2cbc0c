import { type Items, itemValue } from '#domain/naaccr';

// Combining marks that Unicode decomposition leaves behind: the accents.
const ACCENTS = /\p{M}/gu;
const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]/gu;

// Numbers that say "unknown" or "none" and would make strangers one person.
const NO_SSN = /^(?:(\d)\1{8}|123456789|000\d{6})$/;

/**
 * A name reduced to what spelling habits leave alone: capital letters and digits without accents, blanks or punctuation.
 * @example nameKey("O'Brien-Núñez") // 'OBRIENNUNEZ'
 */
export function nameKey(name: string): string {
  return name.normalize('NFD').replace(ACCENTS, '').replace(NOT_LETTER_OR_DIGIT, '').toUpperCase();
}

/** Nine digits of a social security number, or `''` when it is blank, unknown or not one. */
export function ssnKey(socialSecurityNumber: string): string {
  const digits = socialSecurityNumber.replace(/[\s-]/g, '');
  return /^\d{9}$/.test(digits) && !NO_SSN.test(digits) ? digits : '';
}

/** Last name, first name and full date of birth as one text; `''` unless all three are known. */
export function nameBirthKey(items: Items): string {
  const parts = [nameKey(itemValue(items, 'nameLast')), nameKey(itemValue(items, 'nameFirst')), itemValue(items, 'dateOfBirth')];
  return parts.every((part) => part !== '') && parts[2]?.length === 8 ? parts.join('|') : '';
}
