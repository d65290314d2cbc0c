import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { answer, api, bytesOf, given } from '../../api/client.js';
import type { LetterPolicyChange, LetterPreview, LetterTemplateChange, PhysicianChange } from '../../api/contract.js';
import { keys } from '../../api/keys.js';

const PAGE = 60;

export const letterPolicyQuery = (facilityId: number) =>
  queryOptions({
    queryKey: keys.letterPolicy(facilityId),
    queryFn: () => answer(api.GET('/api/follow-up/letter-policies/{facilityId}', { params: { path: { facilityId } } })),
  });

export const letterTemplatesQuery = (facilityId: number) =>
  queryOptions({
    queryKey: keys.letterTemplates(facilityId),
    queryFn: () => answer(api.GET('/api/follow-up/letter-templates', { params: { query: { facilityId } } })),
  });

/** The letter that a text makes for people who do not exist; a text that cannot be used is refused with its problems. */
export const letterPreviewQuery = (preview: LetterPreview) =>
  queryOptions({
    queryKey: keys.letterPreview(preview),
    queryFn: () => answer(api.POST('/api/follow-up/letter-templates/preview', { body: preview, parseAs: 'arrayBuffer' })),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
  });

export const physiciansQuery = (facilityId: number, search: string) =>
  infiniteQueryOptions({
    queryKey: keys.physicians(facilityId, search),
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/follow-up/physicians', {
          params: { query: given({ facilityId, search: search === '' ? undefined : search, limit: PAGE, after: pageParam }) },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });

function useSave<Input, Output>(queryKey: QueryKey, mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => client.invalidateQueries({ queryKey }) });
}

export const usePolicySave = (facilityId: number) =>
  useSave(keys.letterPolicy(facilityId), (body: LetterPolicyChange) =>
    answer(api.PUT('/api/follow-up/letter-policies/{facilityId}', { params: { path: { facilityId } }, body })),
  );
export const useTemplateSave = (facilityId: number) =>
  useSave(keys.letterTemplates(facilityId), (body: LetterTemplateChange) => answer(api.PUT('/api/follow-up/letter-templates', { body })));
export const usePhysicianSave = (facilityId: number) =>
  useSave(keys.allPhysicians(facilityId), (body: PhysicianChange) => answer(api.PUT('/api/follow-up/physicians', { body })));

/** Reads a CSV file of physicians; lines with a problem are left out and told. */
export const usePhysicianImport = (facilityId: number) =>
  useSave(keys.allPhysicians(facilityId), (file: File) =>
    answer(api.POST('/api/follow-up/physicians/import', { params: { query: { facilityId } }, ...bytesOf(file) })),
  );
