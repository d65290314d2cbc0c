import type { Items } from '#domain/naaccr';
import { tumorSizeLimit } from './tables/tumor-size-limits.js';
import { digits, type TumorCodes } from './tumor-codes.js';

const NOT_AVAILABLE = 'XX1';
const UNKNOWN = '999';
const SPECIAL = '998';
const MICROSCOPIC_ONLY = 990;

const within = (code: number, from: number, to: number): boolean => code >= from && code <= to;
const isLung = (site: number): boolean => within(site, 340, 349);
const isBreast = (site: number): boolean => within(site, 500, 509);
const BONE: ReadonlySet<number> = new Set([400, 401, 402, 403, 408, 409, 410, 411, 412, 413, 414, 418, 419]);
/** Melanoma, lymphoma, leukemia and Kaposi sarcoma have no size of this kind. */
const isSizeless = (histology: number): boolean => within(histology, 8720, 8790) || within(histology, 9590, 9993) || histology === 9140;

function isNotAvailable({ site, histology }: TumorCodes): boolean {
  if (isSizeless(histology)) return true;
  const hasNoSize = within(site, 420, 424) || site === 690 || within(site, 760, 779) || site === 809;
  return hasNoSize && within(histology, 8000, 9993);
}

/** Item that held the size in the year of diagnosis. */
function codedSize(year: number, items: Items): string | undefined {
  if (within(year, 1988, 2003)) return items.eodTumorSize;
  if (within(year, 2004, 2015)) return items.csTumorSize;
  return year > 2015 ? items.tumorSizeSummary : undefined;
}

/** Extent of disease: 001 was the microscopic focus, and mammography and diffuse tumors had codes of their own. */
function extentOfDiseaseSize(size: string, site: number): string {
  if (size === '990') return '989';
  if (size === '001') return '990';
  if (size === '002' && (isLung(site) || isBreast(site))) return UNKNOWN;
  return size === '997' && isBreast(site) ? UNKNOWN : size;
}

type SiteCodes = Readonly<Record<string, string>>;

const LUNG_CODES: SiteCodes = { '996': UNKNOWN, '997': SPECIAL };
const BONE_CODES: SiteCodes = { '996': '065', '997': '085' };
const STROMAL_CODES: SiteCodes = { '996': '075', '997': '105' };
const BREAST_CODES: SiteCodes = { '996': UNKNOWN, '997': UNKNOWN };
const KIDNEY_CODES: SiteCodes = { '996': '065', '997': '075', '998': '105' };
const OTHER_CODES: SiteCodes = { '996': '055', '997': UNKNOWN };

const KIDNEY = 649;

function isStromalTumor({ site, histology, year }: TumorCodes): boolean {
  const isGut = within(site, 150, 209) || site === 480 || site === 482 || site === 488;
  return isGut && year >= 2010 && within(histology, 8935, 8936);
}

/** Codes 996 to 998 of Collaborative Stage meant something else in each group of sites; the size is the middle of what was meant. */
function siteCodes(tumor: TumorCodes): SiteCodes {
  const { site } = tumor;
  if (isLung(site)) return LUNG_CODES;
  if (BONE.has(site)) return BONE_CODES;
  if (isStromalTumor(tumor)) return STROMAL_CODES;
  if (isBreast(site)) return BREAST_CODES;
  return site === KIDNEY ? KIDNEY_CODES : OTHER_CODES;
}

/** "Less than" codes of Collaborative Stage: the middle of the centimeter. */
const LESS_THAN: Readonly<Record<string, string>> = { '991': '005', '992': '015', '993': '025', '994': '035', '995': '045' };

function sizeInMillimeters(size: string, tumor: TumorCodes): string {
  if (within(digits(size, 0, 3), 401, 989)) return UNKNOWN;
  if (within(tumor.year, 1988, 2003)) return extentOfDiseaseSize(size, tumor.site);
  if (within(tumor.year, 2004, 2015)) return LESS_THAN[size] ?? siteCodes(tumor)[size] ?? size;
  return size;
}

/** 998 is a size only for diffuse tumors of esophagus, stomach, lung and breast, and for malignant polyposis of the large bowel. */
function takes998({ site, histology, behavior }: TumorCodes): boolean {
  const isLargeBowel = within(site, 180, 189) || site === 199 || site === 209;
  if (isLargeBowel && within(histology, 8220, 8221) && behavior === 3) return true;
  return (within(site, 150, 169) || isLung(site) || isBreast(site)) && !isSizeless(histology);
}

function isPlausible(size: string, site: number): boolean {
  if (site < 0) return false;
  const limit = tumorSizeLimit(site);
  if (limit === undefined) return true;
  const millimeters = size.length === 3 ? digits(size, 0, 3) : -1;
  if (limit === 0) return false;
  return within(millimeters, 0, limit) || millimeters === MICROSCOPIC_ONLY;
}

/**
 * SEER Tumor Size Over Time: one series of sizes since 1988 from three items with different special codes.
 * @returns millimeters 000-400, 989 400 or more, 990 microscopic focus only, 998 diffuse, 999 unknown or implausible for the site, XX1 where size
 * does not apply; `undefined` before 1988 or when the item of the year is blank
 * @see SOURCE.md
 */
export function tumorSizeOverTimeOf(tumor: TumorCodes, items: Items): string | undefined {
  if (isNotAvailable(tumor)) return NOT_AVAILABLE;
  const coded = codedSize(tumor.year, items);
  if (coded === undefined || coded.trim() === '') return undefined;
  const size = sizeInMillimeters(coded, tumor);
  if (size === UNKNOWN) return UNKNOWN;
  if (size === SPECIAL) return takes998(tumor) ? SPECIAL : UNKNOWN;
  return isPlausible(size, tumor.site) ? size : UNKNOWN;
}
