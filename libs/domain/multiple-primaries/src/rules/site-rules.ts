import type { PrimaryRule } from '../primary-rule.js';

/** Tumors whose topography differs in its second or third character. */
export function differentOrgans(id: string): PrimaryRule {
  return {
    id,
    question: 'Do the site codes differ in the second or third character?',
    outcome: 'multiple',
    claim: ({ a, b }) => a.organ !== b.organ,
  };
}

/** Tumors whose topography differs in any character. */
export function differentSites(id: string): PrimaryRule {
  return { id, question: 'Do the site codes differ in any character?', outcome: 'multiple', claim: ({ a, b }) => a.site !== b.site };
}
