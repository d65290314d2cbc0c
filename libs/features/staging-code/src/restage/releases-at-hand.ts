import type { StagingAlgorithm } from '#domain/staging';

/** The algorithms and releases that stage cases at the moment, as one text to compare. */
export function releasesAtHand(algorithms: readonly StagingAlgorithm[]): string {
  return algorithms.map(({ algorithm, version }) => `${algorithm} ${version}`).join(', ');
}
