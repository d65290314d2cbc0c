import type { NaaccrPatient, NaaccrRoot } from './naaccr-record.js';
import { NaaccrXmlScanner } from './naaccr-xml-scanner.js';
import type { NaaccrReadOptions } from './read-options.js';

/** A file that is being read: its root, and its patients one by one. */
export class NaaccrXmlReader {
  constructor(
    readonly root: NaaccrRoot,
    private readonly scanner: NaaccrXmlScanner,
    private readonly rest: AsyncIterator<Uint8Array>,
    private readonly first: readonly NaaccrPatient[],
  ) {}

  /** Bytes read so far; for progress. */
  get bytesRead(): number {
    return this.scanner.bytesRead;
  }

  /** Patients in document order; can be walked once. @throws NaaccrXmlError when the file cannot be read on */
  async *patients(): AsyncGenerator<NaaccrPatient, void, undefined> {
    yield* this.first;
    for (let next = await this.rest.next(); next.done !== true; next = await this.rest.next()) yield* this.scanner.push(next.value);
    yield* this.scanner.end();
  }
}

/**
 * Opens a NAACCR XML file: reads up to the first patient.
 * @param source - the bytes of the file (unpacked), in pieces of any size
 * @throws NaaccrXmlError when it is not a NAACCR XML file that can be read
 * @example
 * const reader = await readNaaccrXml(stream);
 * for await (const patient of reader.patients()) count += patient.tumors.length;
 */
export async function readNaaccrXml(source: AsyncIterable<Uint8Array>, options: NaaccrReadOptions = {}): Promise<NaaccrXmlReader> {
  const scanner = new NaaccrXmlScanner(options);
  const bytes = source[Symbol.asyncIterator]();
  const first: NaaccrPatient[] = [];
  while (scanner.root === undefined) {
    const next = await bytes.next();
    first.push(...(next.done === true ? scanner.end() : scanner.push(next.value)));
  }
  const root = scanner.root;
  return new NaaccrXmlReader(root, scanner, bytes, first);
}
