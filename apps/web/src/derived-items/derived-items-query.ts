import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import { keys } from '../api/keys.js';

/** What is derived of a primary; asked again after each save of the abstract, for the derived values may have moved with it. */
export const derivedItemsQuery = (tumorId: string, version: number) =>
  queryOptions({
    queryKey: keys.derivedItems(tumorId, version),
    queryFn: () => answer(api.GET('/api/derived-items/tumors/{id}', { params: { path: { id: tumorId } } })),
  });
