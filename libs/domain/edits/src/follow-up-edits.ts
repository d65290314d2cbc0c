import { itemLabel } from '#domain/naaccr';
import { coded, codes, isOneOf } from './coded.js';
import type { Edit } from './edit.js';

const NEVER_RECURRED = codes('00 70');
const MICROSCOPIC = codes('1 2 4');

/** Recurrence, the facilities of the case and its text. */
export const followUpEdits: readonly Edit[] = [
  {
    id: 'E019',
    name: 'Recurrence type vs date',
    level: 'tumor',
    severity: 'error',
    items: ['recurrenceType1st', 'recurrenceDate1st'],
    check: (items) =>
      (items.recurrenceDate1st ?? '') !== '' && isOneOf(items.recurrenceType1st, NEVER_RECURRED)
        ? {
            message: `${itemLabel('recurrenceDate1st')} is coded but ${coded(items, 'recurrenceType1st')} (no recurrence); the date must be blank.`,
          }
        : undefined,
  },
  {
    id: 'E019B',
    name: 'Recurrence date without a type',
    level: 'tumor',
    severity: 'warning',
    items: ['recurrenceDate1st', 'recurrenceType1st'],
    check: (items) =>
      (items.recurrenceDate1st ?? '') !== '' && (items.recurrenceType1st ?? '') === ''
        ? { message: `${itemLabel('recurrenceDate1st')} is coded but ${itemLabel('recurrenceType1st')} is blank; code the type.` }
        : undefined,
  },
  {
    id: 'E171',
    name: 'Text supports codes',
    level: 'tumor',
    severity: 'warning',
    items: ['textDxProcPath', 'textPrimarySiteTitle', 'textHistologyTitle', 'diagnosticConfirmation'],
    check: (items) =>
      isOneOf(items.diagnosticConfirmation, MICROSCOPIC) &&
      (items.textDxProcPath ?? '') === '' &&
      (items.textPrimarySiteTitle ?? '') === '' &&
      (items.textHistologyTitle ?? '') === ''
        ? {
            message: `${coded(items, 'diagnosticConfirmation')} (microscopic), but no text about pathology, site or histology supports the codes.`,
          }
        : undefined,
  },
];
