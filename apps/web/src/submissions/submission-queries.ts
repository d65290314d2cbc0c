import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, given } from '../api/client.js';
import type { NewSubmission, SubmissionView } from '../api/contract.js';
import { keys } from '../api/keys.js';
import { useListedRun } from '../api/live-events.js';

export const profilesQuery = queryOptions({
  queryKey: keys.submissionProfiles,
  queryFn: () => answer(api.GET('/api/submission-profiles')),
  staleTime: Infinity,
});

export const submissionsQuery = queryOptions({ queryKey: keys.submissions, queryFn: () => answer(api.GET('/api/submissions')) });

const FAILING = 'failing' as const;

/** Cases that were left out of a file, with the reasons. */
export const failingCasesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: keys.submissionCases(id, FAILING),
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/submissions/{id}/cases', { params: { path: { id }, query: given({ result: FAILING, after: pageParam }) } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** True while the submission is still to change by itself. */
export const isUnderWay = (submission: SubmissionView): boolean => submission.status === 'waiting' || submission.status === 'running';

/** Starts the job that writes a file. */
export function useNewSubmission() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewSubmission) => answer(api.POST('/api/submissions', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.submissions }),
  });
}

/** Keeps one submission of the list up to date while its file is written. */
export function useSubmissionProgress(submission: SubmissionView): void {
  useListedRun({
    run: submission,
    isAtWork: isUnderWay,
    address: '/api/submissions',
    event: 'submission',
    lists: { queryKey: submissionsQuery.queryKey, exact: true },
    atEnd: (id) => [keys.submissionCases(id, FAILING), keys.allCounts, keys.workLists],
  });
}
