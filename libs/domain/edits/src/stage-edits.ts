import type { ItemId, Items } from '#domain/naaccr';
import type { CaseFacts } from './case-facts.js';
import { coded } from './coded.js';
import type { Edit } from './edit.js';
import type { EditFinding } from './edit-finding.js';
import { isBrainOrCns } from './site-facts.js';

const METS = [
  'metsAtDxBone',
  'metsAtDxBrain',
  'metsAtDxLiver',
  'metsAtDxLung',
  'metsAtDxDistantLn',
  'metsAtDxOther',
] as const satisfies readonly ItemId[];
const CS = ['csExtension', 'csLymphNodes', 'csMetsAtDx', 'csTumorSize'] as const satisfies readonly ItemId[];

/** Leukemia, myeloma and other diseases of blood and marrow: no metastases, stage 7. */
function isLeukemiaOrMyeloma({ histology, site }: CaseFacts): boolean {
  return (histology === 9732 || (histology >= 9800 && histology <= 9993)) && site === 421;
}

function firstOf(items: Items, ids: readonly ItemId[], code: string): ItemId | undefined {
  for (const id of ids) if (items[id] === code) return id;
  return undefined;
}

function firstCoded(items: Items, ids: readonly ItemId[]): ItemId | undefined {
  for (const id of ids) {
    const value = items[id];
    if (value !== undefined && value !== '') return id;
  }
  return undefined;
}

function stageOfBehavior(items: Items, facts: CaseFacts): EditFinding | undefined {
  const stage = items.summaryStage2018 ?? '';
  if (stage === '' || (facts.dxYear > 0 && facts.dxYear < 2018)) return undefined;
  if (facts.behavior === '2' && stage !== '0') return { message: `${coded(items, 'summaryStage2018')}; an in situ tumor has 0.` };
  if (facts.behavior === '3' && stage === '0')
    return { message: `${coded(items, 'summaryStage2018')} (in situ); a malignant tumor has 1 to 9.` };
  const isBenign = facts.behavior === '0' || facts.behavior === '1';
  return isBenign && isBrainOrCns(facts.site) && stage !== '8'
    ? { message: `${coded(items, 'summaryStage2018')}; a benign or borderline tumor has 8.` }
    : undefined;
}

function stageEdit(edit: Pick<Edit, 'id' | 'name' | 'check'> & Partial<Edit>, items: readonly ItemId[]): Edit {
  return { level: 'tumor', severity: 'error', items, ...edit };
}

/** Summary stage, metastases and the staging items of each period. */
export const stageEdits: readonly Edit[] = [
  stageEdit({ id: 'E138', name: 'Summary stage vs behaviour', check: stageOfBehavior }, ['summaryStage2018', 'behaviorCodeIcdO3']),
  stageEdit(
    {
      id: 'E139',
      name: 'Summary stage vs DCO',
      severity: 'warning',
      check: (items, { isHeme }) => {
        const stage = items.summaryStage2018 ?? '';
        if (items.typeOfReportingSource !== '7' || stage === '' || stage === '9' || (isHeme && stage === '7')) return undefined;
        return { message: `${coded(items, 'summaryStage2018')}; a case known from the death certificate only is expected to be 9.` };
      },
    },
    ['summaryStage2018', 'typeOfReportingSource'],
  ),
  stageEdit(
    {
      id: 'E144',
      name: 'EOD vs summary stage',
      severity: 'warning',
      check: (items) => {
        const derived = items.derivedSummaryStage2018 ?? '';
        const stage = items.summaryStage2018 ?? '';
        if (derived === '' || stage === '' || derived === stage || derived === '9') return undefined;
        return {
          message: `${coded(items, 'summaryStage2018')} but ${coded(items, 'derivedSummaryStage2018')} from the EOD items; one of them is wrong.`,
        };
      },
    },
    ['summaryStage2018', 'derivedSummaryStage2018', 'eodPrimaryTumor', 'eodRegionalNodes', 'eodMets'],
  ),
  stageEdit(
    {
      id: 'E145',
      name: 'EOD items by DX year',
      check: (items, { dxYear }) => {
        const wrong = dxYear > 0 && dxYear < 2018 ? firstCoded(items, ['eodPrimaryTumor', 'eodRegionalNodes', 'eodMets']) : undefined;
        return wrong && { message: `${coded(items, wrong)}; it is blank for diagnoses before 2018.`, items: [wrong, 'dateOfDiagnosis'] };
      },
    },
    ['eodPrimaryTumor', 'eodRegionalNodes', 'eodMets', 'dateOfDiagnosis'],
  ),
  stageEdit(
    {
      id: 'E151',
      name: 'In situ with mets',
      check: (items, { behavior }) => {
        const wrong = behavior === '2' ? firstOf(items, METS, '1') : undefined;
        return (
          wrong && {
            message: `${coded(items, wrong)}; an in situ tumor has no metastases: expected 0.`,
            items: [wrong, 'behaviorCodeIcdO3'],
          }
        );
      },
    },
    [...METS, 'behaviorCodeIcdO3'],
  ),
  stageEdit(
    {
      id: 'E152',
      name: 'Mets at DX vs stage',
      check: (items) => {
        const stage = items.summaryStage2018 ?? '';
        if (stage === '' || stage === '7') return undefined;
        const met = firstOf(items, METS, '1');
        return (
          met && {
            message: `${coded(items, 'summaryStage2018')} although ${coded(items, met)} (metastasis at diagnosis); expected 7.`,
            items: ['summaryStage2018', met],
          }
        );
      },
    },
    [...METS, 'summaryStage2018'],
  ),
  stageEdit(
    {
      id: 'E153',
      name: 'Mets items for heme',
      check: (items, facts) => {
        if (!isLeukemiaOrMyeloma(facts)) return undefined;
        const wrong = firstOf(items, METS, '0') ?? firstOf(items, METS, '1');
        return (
          wrong && {
            message: `${coded(items, wrong)}; leukemia and myeloma have 8 (not applicable).`,
            items: [wrong, 'histologicTypeIcdO3'],
          }
        );
      },
    },
    [...METS, 'histologicTypeIcdO3'],
  ),
  stageEdit(
    {
      id: 'E160',
      name: 'Site-nonspecific with localized EOD/CS (SEER IF40, IF176)',
      overRide: 'overRideSiteEodDxDt',
      check: (items, { site, behavior, histology }) =>
        VAGUE_SITES.has(site) && behavior === '3' && histology < 9590 && items.summaryStage2018 === '1'
          ? { message: `${coded(items, 'primarySite')}, not an exact site, although the tumor is localized; code the exact site.` }
          : undefined,
    },
    ['primarySite', 'summaryStage2018'],
  ),
  stageEdit(
    {
      id: 'E162',
      name: 'CS items by DX year',
      check: (items, { dxYear }) => {
        const wrong = dxYear > 2017 || (dxYear > 0 && dxYear < 2004) ? firstCoded(items, CS) : undefined;
        return (
          wrong && {
            message: `${coded(items, wrong)}; collaborative stage is for diagnoses of 2004 to 2017.`,
            items: [wrong, 'dateOfDiagnosis'],
          }
        );
      },
    },
    [...CS, 'dateOfDiagnosis'],
  ),
  stageEdit(
    {
      id: 'E165',
      name: 'Breast markers vs subtype',
      check: (items, { site, dxYear }) => {
        if (dxYear < 2018 || site === -1 || (site >= 500 && site <= 509)) return undefined;
        const wrong = firstCoded(items, ['estrogenReceptorSummary', 'progesteroneRecepSummary']);
        return wrong && { message: `${coded(items, wrong)}; it is blank for other sites than breast.`, items: [wrong, 'primarySite'] };
      },
    },
    ['estrogenReceptorSummary', 'progesteroneRecepSummary', 'primarySite'],
  ),
];

/** "Not otherwise specified" of organs in which a localized tumor has an exact site (SEER IF40). */
const VAGUE_SITES = new Set([
  69, 109, 119, 139, 142, 249, 260, 268, 269, 319, 390, 398, 399, 409, 419, 489, 579, 639, 689, 699, 759, 760, 761, 762, 763, 764, 765, 767,
  768,
]);
