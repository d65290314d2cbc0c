import { dictionary, type DictionaryItem, type NaaccrVersion } from '#domain/naaccr';

const PARTS = ['id', 'name', 'length', 'dataType', 'level', 'recordTypes', 'padding'] as const;

type Row = readonly [what: string, number: number, id: string, before: string, now: string];

function changesOf(before: DictionaryItem, now: DictionaryItem): Row[] {
  return PARTS.filter((part) => before[part] !== now[part]).map(
    (part) => [part, now.number, now.id, String(before[part]), String(now[part])] as const,
  );
}

/** What differs between two versions of the dictionary, by item number: new and retired items, and every changed part of the others. */
export function dictionaryChanges(from: NaaccrVersion, to: NaaccrVersion): readonly Row[] {
  const [older, newer] = [dictionary(from).byNumber, dictionary(to).byNumber];
  const numbers = [...new Set([...older.keys(), ...newer.keys()])].sort((a, b) => a - b);
  return numbers.flatMap((number): Row[] => {
    const [before, now] = [older.get(number), newer.get(number)];
    if (before && now) return changesOf(before, now);
    if (now) return [['new', number, now.id, '', now.name]];
    return before ? [['retired', number, before.id, before.name, '']] : [];
  });
}
