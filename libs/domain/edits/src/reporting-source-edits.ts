import { itemLabel, type ItemId } from '#domain/naaccr';
import { coded } from './coded.js';
import { isOtherDate } from './date-order.js';
import type { Edit } from './edit.js';

const AUTOPSY_ONLY = '6';
const DEATH_CERTIFICATE_ONLY = '7';

function sourceEdit(edit: Pick<Edit, 'id' | 'name' | 'check'> & Partial<Edit>, more: readonly ItemId[]): Edit {
  return { level: 'tumor', severity: 'error', items: ['typeOfReportingSource', ...more], ...edit };
}

/** Diagnosis date against date of death, for one reporting source. */
function diagnosedAtDeath(id: string, name: string, source: string): Edit {
  return sourceEdit(
    {
      id,
      name,
      check: (items) =>
        items.typeOfReportingSource === source &&
        items.vitalStatus === '0' &&
        isOtherDate(items.dateOfDiagnosis ?? '', items.dateOfLastContact ?? '')
          ? { message: `${coded(items, 'typeOfReportingSource')}; ${itemLabel('dateOfDiagnosis')} must be the date of death.` }
          : undefined,
    },
    ['dateOfDiagnosis', 'dateOfLastContact'],
  );
}

/** Cases known from a death certificate or an autopsy only. */
export const reportingSourceEdits: readonly Edit[] = [
  sourceEdit(
    {
      id: 'E029',
      name: 'DCO/autopsy must be dead',
      check: (items) =>
        (items.typeOfReportingSource === DEATH_CERTIFICATE_ONLY || items.typeOfReportingSource === AUTOPSY_ONLY) &&
        items.vitalStatus === '1'
          ? { message: `${coded(items, 'typeOfReportingSource')} but ${itemLabel('vitalStatus')} says alive; expected 0 (dead).` }
          : undefined,
    },
    ['vitalStatus'],
  ),
  diagnosedAtDeath('E030', 'DCO diagnosis date', DEATH_CERTIFICATE_ONLY),
  diagnosedAtDeath('E031', 'Autopsy-only diagnosis date', AUTOPSY_ONLY),
  sourceEdit(
    {
      id: 'E032',
      name: 'DCO diagnostic confirmation',
      check: (items) =>
        items.typeOfReportingSource === DEATH_CERTIFICATE_ONLY &&
        (items.diagnosticConfirmation ?? '9') !== '9' &&
        items.diagnosticConfirmation !== ''
          ? { message: `${coded(items, 'diagnosticConfirmation')}; a case known from the death certificate only has 9 (unknown).` }
          : undefined,
    },
    ['diagnosticConfirmation'],
  ),
  sourceEdit(
    {
      id: 'E033',
      name: 'DCO class of case',
      check: (items, { classOfCase }) =>
        items.typeOfReportingSource === DEATH_CERTIFICATE_ONLY && classOfCase !== -1 && classOfCase !== 49
          ? { message: `${coded(items, 'classOfCase')}; a case known from the death certificate only has 49.` }
          : undefined,
    },
    ['classOfCase'],
  ),
  sourceEdit(
    {
      id: 'E034',
      name: 'Autopsy-only confirmation',
      check: (items) => {
        const confirmation = items.diagnosticConfirmation ?? '';
        if (items.typeOfReportingSource !== AUTOPSY_ONLY || confirmation === '' || confirmation === '1' || confirmation === '6')
          return undefined;
        return {
          message: `${coded(items, 'diagnosticConfirmation')}; a case known from the autopsy only has 1 (histology) or 6 (direct view).`,
        };
      },
    },
    ['diagnosticConfirmation'],
  ),
  sourceEdit(
    {
      id: 'E035',
      name: 'DCO with several primaries (SEER IF04)',
      overRide: 'overRideReportSource',
      check: (items, { histology }) =>
        items.typeOfReportingSource === DEATH_CERTIFICATE_ONLY &&
        histology > 0 &&
        histology < 9590 &&
        (items.sequenceNumberCentral ?? '') !== '' &&
        items.sequenceNumberCentral !== '00'
          ? {
              message: `${coded(items, 'sequenceNumberCentral')}; a solid tumor known from the death certificate only is expected to be the only one (00).`,
            }
          : undefined,
    },
    ['sequenceNumberCentral', 'histologicTypeIcdO3'],
  ),
  sourceEdit(
    {
      id: 'E036',
      name: 'DCO unknown treatment',
      severity: 'warning',
      check: (items, { isTreated }) =>
        items.typeOfReportingSource === DEATH_CERTIFICATE_ONLY && isTreated
          ? { message: 'Treatment is recorded as given for a case known from the death certificate only; expected the unknown codes.' }
          : undefined,
    },
    ['rxSummSurgPrimSite', 'rxSummSurgPrimSite2023', 'rxSummChemo', 'rxSummHormone', 'rxSummBrm', 'phase1RadiationTreatmentModality'],
  ),
  sourceEdit(
    {
      id: 'E168',
      name: 'Class of case vs reporting source',
      check: (items, { classOfCase }) => {
        const source = items.typeOfReportingSource ?? '';
        const expected =
          classOfCase === 43 ? '3' : classOfCase === 49 ? DEATH_CERTIFICATE_ONLY : classOfCase === 38 ? AUTOPSY_ONLY : source;
        if (source === '' || source === expected) return undefined;
        return { message: `${coded(items, 'typeOfReportingSource')}; class of case ${classOfCase} goes with ${expected}.` };
      },
    },
    ['classOfCase'],
  ),
];
