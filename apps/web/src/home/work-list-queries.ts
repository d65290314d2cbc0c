import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, given } from '../api/client.js';
import type { WorkListFilter } from '../api/contract.js';
import { keys } from '../api/keys.js';

/** Rows of one page; the server keeps pages apart by a cursor. */
const PAGE = 60;

/** One stretch of the work list. */
export const readWorkList = (filter: WorkListFilter) =>
  answer(api.POST('/api/abstracts/search', { body: { sort: 'age', limit: PAGE, ...filter } }));

/** The work list in pages. */
export const workListQuery = (filter: WorkListFilter) =>
  infiniteQueryOptions({
    queryKey: keys.workList(filter),
    queryFn: ({ pageParam }) => readWorkList(given({ ...filter, after: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** Counts by status and age, of one facility or of all. */
export const countsQuery = (facilityId: number | undefined) =>
  queryOptions({
    queryKey: keys.counts(facilityId),
    queryFn: () => answer(api.GET('/api/abstracts/counts', { params: { query: given({ facilityId }) } })),
  });
