import type { Items } from '#domain/naaccr';
import { caseOf, type StagingCase, type Texts, yearOfDiagnosis } from './case-input.js';
import { stageWith } from './derive-stage.js';
import { neededReleases } from './needed-releases.js';
import type { StagingAlgorithm } from '../staging-algorithm.js';

/**
 * Every case that `deriveStage` stages, each in the words of its algorithm: first that of the algorithm of the year of diagnosis, then those
 * of further algorithms, which read what the ones before derived.
 * @param items - all items of one tumor, patient items included
 * @param options - `currentYear`, four digits
 * @returns empty if no algorithm at hand is for its year of diagnosis
 */
export function stagingCases(
  items: Items,
  algorithms: readonly StagingAlgorithm[],
  { currentYear }: { readonly currentYear: number },
): readonly StagingCase[] {
  const year = yearOfDiagnosis(items);
  if (year === undefined) return [];
  const used = neededReleases(items, algorithms);
  let texts: Texts = items;
  return used.map((algorithm) => {
    const asked = caseOf(algorithm, texts, year);
    if (used.length > 1) texts = { ...texts, ...stageWith(algorithm, texts, { year, currentYear }).derived };
    return asked;
  });
}
