import type { Items } from '#domain/naaccr';
import { iarcHistologyGroup, iarcSiteGroup, type IarcHistologyGroup } from './iarc-groups.js';

/** A histology with its group. */
export interface IarcType {
  readonly histology: string;
  readonly group: IarcHistologyGroup | undefined;
}

/** What one tumor counts by the international rules. */
export interface IarcPrimary {
  /** `1` counts as a primary, `0` duplicates another tumor, `9` is not malignant. The code of item `iarcMpIndicator`. */
  readonly indicator: '0' | '1' | '9';
  /** Blank when the site is not coded; such tumors never match another. */
  readonly siteGroup: string;
  readonly histologyGroup: IarcHistologyGroup | undefined;
  /** Histology that a kept tumor took over from a more specific duplicate, and by which it was compared from then on. */
  readonly comparedBy?: IarcType;
  /** Position in the call of the tumor this one duplicates. */
  readonly duplicateOf?: number;
}

/** `count` marks duplicates only; `review` also marks with 0 each tumor that has duplicates, so that the whole set shows. */
export type IarcMode = 'count' | 'review';

/**
 * Multiple primaries of one patient by the international rules, for incidence that is compared between countries.
 * Reads `primarySite`, `histologicTypeIcdO3`, `behaviorCodeIcdO3`, `dateOfDiagnosis` and `sequenceNumberCentral`; never throws.
 * @param tumors - all tumors of the patient, in any order
 * @returns one answer per tumor, in the order of the call
 * @see International rules for multiple primary cancers, ICD-O third edition, IACR/IARC 2004
 */
export function iarcMultiplePrimaries(tumors: readonly Items[], mode: IarcMode = 'count'): IarcPrimary[] {
  const candidates = tumors.map(candidate);
  // Those that are not malignant take part in the order: partial dates may put two tumors on either side of a third.
  const inOrder = candidates.toSorted(byDiagnosis).filter(({ isMalignant }) => isMalignant);
  const originals = new Map<Candidate, Candidate>();
  const comparedBy = new Map<Candidate, IarcType>();
  for (const [at, kept] of inOrder.entries()) {
    if (originals.has(kept)) continue;
    const { duplicates, type } = duplicatesOf(kept, inOrder.slice(at + 1));
    if (duplicates.length > 0) comparedBy.set(kept, type);
    for (const duplicate of duplicates) if (!originals.has(duplicate)) originals.set(duplicate, kept);
  }
  return candidates.map((tumor) => answer(tumor, { original: originals.get(tumor), type: comparedBy.get(tumor), mode }));
}

/** An unspecified tumor may duplicate several that are kept. */
function duplicatesOf(
  kept: Candidate,
  others: readonly Candidate[],
): { readonly duplicates: readonly Candidate[]; readonly type: IarcType } {
  let type: IarcType = kept;
  const duplicates = others.filter((later) => {
    if (!isSamePrimary(type.group, kept.siteGroup, later)) return false;
    type = moreSpecific(type, later);
    return true;
  });
  return { duplicates, type };
}

interface Candidate {
  readonly position: number;
  readonly isMalignant: boolean;
  readonly siteGroup: string;
  readonly histology: string;
  readonly group: IarcHistologyGroup | undefined;
  readonly date: readonly [year: number, month: number, day: number];
  readonly sequence: number;
}

const UNKNOWN = -1;

function candidate(items: Items, position: number): Candidate {
  const site = (items.primarySite ?? '').toUpperCase();
  const histology = items.histologicTypeIcdO3 ?? '';
  const date = items.dateOfDiagnosis ?? '';
  return {
    position,
    // Any behavior of the bladder counts: its non-invasive tumors cannot be told apart reliably.
    isMalignant: items.behaviorCodeIcdO3 === '3' || site.startsWith('C67'),
    siteGroup: iarcSiteGroup(site),
    histology,
    group: iarcHistologyGroup(histology),
    date: [part(date.slice(0, 4)), part(date.slice(4, 6)), part(date.slice(6, 8))],
    sequence: sequenceOf(items.sequenceNumberCentral ?? ''),
  };
}

/** Year, month or day; nines are the code of an unknown part. */
function part(text: string): number {
  return /^\d+$/.test(text) && !/^9+$/.test(text) ? Number(text) : UNKNOWN;
}

/** Non-federal tumors, 60 to 97, come after all others; a number that is missing comes first. */
function sequenceOf(text: string): number {
  if (!/^\d{1,2}$/.test(text)) return UNKNOWN;
  const sequence = Number(text);
  return sequence >= 60 && sequence <= 97 ? sequence + 100 : sequence;
}

/** By the parts of the dates that both tumors have, then by sequence. */
function byDiagnosis(a: Candidate, b: Candidate): number {
  for (const at of [0, 1, 2] as const) {
    if (a.date[at] === UNKNOWN || b.date[at] === UNKNOWN) break;
    if (a.date[at] !== b.date[at]) return a.date[at] - b.date[at];
  }
  return a.sequence - b.sequence;
}

const isHematopoietic = (group: IarcHistologyGroup): boolean => group >= 8 && group <= 14;
const isCarcinoma = (group: IarcHistologyGroup): boolean => group >= 1 && group <= 4;

/** True when one group is the unspecified form of the other. */
function isUnspecifiedOf(unspecified: IarcHistologyGroup, specific: IarcHistologyGroup): boolean {
  if (unspecified === 17) return specific <= 7 || specific === 15 || specific === 16;
  if (unspecified === 14) return isHematopoietic(specific) && specific !== 14;
  return unspecified === 5 && isCarcinoma(specific);
}

function areOfOneType(a: IarcHistologyGroup, b: IarcHistologyGroup): boolean {
  return a === b || isUnspecifiedOf(a, b) || isUnspecifiedOf(b, a);
}

/** Kaposi sarcoma and hematopoietic neoplasms are systemic: one per patient and type, whatever the site. */
function isSamePrimary(group: IarcHistologyGroup | undefined, siteGroup: string, later: Candidate): boolean {
  if (group === undefined || later.group === undefined || siteGroup === '' || later.siteGroup === '') return false;
  const isSystemic = (group === 15 && later.group === 15) || (isHematopoietic(group) && isHematopoietic(later.group));
  return (isSystemic || siteGroup === later.siteGroup) && areOfOneType(group, later.group);
}

/** The kept tumor is compared on by the more specific of two types or, within a group, by the smaller code. */
function moreSpecific(kept: IarcType, later: Candidate): IarcType {
  if (kept.group === undefined || later.group === undefined) return kept;
  const isTaken = isUnspecifiedOf(kept.group, later.group) || (kept.group === later.group && kept.histology < later.histology);
  return isTaken ? { histology: later.histology, group: later.group } : kept;
}

interface Comparison {
  readonly original: Candidate | undefined;
  /** By what a kept tumor with duplicates was last compared. */
  readonly type: IarcType | undefined;
  readonly mode: IarcMode;
}

function answer(tumor: Candidate, { original, type, mode }: Comparison): IarcPrimary {
  const { siteGroup, group: histologyGroup } = tumor;
  const common = { siteGroup, histologyGroup };
  if (!tumor.isMalignant) return { ...common, indicator: '9' };
  if (original !== undefined) return { ...common, indicator: '0', duplicateOf: original.position };
  const indicator = mode === 'review' && type !== undefined ? '0' : '1';
  if (type === undefined || type === tumor) return { ...common, indicator };
  return { ...common, indicator, comparedBy: { histology: type.histology, group: type.group } };
}
