import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Items } from '#domain/naaccr';
import { answer, api } from '../api/client.js';
import { keys } from '../api/keys.js';
import type { DraftServer } from './abstract-draft.js';

const pathOf = (id: string) => ({ path: { id } });
const readAbstract = (id: string) => answer(api.GET('/api/abstracts/{id}', { params: pathOf(id) }));

export const abstractQuery = (id: string) =>
  queryOptions({ queryKey: keys.abstract(id), queryFn: () => readAbstract(id), staleTime: 0, gcTime: 0 });

/** Saves of an abstract, newest first, as of one version. */
export const historyQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: keys.historyAt(id, version),
    queryFn: () => answer(api.GET('/api/abstracts/{id}/history', { params: pathOf(id) })),
  });

/** People who may own cases of a facility. */
export const colleaguesQuery = (facilityId: number) =>
  queryOptions({
    queryKey: keys.colleagues(facilityId),
    queryFn: () => answer(api.GET('/api/colleagues', { params: { query: { facilityId } } })),
  });

/** Codes of a staging schema; a release never changes, so it is asked once. */
export const schemaQuery = (schemaId: string, algorithm: string, release: string) =>
  queryOptions({
    queryKey: keys.schema(schemaId, algorithm, release),
    queryFn: () => answer(api.GET('/api/staging/schemas/{schemaId}', { params: { path: { schemaId }, query: { algorithm, release } } })),
    staleTime: Infinity,
  });

/** The server side of an open abstract. */
export const draftServer = (id: string): DraftServer => ({
  save: (version, items) => answer(api.PATCH('/api/abstracts/{id}/items', { params: pathOf(id), body: { version, items: { ...items } } })),
  reload: () => readAbstract(id),
});

/** Steps of a case beside changing its items. */
export type CaseStep =
  | { readonly step: 'complete' }
  | { readonly step: 'reopen'; readonly reason: string }
  | { readonly step: 'assign'; readonly ownerId: string | null };

function takeStep(id: string, version: number, wanted: CaseStep) {
  const params = pathOf(id);
  switch (wanted.step) {
    case 'complete':
      return answer(api.POST('/api/abstracts/{id}/complete', { params, body: { version } }));
    case 'reopen':
      return answer(api.POST('/api/abstracts/{id}/reopen', { params, body: { version, reason: wanted.reason } }));
    case 'assign':
      return answer(api.POST('/api/abstracts/{id}/assign', { params, body: { version, ownerId: wanted.ownerId } }));
  }
}

/** Completes, reopens or assigns a case at the version the screen shows. */
export function useCaseStep(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...wanted }: CaseStep & { readonly version: number }) => takeStep(id, version, wanted),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.allCounts });
      void client.invalidateQueries({ queryKey: keys.history(id) });
      void client.invalidateQueries({ queryKey: keys.followUp }); // begins with the first complete case
    },
  });
}

/** The items that have a value: what is blank is not sent. */
const coded = (items: Items): Record<string, string> =>
  Object.fromEntries(Object.entries(items).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));

/** Begins a case at a facility. */
export function useNewCase() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ facilityId, items }: { readonly facilityId: number; readonly items: Items }) =>
      answer(api.POST('/api/abstracts', { body: { facilityId, items: coded(items) } })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.workLists });
      void client.invalidateQueries({ queryKey: keys.allCounts });
    },
  });
}
