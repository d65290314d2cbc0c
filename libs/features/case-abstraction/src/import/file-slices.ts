import { type NaaccrPatient, NaaccrXmlError, NaaccrXmlScanner, type NaaccrReadOptions, type NaaccrRoot } from '#domain/naaccr';

/** Some patients of a file, those that its last few kilobytes completed. */
export interface FileSlice {
  readonly root: NaaccrRoot;
  readonly patients: readonly NaaccrPatient[];
  /** Plain bytes of the file up to here. */
  readonly plainBytes: number;
}

/**
 * How files are read: bytes that are not UTF-8 are refused rather than replaced, and unknown items are reported. One element takes at most
 * a megabyte and a person sixteen, so that a hostile file costs no memory.
 */
const READ_OPTIONS: NaaccrReadOptions = {
  encoding: 'utf-8-strict',
  renamedItems: 'translate',
  limits: { valueBytes: 1_048_576, patientBytes: 16 * 1_048_576, tumorsPerPatient: 500, itemsPerEntity: 4_000 },
};

/** Small, so that a file that breaks loses few of the patients before the break. */
const SLICE_BYTES = 65_536;

/**
 * Walks through a file.
 * @param extensions - whether to hand out foreign elements too
 * @throws NaaccrXmlError when it cannot be read on
 */
export async function* fileSlices(bytes: AsyncIterable<Uint8Array>, extensions: 'ignore' | 'keep' = 'ignore'): AsyncGenerator<FileSlice> {
  const scanner = new NaaccrXmlScanner({ ...READ_OPTIONS, extensions });
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length; from += SLICE_BYTES) {
      const patients = pushed(scanner, chunk.subarray(from, from + SLICE_BYTES));
      if (scanner.root && patients.length > 0) yield { root: scanner.root, patients, plainBytes: scanner.bytesRead };
    }
  }
  const patients = scanner.end();
  if (scanner.root) yield { root: scanner.root, patients, plainBytes: scanner.bytesRead };
}

/** The reader first sees that an unknown element has no namespace; where that element is the root, the file is simply another kind of file. */
function pushed(scanner: NaaccrXmlScanner, slice: Uint8Array): NaaccrPatient[] {
  try {
    return scanner.push(slice);
  } catch (error) {
    const isOfRoot = error instanceof NaaccrXmlError && error.code === 'BAD_NAMESPACE' && error.path === undefined && !scanner.root;
    throw isOfRoot ? new NaaccrXmlError('WRONG_ROOT', 'the root element is not NaaccrData', { line: error.line }) : error;
  }
}
