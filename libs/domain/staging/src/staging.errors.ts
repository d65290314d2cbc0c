/** Stable codes of {@link StagingAlgorithmError}; each says what is wrong with an algorithm archive or with a call. */
export type StagingAlgorithmErrorCode =
  | 'ARCHIVE_UNREADABLE'
  | 'ARCHIVE_ENCRYPTED'
  | 'ARCHIVE_METHOD_UNSUPPORTED'
  | 'ARCHIVE_TOO_MANY_ENTRIES'
  | 'ARCHIVE_ENTRY_TOO_LARGE'
  | 'ARCHIVE_TOO_LARGE'
  | 'ARCHIVE_RATIO_TOO_HIGH'
  | 'ARCHIVE_DUPLICATE_ENTRY'
  | 'ARCHIVE_ENTRY_CORRUPT'
  | 'TEXT_NOT_UTF8'
  | 'JSON_MALFORMED'
  | 'PROPERTY_WRONG_TYPE'
  | 'PROPERTY_MISSING'
  | 'ROW_LENGTH'
  | 'ENDPOINT_MALFORMED'
  | 'CONTEXT_OVERWRITES_INPUT'
  | 'DUPLICATE_ID'
  | 'ALGORITHM_NOT_ONE'
  | 'TABLE_MISSING'
  | 'TABLE_SHAPE'
  | 'SCHEMA_UNKNOWN'
  | 'CURRENT_YEAR_MISSING';

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
    what: string,
    place: StagingAlgorithmPlace = {},
  ) {
    super(`${describePlace(place)}${what}`);
    this.file = place.file;
    this.table = place.table;
    this.row = place.row;
    this.column = place.column;
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
