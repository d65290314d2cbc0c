import type { QueryClient } from '@tanstack/react-query';
import { SOURCE_OF_METHOD } from '../follow-up-words.js';
import { findLetter, METHOD_OF_ADDRESSEE, replyFormQuery } from './replies-queries.js';
import { startOf, type ReplyDraft } from './reply-draft.js';
import { changeRows, openReplies } from './reply-rows.js';

/** Whose reply: the patient, and the facility that follows the patient. */
export interface Replying {
  readonly patientId: string;
  readonly facilityId: number;
}

/** Opens a row of the grid for a reply of somebody; what is known of the reply is filled in. */
export async function openReply(client: QueryClient, of: Replying, known: Partial<ReplyDraft> = {}): Promise<void> {
  const form = await client.query(replyFormQuery(of.patientId, of.facilityId));
  changeRows((rows) => [{ form, draft: { ...startOf(form), ...known }, state: 'typing', message: undefined, outcome: [] }, ...rows]);
}

/**
 * Opens a row for every patient of a letter, in the order of the letter; patients whose row of this letter is open already keep what is
 * typed in it.
 */
export async function openLetterReplies(client: QueryClient, barcode: string): Promise<void> {
  const { letterId, facilityId, addressee, patients } = await findLetter(barcode);
  const method = METHOD_OF_ADDRESSEE[addressee];
  const missing = patients.filter(({ patientId }) => !openReplies().some((row) => isOf(row, letterId, patientId)));
  // The last row opened stands on top and has the cursor.
  for (const { patientId } of missing.toReversed())
    await openReply(client, { patientId, facilityId }, { letterId, method, source: SOURCE_OF_METHOD[method] });
}

function isOf({ draft, form, state }: ReturnType<typeof openReplies>[number], letterId: string, patientId: string): boolean {
  return state !== 'saved' && draft.letterId === letterId && form.patientId === patientId;
}
