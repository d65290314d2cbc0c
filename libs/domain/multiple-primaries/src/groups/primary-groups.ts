import { codes } from '../code-set.js';
import { hematopoietic1998, hematopoietic2001 } from '../hematopoietic/earlier-hematopoietic.js';
import { hematopoietic2010 } from '../hematopoietic/hematopoietic-2010.js';
import type { PrimaryGroup, PrimaryRule } from '../primary-rule.js';
import { benignBrain2004 } from './benign-brain-2004.js';
import { benignBrain2007, malignantBrain2007 } from './brain-2007.js';
import { breast2018 } from './breast-2018.js';
import { colon2018 } from './colon-2018.js';
import { headAndNeck2018 } from './head-and-neck-2018.js';
import { kidney2018 } from './kidney-2018.js';
import { lung2018 } from './lung-2018.js';
import { malignantCns2018 } from './malignant-cns-2018.js';
import { melanoma2007, melanoma2021 } from './melanoma.js';
import { nonMalignantCns2018 } from './non-malignant-cns-2018.js';
import { otherSites2007 } from './other-sites-2007.js';
import { otherSites2023 } from './other-sites-2023.js';
import { solidMalignant2004 } from './solid-tumors-2004.js';
import { breast2007, colon2007, headAndNeck2007, kidney2007, lung2007, urinary2007 } from './solid-tumors-2007.js';
import { urinary2018 } from './urinary-2018.js';

interface Chapter {
  readonly id: string;
  readonly name: string;
  readonly years: readonly [from: number, to: number];
  /** Sites, or all when left out. */
  readonly sites?: string;
  /** Histologies; solid tumors without Kaposi sarcoma when left out. */
  readonly histologies?: (histology: string) => boolean;
  readonly behaviors: string;
  readonly rules: readonly PrimaryRule[];
}

const LATEST = 9999;
const MALIGNANT = '2 3 6';
/** Every site of ICD-O-3; of codes above, which name no site, only solid tumors have a chapter. */
const ALL_SITES = 'C000-C809';
const CNS = 'C700-C701 C709-C725 C728-C729 C751-C753';
const HEAD_AND_NECK = 'C000-C148 C300-C339 C410 C411 C479';

const isHematopoietic = (histology: string): boolean => histology >= '9590' && histology <= '9993';
const isSolid = (histology: string): boolean => !isHematopoietic(histology);
const isSolidButKaposi = (histology: string): boolean => isSolid(histology) && histology !== '9140';
const isMelanoma = (histology: string): boolean => histology >= '8720' && histology <= '8780';

function primaryGroup({ id, name, years, sites, histologies = isSolidButKaposi, behaviors, rules }: Chapter): PrimaryGroup {
  const listed = sites === undefined ? undefined : codes(sites);
  return {
    id,
    name,
    years,
    includes: ({ site, histology, behavior }, year) =>
      year >= years[0] && year <= years[1] && behaviors.includes(behavior) && (listed?.has(site) ?? true) && histologies(histology),
    rules,
  };
}

function hematopoietic(years: readonly [number, number], id: string, rules: readonly PrimaryRule[]): PrimaryGroup {
  const name = 'Hematopoietic and lymphoid neoplasms';
  return primaryGroup({ id, name, years, sites: ALL_SITES, histologies: isHematopoietic, behaviors: MALIGNANT, rules });
}

/** Paraganglioma of the carotid and aortic body, for the years in which head and neck took them. */
const CAROTID_PARAGANGLIOMA = codes('8680 8690-8693');

function withCarotidBody(group: PrimaryGroup): PrimaryGroup {
  return {
    ...group,
    includes: (tumor, year) =>
      group.includes(tumor, year) ||
      (year >= 2019 &&
        (tumor.site === 'C754' || tumor.site === 'C755') &&
        tumor.behavior === '3' &&
        CAROTID_PARAGANGLIOMA.has(tumor.histology)),
  };
}

const URINARY = 'C659 C669 C670-C679 C680-C689';
const YEARS_2007 = [2007, 2017] as const;
const YEARS_2018 = [2018, LATEST] as const;

/**
 * All chapters in the order in which they are tried; the first that includes a tumor takes it. The two chapters of other sites come last,
 * so that they take what no other chapter takes.
 * @see Solid Tumor Rules 2018 to 2025, Multiple Primary and Histology Rules 2007, Hematopoietic manual 2010, SEER manuals 1998 to 2004
 */
export const PRIMARY_GROUPS: readonly PrimaryGroup[] = [
  hematopoietic([0, 2000], 'hemato_2000_and_earlier', hematopoietic1998),
  hematopoietic([2001, 2009], 'hemato_2001_to_2009', hematopoietic2001),
  hematopoietic([2010, LATEST], 'hemato_2010_and_later', hematopoietic2010),
  ...[
    {
      id: '2006_and_earlier_benign_brain',
      name: 'Benign brain',
      years: [0, 2006] as const,
      sites: 'C700-C729 C751-C753',
      behaviors: '0 1',
      rules: benignBrain2004,
    },
    {
      id: '2006_and_earlier_solid_malignant',
      name: 'Solid malignant tumors',
      years: [0, 2006] as const,
      histologies: (histology: string): boolean => histology <= '9589',
      behaviors: MALIGNANT,
      rules: solidMalignant2004,
    },
    {
      id: 'mph_2007_to_2017_head_and_neck',
      name: 'Head and neck',
      years: YEARS_2007,
      sites: 'C000-C148 C300-C329',
      behaviors: MALIGNANT,
      rules: headAndNeck2007,
    },
    { id: 'mph_2007_to_2017_colon', name: 'Colon', years: YEARS_2007, sites: 'C180-C189', behaviors: MALIGNANT, rules: colon2007 },
    { id: 'mph_2007_to_2017_lung', name: 'Lung', years: YEARS_2007, sites: 'C340-C349', behaviors: MALIGNANT, rules: lung2007 },
    {
      id: 'mph_2007_to_2017_melanoma',
      name: 'Cutaneous melanoma',
      years: [2007, 2020] as const,
      sites: 'C440-C449',
      histologies: isMelanoma,
      behaviors: MALIGNANT,
      rules: melanoma2007,
    },
    { id: 'mph_2007_to_2017_breast', name: 'Breast', years: YEARS_2007, sites: 'C500-C509', behaviors: MALIGNANT, rules: breast2007 },
    { id: 'mph_2007_to_2017_kidney', name: 'Kidney', years: YEARS_2007, sites: 'C649', behaviors: MALIGNANT, rules: kidney2007 },
    { id: 'mph_2007_to_2017_urinary', name: 'Urinary', years: YEARS_2007, sites: URINARY, behaviors: MALIGNANT, rules: urinary2007 },
    { id: 'mph_2007_to_2017_benign_brain', name: 'Benign brain', years: YEARS_2007, sites: CNS, behaviors: '0 1', rules: benignBrain2007 },
    {
      id: 'mph_2007_to_2017_malignant_brain',
      name: 'Malignant brain',
      years: YEARS_2007,
      sites: CNS,
      behaviors: '3',
      rules: malignantBrain2007,
    },
    {
      id: 'str_2018_and_later_breast',
      name: 'Breast',
      years: YEARS_2018,
      sites: 'C500-C506 C508-C509',
      behaviors: MALIGNANT,
      rules: breast2018,
    },
    {
      id: 'str_2018_and_later_colon',
      name: 'Colon, rectosigmoid and rectum',
      years: YEARS_2018,
      sites: 'C180-C189 C199 C209',
      behaviors: MALIGNANT,
      rules: colon2018,
    },
  ].map(primaryGroup),
  withCarotidBody(
    primaryGroup({
      id: 'str_2018_and_later_head_and_neck',
      name: 'Head and neck',
      years: YEARS_2018,
      sites: HEAD_AND_NECK,
      behaviors: MALIGNANT,
      rules: headAndNeck2018,
    }),
  ),
  ...[
    { id: 'str_2018_and_later_kidney', name: 'Kidney', years: YEARS_2018, sites: 'C649', behaviors: MALIGNANT, rules: kidney2018 },
    {
      id: 'str_2018_and_later_lung',
      name: 'Lung',
      years: YEARS_2018,
      sites: 'C340-C343 C348 C349',
      behaviors: MALIGNANT,
      rules: lung2018,
    },
    {
      id: 'str_2018_and_later_malignant_cns',
      name: 'Malignant CNS and peripheral nerves',
      years: YEARS_2018,
      sites: `C470-C479 ${CNS}`,
      behaviors: '3',
      rules: malignantCns2018,
    },
    {
      id: 'str_2018_and_later_non_malignant_cns',
      name: 'Non-malignant CNS',
      years: YEARS_2018,
      sites: CNS,
      behaviors: '0 1',
      rules: nonMalignantCns2018,
    },
    { id: 'str_2018_and_later_urinary', name: 'Urinary', years: YEARS_2018, sites: URINARY, behaviors: MALIGNANT, rules: urinary2018 },
    {
      id: 'str_2021_and_later_cutaneous_melanoma',
      name: 'Cutaneous melanoma',
      years: [2021, LATEST] as const,
      sites: 'C440-C449',
      histologies: isMelanoma,
      behaviors: MALIGNANT,
      rules: melanoma2021,
    },
    {
      id: 'mph_2007_to_2022_other_sites',
      name: 'Other sites',
      years: [2007, 2022] as const,
      histologies: isSolid,
      behaviors: MALIGNANT,
      rules: otherSites2007,
    },
    {
      id: 'str_2023_and_later_other_sites',
      name: 'Other sites',
      years: [2023, LATEST] as const,
      histologies: isSolid,
      behaviors: MALIGNANT,
      rules: otherSites2023,
    },
  ].map(primaryGroup),
];

/** The first chapter that takes a tumor in a year. */
export function findPrimaryGroup(
  tumor: { readonly site: string; readonly histology: string; readonly behavior: string },
  year: number,
): PrimaryGroup | undefined {
  return PRIMARY_GROUPS.find((group) => group.includes(tumor, year));
}
