import { parseCell, prepareRange, type CellRange } from './cell.js';
import { ColumnIndex, lowestBit } from './column-index.js';
import { ABSENT, type Context } from '../run/context.js';
import type { KeyIndex } from '../run/key-index.js';
import type { TableDefinition } from '../algorithm-definition.js';

/** How a key absent from the context is treated: as blank when staging, as a wildcard when selecting a schema. */
export type AbsentKey = 'blank' | 'anything';

const WORD_BITS = 32;

/** Finds the first matching row of a table. Prepared on first use, because most tables of an algorithm are never asked. */
export class TableMatcher {
  private columns: readonly ColumnIndex[] | undefined;
  /** The one column of a code table, the commonest kind. */
  private single: ColumnIndex | undefined;
  private readonly isSmall: boolean;
  /** Slots that bounds refer to, with the texts the columns were prepared for; empty for nearly all tables. */
  private bound: { readonly slot: number; readonly text: string }[] = [];
  private readonly found: Int32Array[] = [];

  constructor(
    private readonly table: TableDefinition,
    private readonly keys: KeyIndex,
  ) {
    this.isSmall = table.rows.length <= WORD_BITS;
  }

  /**
   * The first row, from 0, all of whose INPUT cells hold the values of the context; -1 for none.
   * A table without INPUT columns in play matches its first row.
   */
  find(context: Context, absent: AbsentKey): number {
    const columns =
      this.columns === undefined || (this.bound.length > 0 && !this.isBoundTo(context)) ? this.prepare(context) : this.columns;
    if (this.single !== undefined) {
      if (absent === 'anything' && context.code(this.single.slot) === ABSENT) return this.firstOfAll();
      return this.single.first(context);
    }
    return this.isSmall ? this.findInWord(columns, context, absent) : this.findInWords(columns, context, absent);
  }

  private findInWord(columns: readonly ColumnIndex[], context: Context, absent: AbsentKey): number {
    let bits = this.table.rows.length === WORD_BITS ? -1 : ((1 << this.table.rows.length) - 1) | 0;
    for (const column of columns) {
      if (absent === 'anything' && context.code(column.slot) === ABSENT) continue;
      bits &= column.bits(context);
      if (bits === 0) return -1;
    }
    return lowestBit(bits);
  }

  private findInWords(columns: readonly ColumnIndex[], context: Context, absent: AbsentKey): number {
    const { found } = this;
    let count = 0;
    let from = 0;
    for (const column of columns) {
      if (absent === 'anything' && context.code(column.slot) === ABSENT) continue;
      const { words, first } = column.rows(context);
      if (first < 0) return -1;
      if (first > from) from = first;
      found[count++] = words;
    }
    if (count === 0) return this.firstOfAll();
    return count === 1 ? from : this.intersect(count, from >> 5);
  }

  private firstOfAll(): number {
    return this.table.rows.length > 0 ? 0 : -1;
  }

  /** The lowest row common to the first `count` found sets, starting at the word that holds the highest of their first rows. */
  private intersect(count: number, fromWord: number): number {
    const { found } = this;
    const last = (this.table.rows.length + WORD_BITS - 1) >> 5;
    for (let word = fromWord; word < last; word++) {
      let bits = -1;
      for (let index = 0; bits !== 0 && index < count; index++) bits &= found[index]?.[word] ?? 0;
      if (bits !== 0) return (word << 5) + lowestBit(bits);
    }
    return -1;
  }

  private isBoundTo(context: Context): boolean {
    for (const { slot, text } of this.bound) if (context.text(slot) !== text) return false;
    return true;
  }

  /** Reads the cells. Bounds that refer to the context, as in year checks, are read for this context and again when it differs. */
  private prepare(context: Context): readonly ColumnIndex[] {
    const { columns, rows } = this.table;
    // If a key names two INPUT columns the later one counts, as in the reference engine.
    const columnOf = new Map(columns.flatMap((column, index) => (column.type === 'INPUT' ? [[column.key, index] as const] : [])));
    const bound = new Map<number, string>();
    const valueOf = (key: string): string => {
      const slot = this.keys.slot(key);
      const text = context.text(slot);
      bound.set(slot, text);
      return text;
    };
    const prepared = [...columnOf].map(([key, index]) => {
      const cells = rows.map((row) => parseCell(row[index] ?? null).map((range: CellRange) => prepareRange(range, valueOf)));
      return new ColumnIndex(this.keys.slot(key), cells);
    });
    this.bound = [...bound].map(([slot, text]) => ({ slot, text }));
    this.single = prepared.length === 1 ? prepared[0] : undefined;
    this.columns = prepared;
    return prepared;
  }
}
