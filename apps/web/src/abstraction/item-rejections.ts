import { isItemId, type ItemId } from '#domain/naaccr';
import { ProblemError } from '../api/problem.js';

/** Items that the server refused to save, with its words; none when the error is another one. */
export function rejectionsOf(error: unknown): readonly { readonly id: ItemId; readonly message: string }[] {
  if (!(error instanceof ProblemError) || error.code !== 'ITEMS_REJECTED') return [];
  const { rejected = [] } = error.data as { readonly rejected?: readonly { readonly id: string; readonly message: string }[] };
  return rejected.flatMap(({ id, message }) => (isItemId(id) ? [{ id, message }] : []));
}
