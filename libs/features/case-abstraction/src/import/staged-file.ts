import type { FlatPatient, FlatValidationCode, Items, NaaccrTumor, WritableTumor } from '#domain/naaccr';
import { deriveStage, type StagingAlgorithm } from '#domain/staging';
import { mergeDerived } from '../preparation/derived-items.js';
import { asRead, rewrittenFile } from './rewritten-file.js';

/** What staging a file depends on. */
export interface StagingMeans {
  readonly algorithms: readonly StagingAlgorithm[];
  /** Four digits; later years of diagnosis are not staged. */
  readonly currentYear: number;
}

/** How many tumors of a file were staged. */
export interface StagedCount {
  tumors: number;
  staged: number;
}

/**
 * A file with the derived items of every tumor that an algorithm covers; nothing else of it changes.
 * @param source - NAACCR XML, plain or gzip
 * @param count - counts along
 * @throws NaaccrXmlError, FileUnreadable when it cannot be read on
 */
export function stagedFile(source: AsyncIterable<Uint8Array>, means: StagingMeans, count: StagedCount): AsyncGenerator<Buffer> {
  return rewrittenFile(source, (patient) => ({
    ...asRead(patient),
    tumors: patient.tumors.map((tumor) => stagedTumor(patient, tumor)),
  }));

  function stagedTumor(patient: FlatPatient, tumor: NaaccrTumor<FlatValidationCode>): WritableTumor {
    const items: Items = { ...patient.items, ...tumor.items };
    const stage = deriveStage(items, means.algorithms, { currentYear: means.currentYear });
    count.tumors++;
    if (stage.status === 'staged') count.staged++;
    const merged = Object.entries(mergeDerived(items, stage, { algorithms: means.algorithms, stagedBefore: null }));
    return { ...asRead(tumor), items: Object.fromEntries(merged.filter(([id]) => !(id in patient.items))) };
  }
}
