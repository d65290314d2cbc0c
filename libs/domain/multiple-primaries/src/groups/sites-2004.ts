import { codes } from '../code-set.js';
import type { TumorPair } from '../tumor-pair.js';

/** Organs whose subsites are sites of their own. */
const ORGANS_BY_SUBSITE = codes('C18 C21 C38 C40 C41 C44 C47 C49');

/** Organs and subsites that together are one site. */
const ONE_SITE = [
  'C010-C029',
  'C050-C069',
  'C070-C089',
  'C090-C109',
  'C120-C139',
  'C230-C249',
  'C300-C319',
  'C330-C349',
  'C370-C383 C388',
  'C510-C529 C577-C579',
  'C569-C574',
  'C600-C609 C630-C639',
  'C640-C669 C680-C689',
  'C740-C759',
].map(codes);

const PAIRED = codes(
  'C079 C080-C081 C090-C099 C300-C301 C310 C312 C340-C349 C384 C400-C403 C413-C414 C441-C443 C445-C447 C471-C472 C491-C492 C500-C509 C569 ' +
    'C570 C620-C629 C630-C631 C649 C659 C669 C690-C699 C700 C710-C714 C722-C725 C740-C749 C754',
);

/** One site by the rules up to 2006: most organs with all subsites, some with their neighbours, a few by subsite. */
export function areOfOneSite2004({ a, b }: TumorPair): boolean {
  if (a.site === b.site) return true;
  if (a.organ === b.organ && !ORGANS_BY_SUBSITE.has(a.organ)) return true;
  return ONE_SITE.some((sites) => sites.has(a.site) && sites.has(b.site));
}

/** Sites that have a right and a left by the rules up to 2006. */
export function isPairedSite2004(site: string): boolean {
  return PAIRED.has(site);
}
