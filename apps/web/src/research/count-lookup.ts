import type { ResearchCell, ResearchTable } from '../api/contract.js';

/** All of a dimension, in a cell's key. */
export const ALL = '*';

/** Finds the cell or total of a key; a key that the answer does not hold counts as hidden. */
export function countLookup(table: ResearchTable): (key: readonly string[]) => ResearchCell {
  const byKey = new Map([...table.cells, ...table.totals].map((cell) => [cell.key.join('|'), cell]));
  return (key) => byKey.get(key.join('|')) ?? { key: [...key], count: null, status: 'suppressed' };
}

/** Labels of the row and column categories; a table with one dimension has one column, the total. */
export function axesOf(table: ResearchTable): { readonly rows: readonly Category[]; readonly columns: readonly Category[] } {
  return { rows: table.dimensions[0]?.categories ?? [], columns: table.dimensions[1]?.categories ?? [] };
}

interface Category {
  readonly code: string;
  readonly label: string;
}
