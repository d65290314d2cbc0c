import { parseCell, prepareRange, rangeContains, resolveRange, type CellRange, type PreparedRange } from './cell.js';
import type { KeyIndex, Slots } from './key-index.js';
import type { TableDefinition } from './algorithm-definition.js';

/** How a key absent from the context is treated: as blank when staging, as a wildcard when selecting a schema. */
export type AbsentKey = 'blank' | 'anything';

interface RowSet {
  /** Bit r of word r >> 5: row r matches. */
  readonly words: Int32Array;
  /** Lowest matching row, -1 for none. */
  readonly first: number;
}

/** Distinct values remembered per column; beyond it the memory starts anew, so that arbitrary input cannot fill the heap. */
const REMEMBERED_VALUES = 2048;
/** Longer texts are no codes and are not remembered. */
const LONGEST_REMEMBERED = 40;

/** One INPUT column as sets of rows by value: exact values are indexed, ranges are tested once per distinct value and remembered. */
class ColumnIndex {
  private readonly exact = new Map<string, number[]>();
  private readonly ranged: { readonly row: number; readonly range: PreparedRange }[] = [];
  private readonly always: Int32Array;
  private remembered = new Map<string, RowSet>();

  constructor(
    readonly slot: number,
    cells: readonly (readonly PreparedRange[])[],
  ) {
    this.always = new Int32Array((cells.length + 31) >> 5);
    cells.forEach((ranges, row) => {
      this.addRow(row, ranges);
    });
  }

  /** The rows whose cell holds the value. */
  rows(value: string): RowSet {
    return this.remembered.get(value) ?? this.compute(value);
  }

  private addRow(row: number, ranges: readonly PreparedRange[]): void {
    if (ranges.length === 0) setBit(this.always, row);
    for (const range of ranges) {
      if (range.mode === 'any') setBit(this.always, row);
      else if (range.mode === 'text' && range.low === range.high) {
        const rows = this.exact.get(range.low);
        if (rows === undefined) this.exact.set(range.low, [row]);
        else rows.push(row);
      } else this.ranged.push({ row, range });
    }
  }

  private compute(value: string): RowSet {
    const words = this.always.slice();
    for (const row of this.exact.get(value) ?? []) setBit(words, row);
    for (const { row, range } of this.ranged) if (rangeContains(range, value, [])) setBit(words, row);
    const set = { words, first: lowestBit(words) };
    if (this.remembered.size >= REMEMBERED_VALUES) this.remembered = new Map();
    if (value.length <= LONGEST_REMEMBERED) this.remembered.set(value, set);
    return set;
  }
}

function setBit(words: Int32Array, row: number): void {
  words[row >> 5] = (words[row >> 5] ?? 0) | (1 << (row & 31));
}

function lowestBit(words: Int32Array): number {
  for (let word = 0; word < words.length; word++) {
    const bits = words[word] ?? 0;
    if (bits !== 0) return (word << 5) + 31 - Math.clz32(bits & -bits);
  }
  return -1;
}

/** Finds the first matching row of a table. Prepared on first use, because most tables of an algorithm are never asked. */
export class TableMatcher {
  private columns: readonly ColumnIndex[] | undefined;
  /** The one column of a code table, the commonest kind. */
  private single: ColumnIndex | undefined;
  /** Slots that bounds refer to, with the values the columns were prepared for; empty for nearly all tables. */
  private bound: { readonly slot: number; readonly value: string | null | undefined }[] = [];
  private readonly found: RowSet[] = [];

  constructor(
    private readonly table: TableDefinition,
    private readonly keys: KeyIndex,
  ) {}

  /**
   * The first row, from 0, all of whose INPUT cells hold the values of the context; -1 for none.
   * A table without INPUT columns in play matches its first row.
   */
  find(slots: Slots, absent: AbsentKey): number {
    const columns = this.columns === undefined || !this.isBoundTo(slots) ? this.prepare(slots) : this.columns;
    if (this.single === undefined) return this.findByColumns(columns, slots, absent);
    const value = slots[this.single.slot];
    return value === undefined && absent === 'anything' ? this.firstOfAll() : this.single.rows(value ?? '').first;
  }

  private findByColumns(columns: readonly ColumnIndex[], slots: Slots, absent: AbsentKey): number {
    const { found } = this;
    let count = 0;
    let from = 0;
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index];
      if (column === undefined) continue;
      const value = slots[column.slot];
      if (value === undefined && absent === 'anything') continue;
      const set = column.rows(value ?? '');
      if (set.first < 0) return -1;
      if (set.first > from) from = set.first;
      found[count++] = set;
    }
    const head = found[0];
    if (count === 0 || head === undefined) return this.firstOfAll();
    return count === 1 ? head.first : this.intersect(head.words, count, from >> 5);
  }

  private firstOfAll(): number {
    return this.table.rows.length > 0 ? 0 : -1;
  }

  /** The lowest row common to the first `count` found sets, starting at the word that holds the highest of their first rows. */
  private intersect(head: Int32Array, count: number, fromWord: number): number {
    for (let word = fromWord; word < head.length; word++) {
      let bits = head[word] ?? 0;
      for (let index = 1; bits !== 0 && index < count; index++) bits &= this.found[index]?.words[word] ?? 0;
      if (bits !== 0) return (word << 5) + 31 - Math.clz32(bits & -bits);
    }
    return -1;
  }

  private isBoundTo(slots: Slots): boolean {
    for (const { slot, value } of this.bound) if (slots[slot] !== value) return false;
    return true;
  }

  /** Reads the cells. Bounds that refer to the context, as in year checks, are read for this context and again when it differs. */
  private prepare(slots: Slots): readonly ColumnIndex[] {
    const { columns, rows } = this.table;
    // If a key names two INPUT columns the later one counts, as in the reference engine.
    const columnOf = new Map(columns.flatMap((column, index) => (column.type === 'INPUT' ? [[column.key, index] as const] : [])));
    const bound = new Set<number>();
    const prepared = [...columnOf].map(([key, index]) => {
      const cells = rows.map((row) => parseCell(row[index] ?? null).map((range) => this.prepareBound(range, slots, bound)));
      return new ColumnIndex(this.keys.slot(key), cells);
    });
    this.bound = [...bound].map((slot) => ({ slot, value: slots[slot] }));
    this.single = prepared.length === 1 ? prepared[0] : undefined;
    this.columns = prepared;
    return prepared;
  }

  private prepareBound(range: CellRange, slots: Slots, bound: Set<number>): PreparedRange {
    const prepared = prepareRange(range, this.keys);
    if (prepared.mode !== 'dynamic') return prepared;
    for (const slot of [prepared.lowSlot, prepared.highSlot]) if (slot >= 0) bound.add(slot);
    return resolveRange(prepared, slots);
  }
}
