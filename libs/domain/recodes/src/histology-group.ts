import type { SiteGroup } from './site-groups.js';

type Row = readonly [from: number, to: number, group: SiteGroup];

/** Histologies that are a group of their own at any site, in ascending order; gaps belong to no group. */
const ROWS: readonly Row[] = [
  [9050, 9055, 'mesothelioma'],
  [9140, 9140, 'kaposi-sarcoma'],
  [9590, 9597, 'lymphoma'],
  [9650, 9729, 'lymphoma'],
  [9731, 9732, 'myeloma'],
  [9733, 9733, 'leukemia'],
  [9734, 9734, 'myeloma'],
  [9735, 9738, 'lymphoma'],
  [9740, 9741, 'other'],
  [9742, 9742, 'leukemia'],
  [9750, 9769, 'other'],
  [9800, 9948, 'leukemia'],
  [9950, 9962, 'other'],
  [9963, 9964, 'leukemia'],
  [9965, 9993, 'other'],
];

/** Lymphocytic neoplasms that are leukemia in blood and marrow and lymphoma in any other organ. */
const LYMPHOMA_OUTSIDE_MARROW: readonly (readonly [number, number])[] = [
  [9811, 9818],
  [9823, 9823],
  [9827, 9827],
  [9837, 9837],
];

const inRanges = (ranges: readonly (readonly [number, number])[], code: number): boolean =>
  ranges.some(([from, to]) => code >= from && code <= to);

/** Group that the histology alone decides, or undefined when the site decides. `site` is the topography number, 504 for C504. */
export function histologyGroup(histology: number, site: number): SiteGroup | undefined {
  if (histology < 9050) return undefined;
  const isMarrow = site === 420 || site === 421 || site === 424;
  if (!isMarrow && inRanges(LYMPHOMA_OUTSIDE_MARROW, histology)) return 'lymphoma';
  return ROWS.find(([from, to]) => histology >= from && histology <= to)?.[2];
}
