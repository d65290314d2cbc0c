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
