import type { Items } from '#domain/naaccr';
import { ageAtDiagnosis, yearOfDiagnosis } from './case-input.js';
import { additionalAlgorithms, chooseAlgorithm, type NamedRelease } from './choose-algorithm.js';

/** The releases that `deriveStage` would use for a case, so that only those need to be loaded. @param releases - those at hand, loaded or not */
export function neededReleases<Release extends NamedRelease>(items: Items, releases: readonly Release[]): readonly Release[] {
  const year = yearOfDiagnosis(items);
  const first = year === undefined ? undefined : chooseAlgorithm(Number(year), releases);
  if (first === undefined) return [];
  return [first, ...additionalAlgorithms({ year: Number(year), age: ageAtDiagnosis(items) }, releases)];
}
