import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AbstractCounts, AbstractRow, CountedPage } from '../api/contract.js';
import { keys } from '../api/keys.js';
import { get, type Query } from '../api/request.js';

/** Rows of one page; the server keeps pages apart by a cursor. */
const PAGE = 60;

export type WorkListFilter = Query;

/** The work list in pages. */
export const workListQuery = (filter: WorkListFilter) =>
  infiniteQueryOptions({
    queryKey: keys.workList(filter),
    queryFn: ({ pageParam }) => get<CountedPage<AbstractRow>>('/abstracts', { ...filter, limit: PAGE, after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** Counts by status and age, of one facility or of all. */
export const countsQuery = (facilityId: number | undefined) =>
  queryOptions({ queryKey: keys.counts(facilityId), queryFn: () => get<AbstractCounts>('/abstracts/counts', { facilityId }) });
