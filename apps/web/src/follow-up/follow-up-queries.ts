import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, given } from '../api/client.js';
import type { FollowUpListFilter } from '../api/contract.js';
import { keys } from '../api/keys.js';

const PAGE = 60;

export const followUpSummaryQuery = (facilityId: number | undefined) =>
  queryOptions({
    queryKey: keys.followUpSummary(facilityId),
    queryFn: () => answer(api.GET('/api/follow-up/summary', { params: { query: given({ facilityId }) } })),
  });

export const followUpListQuery = (filter: FollowUpListFilter) =>
  infiniteQueryOptions({
    queryKey: keys.followUpList(filter),
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/follow-up/patients', { params: { query: given({ ...filter, limit: PAGE, after: pageParam }) } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const followUpPatientQuery = (patientId: string) =>
  queryOptions({
    queryKey: keys.followUpPatient(patientId),
    queryFn: () => answer(api.GET('/api/follow-up/patients/{patientId}', { params: { path: { patientId } } })),
    staleTime: 0,
  });
