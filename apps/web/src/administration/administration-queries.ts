import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { answer, api, bytesOf, given } from '../api/client.js';
import type { AccessEventFilter, AlgorithmRelease, FailedJob, NewFacility, NewUser, UserChange, Verification } from '../api/contract.js';
import { keys } from '../api/keys.js';

export const usersQuery = queryOptions({ queryKey: keys.users, queryFn: () => answer(api.GET('/api/users')) });
export const facilitiesQuery = queryOptions({ queryKey: keys.facilities, queryFn: () => answer(api.GET('/api/facilities')) });
export const algorithmsQuery = queryOptions({ queryKey: keys.algorithms, queryFn: () => answer(api.GET('/api/staging/algorithms')) });
export const jobsQuery = queryOptions({ queryKey: keys.jobs, queryFn: () => answer(api.GET('/api/jobs')), refetchInterval: 5000 });
export const failedJobsQuery = queryOptions({ queryKey: keys.failedJobs, queryFn: () => answer(api.GET('/api/jobs/failed')) });

export const accessEventsQuery = (filter: AccessEventFilter) =>
  infiniteQueryOptions({
    queryKey: keys.accessEvents(filter),
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/access-events', { params: { query: given({ ...filter, before: pageParam, limit: 100 }) } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

// Each of these makes one list stale and nothing else.
function useListChange<Input, Output>(queryKey: QueryKey, mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => client.invalidateQueries({ queryKey }) });
}

/** Makes a person; the answer holds the first password, this once. */
export const useNewUser = () => useListChange(keys.users, (body: NewUser) => answer(api.POST('/api/users', { body })));
export const useUserChange = () =>
  useListChange(keys.users, ({ id, change }: { readonly id: string; readonly change: UserChange }) =>
    answer(api.PATCH('/api/users/{id}', { params: { path: { id } }, body: change })),
  );
export const useNewPassword = () =>
  useListChange(keys.users, (id: string) => answer(api.POST('/api/users/{id}/password', { params: { path: { id } } })));

/** Makes a facility, or changes the one with the id. */
export const useFacilitySave = () =>
  useListChange(keys.facilities, ({ id, body }: { readonly id: number | undefined; readonly body: NewFacility }) =>
    answer(
      id === undefined ? api.POST('/api/facilities', { body }) : api.PATCH('/api/facilities/{id}', { params: { path: { id } }, body }),
    ),
  );

export const useAlgorithmInstall = () =>
  useListChange(keys.algorithms, (file: File) => answer(api.POST('/api/staging/algorithms', bytesOf(file))));
export const useAlgorithmRemove = () =>
  useListChange(keys.algorithms, ({ algorithm, release }: AlgorithmRelease) =>
    answer(api.DELETE('/api/staging/algorithms/{algorithm}/{release}', { params: { path: { algorithm, release } } })),
  );

/** Has every release hashed and loaded again; nothing is stored of it. */
export const useAlgorithmVerification = () => useMutation({ mutationFn: () => answer(api.POST('/api/staging/algorithms/verify')) });

export const useJobRetry = () =>
  useListChange(keys.jobs, ({ queue, id }: FailedJob) =>
    answer(api.POST('/api/jobs/{queue}/{id}/retry', { params: { path: { queue, id } } })),
  );

const VERIFICATION_POLL_MS = 1000;

/** Verifications of the access log, newest first; followed while one is under way. */
export const verificationsQuery = queryOptions({
  queryKey: keys.verifications,
  queryFn: () => answer(api.GET('/api/access-events/verifications')),
  refetchInterval: ({ state }) => (isVerifying(state.data?.[0]) ? VERIFICATION_POLL_MS : false),
});

/** Whether a verification is under way. */
export const isVerifying = (latest: Verification | undefined): boolean => latest?.status === 'waiting' || latest?.status === 'running';

/** Has the whole access log recomputed; asked for by hand, because that reads every event. */
export const useAuditVerification = () => useListChange(keys.verifications, () => answer(api.POST('/api/access-events/verifications')));
