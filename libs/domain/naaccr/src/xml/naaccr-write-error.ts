/** Why a record cannot be written. */
export type NaaccrWriteErrorCode =
  | 'UNKNOWN_ITEM' // The record holds an item that neither the dictionary nor a user dictionary has.
  | 'CONTROL_CHARACTER' // A value holds a character that XML cannot carry.
  | 'BAD_USER_DICTIONARY' // The user dictionaries do not fit the base dictionary or each other.
  | 'WRONG_ORDER'; // A part of the file was written before the part that it belongs to.

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
