import type { SiteGroup } from './site-groups.js';

type Row = readonly [from: number, to: number, group: SiteGroup];

/** ICD-O-3 topography ranges (three digits after the C) that form a group; everything between them is `other`. */
const ROWS: readonly Row[] = [
  [0, 148, 'head-and-neck'],
  [150, 159, 'esophagus'],
  [160, 169, 'stomach'],
  [180, 209, 'colon-and-rectum'],
  [220, 249, 'liver-and-bile-ducts'],
  [250, 259, 'pancreas'],
  // The appendix belongs to the colon; "intestinal tract" without more does too, in the SEER recode.
  [260, 260, 'colon-and-rectum'],
  [300, 329, 'head-and-neck'],
  [340, 349, 'lung'],
  [380, 380, 'bone-and-soft-tissue'],
  [400, 419, 'bone-and-soft-tissue'],
  [470, 479, 'bone-and-soft-tissue'],
  [490, 499, 'bone-and-soft-tissue'],
  [500, 509, 'breast'],
  [530, 539, 'cervix'],
  [540, 559, 'uterus'],
  [569, 569, 'ovary'],
  [619, 619, 'prostate'],
  [620, 629, 'testis'],
  [649, 659, 'kidney'],
  [670, 679, 'bladder'],
  [700, 729, 'brain-and-cns'],
  [739, 739, 'thyroid'],
  [760, 768, 'unknown'],
  [809, 809, 'unknown'],
];

/** Group by site; -1 (no valid site) is unknown. Skin is a group only for melanoma (8720 to 8790). */
export function topographyGroup(site: number, histology: number): SiteGroup {
  if (site < 0) return 'unknown';
  if (site >= 440 && site <= 449 && histology >= 8720 && histology <= 8790) return 'melanoma-of-skin';
  return ROWS.find(([from, to]) => site >= from && site <= to)?.[2] ?? 'other';
}
