import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
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

/** Contacts of a person with what became of each answer, newest first. */
export const contactsOfQuery = (patientId: string) =>
  queryOptions({
    queryKey: keys.contactsOf(patientId),
    queryFn: () => answer(api.GET('/api/follow-up/patients/{patientId}/contacts', { params: { path: { patientId } } })),
    staleTime: 0,
  });

const REVIEW_PAGE = 25;

/** Answers that contradict what is on file and that nobody looked at yet, oldest first. */
export const contactsToReviewQuery = (facilityId: number | undefined) =>
  infiniteQueryOptions({
    queryKey: keys.contactsToReview(facilityId),
    queryFn: ({ pageParam: after }) =>
      answer(api.GET('/api/follow-up/contacts-to-review', { params: { query: given({ facilityId, limit: REVIEW_PAGE, after }) } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** Takes a contact back; what it had set goes back where nothing newer stands. */
export function useWithdraw(contactId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      answer(api.POST('/api/follow-up/contacts/{contactId}/withdraw', { params: { path: { contactId } }, body: { reason } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.followUp }),
  });
}

/** Says that somebody looked at a contradiction and leaves what stands. */
export function useReviewed(contactId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/follow-up/contacts/{contactId}/reviewed', { params: { path: { contactId } } })),
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

/** Who usually answers a letter, by whom it went to. */
export const METHOD_OF_ADDRESSEE = { physician: 'physician', patient: 'patient', contact: 'relative' } as const;

/** The letter of a barcode, and the people it is about. */
export const findLetter = (barcode: string) =>
  answer(api.GET('/api/follow-up/letters/by-barcode/{barcode}', { params: { path: { barcode } } }));
