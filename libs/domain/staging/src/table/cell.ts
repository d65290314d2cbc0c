/** One range of an INPUT cell as it is written: low and high bound (equal for a single value), or anything. */
export type CellRange = { readonly low: string; readonly high: string } | '*';

/** A prepared range. The mode decides how a value is compared. */
export type PreparedRange =
  | { readonly mode: 'any' }
  | { readonly mode: 'text'; readonly low: string; readonly high: string }
  | { readonly mode: 'numeric'; readonly low: number; readonly high: number; readonly decimals: boolean };

const NUMBER = /^-?(?:[0-9]*\.)?[0-9]+$/;

/** Whether a text is a number of the format: optional minus, digits, at most one point, a digit last. Blank is not. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** Removes leading and trailing characters up to U+0020. JavaScript's own `trim` also removes no-break spaces and must not be used here. */
export function trimControl(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** Whether a text refers to a context key, as in `{{ctx_year_current}}`. */
export function isReference(text: string): boolean {
  return text.length >= 4 && text.startsWith('{{') && text.endsWith('}}');
}

/** The key a text refers to, or `undefined` if it is no reference. */
export function referencedKey(text: string): string | undefined {
  return isReference(text) ? text.slice(2, -2) : undefined;
}

/**
 * Reads an INPUT cell. A null cell is the empty list and matches anything; an empty cell is one blank value.
 * @returns the ranges in written order
 */
export function parseCell(cell: string | null): CellRange[] {
  if (cell === null) return [];
  if (cell === '*') return ['*'];
  return cell.split(',').map(parsePiece);
}

function parsePiece(piece: string): CellRange {
  const parts = piece.split('-');
  while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  const [first, second] = parts;
  if (parts.length === 2 && first !== undefined && second !== undefined) {
    const low = trimControl(first);
    const high = trimControl(second);
    if (low.length === high.length || (isNumber(low) && isNumber(high)) || isReference(low) || isReference(high)) return { low, high };
  }
  const whole = trimControl(piece);
  return { low: whole, high: whole };
}

/**
 * Prepares a range for matching.
 * @param valueOf - what the context holds under a key that a bound refers to; blank for an absent key and for null
 */
export function prepareRange(range: CellRange, valueOf: (key: string) => string): PreparedRange {
  if (range === '*') return { mode: 'any' };
  const lowKey = referencedKey(range.low);
  const highKey = referencedKey(range.high);
  return staticRange(lowKey === undefined ? range.low : valueOf(lowKey), highKey === undefined ? range.high : valueOf(highKey));
}

function staticRange(low: string, high: string): PreparedRange {
  if (low === high || !isNumber(low) || !isNumber(high)) return { mode: 'text', low, high };
  return {
    mode: 'numeric',
    low: Math.fround(Number(low)),
    high: Math.fround(Number(high)),
    decimals: low.includes('.') || high.includes('.'),
  };
}

/**
 * Whether a range holds a value.
 * @param value - blank for an absent or null context value
 */
export function rangeContains(range: PreparedRange, value: string): boolean {
  switch (range.mode) {
    case 'any':
      return true;
    case 'text':
      return value.length === range.low.length && value.length === range.high.length && range.low <= value && value <= range.high;
    case 'numeric':
      return numericContains(range, value);
  }
}

function numericContains(range: { readonly low: number; readonly high: number; readonly decimals: boolean }, value: string): boolean {
  if (!isNumber(value)) return false;
  if (!range.decimals && value.includes('.')) return false;
  // The format compares in IEEE single precision: 16777217 is within 1-16777216.
  const number = Math.fround(Number(value));
  return range.low <= number && number <= range.high;
}

/**
 * Whether an INPUT cell holds a value, in a given context.
 * @param cell - as written; null matches anything
 * @param value - null counts as blank
 * @param context - values that `{{key}}` bounds refer to; an absent key is blank
 * @example cellContains('001-120', '5') // true: number ranges ignore padding
 */
export function cellContains(cell: string | null, value: string | null, context: Readonly<Record<string, string | null>> = {}): boolean {
  const valueOf = (key: string): string => (Object.hasOwn(context, key) ? (context[key] ?? '') : '');
  const ranges = parseCell(cell);
  return ranges.length === 0 || ranges.some((range) => rangeContains(prepareRange(range, valueOf), value ?? ''));
}
