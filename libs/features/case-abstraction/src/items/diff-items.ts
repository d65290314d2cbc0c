import type { ItemChange, Items, RunningDictionary } from '#domain/naaccr';
import type { ChangeList } from './item-change.entity.js';
import { itemEntries } from './item-shelves.js';

/** Every item that differs, in the order of the items before and then of the new ones; blank is `null`. */
export function diffItems(before: Items, after: Items): ItemChange[] {
  const gone = itemEntries(before).flatMap(([id, from]) => {
    const to = after[id] || null;
    return to === from ? [] : [{ id, from, to }];
  });
  const added = itemEntries(after).flatMap(([id, to]) => ((before[id] ?? '') === '' ? [{ id, from: null, to }] : []));
  return [...gone, ...added];
}

/** Changes as the history keeps them: `coded` in the clear, `sealed` to be encrypted. */
export function changeLists(
  changes: readonly ItemChange[],
  running: RunningDictionary,
): { readonly coded: ChangeList; readonly sealed: ChangeList } {
  const listOf = (part: readonly ItemChange[]): ChangeList => Object.fromEntries(part.map(({ id, from, to }) => [id, [from, to] as const]));
  return {
    coded: listOf(changes.filter(({ id }) => !running.isSealed(id))),
    sealed: listOf(changes.filter(({ id }) => running.isSealed(id))),
  };
}
