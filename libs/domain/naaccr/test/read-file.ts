import { NaaccrXmlError, NaaccrXmlScanner, type NaaccrPatient, type NaaccrReadOptions, type NaaccrRoot } from '#domain/naaccr';

/** Everything that came out of a file, and the error that ended it. */
export interface ReadFile {
  readonly root: NaaccrRoot | undefined;
  readonly patients: readonly NaaccrPatient[];
  readonly error: Error | undefined;
}

/** Reads a whole file in pieces. */
export function readFile(text: string | Uint8Array, options: NaaccrReadOptions = {}, pieceSize = 1 << 16): ReadFile {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const patients: NaaccrPatient[] = [];
  let scanner: NaaccrXmlScanner | undefined;
  try {
    scanner = new NaaccrXmlScanner(options);
    for (let at = 0; at < bytes.length; at += pieceSize) patients.push(...scanner.push(bytes.subarray(at, at + pieceSize)));
    patients.push(...scanner.end());
  } catch (error) {
    return { root: scanner?.root, patients, error: error instanceof Error ? error : new Error(String(error)) };
  }
  return { root: scanner.root, patients, error: undefined };
}

/** Reason of a refusal, or `read` when there was none. */
export function reasonOf({ error }: ReadFile): string {
  if (error === undefined) return 'read';
  if (error instanceof NaaccrXmlError) return error.reason;
  throw error;
}

/** Attributes of a root that can be read; a part given as undefined is left out. */
export interface RootParts {
  readonly [attribute: string]: string | undefined;
}

const ROOT: RootParts = {
  baseDictionaryUri: 'http://naaccr.org/naaccrxml/naaccr-dictionary-260.xml',
  recordType: 'A',
  specificationVersion: '1.8',
  xmlns: 'http://naaccr.org/naaccrxml',
};

/** A document with its root on one line and its content on the lines after. */
export function documentOf(body: string, parts: RootParts = {}): string {
  const attributes = Object.entries({ ...ROOT, ...parts }).flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${value}"`]));
  return `<NaaccrData${attributes.join('')}>\n${body}\n</NaaccrData>`;
}
