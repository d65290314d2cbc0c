import { codeList, hasCode } from '#domain/naaccr';
import { ICD_10_CM_ROWS } from './icd-10-cm.js';
import { ICD_10_ROWS } from './icd-10.js';
import { ICD_9_CM_ROWS } from './icd-9-cm.js';
import { IcdConversions, type IcdConversion } from './icd-conversions.js';
import { readIcdRows, type IcdDefaults } from './icd-rows.js';

const CLINICAL: IcdDefaults = { laterality: '0', casefinding: 'Y' };
const MORTALITY: IcdDefaults = { laterality: undefined, casefinding: undefined };

/** Reads a bundled list when it is first asked for. */
function lazily(rows: string, defaults: IcdDefaults): () => IcdConversions {
  let read: IcdConversions | undefined;
  return () => (read ??= new IcdConversions(readIcdRows(rows, defaults)));
}

/** Bundled conversions from ICD-10-CM. */
export const icd10Cm = lazily(ICD_10_CM_ROWS, CLINICAL);

/** Bundled conversions from ICD-9-CM; some skin and genital codes depend on sex. */
export const icd9Cm = lazily(ICD_9_CM_ROWS, CLINICAL);

/** Bundled conversions from ICD-10, the classification of causes of death. */
export const icd10 = lazily(ICD_10_ROWS, MORTALITY);

const BEHAVIOR_BY_CHAPTER: Readonly<Record<string, string>> = { C: '3', D: '2' };

/**
 * ICD-O-3 codes of an ICD-10 cause of death, always: a code that the list lacks is an unspecified neoplasm of the same site when that is one of
 * ICD-O-3, else of unknown site; behavior 3 in chapter C, 2 in chapter D.
 * @param cause - three or four characters; three mean the unspecified fourth
 * @example icdO3OfCause('C50').primarySite // 'C509'
 */
export function icdO3OfCause(cause: string): IcdConversion {
  const code = cause.toUpperCase().padEnd(4, cause.length === 3 ? '9' : '');
  const known = icd10().convert(code);
  if (known !== undefined) return known;
  const sites = codeList('primarySite');
  return {
    primarySite: sites !== undefined && hasCode(sites, code) ? code : 'C809',
    histologicTypeIcdO3: '8000',
    behaviorCodeIcdO3: BEHAVIOR_BY_CHAPTER[cause.charAt(0)],
    grade: '9',
    laterality: undefined,
    casefinding: undefined,
  };
}
