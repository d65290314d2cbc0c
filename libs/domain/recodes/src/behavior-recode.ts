import type { TumorCodes } from './tumor-codes.js';

const within = (code: number, ranges: readonly (readonly [from: number, to: number])[]): boolean =>
  ranges.some(([from, to]) => code >= from && code <= to);

const BLADDER = [[670, 679]] as const;
const LUNG = [[340, 349]] as const;
/** Where benign and borderline tumors are reportable from 2004 on. */
const BRAIN = [
  [700, 701],
  [709, 729],
  [751, 753],
] as const;
/** Where a borderline tumor ceased to be reportable with ICD-O-3. */
const OUTSIDE_BRAIN = [
  [0, 699],
  [730, 750],
  [754, 809],
] as const;
const MALIGNANT_FROM_2001 = [
  [9393, 9393],
  [9538, 9538],
  [9950, 9950],
  [9960, 9962],
  [9980, 9980],
  [9982, 9987],
  [9989, 9989],
] as const;
const EPITHELIOID_HEMANGIOENDOTHELIOMA = 9133;
const MALIGNANT_FROM_2010: ReadonlySet<number> = new Set([9724, 9751, 9759, 9831, 9975, 9991, 9992]);

function malignantRecode({ site, histology, year }: TumorCodes): string {
  if (year >= 2010 && MALIGNANT_FROM_2010.has(histology)) return '6';
  if (year < 2001) return '3';
  const isNew = within(histology, MALIGNANT_FROM_2001) || (histology === EPITHELIOID_HEMANGIOENDOTHELIOMA && within(site, LUNG));
  return isNew ? '4' : '3';
}

/**
 * SEER behavior recode for analysis, 2006 and later.
 * @returns 0 benign and 1 borderline (brain, 2004 on), 2 in situ, 3 malignant, 4 malignant only in ICD-O-3, 5 no longer reportable, 6 malignant
 * only from 2010 on, 9 unknown or not counted
 * @see SOURCE.md
 */
export function behaviorRecodeOf(tumor: TumorCodes): string {
  const { site, histology, behavior, year } = tumor;
  if (site < 0 || histology < 0 || behavior < 0 || year < 0 || year === 9999) return '9';
  // The publisher counts every tumor of the bladder as malignant.
  if (behavior === 3 || within(site, BLADDER)) return malignantRecode(tumor);
  if (behavior === 2) return '2';
  if (behavior > 1) return '9';
  if (year >= 2004 && within(site, BRAIN)) return behavior === 0 ? '0' : '1';
  return behavior === 1 && within(site, OUTSIDE_BRAIN) ? '5' : '9';
}
