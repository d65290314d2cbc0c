import {
  type FlatFormat,
  type FlatPatient,
  flatFormatOf,
  flatLayout,
  flatLineLength,
  type FlatValidationCode,
  NaaccrFlatError,
  NaaccrFlatScanner,
  type NaaccrReadOptions,
  type NaaccrRoot,
  NaaccrXmlError,
  NaaccrXmlScanner,
  type UserDictionary,
} from '#domain/naaccr';

/** A reader of NAACCR XML or of fixed columns, told apart by the beginning of the file. */
export interface FileScanner {
  readonly root: NaaccrRoot<FlatValidationCode> | undefined;
  readonly bytesRead: number;
  push(bytes: Uint8Array): FlatPatient[];
  end(): FlatPatient[];
}

/** Column where an item begins, from 1; `undefined` in XML. */
export type ColumnOf = (id: string) => number | undefined;

/**
 * How files are read: bytes that are not UTF-8 are refused rather than replaced, and unknown items are reported. One element takes at most
 * a megabyte and a person sixteen, so that a hostile file costs no memory.
 */
const READ_OPTIONS: NaaccrReadOptions = {
  encoding: 'utf-8-strict',
  renamedItems: 'translate',
  limits: { valueBytes: 1_048_576, patientBytes: 16 * 1_048_576, tumorsPerPatient: 500, itemsPerEntity: 4_000 },
};

/** What tells a record of fixed columns: record type in column 1, version in columns 17 to 19. */
export const HEAD_BYTES = 32;
const FLAT_HEAD = /^[AMCI].{15}\d{3}/;

/**
 * A reader for a file. Of the user dictionaries those of its version have columns in it.
 * @param head - its first bytes, `HEAD_BYTES` of them if it has as many
 * @throws NaaccrFlatError NO_COLUMNS
 */
export function fileScanner(
  head: Uint8Array,
  { extensions, userDictionaries }: { readonly extensions: 'ignore' | 'keep'; readonly userDictionaries: readonly UserDictionary[] },
): { readonly scanner: FileScanner; readonly columnOf: ColumnOf } {
  const line = Buffer.from(head)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  if (!FLAT_HEAD.test(line)) {
    return { scanner: new XmlFile({ ...READ_OPTIONS, extensions, userDictionaries }), columnOf: () => undefined };
  }
  const format = flatFormatOf(line);
  if (format && flatLineLength(format) === undefined)
    throw new NaaccrFlatError('NO_COLUMNS', `NAACCR ${format.naaccrVersion} has no columns`, 1);
  const users = userDictionaries.filter(({ naaccrVersion }) => naaccrVersion === line.slice(16, 19));
  const scanner = new NaaccrFlatScanner({
    encoding: 'utf-8-strict',
    levelMismatches: 'report',
    userDictionaries: users,
    limits: { tumorsPerPatient: 500 },
  });
  return { scanner, columnOf: columnsOf(format, users) };
}

function columnsOf(format: FlatFormat | undefined, users: readonly UserDictionary[]): ColumnOf {
  let columns: ReadonlyMap<string, number> | undefined;
  return (id) => {
    if (!format) return undefined;
    columns ??= new Map(flatLayout(format, users).fields.map(({ item, start }) => [item.id, start + 1]));
    return columns.get(id);
  };
}

/** The reader first sees that an unknown element has no namespace; where that element is the root, the file is simply another kind of file. */
class XmlFile extends NaaccrXmlScanner {
  override push(slice: Uint8Array): ReturnType<NaaccrXmlScanner['push']> {
    try {
      return super.push(slice);
    } catch (error) {
      const isOfRoot = error instanceof NaaccrXmlError && error.code === 'BAD_NAMESPACE' && error.path === undefined && !this.root;
      throw isOfRoot ? new NaaccrXmlError('WRONG_ROOT', 'the root element is not NaaccrData', { line: error.line }) : error;
    }
  }
}
