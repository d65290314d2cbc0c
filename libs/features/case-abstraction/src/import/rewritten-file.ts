import {
  type FlatPatient,
  type FlatValidationCode,
  type NaaccrTumor,
  NaaccrXmlWriter,
  type WritablePatient,
  type WritableTumor,
} from '#domain/naaccr';
import { fileSlices } from './file-slices.js';
import { PlainBytes } from './plain-bytes.js';

/**
 * A file with every patient written anew. Items that its version does not know yet are left out; all other items come from that very version.
 * @param source - NAACCR XML, plain or gzip
 * @throws NaaccrXmlError, FileUnreadable when it cannot be read on
 */
export async function* rewrittenFile(
  source: AsyncIterable<Uint8Array>,
  rewrite: (patient: FlatPatient) => WritablePatient,
): AsyncGenerator<Buffer> {
  const writer = new NaaccrXmlWriter({ unknownItems: 'skip', userDictionaryUri: 'keep' });
  let begun = false;
  for await (const { root, patients } of fileSlices(new PlainBytes(source), { extensions: 'keep' })) {
    const start = begun ? '' : writer.startDocument(root);
    begun = true;
    yield Buffer.from(start + patients.map((patient) => writer.patient(rewrite(patient))).join(''));
  }
  yield Buffer.from(writer.endDocument());
}

/** What is written of a patient or tumor as it was read. */
export function asRead({ items, extensions }: FlatPatient | NaaccrTumor<FlatValidationCode>): WritableTumor {
  return { items, extensions };
}
