import { ProblemError } from '../../api/problem.js';
import type { ReplyResult } from '../../api/contract.js';
import { useRecordReplies } from './replies-queries.js';
import { contactOf } from './reply-draft.js';
import { changeRow, type ReplyRow } from './reply-rows.js';

const MOST_AT_ONCE = 100;

/** Sends rows and tells each what became of it. A row that the server never answered stays, and sent again it is recorded once. */
export function useSendRows(): (rows: readonly ReplyRow[]) => Promise<void> {
  const { mutateAsync } = useRecordReplies();
  return async (rows) => {
    const ready = rows
      .filter(({ state, draft }) => state !== 'saved' && state !== 'sending' && contactOf(draft) !== undefined)
      .slice(0, MOST_AT_ONCE);
    if (ready.length === 0) return;
    for (const { draft } of ready) changeRow(draft.id, { state: 'sending', message: undefined, code: undefined });
    try {
      const replies = ready.flatMap(({ draft, form }) => {
        const contact = contactOf(draft);
        return contact ? [{ ...contact, patientId: form.patientId }] : [];
      });
      const { results } = await mutateAsync(replies);
      ready.forEach(({ draft }, at) => told(draft.id, results[at]));
    } catch (error) {
      const message = error instanceof ProblemError ? error.message : 'The reply was not sent.';
      for (const { draft } of ready) changeRow(draft.id, { state: 'failed', message });
    }
  };
}

function told(id: string, result: ReplyResult | undefined): void {
  if (!result) return;
  if (result.problem) changeRow(id, { state: 'refused', message: result.problem.message, code: result.problem.code });
  else changeRow(id, { state: 'saved', message: undefined, outcome: result.outcome });
}
