import type { FontStyle } from '../font/letter-font.js';

/** A stretch of text in one style; a line feed in it begins a new line. */
export interface Run {
  readonly text: string;
  readonly style: FontStyle;
  readonly decoration: 'none' | 'underline';
}

/** One row of a table. */
export interface TableRow {
  readonly kind: 'head' | 'body';
  readonly cells: readonly (readonly Run[])[];
}

/** What a letter says, block by block. */
export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly marks: 'bullets' | 'numbers'; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] }
  | { readonly kind: 'rule' };

/** The words of some blocks as plain text, one line per paragraph, item and cell: what a reader of the letter would read. */
export function plainText(blocks: readonly Block[]): string {
  const words = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
  return blocks.flatMap((block) => runsOf(block).map(words)).join('\n');
}

function runsOf(block: Block): readonly (readonly Run[])[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.runs];
    case 'list':
      return block.items;
    case 'table':
      return block.rows.flatMap(({ cells }) => cells);
    case 'rule':
      return [];
  }
}
