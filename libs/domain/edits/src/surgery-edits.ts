import { itemLabel, type ItemId, type Items } from '#domain/naaccr';
import type { CaseFacts } from './case-facts.js';
import { coded } from './coded.js';
import { mustNotBeAfter } from './date-order.js';
import type { Edit } from './edit.js';
import { isBrainOrCns, isIllDefinedSite } from './site-facts.js';
import { surgeryExtent } from './surgery-state.js';

const SURGERY = ['rxSummSurgPrimSite', 'rxSummSurgPrimSite2023'] as const satisfies readonly ItemId[];

function surgeryEdit(edit: Pick<Edit, 'id' | 'name' | 'check'> & Partial<Edit>, more: readonly ItemId[]): Edit {
  return { level: 'tumor', severity: 'error', items: [...SURGERY, ...more], ...edit };
}

const surgeryItem = (dxYear: number): ItemId => (dxYear >= 2023 ? 'rxSummSurgPrimSite2023' : 'rxSummSurgPrimSite');

/** Organs and diseases without regional nodes of their own: brain, blood and marrow, unknown primary, lymphoma in nodes. */
function hasNoRegionalNodes({ site, histology }: CaseFacts): boolean {
  if (isBrainOrCns(site) || isIllDefinedSite(site)) return true;
  if (site === 420 || site === 421 || site === 423 || site === 424) return true;
  return site >= 770 && site <= 779 && histology >= 9590 && histology <= 9729;
}

/** Whether the surgery item of the other period is used: two digits through 2022, letter code from 2023. */
function usesOtherPeriod(items: Items, dxYear: number): ItemId | undefined {
  if (dxYear >= 2023 && (items.rxSummSurgPrimSite ?? '') !== '') return 'rxSummSurgPrimSite';
  if (dxYear > 0 && dxYear < 2023 && (items.rxSummSurgPrimSite2023 ?? '') !== '') return 'rxSummSurgPrimSite2023';
  return undefined;
}

/** Surgery of the primary site, its dates, margins and nodes. */
export const surgeryEdits: readonly Edit[] = [
  surgeryEdit(
    {
      id: 'E111',
      name: 'Surgery item of the year',
      check: (items, { dxYear }) => {
        const wrong = usesOtherPeriod(items, dxYear);
        return (
          wrong && {
            message: `${coded(items, wrong)}; a diagnosis of ${dxYear} is coded in ${itemLabel(surgeryItem(dxYear))}.`,
            items: [wrong],
          }
        );
      },
    },
    ['dateOfDiagnosis'],
  ),
  surgeryEdit(
    {
      id: 'E112',
      name: 'Surgery vs reason (performed)',
      check: (items, { surgery }) =>
        surgery === 'done' && (items.reasonForNoSurgery ?? '') !== '' && items.reasonForNoSurgery !== '0'
          ? { message: `${coded(items, 'reasonForNoSurgery')} although surgery was done; expected 0.` }
          : undefined,
    },
    ['reasonForNoSurgery'],
  ),
  surgeryEdit(
    {
      id: 'E113',
      name: 'Surgery vs reason (not performed)',
      check: (items, { surgery }) =>
        surgery === 'none' && items.reasonForNoSurgery === '0'
          ? { message: `${coded(items, 'reasonForNoSurgery')} (surgery done) although none was; expected 1 to 9.` }
          : undefined,
    },
    ['reasonForNoSurgery'],
  ),
  surgeryEdit(
    {
      id: 'E114',
      name: 'Surgery vs surgery date',
      check: (items, { surgery, classOfCase }) => {
        if (surgery !== 'none' || hasOtherSurgery(items) || classOfCase === -1) return undefined;
        const dated = (items.rxDateMostDefinSurg ?? '') !== '' ? 'rxDateMostDefinSurg' : 'rxDateSurgery';
        if ((items[dated] ?? '') === '') return undefined;
        return { message: `${itemLabel(dated)} is coded although no surgery was done; it must be blank.`, items: [dated, ...SURGERY] };
      },
    },
    ['rxDateSurgery', 'rxDateMostDefinSurg'],
  ),
  surgeryEdit(
    {
      id: 'E114B',
      name: 'Surgery without a date',
      severity: 'warning',
      check: (items, { surgery }) =>
        surgery === 'done' && (items.rxDateSurgery ?? '') === ''
          ? { message: `Surgery was done but ${itemLabel('rxDateSurgery')} is blank; code at least the year if it is known.` }
          : undefined,
    },
    ['rxDateSurgery'],
  ),
  surgeryEdit(
    {
      id: 'E115',
      name: 'Surgery vs confirmation (SEER IF76)',
      overRide: 'overRideSurgDxconf',
      check: (items, { surgery, surgeryCode }) => {
        if (surgery !== 'done' || (items.diagnosticConfirmation ?? '') <= '4') return undefined;
        const extent = surgeryExtent(surgeryCode);
        if (extent < 20 || extent > 90) return undefined;
        return {
          message: `${coded(items, 'diagnosticConfirmation')} although tissue was removed; expected a microscopic confirmation (1 to 4).`,
        };
      },
    },
    ['diagnosticConfirmation'],
  ),
  surgeryEdit(
    {
      id: 'E116',
      name: 'Surgery date vs diagnosis',
      severity: 'warning',
      items: ['rxDateSurgery', 'dateOfDiagnosis'],
      check: (items) => mustNotBeAfter(items, 'dateOfDiagnosis', 'rxDateSurgery'),
    },
    [],
  ),
  surgeryEdit(
    {
      id: 'E117',
      name: 'Most definitive vs first surgery',
      items: ['rxDateMostDefinSurg', 'rxDateSurgery'],
      check: (items) => mustNotBeAfter(items, 'rxDateSurgery', 'rxDateMostDefinSurg'),
    },
    [],
  ),
  surgeryEdit(
    {
      id: 'E118',
      name: 'Discharge after surgery',
      items: ['rxDateSurgicalDisch', 'rxDateMostDefinSurg'],
      check: (items) => mustNotBeAfter(items, 'rxDateMostDefinSurg', 'rxDateSurgicalDisch'),
    },
    [],
  ),
  surgeryEdit(
    {
      id: 'E133',
      name: 'Lymph node surgery vs nodes examined',
      severity: 'warning',
      items: ['rxSummScopeRegLnSur', 'regionalNodesExamined'],
      check: (items) => {
        const examined = items.regionalNodesExamined ?? '';
        return items.rxSummScopeRegLnSur === '0' && examined >= '04' && examined <= '90'
          ? {
              message: `${coded(items, 'regionalNodesExamined')} nodes although ${coded(items, 'rxSummScopeRegLnSur')} (none removed); review.`,
            }
          : undefined;
      },
    },
    [],
  ),
  surgeryEdit(
    {
      id: 'E134',
      name: 'Scope of nodes vs heme',
      items: ['rxSummScopeRegLnSur', 'primarySite', 'histologicTypeIcdO3'],
      check: (items, facts) =>
        (items.rxSummScopeRegLnSur ?? '9') !== '9' && items.rxSummScopeRegLnSur !== '' && hasNoRegionalNodes(facts)
          ? { message: `${coded(items, 'rxSummScopeRegLnSur')}; brain, blood, nodal lymphoma and unknown primaries have 9.` }
          : undefined,
    },
    [],
  ),
  surgeryEdit(
    {
      id: 'E135',
      name: 'Margins vs surgery',
      check: (items, { surgery }) => {
        const margins = items.rxSummSurgicalMargins ?? '';
        if (margins === '' || surgery === 'blank' || surgery === 'unknown') return undefined;
        if (surgery === 'none')
          return margins === '8' || margins === '9'
            ? undefined
            : { message: `${coded(items, 'rxSummSurgicalMargins')} although no surgery was done; expected 8.` };
        return margins === '8'
          ? { message: `${coded(items, 'rxSummSurgicalMargins')} (no surgery) although surgery was done; expected 0 to 7 or 9.` }
          : undefined;
      },
    },
    ['rxSummSurgicalMargins'],
  ),
];

/** Nodes or another site operated on: the surgery dates count that too. */
function hasOtherSurgery(items: Items): boolean {
  const scope = items.rxSummScopeRegLnSur ?? '';
  const other = items.rxSummSurgOthRegDis ?? '';
  return (scope >= '1' && scope <= '7') || (other >= '1' && other <= '5');
}
