import type { StagingAlgorithm } from './staging-algorithm.js';

/** Years of diagnosis and the algorithms that stage them, best first. */
interface StagingEra {
  readonly from: number;
  readonly to: number;
  readonly algorithms: readonly string[];
}

/**
 * Which algorithm stages which diagnosis year: Collaborative Stage 2004 to 2015, TNM 2016 and 2017, EOD from 2018. Where EOD public is not
 * installed, the bundled `registry_eod` takes its place.
 * @see docs/standards.md, staging by year of diagnosis
 */
const STAGING_ERAS: readonly StagingEra[] = [
  { from: 2018, to: 9998, algorithms: ['eod_public', 'registry_eod'] },
  { from: 2016, to: 2017, algorithms: ['tnm'] },
  { from: 2004, to: 2015, algorithms: ['cs'] },
];

/**
 * The algorithm for a diagnosis year: of the best algorithm of its era the newest release among those at hand.
 * @param year - year of diagnosis, four digits
 * @param algorithms - what is installed, in any order
 * @returns `undefined` if nothing at hand stages that year
 */
export function chooseAlgorithm(year: number, algorithms: readonly StagingAlgorithm[]): StagingAlgorithm | undefined {
  const era = STAGING_ERAS.find(({ from, to }) => from <= year && year <= to);
  for (const name of era?.algorithms ?? []) {
    let newest: StagingAlgorithm | undefined;
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
