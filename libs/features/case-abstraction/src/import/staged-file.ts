import { type Items, NaaccrXmlWriter, type NaaccrPatient, type NaaccrTumor, type WritableTumor } from '#domain/naaccr';
import { deriveStage, type StagingAlgorithm } from '#domain/staging';
import { mergeDerived } from '../preparation/derived-items.js';
import { fileSlices } from './file-slices.js';
import { PlainBytes } from './plain-bytes.js';

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
export async function* stagedFile(source: AsyncIterable<Uint8Array>, means: StagingMeans, count: StagedCount): AsyncGenerator<Buffer> {
  // Derived items that the file's version does not know yet are left out; all other items come from that very version.
  const writer = new NaaccrXmlWriter({ unknownItems: 'skip', userDictionaryUri: 'keep' });
  let begun = false;
  for await (const { root, patients } of fileSlices(new PlainBytes(source), 'keep')) {
    const start = begun ? '' : writer.startDocument(root);
    begun = true;
    const texts = patients.map((patient) =>
      writer.patient({ ...written(patient), tumors: patient.tumors.map((tumor) => stagedTumor(patient, tumor)) }),
    );
    yield Buffer.from(start + texts.join(''));
  }
  yield Buffer.from(writer.endDocument());

  function stagedTumor(patient: NaaccrPatient, tumor: NaaccrTumor): WritableTumor {
    const items: Items = { ...patient.items, ...tumor.items };
    const stage = deriveStage(items, means.algorithms, { currentYear: means.currentYear });
    count.tumors++;
    if (stage.status === 'staged') count.staged++;
    const merged = Object.entries(mergeDerived(items, stage, { algorithms: means.algorithms, stagedBefore: null }));
    return { ...written(tumor), items: Object.fromEntries(merged.filter(([id]) => !(id in patient.items))) };
  }
}

function written({ items, extensions }: NaaccrPatient | NaaccrTumor): WritableTumor {
  return { items, extensions };
}
