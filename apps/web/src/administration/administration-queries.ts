import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { AccessEventRow, AuditVerification, Facility, Page, Role, User, UserChange } from '../api/contract.js';
import type { AlgorithmRelease, FailedJob, JobsView } from '../api/contract-work.js';
import { keys } from '../api/keys.js';
import { get, patch, post, postBytes, remove, type Query } from '../api/request.js';

export const usersQuery = queryOptions({ queryKey: keys.users, queryFn: () => get<readonly User[]>('/users') });
export const facilitiesQuery = queryOptions({ queryKey: keys.facilities, queryFn: () => get<readonly Facility[]>('/facilities') });
export const algorithmsQuery = queryOptions({
  queryKey: keys.algorithms,
  queryFn: () => get<readonly AlgorithmRelease[]>('/staging/algorithms'),
});
export const jobsQuery = queryOptions({ queryKey: keys.jobs, queryFn: () => get<JobsView>('/jobs'), refetchInterval: 5000 });
export const failedJobsQuery = queryOptions({ queryKey: keys.failedJobs, queryFn: () => get<readonly FailedJob[]>('/jobs/failed') });

export const accessEventsQuery = (filter: Query) =>
  infiniteQueryOptions({
    queryKey: keys.accessEvents(filter),
    queryFn: ({ pageParam }) => get<Page<AccessEventRow>>('/access-events', { ...filter, before: pageParam, limit: 100 }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });

// Each of these makes one list stale and nothing else.
function useListChange<Input, Output>(queryKey: QueryKey, mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => client.invalidateQueries({ queryKey }) });
}

/** A new person; the answer holds the first password, this once. */
export interface NewUser {
  readonly name: string;
  readonly fullName: string;
  readonly roles: readonly Role[];
  readonly everyFacility: boolean;
  readonly facilityIds: readonly number[];
}

export const useNewUser = () =>
  useListChange(keys.users, (input: NewUser) => post<{ readonly user: User; readonly password: string }>('/users', input));
export const useUserChange = () =>
  useListChange(keys.users, ({ id, change }: { readonly id: string; readonly change: UserChange }) => patch<User>(`/users/${id}`, change));
export const useNewPassword = () => useListChange(keys.users, (id: string) => post<{ readonly password: string }>(`/users/${id}/password`));

/** A facility as it is typed; blank optional parts are sent as null. */
export interface FacilityInput {
  readonly facilityNumber: string;
  readonly name: string;
  readonly npi: string | null;
  readonly referenceDate: string | null;
}

export const useFacilitySave = () =>
  useListChange(keys.facilities, ({ id, input }: { readonly id: number | undefined; readonly input: FacilityInput }) =>
    id === undefined ? post<Facility>('/facilities', input) : patch<Facility>(`/facilities/${id}`, input),
  );

export const useAlgorithmInstall = () =>
  useListChange(keys.algorithms, (file: File) => postBytes<AlgorithmRelease>('/staging/algorithms', {}, file));
export const useAlgorithmRemove = () =>
  useListChange(keys.algorithms, ({ algorithm, release }: AlgorithmRelease) =>
    remove(`/staging/algorithms/${encodeURIComponent(algorithm)}/${encodeURIComponent(release)}`),
  );
export const useJobRetry = () =>
  useListChange(keys.jobs, ({ queue, id }: FailedJob) =>
    post<undefined>(`/jobs/${encodeURIComponent(queue)}/${encodeURIComponent(id)}/retry`),
  );

/** Recomputes the whole access log; asked for by hand, because it reads every event. */
export const useAuditVerification = () => useMutation({ mutationFn: () => get<AuditVerification>('/access-events/verification') });
