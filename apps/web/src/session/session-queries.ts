import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import type { Session } from '../api/contract.js';
import { keys } from '../api/keys.js';
import { ProblemError } from '../api/problem.js';
import { forgetReplies } from '../follow-up/replies/reply-rows.js';
import { forgetTexts } from '../home/search-texts.js';

/** Tells the server that somebody is at work, and reads the session. */
export const readSession = (): Promise<Session> => answer(api.GET('/api/session'));

/** The session of this browser; `null` when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: async (): Promise<Session | null> => {
    try {
      return await readSession();
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

/** Signs in; whatever another person left in memory is forgotten first. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly name: string; readonly password: string }) => answer(api.POST('/api/session', { body })),
    onSuccess: (session) => {
      forgetTexts();
      forgetReplies();
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.session[0] });
      client.setQueryData(keys.session, session);
    },
  });
}

/** Signs out and forgets everything that was read; also when the server cannot be told. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/session')),
    onSettled: () => {
      forgetTexts();
      forgetReplies();
      client.setQueryData(keys.session, null);
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.session[0] });
    },
  });
}

/** Changes the password of the signed-in person. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly current: string; readonly next: string }) => answer(api.POST('/api/session/password', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.session }),
  });
}
