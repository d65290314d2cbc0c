import { rangeContains, type PreparedRange } from './cell.js';
import { BLANK, codeOf, LONG, type Context } from '../run/context.js';

/** The rows of a table that hold one value. */
interface RowSet {
  /** Bit r of word r >> 5: row r matches. */
  readonly words: Int32Array;
  /** Lowest matching row, -1 for none. */
  readonly first: number;
}

/** Distinct values remembered per column, and words of row bits in all; beyond it the memory starts anew, so that no input can fill the heap. */
const REMEMBERED_VALUES = 2048;
const REMEMBERED_WORDS = 2 ** 22;
/** Longer texts are no codes and are not remembered. */
const LONGEST_REMEMBERED = 40;

/** One cell of the open-addressed memory by packed code: the code, the lowest row, the first word of rows, and where the row set is. */
const CODE = 0;
const FIRST = 1;
const BITS = 2;
const SET = 3;
const CELL = 4;
const EMPTY = -1;
const FEWEST_CELLS = 8;
const SPREAD = 0x9e3779b1;

/** One INPUT column as sets of rows by value: exact values are indexed, ranges are tested once per distinct value and remembered. */
export class ColumnIndex {
  private readonly exact = new Map<string, number[]>();
  private readonly ranged: { readonly row: number; readonly range: PreparedRange }[] = [];
  private readonly always: Int32Array;
  private readonly most: number;
  private memory = emptyMemory(FEWEST_CELLS);
  private mask = FEWEST_CELLS - 1;
  private sets: RowSet[] = [];
  private readonly byText = new Map<string, RowSet>();

  /** @param cells - ranges of each row, in row order */
  constructor(
    readonly slot: number,
    cells: readonly (readonly PreparedRange[])[],
  ) {
    this.always = new Int32Array((cells.length + 31) >> 5);
    this.most = Math.min(REMEMBERED_VALUES, Math.ceil(REMEMBERED_WORDS / (this.always.length + 1)));
    cells.forEach((ranges, row) => {
      this.addRow(row, ranges);
    });
  }

  /** The lowest row whose cell holds what the context holds, -1 for none; an absent key and null count as blank. */
  first(context: Context): number {
    const at = this.find(context);
    return at < 0 ? this.rowsOfText(context.text(this.slot)).first : (this.memory[at + FIRST] ?? -1);
  }

  /** The first 32 rows as bits: all there is in a small table. */
  bits(context: Context): number {
    const at = this.find(context);
    return at < 0 ? (this.rowsOfText(context.text(this.slot)).words[0] ?? 0) : (this.memory[at + BITS] ?? 0);
  }

  /** All rows. */
  rows(context: Context): RowSet {
    const at = this.find(context);
    const known = at < 0 ? undefined : this.sets[this.memory[at + SET] ?? 0];
    return known ?? this.rowsOfText(context.text(this.slot));
  }

  /** Where the rows of the value are remembered; negative if the value is long or not met before. */
  private find(context: Context): number {
    const held = context.code(this.slot);
    if (held === LONG) return EMPTY;
    return this.findCode(held < BLANK ? BLANK : held);
  }

  private findCode(code: number): number {
    const { memory, mask } = this;
    for (let cell = hash(code) & mask; ; cell = (cell + 1) & mask) {
      const found = memory[cell * CELL + CODE];
      if (found === code) return cell * CELL;
      if (found === EMPTY) return EMPTY;
    }
  }

  private rowsOfText(value: string): RowSet {
    const code = codeOf(value);
    const known = code === LONG ? this.byText.get(value) : undefined;
    if (known !== undefined) return known;
    const set = this.compute(value);
    if (this.sets.length + this.byText.size >= this.most) this.forget();
    if (code !== LONG) this.remember(code, set);
    else if (value.length <= LONGEST_REMEMBERED) this.byText.set(value, set);
    return set;
  }

  private forget(): void {
    this.memory = emptyMemory(FEWEST_CELLS);
    this.mask = FEWEST_CELLS - 1;
    this.sets = [];
    this.byText.clear();
  }

  private remember(code: number, set: RowSet): void {
    if ((this.sets.length + 1) * 2 > this.mask + 1) this.grow();
    this.place(code, this.sets.push(set) - 1, set);
  }

  private grow(): void {
    const { memory } = this;
    this.mask = (this.mask + 1) * 2 - 1;
    this.memory = emptyMemory(this.mask + 1);
    for (let at = 0; at < memory.length; at += CELL) {
      const index = memory[at + SET] ?? 0;
      const set = this.sets[index];
      if (memory[at + CODE] !== EMPTY && set !== undefined) this.place(memory[at + CODE] ?? 0, index, set);
    }
  }

  private place(code: number, index: number, { words, first }: RowSet): void {
    const { memory, mask } = this;
    let cell = hash(code) & mask;
    while (memory[cell * CELL + CODE] !== EMPTY) cell = (cell + 1) & mask;
    memory.set([code, first, words[0] ?? 0, index], cell * CELL);
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
    for (const { row, range } of this.ranged) if (rangeContains(range, value)) setBit(words, row);
    return { words, first: lowestRow(words) };
  }
}

/** Position of the lowest bit of a word, -1 for none. */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & (~bits + 1));
}

function emptyMemory(cells: number): Int32Array {
  return new Int32Array(cells * CELL).fill(EMPTY);
}

function hash(code: number): number {
  return Math.imul(code, SPREAD) >>> 15;
}

function setBit(words: Int32Array, row: number): void {
  words[row >> 5] = (words[row >> 5] ?? 0) | (1 << (row & 31));
}

function lowestRow(words: Int32Array): number {
  const word = words.findIndex((bits) => bits !== 0);
  return word < 0 ? -1 : (word << 5) + lowestBit(words[word] ?? 0);
}
