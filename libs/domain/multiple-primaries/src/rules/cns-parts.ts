import { codes } from '../code-set.js';
import type { PrimaryTumor } from '../primary-tumor.js';
import type { TumorPair } from '../tumor-pair.js';

const CRANIAL_NERVES = codes('C722-C725');
/** Brain, cerebral meninges, spinal meninges, spinal cord, cauda equina, cranial nerves. */
const PARTS = [codes('C710-C719'), codes('C700'), codes('C701'), codes('C720'), codes('C721'), CRANIAL_NERVES];

/** True for the lobes and other parts of the brain itself. */
export const isBrain = ({ organ }: PrimaryTumor): boolean => organ === 'C71';

/** One tumor in a part of the central nervous system and the other outside of that part. */
export function areInDifferentParts({ a, b }: TumorPair): boolean {
  return PARTS.some((part) => part.has(a.site) !== part.has(b.site));
}

/** Two different cranial nerves. */
export function areDifferentCranialNerves(pair: TumorPair): boolean {
  return pair.a.site !== pair.b.site && pair.both(({ site }) => CRANIAL_NERVES.has(site));
}
