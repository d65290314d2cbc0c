import type { ItemId, Items } from '#domain/naaccr';
import type { CaseFacts } from './case-facts.js';
import { coded } from './coded.js';
import type { Edit } from './edit.js';
import type { EditFinding } from './edit-finding.js';
import { isBrainOrCns } from './site-facts.js';

const NODES = ['regionalNodesPositive', 'regionalNodesExamined'] as const satisfies readonly ItemId[];

const isCount = (code: string): boolean => code >= '01' && code <= '90';

/** Brain, blood, placenta, nodal lymphoma and unknown primary: nodes are 99. */
function hasNoNodes({ site, histology }: CaseFacts): boolean {
  if (isBrainOrCns(site) || site === 589 || site === 809 || (site >= 420 && site <= 424)) return true;
  return site >= 770 && site <= 779 && histology >= 9590 && histology <= 9993;
}

function nodesDisagree(items: Items): EditFinding | undefined {
  const positive = items.regionalNodesPositive ?? '';
  const examined = items.regionalNodesExamined ?? '';
  if (positive === '' || examined === '') return undefined;
  if ((examined === '00') !== (positive === '98'))
    return { message: `${coded(items, NODES[0])} and ${coded(items, NODES[1])}; 98 goes with 00 examined, and only with it.` };
  if (isCount(positive) && isCount(examined) && positive > examined)
    return { message: `${coded(items, NODES[0])}, more than were examined (${examined}).` };
  return undefined;
}

function nodeEdit(edit: Pick<Edit, 'id' | 'name' | 'check'> & Partial<Edit>, more: readonly ItemId[]): Edit {
  return { level: 'tumor', severity: 'error', items: [...NODES, ...more], ...edit };
}

/** Regional nodes, tumor size and TNM. */
export const nodeAndSizeEdits: readonly Edit[] = [
  nodeEdit(
    {
      id: 'E141',
      name: 'Summary stage vs nodes',
      overRide: 'overRideSsNodespos',
      check: (items, { isHeme }) => {
        const positive = items.regionalNodesPositive ?? '';
        const stage = items.summaryStage2018;
        return !isHeme && isCount(positive) && (stage === '1' || stage === '2')
          ? {
              message: `${coded(items, 'summaryStage2018')} although ${coded(items, 'regionalNodesPositive')}; with positive nodes expected 3, 4 or 7.`,
            }
          : undefined;
      },
    },
    ['summaryStage2018'],
  ),
  nodeEdit({ id: 'E148', name: 'Nodes positive vs examined', check: nodesDisagree }, []),
  nodeEdit(
    {
      id: 'E149',
      name: 'Nodes for heme/CNS',
      check: (items, facts) => {
        const positive = items.regionalNodesPositive ?? '99';
        const examined = items.regionalNodesExamined ?? '99';
        if (!hasNoNodes(facts) || ((positive === '99' || positive === '') && (examined === '99' || examined === ''))) return undefined;
        return {
          message: `${coded(items, 'regionalNodesPositive')} and ${coded(items, 'regionalNodesExamined')}; a disease without regional nodes has 99 and 99.`,
        };
      },
    },
    ['primarySite', 'histologicTypeIcdO3'],
  ),
  nodeEdit(
    {
      id: 'E150',
      name: 'In situ with positive nodes',
      check: (items, { behavior }) =>
        behavior === '2' && isCount(items.regionalNodesPositive ?? '')
          ? { message: `${coded(items, 'regionalNodesPositive')}; an in situ tumor has no positive nodes: expected 00 or 98.` }
          : undefined,
    },
    ['behaviorCodeIcdO3'],
  ),
  {
    id: 'E155',
    name: 'Size clinical/pathologic/summary',
    level: 'tumor',
    severity: 'warning',
    items: ['tumorSizeClinical', 'tumorSizePathologic', 'tumorSizeSummary'],
    check: (items, { surgery }) => {
      const pathologic = items.tumorSizePathologic ?? '';
      const summary = items.tumorSizeSummary ?? '';
      const isMeasured = pathologic >= '001' && pathologic <= '988' && summary !== '' && summary !== pathologic;
      const before =
        items.rxSummSystemicSurSeq === '2' ||
        items.rxSummSystemicSurSeq === '4' ||
        items.rxSummSurgRadSeq === '2' ||
        items.rxSummSurgRadSeq === '4';
      const isNeoadjuvant = before || items.neoadjuvantTherapy === '1' || items.neoadjuvantTherapy === '2';
      if (!isMeasured || surgery !== 'done' || isNeoadjuvant) return undefined;
      return {
        message: `${coded(items, 'tumorSizeSummary')}; resected without treatment before, it equals the pathologic size (${pathologic}).`,
      };
    },
  },
  {
    id: 'E156',
    name: 'TNM in situ consistency (CoC)',
    level: 'tumor',
    severity: 'error',
    items: ['ajccTnmClinT', 'ajccTnmClinN', 'ajccTnmClinM', 'ajccTnmClinStageGroup'],
    overRide: 'overRideTnmTis',
    check: (items) => {
      if (items.ajccTnmClinT?.startsWith('cTis') !== true) return undefined;
      const isConsistent =
        startsWith(items.ajccTnmClinN, 'cN0') &&
        startsWith(items.ajccTnmClinM, 'cM0') &&
        (startsWith(items.ajccTnmClinStageGroup, '0') || items.ajccTnmClinStageGroup === '99');
      return isConsistent ? undefined : { message: `${coded(items, 'ajccTnmClinT')}; in situ expects cN0, cM0 and stage group 0.` };
    },
  },
  {
    id: 'E166',
    name: 'TNM edition vs DX year',
    level: 'tumor',
    severity: 'warning',
    items: ['tnmEditionNumber', 'dateOfDiagnosis'],
    check: (items, { dxYear }) => {
      const edition = items.tnmEditionNumber ?? '';
      if (edition === '' || edition === '88' || edition === '99' || dxYear < 2003) return undefined;
      const expected = dxYear < 2010 ? '06' : dxYear < 2018 ? '07' : '08';
      return edition === expected || (dxYear >= 2018 && edition === '09')
        ? undefined
        : {
            message: `${coded(items, 'tnmEditionNumber')}; a diagnosis of ${dxYear} is staged in edition ${expected} (88 without a chapter).`,
          };
    },
  },
];

const startsWith = (value: string | undefined, beginning: string): boolean =>
  value === undefined || value === '' || value.startsWith(beginning);
