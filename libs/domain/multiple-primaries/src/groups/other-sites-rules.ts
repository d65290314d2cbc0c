import { codes } from '../code-set.js';
import type { PrimaryRule } from '../primary-rule.js';
import type { PrimaryTumor } from '../primary-tumor.js';
import { isWithin } from '../rules/date-rules.js';

/** Paired sites that have no chapter of their own (Table 1). */
export const OTHER_PAIRED_SITES = [
  ...'C384 C400 C401 C402 C403 C413 C414 C441 C442 C443 C445 C446 C447 C471 C472 C491 C492 C569 C570 C630 C631 C754'.split(' '),
  'C620-C629',
  'C690-C699',
  'C740-C749',
];

/** Epithelial tumors of the ovary. */
export const isOvarian = ({ site, histology }: PrimaryTumor): boolean => site === 'C569' && histology <= '8799';

/** Papillary and follicular carcinoma of the thyroid. @param list - morphologies, with behavior */
export function bothPapillaryOrFollicular(id: string, list: ReadonlySet<string>): PrimaryRule {
  return {
    id,
    question: 'Are both tumors papillary or follicular carcinoma of the thyroid, diagnosed within 60 days?',
    outcome: 'single',
    claim: (pair) => pair.both(({ site, morphology }) => site === 'C739' && list.has(morphology)) && isWithin(pair.daysApart(60)),
  };
}

/** Organs whose subsites count as different sites. */
export function differentSubsites(id: string, list: string): PrimaryRule {
  const organs = codes(list);
  return {
    id,
    question: `Do the site codes differ in the fourth character, in one of ${list.replaceAll(' ', ', ')}?`,
    outcome: 'multiple',
    claim: ({ a, b }) => organs.has(a.organ) && a.site.slice(3) !== b.site.slice(3),
  };
}
