import { trimControl } from './cell.js';
import type { KeyIndex, Slots } from './key-index.js';
import type { StageInput } from './stage-result.js';

/** The context keys that the engine itself supplies. */
export const ALGORITHM_VERSION_KEY = 'ctx_alg_version';
export const CURRENT_YEAR_KEY = 'ctx_year_current';

/** A case laid out by key slot, with what the slots cannot hold. */
export interface CaseContext {
  readonly slots: Slots;
  /** Keys present in the input, in its order. */
  readonly keys: readonly string[];
  /** Whether any key besides site and histology holds a non-blank value. */
  readonly discriminatorPresent: boolean;
}

/** Lays an input out by slot, untrimmed. Keys that the algorithm never mentions have no slot and appear in `keys` only. */
export function readContext(input: StageInput, keys: KeyIndex, slots: Slots): CaseContext {
  const present: string[] = [];
  let discriminatorPresent = false;
  for (const key of Object.keys(input)) {
    const value = input[key];
    if (value === undefined) continue;
    present.push(key);
    const slot = keys.find(key);
    if (slot !== undefined) slots[slot] = value;
    if (value !== null && value !== '' && key !== 'site' && key !== 'hist') discriminatorPresent = true;
  }
  return { slots, keys: present, discriminatorPresent };
}

/** Trims every value of a context in place. */
export function trimContext({ slots, keys }: CaseContext, index: KeyIndex): void {
  for (const key of keys) {
    const slot = index.find(key);
    if (slot === undefined) continue;
    const value = slots[slot];
    if (typeof value === 'string') slots[slot] = trimControl(value);
  }
}
