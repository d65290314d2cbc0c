const isTrimmed = (text: string, at: number): boolean => text.charCodeAt(at) <= 32;

/**
 * Text without characters up to U+0020 at its edges. Loops, because a regular expression for the end takes time by the square of
 * a long run of blanks, and `trim` takes no-break spaces, which the standard keeps.
 */
export function trimAscii(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isTrimmed(text, start)) start++;
  while (end > start && isTrimmed(text, end - 1)) end--;
  return text.slice(start, end);
}

/** True when a text is empty or holds nothing but white space; a no-break space is not white here, as in the reference. */
export function isBlankText(text: string | undefined): boolean {
  return text === undefined || /^[^\S\u00a0\u2007\u202f]*$/.test(text);
}
