import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, given } from '../../api/client.js';
import type { NewContact, ReplyForm } from '../../api/contract.js';
import { keys } from '../../api/keys.js';

/** What a reply of a person is asked for. */
export const replyFormQuery = (patientId: string, facilityId?: number) =>
  queryOptions({
    queryKey: keys.replyForm(patientId, facilityId),
    queryFn: (): Promise<ReplyForm> =>
      answer(api.GET('/api/follow-up/patients/{patientId}/reply-form', { params: { path: { patientId }, query: given({ facilityId }) } })),
    staleTime: 0,
  });

/** Records one contact; every list and count of follow-up may change by it. */
export function useRecordContact(patientId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewContact) =>
      answer(api.POST('/api/follow-up/patients/{patientId}/contacts', { params: { path: { patientId } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.followUp }),
  });
}

/** Records replies of several people, each for itself. */
export function useRecordReplies() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (replies: readonly (NewContact & { readonly patientId: string })[]) =>
      answer(api.POST('/api/follow-up/replies', { body: { replies: [...replies] } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.followUp }),
  });
}

const FOUND = 12;

/** People whose name, accession or other number fits a text, one row each. */
export async function findPeople(search: string, facilityId: number | undefined) {
  const { rows } = await answer(
    api.POST('/api/abstracts/search', { body: { ...given({ facilityId }), search, sort: 'name', limit: FOUND } }),
  );
  return rows.filter((row, at) => rows.findIndex(({ patientId }) => patientId === row.patientId) === at);
}

/** The letter of a barcode, and the people it is about. */
export const findLetter = (barcode: string) =>
  answer(api.GET('/api/follow-up/letters/by-barcode/{barcode}', { params: { path: { barcode } } }));
