/** Codes of {@link DisclosureError}. */
export type DisclosureErrorCode = 'BAD_THRESHOLD' | 'BAD_TABLE' | 'TABLE_TOO_LARGE';

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
