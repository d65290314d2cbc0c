import { histologyGroup } from './histology-group.js';
import { topographyGroup } from './topography-group.js';

/** Coarse group of a tumor for tables and work lists; in the order of display. */
export const SITE_GROUPS = [
  { code: 'head-and-neck', label: 'Mouth, throat, nose and larynx' },
  { code: 'esophagus', label: 'Esophagus' },
  { code: 'stomach', label: 'Stomach' },
  { code: 'colon-and-rectum', label: 'Colon and rectum' },
  { code: 'liver-and-bile-ducts', label: 'Liver, gallbladder and bile ducts' },
  { code: 'pancreas', label: 'Pancreas' },
  { code: 'lung', label: 'Lung and bronchus' },
  { code: 'bone-and-soft-tissue', label: 'Bone and soft tissue' },
  { code: 'melanoma-of-skin', label: 'Melanoma of skin' },
  { code: 'breast', label: 'Breast' },
  { code: 'cervix', label: 'Cervix of uterus' },
  { code: 'uterus', label: 'Body of uterus' },
  { code: 'ovary', label: 'Ovary' },
  { code: 'prostate', label: 'Prostate' },
  { code: 'testis', label: 'Testis' },
  { code: 'bladder', label: 'Urinary bladder' },
  { code: 'kidney', label: 'Kidney and renal pelvis' },
  { code: 'brain-and-cns', label: 'Brain and nervous system' },
  { code: 'thyroid', label: 'Thyroid' },
  { code: 'lymphoma', label: 'Lymphoma' },
  { code: 'myeloma', label: 'Myeloma' },
  { code: 'leukemia', label: 'Leukemia' },
  { code: 'mesothelioma', label: 'Mesothelioma' },
  { code: 'kaposi-sarcoma', label: 'Kaposi sarcoma' },
  { code: 'other', label: 'Other sites and types' },
  { code: 'unknown', label: 'Unknown or ill-defined site' },
] as const;

/** Code of a site group. */
export type SiteGroup = (typeof SITE_GROUPS)[number]['code'];

const LABELS: ReadonlyMap<string, string> = new Map(SITE_GROUPS.map(({ code, label }) => [code, label]));

/** Label of a site group, or the code itself when it is not one. */
export function siteGroupLabel(code: string): string {
  return LABELS.get(code) ?? code;
}

/**
 * Coarse site group of a tumor: lymphoma, myeloma, leukemia, mesothelioma and Kaposi sarcoma by histology wherever they are, all else by site.
 * Coarser than, and consistent with, the SEER Site Recode ICD-O-3/WHO 2008: each of its codes falls into one group, except its miscellaneous one.
 * @param primarySite - ICD-O-3 topography, C and three digits; blank or invalid counts as unknown
 * @param histologicTypeIcdO3 - ICD-O-3 histology, four digits; blank or invalid leaves the site to decide
 * @returns one of `SITE_GROUPS`; behavior is not looked at
 * @see SOURCE.md
 * @example siteGroup('C504', '8500') // 'breast'
 * @example siteGroup('C169', '9680') // 'lymphoma'
 */
export function siteGroup(primarySite: string | undefined, histologicTypeIcdO3: string | undefined): SiteGroup {
  const site = siteNumber(primarySite);
  const histology = histologicTypeIcdO3?.length === 4 ? Number(histologicTypeIcdO3) : 0;
  return histologyGroup(histology, site) ?? topographyGroup(site, histology);
}

/** C504 is 504; -1 when it is not a topography code. */
function siteNumber(primarySite: string | undefined): number {
  if (primarySite?.length !== 4 || !primarySite.startsWith('C')) return -1;
  const number = Number(primarySite.slice(1));
  return Number.isInteger(number) ? number : -1;
}
