import { isItemId, itemLabel } from '#domain/naaccr';
import type { AbstractView, EditResult } from '../api/contract.js';

/**
 * Edits that fail for what is coded. Those that only ask for an item to be coded are the missing items: they have a list of their
 * own and do not turn an untouched section red.
 */
export function failingEdits({ edits }: Pick<AbstractView, 'edits'>): readonly EditResult[] {
  return edits.filter(({ kind }) => kind === 'failing-edit');
}

/** The field where an edit is shown: the one of its items that its message names first, which is the one to look at. */
export function placeOf({ items, message }: Pick<EditResult, 'items' | 'message'>): string | undefined {
  const named = items
    .map((id) => ({ id, at: isItemId(id) ? message.indexOf(itemLabel(id)) : -1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return named[0]?.id ?? items[0];
}
