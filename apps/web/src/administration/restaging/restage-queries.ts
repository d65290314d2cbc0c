import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, given } from '../../api/client.js';
import type { Restage, RestageSelection } from '../../api/contract.js';
import { keys } from '../../api/keys.js';
import { useListedRun } from '../../api/live-events.js';

const AT_WORK: readonly Restage['status'][] = ['comparing', 'applying', 'undoing'];

/** True while workers are at it. */
export const isAtWork = ({ status }: Restage): boolean => AT_WORK.includes(status);

/** Earlier restagings, newest first. */
export const restagesQuery = queryOptions({ queryKey: keys.restages, queryFn: () => answer(api.GET('/api/staging/restages')) });

/** Schemas of the releases at hand. */
export const schemasQuery = queryOptions({ queryKey: keys.schemas, queryFn: () => answer(api.GET('/api/staging/schemas')) });

/** Which items differ in how many records. */
export const restagedItemsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.restagedItems(id),
    queryFn: () => answer(api.GET('/api/staging/restages/{id}/items', { params: { path: { id } } })),
  });

/** What would change or has changed; of one item alone when it is named. */
export const restageDifferencesQuery = (id: string, item: string | undefined) =>
  infiniteQueryOptions({
    queryKey: keys.restageDifferences(id, item),
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/staging/restages/{id}/differences', { params: { path: { id }, query: given({ item, after: pageParam }) } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

function useRestageStep<Input>(mutationFn: (input: Input) => Promise<Restage>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => client.invalidateQueries({ queryKey: keys.restages }) });
}

/** Compares what stands with what would be derived now; while one runs, that is the answer. */
export const useNewRestage = () => useRestageStep((body: RestageSelection) => answer(api.POST('/api/staging/restages', { body })));
/** Stores what a restaging found. */
export const useRestageApply = () =>
  useRestageStep((id: string) => answer(api.POST('/api/staging/restages/{id}/apply', { params: { path: { id } } })));
/** Puts back what it stored. */
export const useRestageUndo = () =>
  useRestageStep((id: string) => answer(api.POST('/api/staging/restages/{id}/undo', { params: { path: { id } } })));

/** Keeps one restaging of the list up to date while workers are at it. */
export function useRestageProgress(restage: Restage | undefined): void {
  useListedRun({
    run: restage,
    isAtWork,
    address: '/api/staging/restages',
    event: 'restage',
    lists: { queryKey: restagesQuery.queryKey, exact: true },
    atEnd: (id) => [[...keys.restages, id]],
  });
}
