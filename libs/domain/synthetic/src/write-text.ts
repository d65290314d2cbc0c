import { codeLabel } from '#domain/naaccr';
import { coded } from './calendar.js';
import type { Draft, TumorPlan } from './plan.js';
import type { Treatment } from './plan-treatment.js';
import type { Random } from './random.js';

const FOUND_BY = [
  'Came with complaints of some weeks; imaging showed a mass.',
  'Found at a routine examination, no complaints.',
  'Sent by the family doctor after an abnormal test.',
  'Seen in the emergency department, work-up as inpatient.',
  'Found on imaging done for another reason.',
] as const;

const STAGE_WORDS: Readonly<Record<string, string>> = {
  '0': 'In situ, no invasion seen.',
  '1': 'Confined to the organ of origin.',
  '2': 'Extends directly beyond the organ.',
  '3': 'Regional nodes involved, no direct extension.',
  '4': 'Direct extension and regional nodes.',
  '7': 'Distant disease at diagnosis.',
  '8': 'Benign or borderline, not staged.',
  '9': 'Extent not documented.',
};

/** 20240301 as 3/1/24, the way registrars type dates in text. */
function typed(day: number): string {
  const date = coded(day);
  return `${Number(date.slice(4, 6))}/${Number(date.slice(6))}/${date.slice(2, 4)}`;
}

const siteLabel = (site: string): string => codeLabel('primarySite', site) ?? site;
const typeLabel = (histology: string): string => codeLabel('histologicTypeIcdO3', histology) ?? histology;

/** What casefinding knows: where and how the tumor was found. */
export function writeFindingText(draft: Draft, random: Random, tumor: TumorPlan): void {
  draft.textDxProcPe = `${typed(tumor.firstContact)} ${random.pick(FOUND_BY)}`;
  draft.textPrimarySiteTitle = siteLabel(tumor.site);
}

/** Text that supports the codes, short and dated. */
export function writeText(draft: Draft, tumor: TumorPlan, treatment: Treatment): void {
  const { site, histology, behavior, extent, dxDay, cancer } = tumor;
  const kind = typeLabel(histology);
  draft.textHistologyTitle = `${kind} ${histology}/${behavior}`;
  draft.textDxProcPath = `${typed(dxDay)} ${draft.diagnosticConfirmation === '7' ? 'Imaging read as' : 'Specimen read as'} ${kind.toLowerCase()}, ${siteLabel(site).toLowerCase()}. Made-up case.`;
  draft.textStaging = STAGE_WORDS[extent.summaryStage] ?? '';
  if (treatment.surgery > 0) draft.rxTextSurgery = `${typed(treatment.surgery)} Operation for ${cancer.name}, as coded.`;
  if (treatment.chemo > 0) draft.rxTextChemo = `${typed(treatment.chemo)} Chemotherapy started.`;
  if (treatment.radiation > 0) draft.rxTextRadiation = `${typed(treatment.radiation)} Radiation started.`;
  if (treatment.hormone > 0) draft.rxTextHormone = `${typed(treatment.hormone)} Hormone treatment started.`;
  if (treatment.immuno > 0) draft.rxTextBrm = `${typed(treatment.immuno)} Immunotherapy started.`;
}
