import type { StagingAlgorithm } from '../staging-algorithm.js';

/** A release by its names, loaded or not. */
export type NamedRelease = Pick<StagingAlgorithm, 'algorithm' | 'version'>;

/** One line of the dated table that chooses the algorithm. */
export interface StagingRule {
  /** First and last year of diagnosis, inclusive. */
  readonly from: number;
  readonly to: number;
  /** Ages at diagnosis in full years, inclusive; every age when absent, an unknown age included. */
  readonly ages?: { readonly from: number; readonly to: number };
  /** The first of these that is at hand stages the case, at its newest release. */
  readonly algorithms: readonly string[];
  /** `stages` the case, or `adds` its own derived items to those of the algorithm that stages it. */
  readonly role: 'stages' | 'adds';
}

/** Later years than this are no years of diagnosis. */
const LAST_YEAR = 9998;

/**
 * Which algorithm stages which case: Collaborative Stage 2004 to 2015, TNM 2016 and 2017, EOD from 2018. Where EOD public is not installed, the
 * bundled `registry_eod` takes its place. Children and adolescents are staged by the pediatric algorithm as well, after EOD, because it reads
 * what EOD derives; it takes cases from 2018, and the SEER Program collects its items from 2024.
 * @see docs/standards.md, staging by year of diagnosis
 */
export const STAGING_RULES: readonly StagingRule[] = [
  { role: 'stages', from: 2018, to: LAST_YEAR, algorithms: ['eod_public', 'registry_eod'] },
  { role: 'stages', from: 2016, to: 2017, algorithms: ['tnm'] },
  { role: 'stages', from: 2004, to: 2015, algorithms: ['cs'] },
  { role: 'adds', from: 2018, to: LAST_YEAR, ages: { from: 0, to: 19 }, algorithms: ['pediatric'] },
];

/**
 * The algorithm that stages a diagnosis year: of the best algorithm of its era the newest release among those at hand.
 * @param year - year of diagnosis, four digits
 * @param algorithms - what is installed, in any order
 * @returns `undefined` if nothing at hand stages that year
 */
export function chooseAlgorithm<Release extends NamedRelease>(year: number, algorithms: readonly Release[]): Release | undefined {
  for (const rule of STAGING_RULES) {
    if (rule.role === 'stages' && rule.from <= year && year <= rule.to) return newestOf(rule.algorithms, algorithms);
  }
  return undefined;
}

const ADDING_RULES = STAGING_RULES.filter(({ role }) => role === 'adds');

/**
 * The algorithms whose derived items a case gets in addition, in the order in which they have to run.
 * @param age - age at diagnosis in full years, `undefined` if unknown
 */
export function additionalAlgorithms<Release extends NamedRelease>(
  { year, age }: { readonly year: number; readonly age: number | undefined },
  algorithms: readonly Release[],
): readonly Release[] {
  const applies = ({ from, to, ages }: StagingRule): boolean =>
    from <= year && year <= to && (ages === undefined || (age !== undefined && ages.from <= age && age <= ages.to));
  if (!ADDING_RULES.some(applies)) return [];
  return ADDING_RULES.filter(applies).flatMap(({ algorithms: names }) => newestOf(names, algorithms) ?? []);
}

function newestOf<Release extends NamedRelease>(names: readonly string[], algorithms: readonly Release[]): Release | undefined {
  for (const name of names) {
    let newest: Release | undefined;
    for (const candidate of algorithms) {
      if (candidate.algorithm === name && (newest === undefined || compareReleases(candidate.version, newest.version) > 0))
        newest = candidate;
    }
    if (newest !== undefined) return newest;
  }
  return undefined;
}

/** Orders releases by their numeric parts: 3.10 is newer than 3.9, 02.05.50 equals 2.5.50. */
export function compareReleases(one: string, other: string): number {
  if (one === other) return 0;
  const left = one.split('.');
  const right = other.split('.');
  for (let part = 0; part < Math.max(left.length, right.length); part++) {
    const difference = Number(left[part] ?? 0) - Number(right[part] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}
