import type { DictionaryItem } from '../item-def.js';
import { combinationProblem } from './combination-problem.js';
import { type InstalledDictionary, mayBeOpen, versionOf } from './installed-dictionary.js';

/** Why a user dictionary cannot stand beside what a registry has. */
export type DictionaryConflictCode =
  | 'URI_TAKEN' // A dictionary of the same URI is there.
  | 'DEFINED_OTHERWISE' // An installed dictionary gives the item another number or element, or seals it where this one does not.
  | 'NOT_COMBINABLE' // A file that names both could not be read.
  | 'MUST_BE_SEALED' // The item is to be kept in the clear and may identify a person.
  | 'NO_SUCH_ITEM'; // The item that is to be kept in the clear is not in the dictionary.

/** One conflict; `id` is the item's, where it is about one. */
export interface DictionaryConflict {
  readonly code: DictionaryConflictCode;
  readonly id: string | undefined;
  readonly message: string;
}

/**
 * Everything that keeps a dictionary, already accepted by `parseUserDictionary`, from being installed beside others.
 * @param added - the dictionary with the items that are to stay in the clear
 * @param installed - those that are there
 * @returns no entry when it may be installed
 */
export function dictionaryConflicts(added: InstalledDictionary, installed: readonly InstalledDictionary[]): DictionaryConflict[] {
  const { dictionary: user } = added;
  const conflicts = [...openConflicts(added)];
  if (installed.some((one) => one.dictionary.uri === user.uri))
    conflicts.push(conflict('URI_TAKEN', `a dictionary of the URI ${user.uri} is there already`));
  for (const other of installed) conflicts.push(...sharedConflicts(added, other));
  if (conflicts.length === 0) conflicts.push(...combinationConflicts(added, installed));
  return conflicts;
}

function* openConflicts({ dictionary: user, openItems }: InstalledDictionary): Generator<DictionaryConflict> {
  for (const id of openItems) {
    const item = user.items.find((one) => one.id === id);
    if (!item) yield conflict('NO_SUCH_ITEM', `${id} is not an item of the dictionary and cannot be kept in the clear`, id);
    else if (!mayBeOpen(item)) {
      yield conflict(
        'MUST_BE_SEALED',
        `${id} is kept out of incidence files and may identify a person; expected it among the sealed items`,
        id,
      );
    }
  }
}

// An item of the same id is the same item, in records of whichever version.
function* sharedConflicts(added: InstalledDictionary, other: InstalledDictionary): Generator<DictionaryConflict> {
  const held = new Map(other.dictionary.items.map((item) => [item.id, item]));
  for (const item of added.dictionary.items) {
    const same = held.get(item.id);
    if (!same) continue;
    const isSealed = !added.openItems.has(item.id);
    const wasSealed = !other.openItems.has(item.id);
    if (!isSameItem(item, same)) yield otherwise(item.id, `${same.number} in ${same.level}`, other);
    else if (isSealed !== wasSealed) yield otherwise(item.id, wasSealed ? 'sealed' : 'in the clear', other);
  }
}

const isSameItem = (a: DictionaryItem, b: DictionaryItem): boolean => a.number === b.number && a.level === b.level;

function otherwise(id: string, expected: string, { dictionary: user }: InstalledDictionary): DictionaryConflict {
  return conflict('DEFINED_OTHERWISE', `${id} is an item of ${user.uri} as well; expected it to be ${expected} as there`, id);
}

function combinationConflicts(added: InstalledDictionary, installed: readonly InstalledDictionary[]): DictionaryConflict[] {
  const version = versionOf(added);
  const others = installed.filter((other) => versionOf(other) === version).map((other) => other.dictionary);
  const problem = combinationProblem(version, [...others, added.dictionary]);
  return problem === undefined ? [] : [conflict('NOT_COMBINABLE', `in files of NAACCR ${version.slice(0, 2)}, ${problem}`)];
}

function conflict(code: DictionaryConflictCode, message: string, id?: string): DictionaryConflict {
  return { code, id, message };
}
