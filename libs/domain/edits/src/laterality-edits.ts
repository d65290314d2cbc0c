import { coded } from './coded.js';
import type { Edit } from './edit.js';

const isSided = (laterality: string): boolean => laterality >= '1' && laterality <= '5';

/** Carina is part of C340 and has no side; brain and nervous system have been paired only since 2004. */
function mayBeUnsided(site: number, dxYear: number): boolean {
  return site === 340 || (site >= 700 && site <= 729 && dxYear < 2004);
}

/** In situ tumors of these types need no known side: Kaposi sarcoma, mycosis fungoides, blood. */
const isSideless = (histology: number): boolean => histology === 9140 || (histology >= 9590 && histology <= 9993);

/** Laterality of paired organs. @see SEER Program Coding and Staging Manual, Laterality */
export const lateralityEdits: readonly Edit[] = [
  {
    id: 'E073',
    name: 'Paired site needs laterality',
    level: 'tumor',
    severity: 'error',
    items: ['primarySite', 'laterality'],
    check: (items, { site, dxYear, isPaired }) => {
      const laterality = items.laterality ?? '';
      if (laterality === '' || site === -1) return undefined;
      if (!isPaired)
        return laterality === '0'
          ? undefined
          : { message: `${coded(items, 'laterality')}; ${items.primarySite ?? ''} is not a paired organ: expected 0.` };
      if (isSided(laterality) || laterality === '9' || (laterality === '0' && mayBeUnsided(site, dxYear))) return undefined;
      return { message: `${coded(items, 'laterality')}; ${items.primarySite ?? ''} is a paired organ: expected 1 to 5, or 9 for unknown.` };
    },
  },
  {
    id: 'E074',
    name: 'In situ paired laterality (SEER IF42)',
    level: 'tumor',
    severity: 'error',
    items: ['laterality', 'primarySite', 'behaviorCodeIcdO3', 'histologicTypeIcdO3'],
    overRide: 'overRideSiteLatMorph',
    check: (items, { behavior, histology, isPaired }) =>
      behavior === '2' && isPaired && !isSideless(histology) && (items.laterality === '4' || items.laterality === '9')
        ? {
            message: `${coded(items, 'laterality')}; an in situ tumor of a paired organ has a known side: expected 1, 2 or 3 (5 in the midline).`,
          }
        : undefined,
  },
  {
    id: 'E161',
    name: 'Laterality unknown with local stage (SEER IF41, IF177)',
    level: 'tumor',
    severity: 'error',
    items: ['primarySite', 'laterality', 'summaryStage2018'],
    overRide: 'overRideSiteLatEod',
    check: (items, { behavior, histology, isPaired }) =>
      isPaired &&
      behavior === '3' &&
      histology > 0 &&
      histology < 9590 &&
      (items.laterality === '4' || items.laterality === '9') &&
      isLocal(items.summaryStage2018)
        ? {
            message: `${coded(items, 'laterality')} although the tumor is staged as ${items.summaryStage2018 ?? ''}, within the organ; the side should be known.`,
          }
        : undefined,
  },
];

/** In situ, localized or extended directly: the organ was looked at. */
function isLocal(stage: string | undefined): boolean {
  return stage === '0' || stage === '1' || stage === '2';
}
