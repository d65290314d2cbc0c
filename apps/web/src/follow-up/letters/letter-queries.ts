import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, given } from '../../api/client.js';
import type { Letter, LetterBatch, LetterReturn, NewLetterBatch } from '../../api/contract.js';
import { keys } from '../../api/keys.js';
import { useListedRun } from '../../api/live-events.js';

const PAGE = 60;

export const letterBatchesQuery = (facilityId: number | undefined) =>
  queryOptions({
    queryKey: keys.letterBatchList(facilityId),
    queryFn: () => answer(api.GET('/api/follow-up/letter-batches', { params: { query: given({ facilityId }) } })),
  });

/** A batch with its letters in the order of printing; they are read anew when the batch has come a step further. */
export const lettersQuery = ({ id, status }: LetterBatch, state: Letter['state'] | undefined) =>
  infiniteQueryOptions({
    queryKey: keys.lettersOf(id, `${status} ${state ?? 'all'}`),
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/follow-up/letter-batches/{id}', {
          params: { path: { id }, query: given({ state, limit: PAGE, after: pageParam }) },
        }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** The printed letter as it left the house. */
export const letterPdfQuery = (id: string) =>
  queryOptions({
    queryKey: keys.letterPdf(id),
    queryFn: () => answer(api.GET('/api/follow-up/letters/{id}/pdf', { params: { path: { id } }, parseAs: 'arrayBuffer' })),
  });

/** True while a worker is at the batch. */
export const isAtWork = (batch: LetterBatch): boolean => batch.status === 'queueing' || batch.status === 'printing';

// What happens to letters moves steps of people, too.
function useBatchChange<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  const onSuccess = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: keys.letterBatches });
    await client.invalidateQueries({ queryKey: keys.followUp });
  };
  return useMutation({ mutationFn, onSuccess });
}

/** Makes letters of every open step to one kind of addressee; the making itself is a job. */
export const useNewBatch = () => useBatchChange((body: NewLetterBatch) => answer(api.POST('/api/follow-up/letter-batches', { body })));
export const usePrint = () =>
  useBatchChange((id: string) => answer(api.POST('/api/follow-up/letter-batches/{id}/print', { params: { path: { id } } })));
export const useCancel = () =>
  useBatchChange((id: string) => answer(api.POST('/api/follow-up/letter-batches/{id}/cancel', { params: { path: { id } } })));
export const useReturn = () =>
  useBatchChange(({ id, ...body }: LetterReturn & { readonly id: string }) =>
    answer(api.POST('/api/follow-up/letters/{id}/returned', { params: { path: { id } }, body })),
  );

/** Looks up a letter by the digits under its bars. */
export function useLetterByBarcode() {
  return useMutation({
    mutationFn: (barcode: string) => answer(api.GET('/api/follow-up/letters/by-barcode/{barcode}', { params: { path: { barcode } } })),
  });
}

/** Keeps a batch up to date as the worker reports; when the worker is done, its letters are read anew. */
export function useBatchProgress(batch: LetterBatch | undefined): void {
  useListedRun({
    run: batch,
    isAtWork,
    address: '/api/follow-up/letter-batches',
    event: 'letter-batch',
    lists: { queryKey: [...keys.letterBatches, 'list'] },
    atEnd: (id) => [keys.letterBatch(id)],
  });
}
