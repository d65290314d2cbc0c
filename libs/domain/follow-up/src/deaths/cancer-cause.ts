import type { Items } from '#domain/naaccr';
import { icd9Cm, icdO3OfCause, siteGroup } from '#domain/recodes';

/** ICD-10 neoplasms outside of chapter C that are reportable: in situ (not of the cervix), of brain and nerves, of blood and marrow. */
const REPORTABLE_D = /^D(?:0[0-57-9]|3[23]|35[2-4]|42|43|44[3-5]|45|46|47[134579])/;
/** ICD-9: malignant, then benign, in situ and uncertain ones of the same kinds. */
const REPORTABLE_9 = /^(?:1[4-9]\d|20[0-8]|225|227[34]|23[0-24]|233[02-9]|237[01569]|238[467])/;
/** Sites that say little: ill-defined, secondary, unknown, several. */
const UNSPECIFIC_10 = /^C(?:26|39|7[6-9]|80|97)/;
const UNSPECIFIC_9 = /^(?:159|165|19[5-9])/;
const UNSPECIFIC_GROUPS: readonly string[] = ['unknown', 'other', 'other-and-unspecified'];

/** A cause of death with the revision of the ICD it is coded in, as the two items hold it. */
export interface CodedCause {
  readonly causeOfDeath: string;
  /** Code of ICD Revision Number (1920): 1 is ICD-10, 9 is ICD-9. */
  readonly icdRevisionNumber: string;
}

/**
 * Whether a cause of death is a cancer that a registry should know: ICD-10 C00 to C97 and the reportable D codes, ICD-9 140 to 208 and their like.
 * @example isCancerCause({ causeOfDeath: 'C509', icdRevisionNumber: '1' }) // true
 */
export function isCancerCause({ causeOfDeath, icdRevisionNumber }: CodedCause): boolean {
  if (icdRevisionNumber === '1') return /^C[0-8]\d|^C9[0-7]/.test(causeOfDeath) || REPORTABLE_D.test(causeOfDeath);
  return icdRevisionNumber === '9' && REPORTABLE_9.test(causeOfDeath);
}

/** ICD-O-3 codes that a cause of death names: primary site, histology (8000 unless the code says more) and behavior. */
export function tumorOfCause({ causeOfDeath, icdRevisionNumber }: CodedCause): {
  readonly primarySite: string;
  readonly histologicTypeIcdO3: string;
  readonly behaviorCodeIcdO3: string;
} {
  const found = icdRevisionNumber === '1' ? icdO3OfCause(causeOfDeath) : icd9Cm().convert(causeOfDeath);
  return {
    primarySite: found?.primarySite ?? 'C809',
    histologicTypeIcdO3: found?.histologicTypeIcdO3 ?? '8000',
    behaviorCodeIcdO3: found?.behaviorCodeIcdO3 ?? '3',
  };
}

/**
 * Whether a tumor explains a cancer cause of death: same group of sites, or a cause that names no site of its own.
 * @param tumor - items Primary Site (400) and Histologic Type ICD-O-3 (522)
 */
export function explainsCause(tumor: Items, cause: CodedCause): boolean {
  const unspecific = cause.icdRevisionNumber === '1' ? UNSPECIFIC_10 : UNSPECIFIC_9;
  if (unspecific.test(cause.causeOfDeath)) return true;
  const named = tumorOfCause(cause);
  const group = siteGroup(named.primarySite, named.histologicTypeIcdO3);
  const own = siteGroup(tumor.primarySite, tumor.histologicTypeIcdO3);
  if (group === own) return !UNSPECIFIC_GROUPS.includes(group) || named.primarySite.slice(0, 3) === (tumor.primarySite ?? '').slice(0, 3);
  return own === 'unknown' || named.primarySite.slice(0, 3) === (tumor.primarySite ?? '').slice(0, 3);
}
