import { itemLabel, type ItemId } from '#domain/naaccr';
import { codes, isOneOf } from './coded.js';
import { yearIn } from './date-order.js';
import type { Edit } from './edit.js';

const FIRST_OR_ONLY = codes('00 01 60 61');

/** Accession number, class of case and sequence, at the hospital. All three are silenced by one over-ride, as in the CoC edit. */
function accessionEdit(edit: Pick<Edit, 'id' | 'name' | 'check'>, more: readonly ItemId[]): Edit {
  return {
    ...edit,
    level: 'tumor',
    severity: 'error',
    items: ['dateOf1stContact', 'sequenceNumberHospital', 'classOfCase', ...more],
    overRide: 'overRideAcsnClassSeq',
  };
}

const yearsDiffer = (a: string | undefined, b: string | undefined): boolean => yearIn(a) > 0 && yearIn(b) > 0 && yearIn(a) !== yearIn(b);

/** The year a patient was accessioned, against the first contact and, for autopsy cases, the death. */
export const accessionEdits: readonly Edit[] = [
  accessionEdit(
    {
      id: 'E011',
      name: 'Accession year vs first contact',
      check: (items, { classOfCase }) =>
        (classOfCase === 0 || (classOfCase >= 10 && classOfCase <= 14)) &&
        isOneOf(items.sequenceNumberHospital, FIRST_OR_ONLY) &&
        yearsDiffer(items.accessionNumberHosp, items.dateOf1stContact)
          ? {
              message: `${itemLabel('accessionNumberHosp')} of a first or only tumor must begin with the year of ${itemLabel('dateOf1stContact')}.`,
            }
          : undefined,
    },
    ['accessionNumberHosp'],
  ),
  accessionEdit(
    {
      id: 'E012',
      name: 'Autopsy class, first case',
      check: (items, { classOfCase }) =>
        classOfCase === 38 &&
        isOneOf(items.sequenceNumberHospital, FIRST_OR_ONLY) &&
        (yearsDiffer(items.accessionNumberHosp, items.dateOf1stContact) || yearsDiffer(items.dateOf1stContact, items.dateOfLastContact))
          ? { message: 'A first tumor found at autopsy (class 38) must have its accession, first contact and death in the same year.' }
          : undefined,
    },
    ['accessionNumberHosp', 'dateOfLastContact'],
  ),
  accessionEdit(
    {
      id: 'E013',
      name: 'Autopsy class, later case',
      check: (items, { classOfCase }) =>
        classOfCase === 38 &&
        items.sequenceNumberHospital !== undefined &&
        items.sequenceNumberHospital !== '' &&
        !FIRST_OR_ONLY.has(items.sequenceNumberHospital) &&
        yearsDiffer(items.dateOf1stContact, items.dateOfLastContact)
          ? { message: `A later tumor found at autopsy (class 38) must have ${itemLabel('dateOf1stContact')} in the year of death.` }
          : undefined,
    },
    ['dateOfLastContact'],
  ),
];
