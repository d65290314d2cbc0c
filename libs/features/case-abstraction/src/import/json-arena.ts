import { type ItemShelf, openingOf } from './item-shelf.js';
import type { OtherItem } from './record-values.js';

const ARENA_BYTES = 1_048_576;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/**
 * Writes JSON objects of items one behind the other into large pieces of memory outside the garbage collector's reach. Thousands of
 * records a second as strings put together piece by piece would keep it busier than everything else an import does.
 */
export class JsonArena {
  private bytes: Buffer;
  private start = 0;
  private at = 0;

  /** @param size - bytes of one piece; a longer object gets a piece of its own */
  constructor(private readonly size = ARENA_BYTES) {
    this.bytes = Buffer.allocUnsafeSlow(size);
  }

  /**
   * One object with the members whose value is not blank.
   * @param values - by rank
   * @returns the text, good for as long as somebody holds it
   */
  object(shelves: readonly ItemShelf[], values: readonly string[], others: readonly OtherItem[]): Buffer {
    this.start = this.at;
    this.reserve(2);
    this.bytes[this.at++] = OPEN;
    for (const { rank, opening } of shelves) {
      const value = values[rank];
      if (value !== undefined && value !== '') this.member(opening, value);
    }
    for (const { id, value } of others) this.member(openingOf(id), value);
    if (this.bytes[this.at - 1] === COMMA) this.at--;
    this.bytes[this.at++] = CLOSE;
    return this.bytes.subarray(this.start, this.at);
  }

  /** Takes back the last object: its text is needed no more. */
  rewind(): void {
    this.at = this.start;
  }

  private member(opening: Uint8Array, value: string): void {
    this.reserve(opening.length + value.length + 3);
    const { bytes } = this;
    let { at } = this;
    for (let i = 0; i < opening.length; i++) bytes[at++] = opening[i] ?? 0;
    for (let i = 0; i < value.length; i++) {
      const char = value.charCodeAt(i);
      if (char < 0x20 || char > 0x7e || char === QUOTE || char === BACKSLASH) {
        this.at += opening.length;
        this.escaped(value);
        return;
      }
      bytes[at++] = char;
    }
    bytes[at++] = QUOTE;
    bytes[at++] = COMMA;
    this.at = at;
  }

  /** A value with anything beyond plain ASCII, behind its opening quote. */
  private escaped(value: string): void {
    const text = Buffer.from(`${JSON.stringify(value).slice(1)},`);
    this.reserve(text.length + 1);
    this.at += text.copy(this.bytes, this.at);
  }

  /** Makes room for so many bytes and the closing brace; the object at hand moves where there is some. */
  private reserve(bytes: number): void {
    if (this.at + bytes < this.bytes.length) return;
    const begun = this.at - this.start;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.size, 2 * (begun + bytes)));
    this.bytes.copy(larger, 0, this.start, this.at);
    this.bytes = larger;
    this.start = 0;
    this.at = begun;
  }
}
