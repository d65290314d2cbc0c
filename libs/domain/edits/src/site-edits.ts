import type { ItemId } from '#domain/naaccr';
import type { CaseFacts } from './case-facts.js';
import { coded } from './coded.js';
import type { Edit } from './edit.js';
import { isBrainOrCns, isIllDefinedSite, isTopography } from './site-facts.js';

const SITE: readonly ItemId[] = ['primarySite'];
const SITE_AND_TYPE: readonly ItemId[] = ['primarySite', 'histologicTypeIcdO3'];
const SITE_AND_BEHAVIOR: readonly ItemId[] = ['primarySite', 'behaviorCodeIcdO3'];

/** Sites too vague to hold an in situ tumor (SEER IF39). */
const NEVER_IN_SITU = new Set([269, 399, 559, 579, 639, 689, 729, 759, 760, 761, 762, 763, 764, 765, 766, 767, 768, 809]);

/** Bone, blood, peripheral nerve, soft tissue and central nervous system have no epithelium to be in situ in. */
function hasNoEpithelium(site: number): boolean {
  return (
    (site >= 400 && site <= 419) ||
    (site >= 420 && site <= 424) ||
    (site >= 470 && site <= 479) ||
    (site >= 490 && site <= 499) ||
    (site >= 700 && site <= 729)
  );
}

/** Leukemias and myelodysplastic or myeloproliferative neoplasms, except those that are lymphomas or sarcomas outside the marrow. */
function isMarrowDisease(histology: number): boolean {
  if (histology < 9800 || histology > 9993) return false;
  const isAnywhere = (histology >= 9811 && histology <= 9819) || [9823, 9827, 9837, 9930, 9965, 9966, 9967, 9968, 9971].includes(histology);
  return !isAnywhere;
}

/** Skin, lining of mouth, gut, airways, genitals and eye, connective tissue, nodes: where Kaposi sarcoma arises. */
function isKaposiSite(site: number): boolean {
  return (
    site <= 269 ||
    (site >= 300 && site <= 349) ||
    (site >= 440 && site <= 449) ||
    (site >= 490 && site <= 499) ||
    (site >= 510 && site <= 539) ||
    (site >= 600 && site <= 609) ||
    (site >= 690 && site <= 699) ||
    site >= 770
  );
}

/** Histologies that name the organ they come from: hepatoma, renal cell, follicular and papillary thyroid, ductal and lobular breast, glioma, germ cells of testis. */
const NAMES_AN_ORGAN: readonly (readonly [number, number])[] = [
  [8170, 8175],
  [8310, 8319],
  [8330, 8350],
  [8500, 8543],
  [8720, 8790],
  [8960, 8960],
  [9061, 9063],
  [9380, 9480],
  [9510, 9514],
  [9530, 9539],
];

function namesAnOrgan(histology: number): boolean {
  for (const [from, to] of NAMES_AN_ORGAN) if (histology >= from && histology <= to) return true;
  return false;
}

function siteEdit(edit: Pick<Edit, 'id' | 'name' | 'check'> & Partial<Edit>): Edit {
  return { level: 'tumor', severity: 'warning', items: SITE_AND_TYPE, ...edit };
}

const isSolid = ({ histology }: CaseFacts): boolean => histology > 0 && histology < 9590;

/** Primary site against histology and behavior. */
export const siteEdits: readonly Edit[] = [
  siteEdit({
    id: 'E059',
    name: 'Site valid',
    severity: 'error',
    items: SITE,
    check: (items, { site }) =>
      (items.primarySite ?? '') === '' || isTopography(site)
        ? undefined
        : { message: `${coded(items, 'primarySite')}; expected a code of ICD-O-3 topography, such as C504.` },
  }),
  siteEdit({
    id: 'E065',
    name: 'Site vs behaviour (SEER IF39)',
    severity: 'error',
    items: SITE_AND_BEHAVIOR,
    overRide: 'overRideSiteBehavior',
    check: (items, { site, behavior }) =>
      behavior === '2' && NEVER_IN_SITU.has(site)
        ? { message: `${coded(items, 'primarySite')}, too vague for an in situ tumor; code the exact site.` }
        : undefined,
  }),
  siteEdit({
    id: 'E066',
    name: 'In situ impossible organs',
    items: SITE_AND_BEHAVIOR,
    check: (items, { site, behavior }) =>
      behavior === '2' && hasNoEpithelium(site)
        ? { message: `${coded(items, 'primarySite')}; an in situ tumor does not arise there; review site and behavior.` }
        : undefined,
  }),
  siteEdit({
    id: 'E067',
    name: 'Benign reportability',
    severity: 'error',
    items: [...SITE_AND_BEHAVIOR, 'dateOfDiagnosis'],
    check: (items, { site, behavior, dxYear }) =>
      (behavior === '0' || behavior === '1') && site >= 0 && !(isBrainOrCns(site) && (dxYear === 0 || dxYear >= 2004))
        ? {
            message: `${coded(items, 'behaviorCodeIcdO3')}; benign and borderline tumors are reportable in brain, nervous system and C751 to C753 from 2004 on.`,
          }
        : undefined,
  }),
  siteEdit({
    id: 'E081',
    name: 'Kaposi sarcoma site',
    overRide: 'overRideSiteType',
    check: (items, { site, histology }) =>
      histology === 9140 && site >= 0 && !isKaposiSite(site)
        ? { message: `${coded(items, 'primarySite')}; Kaposi sarcoma arises in skin, mucosa, soft tissue or nodes; review.` }
        : undefined,
  }),
  siteEdit({
    id: 'E082',
    name: 'Leukaemia site',
    severity: 'error',
    overRide: 'overRideSiteType',
    check: (items, { site, histology }) =>
      isMarrowDisease(histology) && site >= 0 && site !== 421
        ? { message: `${coded(items, 'primarySite')}; leukemias and related marrow diseases are C421.` }
        : undefined,
  }),
  siteEdit({
    id: 'E083',
    name: 'Mycosis fungoides site',
    overRide: 'overRideSiteType',
    check: (items, { site, histology }) =>
      (histology === 9700 || histology === 9701) &&
      site >= 0 &&
      !(site >= 440 && site <= 449) &&
      !(site >= 510 && site <= 519) &&
      !(site >= 600 && site <= 609) &&
      site !== 632
        ? { message: `${coded(items, 'primarySite')}; mycosis fungoides and Sezary disease are diseases of skin; review.` }
        : undefined,
  }),
  siteEdit({
    id: 'E084',
    name: 'Retinoblastoma site',
    overRide: 'overRideSiteType',
    check: (items, { site, histology }) =>
      histology >= 9510 && histology <= 9513 && site >= 0 && !(site >= 690 && site <= 699)
        ? { message: `${coded(items, 'primarySite')}; retinoblastoma arises in the eye (C692); review.` }
        : undefined,
  }),
  siteEdit({
    id: 'E085',
    name: 'Lymphoma site',
    overRide: 'overRideSiteType',
    check: (items, { site, histology }) =>
      histology >= 9590 && histology <= 9729 && isIllDefinedSite(site)
        ? { message: `${coded(items, 'primarySite')}; a lymphoma of unknown origin is C779; review.` }
        : undefined,
  }),
  siteEdit({
    id: 'E086',
    name: 'Ill-defined site with unspecific morphology',
    check: (items, { site, histology }) =>
      site === 809 && namesAnOrgan(histology)
        ? {
            message: `${coded(items, 'histologicTypeIcdO3')} names an organ, but ${coded(items, 'primarySite')} (unknown); review the site.`,
          }
        : undefined,
  }),
  siteEdit({
    id: 'E087',
    name: 'ICD-O-2 items vs DX year',
    severity: 'error',
    items: ['histologyIcdO2', 'histologicTypeIcdO3', 'dateOfDiagnosis'],
    check: (items, { dxYear, histology }) =>
      dxYear > 0 && dxYear < 2001 && histology === -1 && (items.histologyIcdO2 ?? '') === ''
        ? { message: `No histology is coded; a diagnosis of ${dxYear} has it in ICD-O-2, and in ICD-O-3 when converted.` }
        : undefined,
  }),
  siteEdit({
    id: 'E140',
    name: 'Summary stage vs unknown primary',
    severity: 'error',
    items: ['summaryStage2018', 'primarySite'],
    check: (items, facts) =>
      facts.site === 809 && isSolid(facts) && (items.summaryStage2018 ?? '9') !== '9' && items.summaryStage2018 !== ''
        ? { message: `${coded(items, 'summaryStage2018')}; an unknown primary site cannot be staged: expected 9.` }
        : undefined,
  }),
];
