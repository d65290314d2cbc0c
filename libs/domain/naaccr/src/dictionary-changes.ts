import { dictionary, type NaaccrVersion } from './dictionary.js';
import type { DictionaryItem } from './item-def.js';

const PARTS = ['id', 'name', 'length', 'dataType', 'level', 'recordTypes', 'padding'] as const;

/** One difference between two versions of the dictionary. For new and retired items the sides hold the name, or nothing. */
export interface DictionaryChange {
  readonly what: 'new' | 'retired' | (typeof PARTS)[number];
  readonly number: number;
  readonly id: string;
  readonly before: string;
  readonly now: string;
}

function changedParts(before: DictionaryItem, now: DictionaryItem): DictionaryChange[] {
  const { number, id } = now;
  const changed = PARTS.filter((part) => before[part] !== now[part]);
  return changed.map((what) => ({ what, number, id, before: String(before[what]), now: String(now[what]) }));
}

/**
 * What differs between two versions, by item number: new and retired items, and every changed part of the others, a changed id among them.
 * @example dictionaryChanges('250', '260').filter(({ what }) => what === 'new').length // 8
 */
export function dictionaryChanges(from: NaaccrVersion, to: NaaccrVersion): readonly DictionaryChange[] {
  const [older, newer] = [dictionary(from).byNumber, dictionary(to).byNumber];
  const numbers = [...new Set([...older.keys(), ...newer.keys()])].sort((a, b) => a - b);
  return numbers.flatMap((number): DictionaryChange[] => {
    const [before, now] = [older.get(number), newer.get(number)];
    if (before && now) return changedParts(before, now);
    if (now) return [{ what: 'new', number, id: now.id, before: '', now: now.name }];
    return before ? [{ what: 'retired', number, id: before.id, before: before.name, now: '' }] : [];
  });
}
