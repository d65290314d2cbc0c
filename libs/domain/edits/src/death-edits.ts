import { itemLabel, type Items } from '#domain/naaccr';
import { coded, codes, isOneOf } from './coded.js';
import { yearIn } from './date-order.js';
import type { Edit } from './edit.js';

const UNKNOWN_CAUSES = codes('7777 7797');
const SCHEDULED = codes('0 1 2 3 4 5');

const isLetter = (char: number): boolean => (char >= 65 && char <= 90) || (char >= 97 && char <= 122);

/** A coded cause, not one of the special codes. */
function realCause(items: Items): string {
  const cause = items.causeOfDeath ?? '';
  return cause === '0000' || UNKNOWN_CAUSES.has(cause) ? '' : cause;
}

/** ICD-10 chapters C51-C58 belong to women and C60-C63 to men. */
function causeOfOtherSex(items: Items): boolean {
  const cause = realCause(items);
  if (cause.charCodeAt(0) !== 67) return false;
  const organ = cause.slice(1, 3);
  if (items.sexAssignedAtBirth === '1') return organ >= '51' && organ <= '58';
  return items.sexAssignedAtBirth === '2' && organ >= '60' && organ <= '63';
}

/** Vital status, cause and place of death. */
export const deathEdits: readonly Edit[] = [
  {
    id: 'E021',
    name: 'Alive: no cause of death',
    level: 'patient',
    severity: 'error',
    items: ['vitalStatus', 'causeOfDeath', 'icdRevisionNumber'],
    check: (items) =>
      items.vitalStatus === '1' && hasDeathCode(items)
        ? {
            message: `${itemLabel('vitalStatus')} says alive; expected 0000 in ${itemLabel('causeOfDeath')} and 0 in ${itemLabel('icdRevisionNumber')}.`,
          }
        : undefined,
  },
  {
    id: 'E022',
    name: 'Dead: cause present',
    level: 'patient',
    severity: 'error',
    items: ['vitalStatus', 'causeOfDeath', 'icdRevisionNumber'],
    check: (items) =>
      items.vitalStatus === '0' && (items.causeOfDeath === '0000' || items.icdRevisionNumber === '0')
        ? {
            message: `${itemLabel('vitalStatus')} says dead; expected a cause of death and its ICD revision, or 7777 or 7797 when the cause is not known.`,
          }
        : undefined,
  },
  {
    id: 'E023',
    name: 'Revision vs code shape',
    level: 'patient',
    severity: 'error',
    items: ['icdRevisionNumber', 'causeOfDeath'],
    check: (items) => {
      const cause = realCause(items);
      const revision = items.icdRevisionNumber ?? '';
      if (cause === '' || revision === '' || revision === '0') return undefined;
      if (isLetter(cause.charCodeAt(0)) === (revision === '1')) return undefined;
      return {
        message: `${coded(items, 'causeOfDeath')} and ${coded(items, 'icdRevisionNumber')}; ICD-10 (1) begins with a letter, earlier revisions with a digit.`,
      };
    },
  },
  {
    id: 'E024',
    name: 'Revision vs year of death',
    level: 'patient',
    severity: 'warning',
    items: ['icdRevisionNumber', 'dateOfLastContact'],
    check: (items) => {
      const year = yearIn(items.dateOfLastContact);
      const expected = year >= 1999 ? '1' : '9';
      const revision = items.icdRevisionNumber ?? '';
      if (items.vitalStatus !== '0' || year < 1979 || revision === '' || revision === '0' || revision === expected) return undefined;
      return { message: `${coded(items, 'icdRevisionNumber')}; deaths of ${year} are coded with ${expected}.` };
    },
  },
  {
    id: 'E025',
    name: 'Cause of death vs sex',
    level: 'patient',
    severity: 'error',
    items: ['causeOfDeath', 'sexAssignedAtBirth'],
    check: (items) =>
      causeOfOtherSex(items)
        ? { message: `${coded(items, 'causeOfDeath')}, a cancer of the other sex than ${itemLabel('sexAssignedAtBirth')} says.` }
        : undefined,
  },
  {
    id: 'E026',
    name: 'Alive: place of death blank',
    level: 'patient',
    severity: 'error',
    items: ['vitalStatus', 'placeOfDeathState', 'placeOfDeathCountry'],
    check: (items) =>
      items.vitalStatus === '1' && ((items.placeOfDeathState ?? '') !== '' || (items.placeOfDeathCountry ?? '') !== '')
        ? { message: `${itemLabel('vitalStatus')} says alive; the place of death must be blank.` }
        : undefined,
  },
  {
    id: 'E028',
    name: 'Autopsy item vs vital status',
    level: 'patient',
    severity: 'error',
    items: ['vitalStatus', 'autopsy'],
    check: (items) =>
      items.vitalStatus === '1' && (items.autopsy === '1' || items.autopsy === '2')
        ? { message: `${coded(items, 'autopsy')} but ${itemLabel('vitalStatus')} says alive; expected 0 (not dead) or blank.` }
        : undefined,
  },
  {
    id: 'E037',
    name: 'Dead: follow-up source',
    level: 'patient',
    severity: 'warning',
    items: ['vitalStatus', 'nextFollowUpSource'],
    check: (items) =>
      items.vitalStatus === '0' && isOneOf(items.nextFollowUpSource, SCHEDULED)
        ? { message: `${coded(items, 'nextFollowUpSource')} although the patient is dead; expected 9 (not required) or blank.` }
        : undefined,
  },
];

/** Something other than blank in the two death items. */
function hasDeathCode(items: Items): boolean {
  const cause = items.causeOfDeath ?? '';
  const revision = items.icdRevisionNumber ?? '';
  return (cause !== '' && cause !== '0000') || (revision !== '' && revision !== '0');
}
