import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CountedPage } from '../api/contract.js';
import type { FollowUpPatient, FollowUpRow, FollowUpSummary, NewContact } from '../api/contract-work.js';
import { keys } from '../api/keys.js';
import { get, post, type Query } from '../api/request.js';

const PAGE = 60;

export const followUpSummaryQuery = (facilityId: number | undefined) =>
  queryOptions({ queryKey: keys.followUpSummary(facilityId), queryFn: () => get<FollowUpSummary>('/follow-up/summary', { facilityId }) });

export const followUpListQuery = (filter: Query) =>
  infiniteQueryOptions({
    queryKey: keys.followUpList(filter),
    queryFn: ({ pageParam }) => get<CountedPage<FollowUpRow>>('/follow-up/patients', { ...filter, limit: PAGE, after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const followUpPatientQuery = (patientId: string) =>
  queryOptions({
    queryKey: keys.followUpPatient(patientId),
    queryFn: () => get<FollowUpPatient>(`/follow-up/patients/${patientId}`),
    staleTime: 0,
  });

/** Records one contact; every list and count of follow-up may change by it. */
export function useRecordContact(patientId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (contact: NewContact) => post<FollowUpPatient>(`/follow-up/patients/${patientId}/contacts`, contact),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.followUp }),
  });
}

/** Looks for patients that have become due or lost, now instead of tonight. */
export function useSweep() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post<undefined>('/follow-up/sweep'),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.followUp }),
  });
}
