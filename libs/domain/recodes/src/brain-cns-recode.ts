import { itemValue, type Items } from '#domain/naaccr';
import { compileRecode } from './compiled-recode.js';
import { brainCnsRecode2020 } from './tables/brain-cns.js';
import type { TumorCodes } from './tumor-codes.js';

const byTable = compileRecode(brainCnsRecode2020);
const OTHER = '27';

/**
 * SEER Brain/CNS Recode, 2020 Revision. The published table ends with all other tumors and asks only that the items are coded, so that a code
 * that ICD-O-3 does not have is one of the others.
 * @returns two digits; 99 unknown when site, histology or behavior is blank
 * @see SOURCE.md
 */
export function brainCnsRecodeOf(tumor: TumorCodes, items: Items): string {
  const code = byTable(tumor);
  if (code !== brainCnsRecode2020.unknown) return code;
  return brainCnsRecode2020.inputs.every((input) => itemValue(items, input).trim() !== '') ? OTHER : code;
}
