import type { NaaccrVersion } from '../dictionary.js';
import type { UserDictionary } from '../user-dictionary.js';

/** Placeholder until dictionaries can be combined. */
export function checkCombination(_version: NaaccrVersion, _users: readonly UserDictionary[]): void {}
