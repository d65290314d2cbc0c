/** Stable codes of {@link StagingAlgorithmError}; each says what is wrong with an algorithm archive or with a call. */
export type StagingAlgorithmErrorCode =
  | 'ARCHIVE_UNREADABLE' // The file is no ZIP archive, or a damaged one.
  | 'ARCHIVE_ENCRYPTED' // An entry of the archive is encrypted.
  | 'ARCHIVE_METHOD_UNSUPPORTED' // An entry is compressed by another method than stored or deflate.
  | 'ARCHIVE_TOO_MANY_ENTRIES' // The archive has more entries than an algorithm can have.
  | 'ARCHIVE_ENTRY_TOO_LARGE' // One entry unpacks to more bytes than a definition can have.
  | 'ARCHIVE_TOO_LARGE' // All entries together unpack to more bytes than an algorithm can have.
  | 'ARCHIVE_RATIO_TOO_HIGH' // An entry is packed so tightly that it looks like an archive bomb.
  | 'ARCHIVE_DUPLICATE_ENTRY' // The same name is in the archive twice.
  | 'ARCHIVE_ENTRY_CORRUPT' // An entry cannot be unpacked, or its checksum differs.
  | 'TEXT_NOT_UTF8' // An entry is not UTF-8 text.
  | 'JSON_MALFORMED' // An entry is not valid JSON.
  | 'PROPERTY_WRONG_TYPE' // A property of a definition has another type than the format asks for.
  | 'PROPERTY_MISSING' // A property that the format requires is missing.
  | 'ROW_LENGTH' // A row of a table has not one cell per column.
  | 'CELL_TOO_LONG' // An INPUT cell lists more than any code list can.
  | 'ENDPOINT_MALFORMED' // A cell of an endpoint column is no VALUE, JUMP, MATCH, STOP or ERROR.
  | 'CONTEXT_OVERWRITES_INPUT' // A mapping starts by setting what is an input of its schema.
  | 'DUPLICATE_ID' // Two tables or two schemas have the same id.
  | 'ALGORITHM_NOT_ONE' // The definitions are not all of one algorithm and one release.
  | 'TABLE_MISSING' // A table that the format or a schema needs is not in the algorithm.
  | 'TABLE_SHAPE' // A table has other columns or ranges than its purpose asks for.
  | 'SCHEMA_UNKNOWN' // A call names a schema that the algorithm does not have.
  | 'EVALUATION_TOO_LONG' // The tables of an algorithm lead a case on and on.
  | 'CURRENT_YEAR_MISSING'; // Tables that speak of the current year need it, and it was not given.

/** Where in an algorithm the fault is. Rows are counted from 1, as a person reading the table counts them. */
export interface StagingAlgorithmPlace {
  /** Archive entry, such as `tables/mets_hau.json`. */
  readonly file?: string | undefined;
  /** Table or schema id, as far as known. */
  readonly table?: string | undefined;
  /** Row, from 1. */
  readonly row?: number | undefined;
  /** Column key, or the name of the JSON property. */
  readonly column?: string | undefined;
}

/**
 * A staging algorithm cannot be loaded or used: the archive is hostile or damaged, a definition is malformed, or a call names what does not exist.
 * The message names file, table, row and column as far as they are known.
 */
export class StagingAlgorithmError extends Error {
  override readonly name = 'StagingAlgorithmError';
  readonly file: string | undefined;
  readonly table: string | undefined;
  readonly row: number | undefined;
  readonly column: string | undefined;

  /**
   * @param code - stable code
   * @param what - one sentence: what is wrong and what would be right
   * @param place - where in the archive, as far as known
   */
  constructor(
    readonly code: StagingAlgorithmErrorCode,
    private readonly what: string,
    place: StagingAlgorithmPlace = {},
  ) {
    super(`${describePlace(place)}${what}`);
    this.file = place.file;
    this.table = place.table;
    this.row = place.row;
    this.column = place.column;
  }

  /** The same error with the archive entry, where only the table or schema was known. */
  inFile(file: string | undefined): StagingAlgorithmError {
    const { table, row, column } = this;
    return new StagingAlgorithmError(this.code, this.what, { file, table, row, column });
  }
}

function describePlace(place: StagingAlgorithmPlace): string {
  const parts: string[] = [];
  if (place.file !== undefined) parts.push(place.file);
  if (place.table !== undefined && place.file?.includes(place.table) !== true) parts.push(`table ${place.table}`);
  if (place.row !== undefined) parts.push(`row ${place.row}`);
  if (place.column !== undefined) parts.push(`column ${place.column}`);
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}
