import { displayDate, parseDateInput, parsePartialDate, type CodeEntry, type RunningItem } from '#domain/naaccr';
import type { FieldCodes } from './field-codes.js';

/** What stands in a field when a person leaves it. `picked` is the row that the arrow keys chose. */
export interface Entry {
  readonly text: string;
  readonly codes: FieldCodes | undefined;
  readonly picked: CodeEntry | undefined;
}

/**
 * The coded value of what was typed: a date in any sane form, a code in either case, or words that name a code. The beginning of a
 * code is never completed by itself: `C50` is not the first code that starts so.
 */
export function readEntry(def: RunningItem, { text, codes, picked }: Entry): string {
  if (picked) return picked.code;
  const typed = def.trim === 'none' ? text : text.trim();
  if (typed === '') return '';
  if (def.dataType === 'date') return parseDateInput(typed) ?? typed;
  if (codes) return readCode(typed, codes);
  return def.dataType === 'alpha' || def.dataType === 'mixed' ? typed.toUpperCase() : typed;
}

function readCode(typed: string, codes: FieldCodes): string {
  const code = [typed, typed.toUpperCase()].find((text) => codes.has(text));
  if (code !== undefined) return code;
  const found = codes.search(typed);
  const isBeginning = found.some((entry) => entry.code.toLowerCase().startsWith(typed.toLowerCase()));
  const first = found[0];
  return isBeginning || !first || first.to !== undefined || /^\d+$/.test(typed) ? typed : first.code;
}

/** A coded value as the field shows it. */
export function shownValue(def: RunningItem, value: string): string {
  if (def.dataType !== 'date') return value;
  const date = parsePartialDate(value);
  return date ? displayDate(date) : value;
}
