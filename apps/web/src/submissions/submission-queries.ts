import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Page } from '../api/contract.js';
import type { NewSubmission, SubmissionCase, SubmissionProfile, SubmissionView } from '../api/contract-work.js';
import { keys } from '../api/keys.js';
import { useLiveEvents } from '../api/live-events.js';
import { get, post } from '../api/request.js';

export const profilesQuery = queryOptions({
  queryKey: keys.submissionProfiles,
  queryFn: () => get<readonly SubmissionProfile[]>('/submission-profiles'),
  staleTime: Infinity,
});

export const submissionsQuery = queryOptions({ queryKey: keys.submissions, queryFn: () => get<readonly SubmissionView[]>('/submissions') });

const FAILING = 'failing';

/** Cases that were left out of a file, with the reasons. */
export const failingCasesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: keys.submissionCases(id, FAILING),
    queryFn: ({ pageParam }) => get<Page<SubmissionCase>>(`/submissions/${id}/cases`, { result: FAILING, after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** True while the submission is still to change by itself. */
export const isUnderWay = (submission: SubmissionView): boolean => submission.status === 'waiting' || submission.status === 'running';

/** Starts the job that writes a file. */
export function useNewSubmission() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: NewSubmission) => post<SubmissionView>('/submissions', wanted),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.submissions }),
  });
}

/** Keeps one submission of the list up to date while its file is written. */
export function useSubmissionProgress(submission: SubmissionView): void {
  const client = useQueryClient();
  const take = useCallback(
    (event: unknown) => {
      const next = event as SubmissionView; // the stream carries the very shape of the list
      client.setQueryData(submissionsQuery.queryKey, (list) => list?.map((known) => (known.id === next.id ? next : known)));
      if (isUnderWay(next)) return;
      void client.invalidateQueries({ queryKey: keys.submissionCases(next.id, FAILING) });
      void client.invalidateQueries({ queryKey: keys.allCounts });
      void client.invalidateQueries({ queryKey: keys.workLists });
    },
    [client],
  );
  useLiveEvents(isUnderWay(submission) ? `/api/submissions/${submission.id}/events` : undefined, 'submission', take);
}
