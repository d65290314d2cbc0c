import { icd10, icd10Cm, icd9Cm, icdO2Of, icdO3OfCause, type IcdConversion, type IcdConversions } from '#domain/recodes';
import type { VectorChecks } from '../vector-replay.js';

/** Arguments of the reference's conversions; null is blank. */
interface Input {
  readonly icd9CmCode?: string | null;
  readonly icd10CmCode?: string | null;
  readonly icd10Code?: string | null;
  readonly sex?: string | null;
  readonly icdO3Site?: string | null;
  readonly icdO3Histology?: string | null;
  readonly icdO3Behavior?: string | null;
  readonly allowNullResult?: boolean;
}

const inputOf = (value: unknown): Input => value as Input; // the file is produced by the reference; its inputs are these

/** The answer in the reference's shape. */
const entry = (sourceCode: string, found: IcdConversion | undefined, sex: string | null = null): unknown =>
  found === undefined
    ? null
    : {
        sourceCode,
        site: found.primarySite,
        histology: found.histologicTypeIcdO3,
        behavior: found.behaviorCodeIcdO3,
        grade: found.grade,
        laterality: found.laterality,
        reportable: found.casefinding,
        sex,
      };

/** The reference names the sex of an entry that is of one sex only. */
function sexOf(list: IcdConversions, code: string, sex: string | null): string | null {
  const isForBoth = list.convert(code, 'neither') !== undefined;
  return isForBoth ? null : (sex ?? '1');
}

function fromIcd9Cm(value: unknown): unknown {
  const { icd9CmCode, sex = null } = inputOf(value);
  const code = icd9CmCode ?? '';
  return entry(code, icd9Cm().convert(code, sex ?? undefined), sexOf(icd9Cm(), code, sex));
}

function fromIcd10(value: unknown): unknown {
  const { icd10Code, allowNullResult } = inputOf(value);
  const cause = icd10Code ?? '';
  const code = cause.toUpperCase().padEnd(4, cause.length === 3 ? '9' : '');
  const found = allowNullResult === true ? icd10().convert(code) : icdO3OfCause(cause);
  return entry(code, found);
}

const FAILURES = {
  primarySite: 'CONVERSION_FAILED_INVALID_SITE',
  histologicTypeIcdO3: 'CONVERSION_FAILED_INVALID_HISTOLOGY',
  behaviorCodeIcdO3: 'CONVERSION_FAILED_INVALID_BEHAVIOR',
} as const;

function toIcdO2(value: unknown): unknown {
  const { icdO3Site, icdO3Histology, icdO3Behavior, allowNullResult } = inputOf(value);
  const site = icdO3Site ?? undefined;
  const result = icdO2Of({
    primarySite: site,
    histologicTypeIcdO3: icdO3Histology ?? undefined,
    behaviorCodeIcdO3: icdO3Behavior ?? undefined,
  });
  if (result.outcome === 'failed') {
    return allowNullResult === true ? null : { site, histology: '9999', behavior: '9', conversionResult: FAILURES[result.because] };
  }
  const { outcome, histologyIcdO2: histology, behaviorIcdO2: behavior } = result;
  const conversionResult = outcome === 'converted' ? 'CONVERSION_SUCCESSFUL' : 'CONVERSION_SUCCESSFUL_NEEDS_HAND_REVIEW';
  return { site, histology, behavior, conversionResult };
}

/** Recorded conversions between editions of the ICD and of ICD-O. */
export const vectorChecks: VectorChecks = {
  'icd.getIcdO3FromIcd10Cm': (value) => entry(inputOf(value).icd10CmCode ?? '', icd10Cm().convert(inputOf(value).icd10CmCode ?? '')),
  'icd.getIcdO3FromIcd9Cm': fromIcd9Cm,
  'icd.getIcdO3FromIcd10': fromIcd10,
  'icd.getIcdO2FromIcdO3': toIcdO2,
};
