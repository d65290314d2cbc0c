import { dayOf, monthOf, parsePartialDate, yearOf, type Items, type PartialDate } from '#domain/naaccr';

/** What the rules read of one tumor. All codes are valid for the rules; only side, month and day may be unknown. */
export interface PrimaryTumor {
  /** Topography, C and three digits, never C809. */
  readonly site: string;
  /** First three characters of the topography. */
  readonly organ: string;
  /** Histology, 8000 to 9999: ICD-O-2 before 2001 when coded, else ICD-O-3. */
  readonly histology: string;
  readonly behavior: string;
  /** `hhhh/b`. */
  readonly morphology: string;
  /** Laterality as coded, `''` when blank. */
  readonly side: string;
  /** Diagnosis to the precision that is known. */
  readonly date: PartialDate;
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** An item without which no group of rules can be chosen, and why. */
export interface UnusableItem {
  readonly item: 'primarySite' | 'histologicTypeIcdO3' | 'behaviorCodeIcdO3' | 'dateOfDiagnosis';
  readonly expected: string;
}

const SITE = /^C\d{3}$/;
const HISTOLOGY = /^[89]\d{3}$/;
const BEHAVIOR = /^[01236]$/;

/**
 * Reads the items of a tumor for the rules.
 * @param currentYear - later years of diagnosis are refused
 * @returns the tumor, or the first item that is missing or invalid
 */
export function readPrimaryTumor(items: Items, currentYear: number): PrimaryTumor | UnusableItem {
  const date = diagnosisDate(items.dateOfDiagnosis ?? '');
  const year = date === undefined ? undefined : yearOf(date);
  const beforeIcdO3 = year !== undefined && year < 2001;
  const site = items.primarySite ?? '';
  const histology = coded(items, { before: beforeIcdO3, older: 'histologyIcdO2', item: 'histologicTypeIcdO3', valid: HISTOLOGY });
  const behavior = coded(items, { before: beforeIcdO3, older: 'behaviorIcdO2', item: 'behaviorCodeIcdO3', valid: BEHAVIOR });
  if (!SITE.test(site) || site === 'C809') return { item: 'primarySite', expected: 'C000 to C808' };
  if (histology === undefined) return { item: 'histologicTypeIcdO3', expected: '8000 to 9999' };
  if (behavior === undefined) return { item: 'behaviorCodeIcdO3', expected: '0, 1, 2, 3 or 6' };
  if (date === undefined || year === undefined || year > currentYear)
    return { item: 'dateOfDiagnosis', expected: `a date up to ${currentYear}` };
  const known = { date, year, month: monthOf(date), day: dayOf(date) };
  return {
    site,
    organ: site.slice(0, 3),
    histology,
    behavior,
    morphology: `${histology}/${behavior}`,
    side: items.laterality ?? '',
    ...known,
  };
}

/** A day or month that is no real one counts as unknown; only the year must be there. */
function diagnosisDate(text: string): PartialDate | undefined {
  return parsePartialDate(text) ?? parsePartialDate(text.slice(0, 6)) ?? parsePartialDate(text.slice(0, 4));
}

interface CodedItem {
  readonly before: boolean;
  readonly older: 'histologyIcdO2' | 'behaviorIcdO2';
  readonly item: 'histologicTypeIcdO3' | 'behaviorCodeIcdO3';
  readonly valid: RegExp;
}

/** Before 2001 the ICD-O-2 code goes first when it is valid. */
function coded(items: Items, { before, older, item, valid }: CodedItem): string | undefined {
  const second = items[older] ?? '';
  const third = items[item] ?? '';
  if (before && valid.test(second)) return second;
  return valid.test(third) ? third : undefined;
}
