/** Codes of {@link DisclosureError}. */
export type DisclosureErrorCode =
  | 'BAD_THRESHOLD' // The threshold of suppression is no whole number of at least 3.
  | 'BAD_TABLE' // A category or a count of the table is not one, or is given twice.
  | 'TABLE_TOO_LARGE'; // The categories make more cells than a table may have.

/** Misuse of the disclosure control: the table or the threshold cannot be worked with. The message holds category names, never counts. */
export class DisclosureError extends RangeError {
  constructor(
    readonly code: DisclosureErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'DisclosureError';
  }
}
