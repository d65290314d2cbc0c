import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import { keys } from '../api/keys.js';

/**
 * The tumors of a patient compared with each other.
 * @param coded - the saved codes of the open tumor that decide: with others the answer is another one
 */
export const primariesQuery = (patientId: string, coded: string) =>
  queryOptions({
    queryKey: keys.primariesAt(patientId, coded),
    queryFn: () => answer(api.GET('/api/patients/{patientId}/primaries', { params: { path: { patientId } } })),
    staleTime: 0,
    gcTime: 0,
  });
