import { review, type Claim, type PrimaryRule } from '../primary-rule.js';
import type { TumorPair } from '../tumor-pair.js';
import type { SamePrimary } from './hematopoietic-pairs.js';

/** On the same day either may be the first. */
function isSame(pair: TumorPair, samePrimary: SamePrimary): boolean {
  const [first, second] = pair.order === 'first-later' ? [pair.b, pair.a] : [pair.a, pair.b];
  if (samePrimary.isSame(first.histology, second.histology)) return true;
  return pair.order === 'same-day' && samePrimary.isSame(second.histology, first.histology);
}

function listed(samePrimaryOf: (pair: TumorPair) => SamePrimary | undefined): PrimaryRule {
  const claim = (pair: TumorPair): Claim => {
    if (pair.a.histology === pair.b.histology) return true;
    const samePrimary = samePrimaryOf(pair);
    if (samePrimary === undefined) return review('hematopoietic reference pack');
    if (!pair.both(({ histology }) => samePrimary.isListed(histology))) return true;
    return pair.order === 'unknown' ? review('dates of diagnosis') : true;
  };
  return {
    id: '',
    question: 'Is the second diagnosis listed as a different disease than the first? (Equal or listed as the same: single.)',
    outcome: 'multiple',
    claim,
    exception: (pair) => {
      const samePrimary = samePrimaryOf(pair);
      return pair.a.histology === pair.b.histology || (samePrimary !== undefined && isSame(pair, samePrimary));
    },
  };
}

/** Lymphoma and leukemia up to 2000. */
export const hematopoietic1998: readonly PrimaryRule[] = [listed(({ hematopoietic }) => hematopoietic?.samePrimary1998)];

/** Lymphoma and leukemia, 2001 to 2009. */
export const hematopoietic2001: readonly PrimaryRule[] = [listed(({ hematopoietic }) => hematopoietic?.samePrimary2001)];
