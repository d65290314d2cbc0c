import type { ItemLevel } from '../item-def.js';
import type { ByteInput } from './byte-input.js';
import type { ItemCollector } from './item-collector.js';
import { hashStep, startsWithBytes, type ItemPlan } from './item-plan.js';
import { checkValue } from './value-check.js';

const CACHE_SIZE = 1 << 15;
const LONGEST_CACHED = 16;
const LONGEST_BUILT = 96;

// Bytes a value may hold to be taken as it stands: printable ASCII and TAB without &, < and ] (which may begin "]]>").
const PLAIN = new Uint8Array(256);
for (let byte = 32; byte < 127; byte++) PLAIN[byte] = 1;
for (const byte of [38, 60, 93]) PLAIN[byte] = 0;
PLAIN[9] = 1;

const wordOf = (text: string): number => new DataView(Uint8Array.from(text, (char) => char.charCodeAt(0)).buffer).getUint32(0);
const ITEM_OPEN = ['<Ite', 'm na', 'accr', 'Id="'].map(wordOf);
const [OPEN_1 = 0, OPEN_2 = 0, OPEN_3 = 0, OPEN_4 = 0] = ITEM_OPEN;
const CLOSE_1 = wordOf('</It');
const CLOSE_2 = wordOf('tem>');
const NUMBER_OPEN = Uint8Array.from(' naaccrNum="', (char) => char.charCodeAt(0));

// One array per length, filled and spread into a string: the cheapest way to make a short string that holds nothing else alive.
const LETTERS: readonly number[][] = Array.from({ length: LONGEST_BUILT + 1 }, (_, length) => new Array<number>(length).fill(0));

/**
 * The short way for what nearly every line of a file is: `<Item naaccrId="known">plain text</Item>`, in the right place and
 * without a finding. Whatever differs in the least is left untouched for the full reader.
 */
export class FastItems {
  private readonly cachedPlan = new Int32Array(CACHE_SIZE).fill(-1);
  private readonly cachedText = new Array<string>(CACHE_SIZE).fill('');
  private guess: ItemPlan | undefined;
  private previous: ItemPlan | undefined;
  private readonly plainByLevel = new Map<ItemLevel, Uint8Array>();

  constructor(
    private readonly input: ByteInput,
    private readonly collector: ItemCollector,
    private readonly settings: { readonly checks: 'all' | 'lengthOnly'; readonly itemLimit: number },
  ) {}

  /** Takes items from the input's position until something else comes or the bytes end. */
  run(): void {
    const { input, collector } = this;
    const { entity } = collector;
    const plain = this.plainPlans(entity.level);
    while (collector.itemCount < this.settings.itemLimit) {
      const start = this.skipBlanks();
      const plan = this.planAt(start);
      if (!plan || plain[plan.index] !== 1) return;
      if (collector.writtenIn[plan.index] === collector.serial || collector.addedIn[plan.index] === collector.serial) return;
      const open = this.valueStart(start + 16 + plan.bytes.length, plan);
      if (open < 0) return;
      const close = this.valueEnd(open);
      if (input.view.getUint32(close) !== CLOSE_1 || input.view.getUint32(close + 3) !== CLOSE_2) return;
      if (close > open) {
        const value = this.valueOf(plan, open, close);
        if (value === undefined) return;
        collector.addedIn[plan.index] = collector.serial;
        entity.itemList.push({ id: plan.item.id, number: plan.item.number, value, line: input.line, error: undefined });
      }
      collector.writtenIn[plan.index] = collector.serial;
      collector.itemCount++;
      this.follow(plan);
      input.position = close + 7;
    }
  }

  // Which plans may be taken the short way, by level of the open entity.
  private plainPlans(level: ItemLevel): Uint8Array {
    const known = this.plainByLevel.get(level);
    if (known) return known;
    const made = Uint8Array.from(this.collector.plans.plans, (plan) => (this.collector.isPlain(plan) ? 1 : 0));
    this.plainByLevel.set(level, made);
    return made;
  }

  private follow(plan: ItemPlan): void {
    if (this.previous) this.previous.follower = plan;
    this.previous = plan;
    this.guess = plan.follower;
  }

  private skipBlanks(): number {
    const { input } = this;
    const { buffer } = input;
    let at = input.position;
    for (let byte = buffer[at] ?? 0; byte === 32 || byte === 10 || byte === 13 || byte === 9; byte = buffer[++at] ?? 0) {
      if (byte === 10) input.line++;
    }
    input.position = at;
    return at;
  }

  private planAt(start: number): ItemPlan | undefined {
    const { buffer, view } = this.input;
    if (view.getUint32(start) !== OPEN_1 || view.getUint32(start + 4) !== OPEN_2) return undefined;
    if (view.getUint32(start + 8) !== OPEN_3 || view.getUint32(start + 12) !== OPEN_4) return undefined;
    const from = start + 16;
    const guess = this.guess;
    if (guess && buffer[from + guess.bytes.length] === 34 && startsWithBytes(buffer, from, guess.bytes)) return guess;
    let hash = 0;
    let at = from;
    for (let byte = buffer[at] ?? 0; byte > 34; byte = buffer[++at] ?? 0) hash = hashStep(hash, byte);
    return buffer[at] === 34 ? this.collector.plans.findBytes(buffer, from, { length: at - from, hash }) : undefined;
  }

  // From the closing quote of the id to the first byte of the value, over a naaccrNum that is the item's own; -1 for anything else.
  private valueStart(quote: number, plan: ItemPlan): number {
    const { buffer } = this.input;
    if (buffer[quote + 1] === 62) return quote + 2;
    if (!startsWithBytes(buffer, quote + 1, NUMBER_OPEN)) return -1;
    let at = quote + 1 + NUMBER_OPEN.length;
    let number = 0;
    for (let byte = buffer[at] ?? 0; byte >= 48 && byte <= 57; byte = buffer[++at] ?? 0) number = number * 10 + byte - 48;
    return number === plan.item.number && buffer[at] === 34 && buffer[at + 1] === 62 ? at + 2 : -1;
  }

  private valueEnd(open: number): number {
    const { buffer } = this.input;
    let at = open;
    while (PLAIN[buffer[at] ?? 0] === 1) at++;
    return at;
  }

  // The value as text, or undefined when there is something to report about it. Short values are looked up instead of made and checked.
  private valueOf(plan: ItemPlan, open: number, close: number): string | undefined {
    const length = close - open;
    if (length > LONGEST_CACHED) return this.checkedText(plan, open, close);
    const { buffer } = this.input;
    let hash = plan.index;
    for (let at = open; at < close; at++) hash = hashStep(hash, buffer[at] ?? 0);
    const slot = (hash ^ (hash >>> 15)) & (CACHE_SIZE - 1);
    if (this.cachedPlan[slot] === plan.index) {
      const text = this.cachedText[slot] ?? '';
      if (text.length === length && this.isTextAt(text, open)) return text;
    }
    const text = this.checkedText(plan, open, close);
    if (text === undefined) return undefined;
    this.cachedPlan[slot] = plan.index;
    this.cachedText[slot] = text;
    return text;
  }

  private isTextAt(text: string, open: number): boolean {
    const { buffer } = this.input;
    for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== buffer[open + i]) return false;
    return true;
  }

  private checkedText(plan: ItemPlan, open: number, close: number): string | undefined {
    const length = close - open;
    if (length > LONGEST_BUILT) return undefined;
    const { buffer } = this.input;
    const letters = LETTERS[length] ?? [];
    for (let i = 0; i < length; i++) letters[i] = buffer[open + i] ?? 0;
    const text = String.fromCharCode.apply(undefined, letters);
    return checkValue(plan, text, this.settings.checks) === undefined ? text : undefined;
  }
}
