import { dictionary, type NaaccrVersion } from '../dictionary.js';
import type { DictionaryItem } from '../item-def.js';
import { overlaps } from './base-problems.js';
import { dictionaryProblems } from './dictionary-problems.js';
import type { UserDictionary } from './user-dictionary.js';

interface Owned {
  readonly uri: string;
  readonly item: DictionaryItem;
}

function isSameDefinition(a: DictionaryItem, b: DictionaryItem): boolean {
  const parts = ['name', 'number', 'dataType', 'length', 'recordTypes', 'level', 'startColumn', 'padding', 'trim'] as const;
  return parts.every((part) => a[part] === b[part]);
}

function sharedIdProblem(a: Owned, b: Owned): string | undefined {
  if (a.item.id === b.item.id) {
    if (isSameDefinition(a.item, b.item)) return undefined;
    return `User-defined dictionary '${a.uri}' and '${b.uri}' both  define NAACCR ID '${a.item.id}'`;
  }
  return `User-defined dictionary '${a.uri}' and '${b.uri}' both define NAACCR number '${a.item.number}'`;
}

// In the order of their URIs, so that the order they are given in makes no difference, as with the reference.
function betweenProblem(given: readonly UserDictionary[]): string | undefined {
  const users = given.toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
  const byId = new Map<string, Owned>();
  const byNumber = new Map<number, Owned>();
  for (const { uri, items } of users) {
    for (const item of items) {
      const earlier = byId.get(item.id) ?? byNumber.get(item.number);
      const problem = earlier && sharedIdProblem(earlier, { uri, item });
      if (problem !== undefined) return problem;
      byId.set(item.id, { uri, item });
      byNumber.set(item.number, { uri, item });
    }
  }
  return undefined;
}

function singleProblem(version: NaaccrVersion, user: UserDictionary): string | undefined {
  if (user.naaccrVersion !== undefined && user.naaccrVersion !== version) {
    return `user-defined dictionary '${user.uri}' doesn't define the same version as the base dictionary`;
  }
  return dictionaryProblems(user.raw, version)[0];
}

/**
 * First reason why dictionaries cannot be used together for files of a version, or `undefined`.
 * @see NAACCR XML specification 1.8, several user dictionaries
 */
export function combinationProblem(version: NaaccrVersion, users: readonly UserDictionary[]): string | undefined {
  const uris = users.map(({ uri }) => uri);
  const repeated = uris.find((uri, position) => uris.indexOf(uri) !== position);
  if (repeated !== undefined) return `user-defined dictionaries must be unique; found multiple URI '${repeated}'`;
  for (const user of users) {
    const problem = singleProblem(version, user);
    if (problem !== undefined) return problem;
  }
  const problem = betweenProblem(users);
  if (problem !== undefined || version > '180' || users.length === 0) return problem;
  const merged = new Map([...dictionary(version).items, ...users.flatMap(({ items }) => items)].map((item) => [item.id, item]));
  const byId = [...merged.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [overlap] = overlaps(byId);
  return overlap && `user-defined dictionaries define overlapping columns for items '${overlap[0]}' and '${overlap[1]}'`;
}
