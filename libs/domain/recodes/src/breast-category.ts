import type { Items } from '#domain/naaccr';
import type { TumorCodes } from './tumor-codes.js';

/** Receptor status: positive, negative, unknown, not coded for this tumor or year. */
type Receptor = '1' | '2' | '4' | '9';

const POSITIVE = '1';
const NEGATIVE = '2';
const UNKNOWN = '4';
const NOT_CODED = '9';

/** Receptor status and subtype of a breast cancer. */
export interface BreastCategory {
  readonly estrogenReceptorRecode: string;
  readonly progesteroneReceptorRecode: string;
  readonly her2Recode: string;
  readonly breastSubtype: string;
}

function receptor(code: string | undefined, positive: string, negative: string): Receptor {
  if (code === positive) return POSITIVE;
  return code === negative ? NEGATIVE : UNKNOWN;
}

const byTumorMarker = (code: string | undefined): Receptor => receptor(code, '1', '2');
const bySiteSpecificFactor = (code: string | undefined): Receptor => receptor(code, '010', '020');
const bySummary = (code: string | undefined): Receptor => receptor(code, '1', '0');

/** The item that holds a hormone receptor changed twice: tumor marker, site-specific factor, site-specific data item. */
function hormoneReceptor(
  year: number,
  { marker, factor, summary }: { marker: string | undefined; factor: string | undefined; summary: string | undefined },
): Receptor {
  if (year < 1990) return NOT_CODED;
  if (year < 2004) return byTumorMarker(marker);
  return year < 2018 ? bySiteSpecificFactor(factor) : bySummary(summary);
}

/** Without a summary of the laboratory values (factor 15) the tests speak: any positive, then any negative, then the immunohistochemistry. */
function her2OfFactors(items: Items): Receptor {
  const summary = items.csSiteSpecificFactor15;
  if (summary !== undefined && summary !== '' && summary !== '988') return bySiteSpecificFactor(summary);
  const tests = [items.csSiteSpecificFactor11, items.csSiteSpecificFactor13, items.csSiteSpecificFactor14];
  if (tests.includes('010')) return POSITIVE;
  return tests.includes('020') ? NEGATIVE : bySiteSpecificFactor(items.csSiteSpecificFactor9);
}

function her2(year: number, items: Items): Receptor {
  if (year < 2010) return NOT_CODED;
  return year < 2018 ? her2OfFactors(items) : bySummary(items.her2OverallSummary);
}

function subtype(year: number, { hormones, her2Status }: { hormones: readonly Receptor[]; her2Status: Receptor }): string {
  if (year < 2010) return '9';
  if (her2Status !== POSITIVE && her2Status !== NEGATIVE) return '5';
  if (hormones.includes(POSITIVE)) return her2Status === POSITIVE ? '1' : '3';
  if (hormones.every((status) => status === NEGATIVE)) return her2Status === POSITIVE ? '2' : '4';
  return '5';
}

/** Carcinomas and the like of the breast, melanomas except at the nipple; lymphomas and sarcomas have no category. */
function hasCategory({ site, histology }: TumorCodes): boolean {
  if (site < 500 || site > 509) return false;
  if ((histology >= 8000 && histology <= 8700) || histology === 8982 || histology === 8983) return true;
  return site > 500 && histology >= 8720 && histology <= 8790;
}

const NO_CATEGORY: BreastCategory = {
  estrogenReceptorRecode: NOT_CODED,
  progesteroneReceptorRecode: NOT_CODED,
  her2Recode: NOT_CODED,
  breastSubtype: '9',
};

/**
 * SEER breast cancer category across the changes of coding in 2004, 2010 and 2018.
 * @returns receptors 1 positive, 2 negative, 4 unknown (borderline too), 9 not coded; subtype 1 HR+/HER2+, 2 HR-/HER2+, 3 HR+/HER2-, 4 triple
 * negative, 5 unknown, 9 not coded (not breast, or before 2010)
 * @see SOURCE.md
 */
export function breastCategoryOf(tumor: TumorCodes, items: Items): BreastCategory {
  if (!hasCategory(tumor)) return NO_CATEGORY;
  const { year } = tumor;
  const estrogen = hormoneReceptor(year, {
    marker: items.tumorMarker1,
    factor: items.csSiteSpecificFactor1,
    summary: items.estrogenReceptorSummary,
  });
  const progesterone = hormoneReceptor(year, {
    marker: items.tumorMarker2,
    factor: items.csSiteSpecificFactor2,
    summary: items.progesteroneRecepSummary,
  });
  const her2Status = her2(year, items);
  return {
    estrogenReceptorRecode: estrogen,
    progesteroneReceptorRecode: progesterone,
    her2Recode: her2Status,
    breastSubtype: subtype(year, { hormones: [estrogen, progesterone], her2Status }),
  };
}
