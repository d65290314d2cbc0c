import { inflateRawSync } from 'node:zlib';
import { loadAlgorithm, type StagingAlgorithm } from '#domain/staging';

/** Loads an archive with Node's own inflate. @param today - CCYYMMDD @throws StagingAlgorithmError */
export function loadedArchive(archive: Uint8Array, today: string): StagingAlgorithm {
  return loadAlgorithm(archive, {
    currentYear: Number(today.slice(0, 4)),
    inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: size }),
  });
}
