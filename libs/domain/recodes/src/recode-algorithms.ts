import type { Recodes } from './derive-recodes.js';

/** Name and version of what makes derived items; both are stored and exported beside the values. */
export interface RecodeAlgorithm {
  readonly name: string;
  readonly version: string;
  readonly items: readonly (keyof Recodes)[];
}

/** Algorithms behind `deriveRecodes`; every item of `Recodes` belongs to one. */
export const RECODE_ALGORITHMS: readonly RecodeAlgorithm[] = [
  { name: 'SEER Site Recode ICD-O-3', version: '2003 Definition', items: ['seerSiteRecode2003'] },
  {
    name: 'SEER Site Recode ICD-O-3',
    version: '2003 Definition without Mesothelioma and Kaposi Sarcoma',
    items: ['seerSiteRecode2003NoKsMeso'],
  },
  { name: 'SEER Site Recode ICD-O-3', version: 'WHO 2008 Definition', items: ['seerSiteRecode'] },
  { name: 'SEER Site Recode ICD-O-3', version: '2023 Revision', items: ['seerSiteRecode2023'] },
  { name: 'SEER Site Recode ICD-O-3', version: '2023 Revision Expanded', items: ['seerSiteRecode2023Expanded'] },
  { name: 'SEER Behavior Recode for Analysis', version: '2006+', items: ['seerBehaviorRecode'] },
  { name: 'SEER AYA Site Recode', version: 'WHO 2008', items: ['ayaSiteRecode2008'] },
  { name: 'SEER AYA Site Recode', version: '2020 Revision', items: ['ayaSiteRecode2020'] },
  {
    name: 'International Classification of Childhood Cancer',
    version: 'Third edition (ICCC-3) based on ICD-O-3',
    items: ['icccThirdEdition'],
  },
  {
    name: 'International Classification of Childhood Cancer',
    version: 'ICD-O-3/WHO 2008',
    items: ['icccWho2008', 'icccWho2008Extended'],
  },
  {
    name: 'International Classification of Childhood Cancer',
    version: 'Third edition based on ICD-O-3/IARC 2017',
    items: ['iccc', 'icccExtended', 'icccMajorCategory'],
  },
  { name: 'SEER Brain/CNS Recode', version: '2020 Revision', items: ['seerBrainCnsRecode2020'] },
  { name: 'SEER Lymphoid Neoplasm Recode', version: '2021 Revision', items: ['seerLymphNeoplasmRecode2021'] },
  { name: 'SEER Derived Summary Grade', version: '2018', items: ['derivedSummaryGrade2018'] },
  {
    name: 'SEER Breast Cancer Category',
    version: 'September 2025',
    items: ['estrogenReceptorRecode', 'progesteroneReceptorRecode', 'her2Recode', 'breastSubtype'],
  },
  { name: 'SEER Tumor Size Over Time', version: '1.1', items: ['tumorSizeOverTime'] },
];
