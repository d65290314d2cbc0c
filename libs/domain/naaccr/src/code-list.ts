import type { ItemId } from './items.js';

/** One code, or a range of codes of equal length when `to` is given, with its meaning in plain words. */
export interface CodeEntry {
  readonly code: string;
  readonly to: string | undefined;
  readonly label: string;
}

/** Codes of one item in the standard's order. When `isComplete`, every other code is an error. */
export interface CodeList {
  readonly id: ItemId;
  readonly entries: readonly CodeEntry[];
  readonly isComplete: boolean;
  /** Single codes, for look-up; ranges stand in `ranges`. */
  readonly byCode: ReadonlyMap<string, CodeEntry>;
  readonly ranges: readonly CodeEntry[];
  /** What a right value looks like, for messages: `one of 0, 1, 2 or 9`. */
  readonly expected: string;
}

/** Finds the entry of a code; a range matches codes of its own length between its ends. */
export function codeEntry(list: CodeList, code: string): CodeEntry | undefined {
  const single = list.byCode.get(code);
  if (single) return single;
  return list.ranges.find(({ code: from, to = from }) => code.length === from.length && code >= from && code <= to);
}

/** True when the list names the code or a range that holds it. */
export function hasCode(list: CodeList, code: string): boolean {
  return codeEntry(list, code) !== undefined;
}
