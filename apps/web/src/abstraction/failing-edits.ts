import type { AbstractView, EditResult } from '../api/contract.js';

/**
 * Edits that fail for what is coded. Those that only ask for an item to be coded are the missing items: they have a list of their
 * own and do not turn an untouched section red.
 */
export function failingEdits({ edits, missing }: Pick<AbstractView, 'edits' | 'missing'>): readonly EditResult[] {
  const asked = new Set(missing.map(({ id, message }) => `${id} ${message}`));
  return edits.filter((edit) => !edit.items.some((id) => asked.has(`${id} ${edit.message}`)));
}
