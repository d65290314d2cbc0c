import type { FlatPatient, FlatValidationCode, NaaccrRoot, UserDictionary } from '#domain/naaccr';
import { type ColumnOf, fileScanner, HEAD_BYTES } from './file-scanner.js';

/** Some patients of a file, those that its last few kilobytes completed. */
export interface FileSlice {
  readonly root: NaaccrRoot<FlatValidationCode>;
  readonly patients: readonly FlatPatient[];
  /** Plain bytes of the file up to here. */
  readonly plainBytes: number;
  /** Where items begin in a file of fixed columns. */
  readonly columnOf: ColumnOf;
}

/** How a file is read; by default without foreign elements and without user dictionaries. */
export interface SliceOptions {
  readonly extensions?: 'ignore' | 'keep';
  readonly userDictionaries?: readonly UserDictionary[];
}

/** Small, so that a file that breaks loses few of the patients before the break. */
const SLICE_BYTES = 65_536;

/**
 * Walks through a file of NAACCR XML or of fixed columns.
 * @throws NaaccrXmlError, NaaccrFlatError when it cannot be read on
 */
export async function* fileSlices(bytes: AsyncIterable<Uint8Array>, options: SliceOptions = {}): AsyncGenerator<FileSlice> {
  const { extensions = 'ignore', userDictionaries = [] } = options;
  let file: ReturnType<typeof fileScanner> | undefined;
  for await (const chunk of headed(bytes)) {
    file ??= fileScanner(chunk.subarray(0, HEAD_BYTES), { extensions, userDictionaries });
    const { scanner, columnOf } = file;
    for (let from = 0; from < chunk.length; from += SLICE_BYTES) {
      const patients = scanner.push(chunk.subarray(from, from + SLICE_BYTES));
      if (scanner.root && patients.length > 0) yield { root: scanner.root, patients, plainBytes: scanner.bytesRead, columnOf };
    }
  }
  const { scanner, columnOf } = file ?? fileScanner(new Uint8Array(), { extensions, userDictionaries });
  const patients = scanner.end();
  if (scanner.root) yield { root: scanner.root, patients, plainBytes: scanner.bytesRead, columnOf };
}

/** The same bytes, the first piece with what tells the kind of the file. */
async function* headed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of bytes) {
    if (head === undefined) yield chunk;
    else {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      if (head.length < HEAD_BYTES) continue;
      yield head;
      head = undefined;
    }
  }
  if (head !== undefined && head.length > 0) yield head;
}
