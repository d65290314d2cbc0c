import { trimControl } from '../table/cell.js';
import { BLANK, codeOf, Context, LAST_CHARACTER, NULL } from './context.js';
import type { KeyIndex } from './key-index.js';
import type { StageInput } from '../stage-result.js';

const NO_KEYS: readonly string[] = [];

/** Lays inputs out by slot, one case after the other on one context. */
export class CaseReader {
  readonly context: Context;
  /** Keys present that the algorithm never mentions; they have no slot. */
  unknown: readonly string[] = NO_KEYS;
  private readonly present: Int32Array;
  private count = 0;
  private padded = false;
  private unknownValue = false;
  /** The slot that followed each slot the last time: keys nearly always come in the same order, so most need no look-up. */
  private readonly following: Int32Array;
  private readonly siteSlot: number;
  private readonly histSlot: number;

  constructor(private readonly keys: KeyIndex) {
    this.context = new Context(keys.size);
    this.present = new Int32Array(keys.size);
    this.following = new Int32Array(keys.size + 1);
    this.siteSlot = keys.slot('site');
    this.histSlot = keys.slot('hist');
  }

  /** Reads a case, untrimmed; what was read before is forgotten. */
  read(input: StageInput): this {
    const { context } = this;
    context.clear();
    this.unknown = NO_KEYS;
    this.count = 0;
    this.padded = false;
    this.unknownValue = false;
    let previous = 0;
    for (const key of Object.keys(input)) {
      const value = input[key];
      if (value === undefined) continue;
      const slot = this.slotAfter(previous, key);
      if (slot < 0) this.addUnknown(key, value);
      else {
        this.add(slot, value);
        previous = slot + 1;
      }
    }
    return this;
  }

  /** Whether any key besides site and histology holds a non-blank value, keys that the algorithm does not know included. */
  get discriminatorPresent(): boolean {
    for (let index = 0; index < this.count; index++) {
      const slot = this.present[index] ?? 0;
      if (slot !== this.siteSlot && slot !== this.histSlot && this.context.text(slot) !== '') return true;
    }
    return this.unknownValue;
  }

  /** Whether nothing was read. */
  get isEmpty(): boolean {
    return this.count + this.unknown.length === 0;
  }

  /** Whether every key is an input of a schema. */
  fits(isInputSlot: Uint8Array): boolean {
    for (let index = 0; index < this.count; index++) if (isInputSlot[this.present[index] ?? 0] !== 1) return false;
    return this.unknown.length === 0;
  }

  /** The keys that are no inputs of a schema. */
  foreignKeys(isInputSlot: Uint8Array): string[] {
    const known = [...this.present.subarray(0, this.count)].filter((slot) => isInputSlot[slot] !== 1);
    return [...known.map((slot) => this.keys.key(slot)), ...this.unknown];
  }

  /** Trims every value. */
  trim(): void {
    if (!this.padded) return;
    for (const slot of this.present.subarray(0, this.count)) {
      const value = this.context.get(slot);
      if (typeof value === 'string') this.context.set(slot, trimControl(value));
    }
  }

  private slotAfter(previous: number, key: string): number {
    const guess = this.following[previous] ?? 0;
    if (this.keys.key(guess) === key) return guess;
    const slot = this.keys.find(key);
    if (slot === undefined) return -1;
    this.following[previous] = slot;
    return slot;
  }

  private add(slot: number, value: string | null): void {
    this.present[this.count++] = slot;
    if (value === null) {
      this.context.codes[slot] = NULL;
      return;
    }
    const code = codeOf(value);
    this.context.setText(slot, code, value);
    if (isPadded(code, value)) this.padded = true;
  }

  private addUnknown(key: string, value: string | null): void {
    this.unknown = [...this.unknown, key];
    if (value !== null && value !== '') this.unknownValue = true;
  }
}

function isPadded(code: number, text: string): boolean {
  if (code === BLANK) return false;
  const last = code > BLANK ? code & LAST_CHARACTER : text.charCodeAt(text.length - 1);
  return last <= SPACE || text.charCodeAt(0) <= SPACE;
}

const SPACE = 32;
