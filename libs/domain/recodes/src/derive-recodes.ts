import type { Items } from '#domain/naaccr';
import { behaviorRecodeOf } from './behavior-recode.js';
import { brainCnsRecodeOf } from './brain-cns-recode.js';
import { breastCategoryOf, type BreastCategory } from './breast-category.js';
import { compileRecode, type CompiledRecode } from './compiled-recode.js';
import { derivedSummaryGrade } from './derived-summary-grade.js';
import { icccCodes } from './iccc-codes.js';
import { ayaRecode2008 } from './tables/aya-2008.js';
import { ayaRecode2020 } from './tables/aya-2020.js';
import { iccc2017 } from './tables/iccc-2017.js';
import { icccThirdEdition, icccWho2008 } from './tables/iccc.js';
import { lymphoidRecode2021 } from './tables/lymphoid.js';
import { siteRecode2023, siteRecode2023Expanded } from './tables/site-recode-2023.js';
import { siteRecode2003, siteRecode2003InOrgans, siteRecode2008 } from './tables/site-recode.js';
import { tumorSizeOverTimeOf } from './tumor-size-over-time.js';
import { tumorCodes } from './tumor-codes.js';

/** Recodes of one tumor by the name of the item that holds them; a table's unknown code when the tumor cannot be classified. */
export interface Recodes extends BreastCategory {
  readonly seerSiteRecode2003: string;
  readonly seerSiteRecode2003NoKsMeso: string;
  /** SEER Site Recode ICD-O-3/WHO 2008. */
  readonly seerSiteRecode: string;
  readonly seerSiteRecode2023: string;
  readonly seerSiteRecode2023Expanded: string;
  readonly seerBehaviorRecode: string;
  readonly ayaSiteRecode2008: string;
  readonly ayaSiteRecode2020: string;
  /** Extended codes, 001 to 114, of ICCC-3 as first published. */
  readonly icccThirdEdition: string;
  readonly icccWho2008: string;
  readonly icccWho2008Extended: string;
  /** ICCC-3 based on ICD-O-3/IARC 2017. */
  readonly iccc: string;
  readonly icccExtended: string;
  readonly icccMajorCategory: string;
  readonly seerBrainCnsRecode2020: string;
  readonly seerLymphNeoplasmRecode2021: string;
  /** `undefined` when neither grade is one of the schema. */
  readonly derivedSummaryGrade2018: string | undefined;
  /** `undefined` before 1988 and when no size is coded. */
  readonly tumorSizeOverTime: string | undefined;
}

const bySite2003 = compileRecode(siteRecode2003);
const bySite2003InOrgans = compileRecode(siteRecode2003InOrgans);
const bySite2008 = compileRecode(siteRecode2008);
const bySite2023 = compileRecode(siteRecode2023);
const bySite2023Expanded = compileRecode(siteRecode2023Expanded);
const byAya2008 = compileRecode(ayaRecode2008);
const byAya2020 = compileRecode(ayaRecode2020);
const byIcccThirdEdition = compileRecode(icccThirdEdition);
const byIcccWho2008 = compileRecode(icccWho2008);
const byIccc2017 = compileRecode(iccc2017);
const byLymphoid = compileRecode(lymphoidRecode2021);

/**
 * All recodes of one tumor, from its site, histology, behavior, year of diagnosis, sizes, grades and receptors.
 * Pure: the same items give the same recodes, and nothing that is derived is read back.
 * @param items - items of the tumor; a blank or malformed item counts as missing
 * @see RECODE_ALGORITHMS for the version of each
 * @example deriveRecodes({ primarySite: 'C504', histologicTypeIcdO3: '8500', behaviorCodeIcdO3: '3', dateOfDiagnosis: '2023' }).seerSiteRecode // '26000'
 */
export function deriveRecodes(items: Items): Recodes {
  const tumor = tumorCodes(items);
  const who2008 = icccCodes(byIcccWho2008(tumor));
  const iarc2017 = icccCodes(byIccc2017(tumor));
  const breast = breastCategoryOf(tumor, items);
  return {
    seerSiteRecode2003: bySite2003(tumor),
    seerSiteRecode2003NoKsMeso: bySite2003InOrgans(tumor),
    seerSiteRecode: bySite2008(tumor),
    seerSiteRecode2023: bySite2023(tumor),
    seerSiteRecode2023Expanded: bySite2023Expanded(tumor),
    seerBehaviorRecode: behaviorRecodeOf(tumor),
    ayaSiteRecode2008: byAya2008(tumor),
    ayaSiteRecode2020: byAya2020(tumor),
    icccThirdEdition: byIcccThirdEdition(tumor),
    icccWho2008: who2008.main,
    icccWho2008Extended: who2008.extended,
    iccc: iarc2017.main,
    icccExtended: iarc2017.extended,
    icccMajorCategory: iarc2017.major,
    seerBrainCnsRecode2020: brainCnsRecodeOf(tumor, items),
    seerLymphNeoplasmRecode2021: byLymphoid(tumor),
    derivedSummaryGrade2018: derivedSummaryGrade(items),
    estrogenReceptorRecode: breast.estrogenReceptorRecode,
    progesteroneReceptorRecode: breast.progesteroneReceptorRecode,
    her2Recode: breast.her2Recode,
    breastSubtype: breast.breastSubtype,
    tumorSizeOverTime: tumorSizeOverTimeOf(tumor, items),
  };
}

const single =
  (recode: CompiledRecode) =>
  (items: Items): string =>
    recode(tumorCodes(items));

/** SEER Site Recode ICD-O-3/WHO 2008 of a tumor, five digits; 99999 when it cannot be classified. */
export const seerSiteRecode = single(bySite2008);

/** SEER Site Recode 2023 Revision of a tumor, two digits; 99 when it cannot be classified or is not counted. */
export const seerSiteRecode2023 = single(bySite2023);

/** SEER behavior recode for analysis of a tumor; see `Recodes`. */
export const seerBehaviorRecode = single(behaviorRecodeOf);
