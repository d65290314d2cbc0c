/** Offset of a line and column, both from 1; the end of the text when it is shorter. */
export function offsetOf(text: string, { line, column }: { readonly line: number; readonly column: number }): number {
  const before = text.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(text.length, start + column - 1);
}

/** The text with something in the place of what is chosen in it, and where the cursor stands after that. */
export function inserted(
  text: string,
  chosen: readonly [number, number],
  piece: string,
): { readonly text: string; readonly cursor: number } {
  const [from, to] = chosen;
  return { text: text.slice(0, from) + piece + text.slice(to), cursor: from + piece.length };
}
