import { codes } from '../code-set.js';
import { UNKNOWN_SIDES, type Claim, type PrimaryRule } from '../primary-rule.js';
import type { TumorPair } from '../tumor-pair.js';

/** Right and left; in doubt unless both sides are known to be the one or the other. */
export function oppositeSides(pair: TumorPair): Claim {
  return pair.hasSides ? pair.onOppositeSides : UNKNOWN_SIDES;
}

/** One tumor in each organ of a pair. `organ` is the singular, as in "breast". */
export function eachSide(id: string, organ: string): PrimaryRule {
  return { id, question: `Is there a tumor in the right and one in the left ${organ}?`, outcome: 'multiple', claim: oppositeSides };
}

/** As `eachSide`, when both tumors are of one site. */
export function eachSideOf(id: string, site: string, organ: string): PrimaryRule {
  const isThere = (tumor: { readonly site: string }): boolean => tumor.site === site;
  return { ...eachSide(id, organ), claim: (pair) => pair.both(isThere) && oppositeSides(pair) };
}

/** Opposite sides of a paired site. Each list holds sites that are one pair together. */
export function oppositeSidesOfPairedSites(id: string, lists: readonly string[]): PrimaryRule {
  const pairs = lists.map(codes);
  return {
    id,
    question: 'Is one tumor on the right and the other on the left side of a paired site?',
    outcome: 'multiple',
    claim: (pair) => pairs.some((sites) => pair.both(({ site }) => sites.has(site))) && oppositeSides(pair),
  };
}
