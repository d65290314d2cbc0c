import type { Items } from '#domain/naaccr';
import { tumorCodes } from '../tumor-codes.js';
import { BY_BEHAVIOR_IN_ICD_O_2, OTHER_IN_ICD_O_2, REVIEWED_IN_ICD_O_2, SAME_IN_ICD_O_2 } from './icd-o-2-rows.js';

/** ICD-O-2 codes of a tumor, or the item that keeps it from having any. */
export type IcdO2Conversion =
  | { readonly outcome: 'converted' | 'needs review'; readonly histologyIcdO2: string; readonly behaviorIcdO2: string }
  | { readonly outcome: 'failed'; readonly because: 'primarySite' | 'histologicTypeIcdO3' | 'behaviorCodeIcdO3' };

/** Histology and behavior that a conversion arrives at. */
interface Morphology {
  readonly histology: number;
  readonly behavior: string;
}

const BEHAVIORS = new Set(['0', '1', '2', '3', '6', '9']);
const LAST_SITE = 809;

function expand(codes: string): number[] {
  return codes
    .trim()
    .split(/\s+/)
    .flatMap((code) => {
      const [first = 0, last = first] = code.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
}

const pairsOf = (text: string): [from: string, to: string][] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [from = '', to = ''] = line.split(' > ');
      return [from, to];
    });

function readHistologies(): ReadonlyMap<number, number> {
  const same = expand(SAME_IN_ICD_O_2).map((code): [number, number] => [code, code]);
  const other = pairsOf(OTHER_IN_ICD_O_2).flatMap(([from, to]) => expand(from).map((code): [number, number] => [code, Number(to)]));
  return new Map([...same, ...other]);
}

interface ByBehavior {
  /** 0 leaves the histology as it is. */
  readonly histology: number;
  readonly behavior: string;
}

const readByBehavior = (): ReadonlyMap<string, ByBehavior> =>
  new Map(
    pairsOf(BY_BEHAVIOR_IN_ICD_O_2).flatMap(([from, to]) => {
      const [histology = '', behavior = ''] = to.split('/');
      return from.split(' ').map((code): [string, ByBehavior] => [code, { histology: Number(histology), behavior }]);
    }),
  );

/** The tables, read when the first tumor is converted. */
function readTables() {
  return { histologies: readHistologies(), byBehavior: readByBehavior(), reviewed: new Set(REVIEWED_IN_ICD_O_2.trim().split(/\s+/)) };
}

let tables: ReturnType<typeof readTables> | undefined;

const APPENDIX = 181;
const isBetween = (code: number, from: number, to: number): boolean => code >= from && code <= to;

/** Codes that went by site as well: carcinoids of the appendix, lung, skin and brain tumors. Review is asked for all but 8249. */
function bySite(site: number, histology: number, behavior: string): (Morphology & { readonly needsReview: boolean }) | undefined {
  const isAppendix = site === APPENDIX;
  switch (`${histology}/${behavior}`) {
    case '8240/1':
      return { histology: isAppendix ? 8240 : 8241, behavior, needsReview: isAppendix };
    case '8245/1':
      return { histology: 8240, behavior: isAppendix ? '1' : '3', needsReview: true };
    case '8249/3':
      return isAppendix ? { histology: 8240, behavior: '1', needsReview: false } : undefined;
    case '9133/3':
      return isBetween(site, 340, 349) ? { histology: 9134, behavior: '1', needsReview: true } : undefined;
    case '9160/0':
      return isBetween(site, 440, 449) ? { histology: 8724, behavior, needsReview: true } : undefined;
    case '9590/3':
      return isBetween(site, 710, 719) ? { histology: 9594, behavior, needsReview: true } : undefined;
    default:
      return undefined;
  }
}

function invalidItem(site: number, histology: number, behavior: string) {
  if (!BEHAVIORS.has(behavior)) return 'behaviorCodeIcdO3';
  if (histology < 8000) return 'histologicTypeIcdO3';
  return site < 0 || site > LAST_SITE ? 'primarySite' : undefined;
}

/**
 * ICD-O-2 histology (420) and behavior (430) of a tumor coded in ICD-O-3; the site is the same in both.
 * @param items - primarySite, histologicTypeIcdO3 and behaviorCodeIcdO3 are looked at
 * @returns the codes, with `needs review` where a person must decide; `failed` with the item that is not a code of ICD-O-3
 * @see SOURCE.md
 * @example icdO2Of({ primarySite: 'C343', histologicTypeIcdO3: '9699', behaviorCodeIcdO3: '3' }) // 9680/3, needs review
 */
export function icdO2Of(items: Items): IcdO2Conversion {
  const { site, histology } = tumorCodes(items);
  const behavior = items.behaviorCodeIcdO3 ?? '';
  const because = invalidItem(site, histology, behavior);
  if (because !== undefined) return { outcome: 'failed', because };
  tables ??= readTables();
  const code = tables.histologies.get(histology);
  if (code === undefined) return { outcome: 'failed', because: 'histologicTypeIcdO3' };
  const special = tables.byBehavior.get(`${histology}/${behavior}`);
  const ofSite = bySite(site, histology, behavior);
  const isReviewed = tables.reviewed.has(String(histology)) || tables.reviewed.has(`${histology}/${behavior}`);
  const histologyIcdO2 = ofSite?.histology ?? (special === undefined || special.histology === 0 ? code : special.histology);
  return {
    outcome: isReviewed || ofSite?.needsReview === true ? 'needs review' : 'converted',
    histologyIcdO2: String(histologyIcdO2),
    behaviorIcdO2: ofSite?.behavior ?? special?.behavior ?? behavior,
  };
}
