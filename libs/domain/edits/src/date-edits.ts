import { itemLabel, type ItemId, type Items } from '#domain/naaccr';
import { coded } from './coded.js';
import { asNumber, isAfter, mustNotBeAfter, yearIn } from './date-order.js';
import { CODED_DATES } from './date-scan.js';
import type { Edit } from './edit.js';
import type { EditFinding } from './edit-finding.js';

/** Fails when the first item is surely after the second. */
function order(edit: Pick<Edit, 'id' | 'name' | 'level' | 'severity'>, earlier: ItemId, later: ItemId): Edit {
  return { ...edit, items: [earlier, later], check: (items) => mustNotBeAfter(items, earlier, later) };
}

/** Fails when a date lies outside the time from diagnosis to last contact. */
function sinceDiagnosis(edit: Pick<Edit, 'id' | 'name'>, date: ItemId): Edit {
  return {
    ...edit,
    level: 'tumor',
    severity: 'error',
    items: [date, 'dateOfDiagnosis', 'dateOfLastContact'],
    check: (items) => mustNotBeAfter(items, 'dateOfDiagnosis', date) ?? mustNotBeAfter(items, date, 'dateOfLastContact'),
  };
}

function futureDate(id: ItemId | undefined): EditFinding | undefined {
  return id && { message: `${itemLabel(id)} is in the future; it must be today or earlier.`, items: [id] };
}

function unrealDate(items: Items, id: ItemId | undefined): EditFinding | undefined {
  if (id === undefined) return undefined;
  const message = `${coded(items, id)}; expected a year from 1850 on, a year and month, or a full date that is on the calendar.`;
  return { message, items: [id] };
}

function ageDisagrees(items: Items, age: number): EditFinding | undefined {
  const born = items.dateOfBirth ?? '';
  const diagnosed = items.dateOfDiagnosis ?? '';
  if (age < 0 || age === 999 || yearIn(born) === 0 || yearIn(diagnosed) === 0) return undefined;
  const fewest = Math.floor((asNumber(diagnosed, '0101') - asNumber(born, '1231')) / 10_000);
  const most = Math.floor((asNumber(diagnosed, '1231') - asNumber(born, '0101')) / 10_000);
  if (age >= fewest && age <= most) return undefined;
  return {
    message: `${coded(items, 'ageAtDiagnosis')}; it must be the completed years from ${itemLabel('dateOfBirth')} to ${itemLabel('dateOfDiagnosis')}.`,
  };
}

/** Dates: on the calendar, not in the future, and in the order of a life. */
export const dateEdits: readonly Edit[] = [
  {
    id: 'E001',
    name: 'Birth date not after diagnosis',
    level: 'tumor',
    severity: 'error',
    items: ['dateOfBirth', 'dateOfDiagnosis'],
    overRide: 'overRideAgeSiteMorph',
    overRideCodes: ['2', '3'],
    check: (items) => mustNotBeAfter(items, 'dateOfBirth', 'dateOfDiagnosis'),
  },
  order(
    { id: 'E002', name: 'Diagnosis not after last contact', level: 'tumor', severity: 'error' },
    'dateOfDiagnosis',
    'dateOfLastContact',
  ),
  order({ id: 'E003', name: 'Birth date not after last contact', level: 'patient', severity: 'error' }, 'dateOfBirth', 'dateOfLastContact'),
  {
    id: 'E004',
    name: 'Age agrees with dates',
    level: 'tumor',
    severity: 'error',
    items: ['ageAtDiagnosis', 'dateOfBirth', 'dateOfDiagnosis'],
    overRide: 'overRideAgeSiteMorph',
    overRideCodes: ['2', '3'],
    check: (items, { age }) => ageDisagrees(items, age),
  },
  {
    id: 'E005',
    name: 'Unknown age with known years',
    level: 'tumor',
    severity: 'warning',
    items: ['ageAtDiagnosis', 'dateOfBirth', 'dateOfDiagnosis'],
    check: (items, { age, dxYear }) =>
      age === 999 && dxYear > 0 && yearIn(items.dateOfBirth) > 0
        ? { message: `${coded(items, 'ageAtDiagnosis')} (unknown) although the years of birth and diagnosis are known; code the age.` }
        : undefined,
  },
  {
    id: 'E006',
    name: 'Age upper limit',
    level: 'tumor',
    severity: 'error',
    items: ['ageAtDiagnosis'],
    check: (items, { age }) =>
      age > 120 && age !== 999 ? { message: `${coded(items, 'ageAtDiagnosis')}; expected 000 to 120, or 999 for unknown.` } : undefined,
  },
  {
    id: 'E007',
    name: 'No future dates',
    level: 'tumor',
    severity: 'error',
    items: CODED_DATES,
    check: (_, { dates }) => futureDate(dates.future),
  },
  {
    id: 'E008',
    name: 'Valid partial dates',
    level: 'tumor',
    severity: 'error',
    items: CODED_DATES,
    check: (items, { dates }) => unrealDate(items, dates.unreal),
  },
  {
    id: 'E009',
    name: 'First contact vs diagnosis',
    level: 'tumor',
    severity: 'warning',
    items: ['dateOf1stContact', 'dateOfDiagnosis', 'classOfCase'],
    check: (items, { classOfCase }) =>
      classOfCase >= 10 && classOfCase <= 14 && isAfter(items.dateOfDiagnosis, items.dateOf1stContact)
        ? { message: `${itemLabel('dateOf1stContact')} is before ${itemLabel('dateOfDiagnosis')} of a case diagnosed here; review both.` }
        : undefined,
  },
  order({ id: 'E010', name: 'First contact vs last contact', level: 'tumor', severity: 'error' }, 'dateOf1stContact', 'dateOfLastContact'),
  order({ id: 'E014', name: 'Admission before discharge', level: 'tumor', severity: 'error' }, 'dateOfInptAdm', 'dateOfInptDisch'),
  {
    id: 'E015',
    name: 'Case completion order',
    level: 'tumor',
    severity: 'error',
    items: ['dateCaseCompleted', 'dateOf1stContact', 'dateOfDiagnosis'],
    check: (items) =>
      mustNotBeAfter(items, 'dateOf1stContact', 'dateCaseCompleted') ?? mustNotBeAfter(items, 'dateOfDiagnosis', 'dateCaseCompleted'),
  },
  order(
    { id: 'E016', name: 'Export after completion', level: 'tumor', severity: 'warning' },
    'dateCaseCompleted',
    'dateCaseReportExported',
  ),
  sinceDiagnosis({ id: 'E017', name: 'Cancer status date' }, 'dateOfLastCancerStatus'),
  sinceDiagnosis({ id: 'E018', name: 'Recurrence date window' }, 'recurrenceDate1st'),
];
