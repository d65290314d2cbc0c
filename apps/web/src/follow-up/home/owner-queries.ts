import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { OwnerChange } from '../../api/contract.js';
import { keys } from '../../api/keys.js';

/** Whoever may own people of a facility, with how many each has. */
export const staffQuery = (facilityId: number) =>
  queryOptions({
    queryKey: keys.followUpStaff(facilityId),
    queryFn: () => answer(api.GET('/api/follow-up/staff', { params: { query: { facilityId } } })),
  });

/** Gives people of one facility to somebody, or to nobody. */
export function useOwnerChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: OwnerChange) => answer(api.POST('/api/follow-up/owners', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.followUp }),
  });
}
