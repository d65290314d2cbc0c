import { notifications } from '@mantine/notifications';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { FollowUpPatient, LadderChange, PersonChange } from '../../api/contract.js';
import { keys } from '../../api/keys.js';

/**
 * Settles something about a person; the answer is the patient with the steps as they are now. What is chosen while a change is on its way
 * waits for it, and goes out with the version that it left.
 */
export function usePersonChange(patientId: string) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `person ${patientId}` },
    mutationFn: ({ change }: { readonly change: PersonChange; readonly told: string }) => {
      const known = client.getQueryData<FollowUpPatient>(keys.followUpPatient(patientId));
      const body = { ...change, version: known?.person?.version ?? change.version };
      return answer(api.PATCH('/api/follow-up/patients/{patientId}/person', { params: { path: { patientId } }, body }));
    },
    onSuccess: async (patient, { told }) => {
      notifications.show({ message: told, color: 'green' });
      client.setQueryData(keys.followUpPatient(patientId), patient);
      await client.invalidateQueries({ queryKey: keys.followUp });
    },
  });
}

/** The ladder that a facility uses, and the one of the house. */
export const ladderQuery = (facilityId: number) =>
  queryOptions({
    queryKey: keys.ladder(facilityId),
    queryFn: () => answer(api.GET('/api/follow-up/ladders/{facilityId}', { params: { path: { facilityId } } })),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });

/** Puts a ladder in the place of the present one. */
export function useLadderSave(facilityId: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: LadderChange) => answer(api.PUT('/api/follow-up/ladders/{facilityId}', { params: { path: { facilityId } }, body })),
    // Told here: the form begins anew with the new version, and what it waits for goes with it.
    onSuccess: async (ladder) => {
      notifications.show({ message: 'The ladder is saved; the next sweep goes by it.', color: 'green' });
      client.setQueryData(keys.ladder(facilityId), ladder);
      await client.invalidateQueries({ queryKey: keys.followUp });
    },
  });
}
