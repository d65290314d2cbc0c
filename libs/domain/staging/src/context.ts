import { trimControl } from './cell.js';
import type { KeyIndex, Slots } from './key-index.js';
import type { StageInput } from './stage-result.js';

/** The context keys that the engine itself supplies. */
export const ALGORITHM_VERSION_KEY = 'ctx_alg_version';
export const CURRENT_YEAR_KEY = 'ctx_year_current';

/** A case laid out by key slot, with what the slots cannot hold. */
export interface CaseContext {
  readonly slots: Slots;
  /** Slots of the keys present in the input, in its order. */
  readonly present: readonly number[];
  /** Keys present that the algorithm never mentions; they have no slot. */
  readonly unknown: readonly string[];
  /** Whether any key besides site and histology holds a non-blank value. */
  readonly discriminatorPresent: boolean;
}

const NO_KEYS: readonly string[] = [];

/** Lays an input out by slot, untrimmed. */
export function readContext(input: StageInput, keys: KeyIndex, slots: Slots): CaseContext {
  const present: number[] = [];
  let unknown: string[] | undefined;
  let discriminatorPresent = false;
  for (const key of Object.keys(input)) {
    const value = input[key];
    if (value === undefined) continue;
    const slot = keys.find(key);
    if (slot === undefined) (unknown ??= []).push(key);
    else {
      slots[slot] = value;
      present.push(slot);
    }
    if (value !== null && value !== '' && key !== 'site' && key !== 'hist') discriminatorPresent = true;
  }
  return { slots, present, unknown: unknown ?? NO_KEYS, discriminatorPresent };
}

/** Trims every value of a context in place. */
export function trimContext({ slots, present }: CaseContext): void {
  for (const slot of present) {
    const value = slots[slot];
    if (typeof value === 'string') slots[slot] = trimControl(value);
  }
}
