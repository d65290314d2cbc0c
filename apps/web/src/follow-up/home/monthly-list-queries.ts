import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api, given } from '../../api/client.js';
import { keys } from '../../api/keys.js';

const PAGE = 60;

/** The lists of the months, newest first; of one facility when the page is limited to one. */
export const monthlyListsQuery = (facilityId: number | undefined) =>
  infiniteQueryOptions({
    queryKey: keys.monthlyLists(facilityId),
    queryFn: ({ pageParam: after }) =>
      answer(api.GET('/api/follow-up/lists', { params: { query: given({ facilityId, limit: PAGE, after }) } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** Where the file of a list is fetched. */
export const listFileUrl = (id: string, names: 'with' | 'without'): string => `/api/follow-up/lists/${id}.csv?names=${names}`;

/** The first of the month on or after a day: when the next lists are built. @param day - CCYYMMDD */
export function nextListDay(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(4, 6))];
  if (day.endsWith('01')) return day;
  return month === 12 ? `${year + 1}0101` : `${year}${String(month + 1).padStart(2, '0')}01`;
}
