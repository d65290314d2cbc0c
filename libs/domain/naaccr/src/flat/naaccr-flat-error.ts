/** Why a fixed-column file cannot be read or written. */
export type NaaccrFlatErrorCode =
  | 'FIRST_LINE_EMPTY' // The file begins with an empty line, or is empty.
  | 'BAD_VERSION' // Columns 17 to 19 of the first record hold no NAACCR version, or one that is not read.
  | 'BAD_RECORD_TYPE' // Column 1 of the first record is not A, M, C or I.
  | 'BAD_LINE_LENGTH' // The first record is not as long as its version and record type ask for.
  | 'NO_COLUMNS' // The NAACCR version has no fixed columns: 21 and later are exchanged as XML only.
  | 'BAD_USER_DICTIONARY' // The user dictionaries do not fit the version or each other.
  | 'WRONG_ENCODING' // The file is not UTF-8.
  | 'LINE_TOO_LONG' // A line is longer than any record can be.
  | 'TOO_MANY_TUMORS'; // More records of one patient follow one another than any patient can have.

/** A fixed-column file that cannot be read on or written. `reason` holds no item value; `line` counts from 1. */
export class NaaccrFlatError extends Error {
  override readonly name = 'NaaccrFlatError';

  constructor(
    readonly code: NaaccrFlatErrorCode,
    readonly reason: string,
    readonly line?: number,
  ) {
    super(reason);
  }
}
