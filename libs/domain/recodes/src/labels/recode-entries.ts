import type { Recodes } from '../derive-recodes.js';
import {
  BEHAVIOR_RECODE_LABELS,
  BRAIN_CNS_LABELS,
  BREAST_SUBTYPE_LABELS,
  ICCC_MAJOR_LABELS,
  LYMPHOID_LABELS,
  RECEPTOR_LABELS,
} from './other-recode-labels.js';
import { SITE_RECODE_2023_EXPANDED_LABELS, SITE_RECODE_2023_LABELS, SITE_RECODE_LABELS } from './site-recode-labels.js';

/** One code of a recode and what it means. */
export interface RecodeEntry {
  readonly code: string;
  readonly label: string;
}

const TEXTS: Readonly<Partial<Record<keyof Recodes, string>>> = {
  seerSiteRecode2003: SITE_RECODE_LABELS,
  seerSiteRecode2003NoKsMeso: SITE_RECODE_LABELS,
  seerSiteRecode: SITE_RECODE_LABELS,
  seerSiteRecode2023: SITE_RECODE_2023_LABELS,
  seerSiteRecode2023Expanded: SITE_RECODE_2023_EXPANDED_LABELS,
  seerBehaviorRecode: BEHAVIOR_RECODE_LABELS,
  icccMajorCategory: ICCC_MAJOR_LABELS,
  seerBrainCnsRecode2020: BRAIN_CNS_LABELS,
  seerLymphNeoplasmRecode2021: LYMPHOID_LABELS,
  estrogenReceptorRecode: RECEPTOR_LABELS,
  progesteroneReceptorRecode: RECEPTOR_LABELS,
  her2Recode: RECEPTOR_LABELS,
  breastSubtype: BREAST_SUBTYPE_LABELS,
};

function readEntries(text: string): RecodeEntry[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const space = line.indexOf(' ');
      return { code: line.slice(0, space), label: line.slice(space + 1) };
    });
}

/**
 * Codes of a recode with their labels, in the manual's order, for the rows of a table.
 * @returns empty for recodes without labels here (AYA, ICCC main and extended, grade, size)
 * @example recodeEntries('breastSubtype')[0] // { code: '1', label: 'HR+/HER2+' }
 */
export function recodeEntries(id: keyof Recodes): readonly RecodeEntry[] {
  return readEntries(TEXTS[id] ?? '');
}
