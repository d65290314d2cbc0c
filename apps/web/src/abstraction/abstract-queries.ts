import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Items } from '#domain/naaccr';
import type { AbstractView, HistoryEntry, ItemsSaved } from '../api/contract.js';
import type { SchemaView } from '../api/contract-work.js';
import { keys } from '../api/keys.js';
import { get, patch, post } from '../api/request.js';
import type { DraftServer } from './abstract-draft.js';

export const abstractQuery = (id: string) =>
  queryOptions({ queryKey: keys.abstract(id), queryFn: () => get<AbstractView>(`/abstracts/${id}`), staleTime: 0, gcTime: 0 });

export const historyQuery = (id: string) =>
  queryOptions({ queryKey: keys.history(id), queryFn: () => get<readonly HistoryEntry[]>(`/abstracts/${id}/history`), staleTime: 0 });

/** Codes of a staging schema; a release never changes, so it is asked once. */
export const schemaQuery = (schemaId: string, algorithm: string, release: string) =>
  queryOptions({
    queryKey: keys.schema(schemaId, algorithm, release),
    queryFn: () => get<SchemaView>(`/staging/schemas/${encodeURIComponent(schemaId)}`, { algorithm, release }),
    staleTime: Infinity,
  });

/** The server side of an open abstract. */
export const draftServer = (id: string): DraftServer => ({
  save: (version, items) => patch<ItemsSaved>(`/abstracts/${id}/items`, { version, items }),
  reload: () => get<AbstractView>(`/abstracts/${id}`),
});

/** Steps of a case beside changing its items. */
export type CaseStep =
  | { readonly step: 'complete' }
  | { readonly step: 'reopen'; readonly reason: string }
  | { readonly step: 'assign'; readonly ownerId: string | null };

/** Completes, reopens or assigns a case at the version the screen shows. */
export function useCaseStep(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, step, ...rest }: CaseStep & { readonly version: number }) =>
      post<AbstractView>(`/abstracts/${id}/${step}`, { version, ...rest }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.allCounts });
      void client.invalidateQueries({ queryKey: keys.history(id) });
    },
  });
}

/** Begins a case at a facility. */
export function useNewCase() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { readonly facilityId: number; readonly items: Items }) => post<AbstractView>('/abstracts', input),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.workLists });
      void client.invalidateQueries({ queryKey: keys.allCounts });
    },
  });
}
