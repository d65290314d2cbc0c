import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answer, api } from '../../api/client.js';
import type { SweepView } from '../../api/contract.js';
import { keys } from '../../api/keys.js';

const POLL_MS = 1000;

/** True while a sweep is still to look at people. */
export const isSweeping = (latest: SweepView | undefined): boolean => latest !== undefined && latest.finishedAt === null;

/** The last sweeps, newest first; followed while one is under way. */
export const sweepsQuery = queryOptions({
  queryKey: keys.followUpSweeps,
  queryFn: () => answer(api.GET('/api/follow-up/sweeps')),
  refetchInterval: ({ state }) => (isSweeping(state.data?.[0]) ? POLL_MS : false),
});

/** The latest sweep; when it ends, every list and count of follow-up is read anew. */
export function useLatestSweep() {
  const client = useQueryClient();
  const query = useQuery(sweepsQuery);
  const latest = query.data?.[0];
  const wasSweeping = useRef(false);
  useEffect(() => {
    if (wasSweeping.current && !isSweeping(latest)) void client.invalidateQueries({ queryKey: keys.followUp });
    wasSweeping.current = isSweeping(latest);
  }, [client, latest]);
  return { ...query, latest };
}

/** Looks for patients that have become due or lost, now instead of tonight. */
export function useSweep() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/follow-up/sweep')),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.followUpSweeps }),
  });
}
