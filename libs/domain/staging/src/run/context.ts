/** The context keys that the engine itself supplies. */
export const ALGORITHM_VERSION_KEY = 'ctx_alg_version';
export const CURRENT_YEAR_KEY = 'ctx_year_current';
export const ENGINE_KEYS: readonly string[] = [ALGORITHM_VERSION_KEY, CURRENT_YEAR_KEY];

/** What a slot can hold besides a packed code; see {@link codeOf}. */
export const BLANK = 0;
export const ABSENT = -1;
export const NULL = -2;
/** A value that does not fit an integer: its text decides. */
export const LONG = -3;

const LONGEST_PACKED = 4;
const BITS_PER_CHARACTER = 7;
/** The bits of a packed code that hold its last character. */
export const LAST_CHARACTER = 127;

/**
 * A value as an integer: up to four ASCII characters of seven bits each, which is nearly every code of the field. Different values have
 * different integers, so that tables are looked up without hashing text.
 * @returns `BLANK` for the empty text, `LONG` for a text that does not fit
 */
export function codeOf(text: string): number {
  const { length } = text;
  if (length > LONGEST_PACKED) return LONG;
  let code = BLANK;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0 || unit > 127) return LONG;
    code = (code << BITS_PER_CHARACTER) | unit;
  }
  return code;
}

/** Values of a staging context by key slot. An absent key, a stored null and a stored blank are different things. */
export class Context {
  /** Packed code, `BLANK`, `ABSENT`, `NULL` or `LONG` per slot. */
  readonly codes: Int32Array;
  /** The text of each slot; means nothing where the code is `ABSENT` or `NULL`. */
  private readonly texts: string[];

  constructor(size: number) {
    this.codes = new Int32Array(size).fill(ABSENT);
    this.texts = new Array<string>(size).fill('');
  }

  /** Makes every key absent. */
  clear(): void {
    this.codes.fill(ABSENT);
  }

  /** `undefined` = absent. */
  get(slot: number): string | null | undefined {
    const code = this.code(slot);
    return code === ABSENT ? undefined : code === NULL ? null : this.texts[slot];
  }

  code(slot: number): number {
    return this.codes[slot] ?? ABSENT;
  }

  /** The text of a slot; blank for an absent key and for null. */
  text(slot: number): string {
    const code = this.code(slot);
    return code === ABSENT || code === NULL ? '' : (this.texts[slot] ?? '');
  }

  set(slot: number, value: string | null | undefined): void {
    if (typeof value === 'string') this.setText(slot, codeOf(value), value);
    else this.codes[slot] = value === null ? NULL : ABSENT;
  }

  /** Stores a text whose code is known already. */
  setText(slot: number, code: number, text: string): void {
    this.codes[slot] = code;
    this.texts[slot] = text;
  }

  /** Copies a slot, whatever it holds. */
  copy(from: number, to: number): void {
    this.codes[to] = this.code(from);
    this.texts[to] = this.texts[from] ?? '';
  }

  /** What a reference stands for: the value of a slot, null included, or blank if the key is absent. */
  copyOrBlank(from: number, to: number): void {
    if (this.code(from) === ABSENT) this.setText(to, BLANK, '');
    else this.copy(from, to);
  }

  remove(slot: number): void {
    this.codes[slot] = ABSENT;
  }
}
