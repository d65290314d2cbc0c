import type { ItemKey, RunningDictionary } from '#domain/naaccr';
import { ProblemError } from '../api/problem.js';

/** Items that the server refused to save, with its words; none when the error is another one. */
export function rejectionsOf(error: unknown, dictionary: RunningDictionary): readonly { readonly id: ItemKey; readonly message: string }[] {
  if (!(error instanceof ProblemError) || error.code !== 'ITEMS_REJECTED') return [];
  const { rejected = [] } = error.data as { readonly rejected?: readonly { readonly id: string; readonly message: string }[] };
  return rejected.flatMap(({ id, message }) => (dictionary.holds(id) ? [{ id, message }] : []));
}
