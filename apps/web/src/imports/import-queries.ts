import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, bytesOf } from '../api/client.js';
import type { ImportView } from '../api/contract.js';
import { keys } from '../api/keys.js';
import { useListedRun } from '../api/live-events.js';

const REFUSALS_PAGE = 100;

export const importsQuery = queryOptions({ queryKey: keys.imports, queryFn: () => answer(api.GET('/api/imports')) });

export const refusalsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: keys.refusals(id),
    queryFn: ({ pageParam: after }) =>
      answer(api.GET('/api/imports/{id}/refusals', { params: { path: { id }, query: { after, limit: REFUSALS_PAGE } } })),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** True while the import is still to change by itself. */
export const isUnderWay = (run: ImportView): boolean => run.status === 'waiting' || run.status === 'running';

/** What is asked before a file is sent. */
export interface NewImport {
  readonly file: File;
  readonly createFacilities: boolean;
}

/** Sends a file; the import itself is a job. */
export function useStartImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, createFacilities }: NewImport) =>
      answer(
        api.POST('/api/imports', {
          params: {
            header: { 'x-file-name': encodeURIComponent(file.name) },
            query: { createFacilities: createFacilities ? 'true' : 'false' },
          },
          ...bytesOf(file),
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.imports }),
  });
}

/** Goes on with an import that broke off. */
export function useResumeImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.POST('/api/imports/{id}/resume', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.imports }),
  });
}

/** Keeps one running import of the list up to date as the worker reports. */
export function useImportProgress(run: ImportView | undefined): void {
  useListedRun({
    run,
    isAtWork: isUnderWay,
    address: '/api/imports',
    event: 'import',
    lists: { queryKey: importsQuery.queryKey, exact: true },
    atEnd: (id) => [keys.refusals(id), keys.workLists, keys.allCounts],
  });
}
