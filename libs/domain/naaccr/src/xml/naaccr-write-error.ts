/** Why a record cannot be written. */
export type NaaccrWriteErrorCode = 'UNKNOWN_ITEM' | 'CONTROL_CHARACTER' | 'BAD_USER_DICTIONARY' | 'WRONG_ORDER';

/** A record or root that cannot be written as asked; the message holds no item value. */
export class NaaccrWriteError extends Error {
  override readonly name = 'NaaccrWriteError';

  constructor(
    readonly code: NaaccrWriteErrorCode,
    message: string,
  ) {
    super(message);
  }
}
