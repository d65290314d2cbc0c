import type { ItemId } from '#domain/naaccr';
import { coded, codes, isOneOf } from './coded.js';
import type { Edit } from './edit.js';

const MICROSCOPIC = codes('1 2 4');
const NOT_MICROSCOPIC = codes('6 7 8');

/** Types that are commonly and rightly named without a microscope, by marker, image or sight. */
const CLINICAL_TYPES = new Set([
  8000, 8010, 8140, 8150, 8151, 8170, 8270, 8271, 8272, 8280, 8312, 8720, 8960, 9050, 9100, 9140, 9350, 9380, 9384, 9500, 9510, 9530, 9560,
  9732, 9761, 8800, 8700,
]);

function confirmationEdit(edit: Pick<Edit, 'id' | 'name' | 'severity' | 'check'> & Partial<Edit>, more: readonly ItemId[]): Edit {
  return { level: 'tumor', items: ['diagnosticConfirmation', ...more], ...edit };
}

/** How the diagnosis was confirmed, against what was diagnosed. */
export const confirmationEdits: readonly Edit[] = [
  confirmationEdit(
    {
      id: 'E075',
      name: 'Confirmation vs in situ (SEER IF31)',
      severity: 'error',
      overRide: 'overRideHistology',
      check: (items, { behavior }) =>
        behavior === '2' && (items.diagnosticConfirmation ?? '') !== '' && !isOneOf(items.diagnosticConfirmation, MICROSCOPIC)
          ? { message: `${coded(items, 'diagnosticConfirmation')}; in situ can only be seen under the microscope: expected 1, 2 or 4.` }
          : undefined,
    },
    ['behaviorCodeIcdO3'],
  ),
  confirmationEdit(
    {
      id: 'E076',
      name: 'Confirmation vs lymphoma/leukaemia (SEER IF48)',
      severity: 'error',
      overRide: 'overRideLeukLymphoma',
      check: (items, { histology }) => {
        const confirmation = items.diagnosticConfirmation;
        const isWrong =
          (histology >= 9590 && histology <= 9729 && (confirmation === '6' || confirmation === '8')) ||
          (histology >= 9731 && histology <= 9948 && confirmation === '6');
        return isWrong
          ? { message: `${coded(items, 'diagnosticConfirmation')}; a lymphoma or leukemia is not diagnosed that way; review.` }
          : undefined;
      },
    },
    ['histologicTypeIcdO3'],
  ),
  confirmationEdit(
    {
      id: 'E077',
      name: 'Confirmation 3 only for heme',
      severity: 'error',
      check: (items, { histology, isHeme, dxYear }) =>
        items.diagnosticConfirmation === '3' && ((histology > 0 && !isHeme) || (dxYear > 0 && dxYear < 2010))
          ? {
              message: `${coded(items, 'diagnosticConfirmation')}; 3 is for blood and lymph neoplasms (9590 to 9993) diagnosed from 2010 on.`,
            }
          : undefined,
    },
    ['histologicTypeIcdO3', 'dateOfDiagnosis'],
  ),
  confirmationEdit(
    {
      id: 'E078',
      name: 'Confirmation vs specific morphology',
      severity: 'warning',
      check: (items, { histology, isHeme }) =>
        isOneOf(items.diagnosticConfirmation, NOT_MICROSCOPIC) && histology > 0 && !isHeme && !CLINICAL_TYPES.has(histology)
          ? { message: `${coded(items, 'histologicTypeIcdO3')} without microscopic confirmation; review the type or the confirmation.` }
          : undefined,
    },
    ['histologicTypeIcdO3'],
  ),
];
