import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, bytesOf, given } from '../../api/client.js';
import type { DeathBatch, DeathRecordState, FollowBackState } from '../../api/contract.js';
import { keys } from '../../api/keys.js';
import { useListedRun } from '../../api/live-events.js';

export const batchesQuery = queryOptions({
  queryKey: keys.deathBatches,
  queryFn: () => answer(api.GET('/api/follow-up/death-batches')),
});

export const recordsQuery = (id: string, state: DeathRecordState) =>
  infiniteQueryOptions({
    queryKey: keys.deathRecords(id, state),
    queryFn: ({ pageParam: after }) =>
      answer(api.GET('/api/follow-up/death-batches/{id}/records', { params: { path: { id }, query: { state, after, limit: 50 } } })),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const recordQuery = (id: string) =>
  queryOptions({
    queryKey: keys.deathRecord(id),
    queryFn: () => answer(api.GET('/api/follow-up/death-records/{id}', { params: { path: { id } } })),
  });

export const clearanceQuery = (year: number) =>
  infiniteQueryOptions({
    queryKey: keys.deathClearance(year),
    queryFn: ({ pageParam: after }) =>
      answer(api.GET('/api/follow-up/death-clearance', { params: { query: given({ year, limit: 50, after }) } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** True while a worker is still to change the batch. */
export const isAtWork = ({ state }: DeathBatch): boolean => ['waiting', 'matching', 'applying', 'undoing'].includes(state);

/** What is asked before a file of deaths is sent. */
export interface NewDeathFile {
  readonly file: File;
  readonly source: string;
  readonly vintage: string;
  /** Item by column; undefined for NAACCR XML. */
  readonly mapping: Readonly<Record<string, string>> | undefined;
  readonly facilityId: number | undefined;
}

/** Everything that a change of deaths makes stale. */
function useDeathsChange<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: keys.deaths }) });
}

export const useLoadDeaths = () =>
  useDeathsChange(({ file, source, vintage, mapping, facilityId }: NewDeathFile) =>
    answer(
      api.POST('/api/follow-up/death-batches', {
        params: {
          header: { 'x-file-name': encodeURIComponent(file.name) },
          query: given({ source, vintage, mapping: mapping && JSON.stringify(mapping), facilityId }),
        },
        ...bytesOf(file),
      }),
    ),
  );

export const useApplyDeaths = () =>
  useDeathsChange((id: string) => answer(api.POST('/api/follow-up/death-batches/{id}/apply', { params: { path: { id } } })));

export const useUndoDeaths = () =>
  useDeathsChange((id: string) => answer(api.POST('/api/follow-up/death-batches/{id}/undo', { params: { path: { id } } })));

/** A reviewer's word. */
export interface Decision {
  readonly id: string;
  readonly version: number;
  readonly decision: 'same' | 'different';
  readonly patientId: string | undefined;
}

export const useReviewDeath = () =>
  useDeathsChange(({ id, ...body }: Decision) =>
    answer(api.POST('/api/follow-up/death-records/{id}/review', { params: { path: { id } }, body: given(body) })),
  );

export const useFollowBack = () =>
  useDeathsChange(({ id, ...body }: { readonly id: string; readonly version: number; readonly state: FollowBackState }) =>
    answer(api.POST('/api/follow-up/death-records/{id}/follow-back', { params: { path: { id } }, body })),
  );

export const useCertificateOnly = () =>
  useDeathsChange(({ id, ...body }: { readonly id: string; readonly version: number; readonly facilityId: number }) =>
    answer(api.POST('/api/follow-up/death-records/{id}/certificate-only', { params: { path: { id } }, body })),
  );

/** Keeps a batch of the list up to date as the worker reports. */
export function useDeathProgress(batch: DeathBatch | undefined): void {
  useListedRun({
    run: batch,
    isAtWork,
    address: '/api/follow-up/death-batches',
    event: 'deaths',
    lists: { queryKey: batchesQuery.queryKey, exact: true },
    atEnd: () => [keys.deaths],
  });
}
