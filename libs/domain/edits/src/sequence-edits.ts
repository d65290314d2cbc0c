import { type ItemId, type Items } from '#domain/naaccr';
import type { CaseFacts } from './case-facts.js';
import { coded } from './coded.js';
import type { Edit } from './edit.js';
import { isIllDefinedSite } from './site-facts.js';

/** One of several reportable tumors: 01 to 59. */
const isOneOfSeveral = (sequence: string | undefined): boolean => sequence !== undefined && sequence >= '01' && sequence <= '59';
/** Behavior 2 and 3 are counted in 00 to 59 and 99; benign and borderline ones, and those by agreement, in 60 to 88; 98 is in situ cervix. */
const isFederal = (sequence: string): boolean => sequence <= '59' || sequence >= '98';

/** An unclear second tumor: no organ, nodes or marrow without a blood disease, or a mast-cell or histiocytic one. */
function isUnclear({ site, histology }: CaseFacts): boolean {
  if (histology < 0) return false;
  if (histology >= 9740 && histology <= 9758) return true;
  const isNodesOrMarrow = (site >= 770 && site <= 779) || (site >= 420 && site <= 424);
  return histology < 9590 && (isIllDefinedSite(site) || isNodesOrMarrow);
}

function sequenceEdit(edit: Pick<Edit, 'id' | 'name' | 'check'> & Partial<Edit>, items: readonly ItemId[]): Edit {
  return { level: 'tumor', severity: 'error', items, ...edit };
}

function unclearSecond(
  items: Items,
  facts: CaseFacts,
  sequence: 'sequenceNumberCentral' | 'sequenceNumberHospital',
): ReturnType<Edit['check']> {
  if (!isOneOfSeveral(items[sequence]) || !isUnclear(facts)) return undefined;
  return {
    message: `${coded(items, sequence)}, one of several, but ${coded(items, 'primarySite')}: it may be spread of another tumor; review.`,
  };
}

function unconfirmedSecond(items: Items, sequence: 'sequenceNumberCentral' | 'sequenceNumberHospital'): ReturnType<Edit['check']> {
  const confirmation = items.diagnosticConfirmation ?? '';
  if (!isOneOfSeveral(items[sequence]) || confirmation <= '5') return undefined;
  return { message: `${coded(items, sequence)}, one of several, but not confirmed: ${coded(items, 'diagnosticConfirmation')}; review.` };
}

/** Sequence numbers against site, confirmation and behavior. */
export const sequenceEdits: readonly Edit[] = [
  sequenceEdit(
    {
      id: 'E088',
      name: 'Ill-defined second primary (SEER IF22)',
      overRide: 'overRideIllDefineSite',
      check: (items, facts) => unclearSecond(items, facts, 'sequenceNumberCentral'),
    },
    ['sequenceNumberCentral', 'primarySite', 'histologicTypeIcdO3'],
  ),
  sequenceEdit(
    {
      id: 'E089',
      name: 'Ill-defined second primary, hospital (CoC)',
      overRide: 'overRideHospseqSite',
      check: (items, facts) => unclearSecond(items, facts, 'sequenceNumberHospital'),
    },
    ['sequenceNumberHospital', 'primarySite', 'histologicTypeIcdO3'],
  ),
  sequenceEdit(
    {
      id: 'E090',
      name: 'Unconfirmed second primary (SEER IF23)',
      overRide: 'overRideSeqnoDxconf',
      check: (items) => unconfirmedSecond(items, 'sequenceNumberCentral'),
    },
    ['sequenceNumberCentral', 'diagnosticConfirmation'],
  ),
  sequenceEdit(
    {
      id: 'E091',
      name: 'Unconfirmed second primary, hospital (CoC)',
      overRide: 'overRideHospseqDxconf',
      check: (items, { site }) => (isIllDefinedSite(site) ? undefined : unconfirmedSecond(items, 'sequenceNumberHospital')),
    },
    ['sequenceNumberHospital', 'diagnosticConfirmation', 'primarySite'],
  ),
  sequenceEdit(
    {
      id: 'E092',
      name: 'Sequence vs behaviour',
      check: (items, { behavior }) => {
        const sequence = items.sequenceNumberCentral ?? '';
        if (sequence === '' || behavior === '') return undefined;
        if (behavior === '0' || behavior === '1') {
          return isFederal(sequence)
            ? { message: `${coded(items, 'sequenceNumberCentral')}; a benign or borderline tumor is numbered 60 to 88.` }
            : undefined;
        }
        return isFederal(sequence)
          ? undefined
          : { message: `${coded(items, 'sequenceNumberCentral')}; an in situ or malignant tumor is numbered 00 to 59.` };
      },
    },
    ['sequenceNumberCentral', 'behaviorCodeIcdO3'],
  ),
];
