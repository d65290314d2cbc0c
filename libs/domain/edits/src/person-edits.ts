import { itemLabel, type ItemId, type Items } from '#domain/naaccr';
import { coded } from './coded.js';
import type { Edit } from './edit.js';

const POSTAL_CODES = ['addrCurrentPostalCode', 'addrAtDxPostalCode'] as const satisfies readonly ItemId[];

const isLetter = (char: number): boolean => (char >= 65 && char <= 90) || (char >= 97 && char <= 122) || char >= 192;
const isDigit = (char: number): boolean => char >= 48 && char <= 57;

/** A letter, then letters, blanks, hyphens, apostrophes. */
function isName(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const char = name.charCodeAt(i);
    if (!isLetter(char) && (i === 0 || (char !== 32 && char !== 45 && char !== 39))) return false;
  }
  return true;
}

function isLettersAndDigits(code: string): boolean {
  for (let i = 0; i < code.length; i++) {
    const char = code.charCodeAt(i);
    if (!isDigit(char) && !isLetter(char)) return false;
  }
  return true;
}

function wrongCharacters(items: Items): ItemId | undefined {
  if (!isName(items.nameFirst ?? '')) return 'nameFirst';
  return POSTAL_CODES.find((id) => !isLettersAndDigits(items[id] ?? ''));
}

/** Nine digits, not all the same; nine 9s say unknown. */
function isSocialSecurityNumber(number: string): boolean {
  if (number.length !== 9) return false;
  let same = 0;
  for (let i = 0; i < 9; i++) {
    if (!isDigit(number.charCodeAt(i))) return false;
    if (number.charCodeAt(i) === number.charCodeAt(0)) same++;
  }
  return same < 9 || number.startsWith('9');
}

/** Names, numbers and circumstances of the person. */
export const personEdits: readonly Edit[] = [
  {
    id: 'E053',
    name: 'SSN pattern',
    level: 'patient',
    severity: 'error',
    items: ['socialSecurityNumber'],
    check: (items) =>
      (items.socialSecurityNumber ?? '') === '' || isSocialSecurityNumber(items.socialSecurityNumber ?? '')
        ? undefined
        : { message: `${itemLabel('socialSecurityNumber')} must be nine digits that are not all the same, or nine 9s for unknown.` },
  },
  {
    id: 'E054',
    name: 'Marital status vs age',
    level: 'tumor',
    severity: 'error',
    items: ['maritalStatusAtDx', 'ageAtDiagnosis'],
    check: (items, { age }) => {
      const status = items.maritalStatusAtDx ?? '';
      if (age < 0 || age >= 15 || status === '' || status === '1' || status === '9') return undefined;
      return { message: `${coded(items, 'maritalStatusAtDx')}; under 15 years expected 1 (single) or 9 (unknown).` };
    },
  },
  {
    id: 'E056',
    name: 'Primary payer vs age',
    level: 'tumor',
    severity: 'warning',
    items: ['primaryPayerAtDx', 'ageAtDiagnosis'],
    check: (items, { age }) => {
      const payer = items.primaryPayerAtDx ?? '';
      return age >= 0 && age < 65 && payer >= '60' && payer <= '64'
        ? { message: `${coded(items, 'primaryPayerAtDx')} (Medicare) under 65 years; review.` }
        : undefined;
    },
  },
  {
    id: 'E175',
    name: 'First-name and postal-code characters',
    level: 'patient',
    severity: 'error',
    items: ['nameFirst', ...POSTAL_CODES],
    check: (items) => {
      const wrong = wrongCharacters(items);
      if (wrong === undefined) return undefined;
      const expected = wrong === 'nameFirst' ? 'a letter, then letters, blanks, hyphens and apostrophes' : 'letters and digits only';
      return { message: `${itemLabel(wrong)} has characters that do not belong there; expected ${expected}.`, items: [wrong] };
    },
  },
];
