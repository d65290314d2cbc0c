/** Stable codes of {@link KeywordListError}. */
export type KeywordListErrorCode =
  | 'KEYWORD_TOO_LONG' // A keyword has more characters than one may have.
  | 'KEYWORD_REPEATED' // A keyword is listed twice, in one group or in two.
  | 'KEYWORD_LINE_MALFORMED' // A line is not a keyword, a bar and one of the three groups.
  | 'KEYWORD_LIST_TOO_LARGE'; // The list has more keywords than one may have.

/** A keyword list cannot be used. The message names the keyword or the line and what would be right. */
export class KeywordListError extends Error {
  override readonly name = 'KeywordListError';

  /**
   * @param code - stable code
   * @param message - what is wrong and what would be right
   */
  constructor(
    readonly code: KeywordListErrorCode,
    message: string,
  ) {
    super(message);
  }
}
