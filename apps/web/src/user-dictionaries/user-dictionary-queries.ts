import { parseUserDictionary, RunningDictionary, type InstalledDictionary } from '#domain/naaccr';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import type { NewUserDictionary, UserDictionaryView } from '../api/contract.js';
import { keys } from '../api/keys.js';

/** Installed dictionaries change once a year or less; a new one is there with the next page that asks. */
const STALE_AFTER_MS = 60_000;

export const userDictionariesQuery = queryOptions({
  queryKey: keys.userDictionaries,
  queryFn: () => answer(api.GET('/api/user-dictionaries')),
  staleTime: STALE_AFTER_MS,
});

/** The standard with the installed dictionaries, as the server runs with it. */
export const runningDictionaryQuery = queryOptions({ ...userDictionariesQuery, select: runningDictionary });

/** A dictionary of the list, read; the server has accepted it. */
export function readDictionary({ xml, openItems }: UserDictionaryView): InstalledDictionary[] {
  const parsed = parseUserDictionary(xml);
  return 'dictionary' in parsed ? [{ dictionary: parsed.dictionary, openItems: new Set(openItems) }] : [];
}

function runningDictionary(views: readonly UserDictionaryView[]): RunningDictionary {
  return new RunningDictionary(views.flatMap(readDictionary));
}

export function useDictionaryInstall() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewUserDictionary) => answer(api.POST('/api/user-dictionaries', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.userDictionaries }),
  });
}
