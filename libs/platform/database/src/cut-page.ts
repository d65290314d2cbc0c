/**
 * A page of what a query found that asked for one row more than the page holds.
 * @param cursorOf - what goes on behind a row
 * @returns at most `limit` rows, and `next`, which is null on the last page
 */
export function cutPage<Row, Cursor>(
  found: readonly Row[],
  limit: number,
  cursorOf: (last: Row) => Cursor,
): { readonly rows: Row[]; readonly next: Cursor | null } {
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, next: last === undefined ? null : cursorOf(last) };
}
