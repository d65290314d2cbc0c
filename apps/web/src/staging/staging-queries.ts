import { isItemId, itemValue } from '#domain/naaccr';
import { queryOptions } from '@tanstack/react-query';
import type { AbstractView } from '../api/contract.js';
import { answer, api } from '../api/client.js';
import { keys } from '../api/keys.js';

const CHOOSING_ITEMS = ['primarySite', 'histologicTypeIcdO3'] as const;
const YEAR_LENGTH = 4;

/** What staging reads of a case and nothing more; of the date of diagnosis only the year. */
export function stagedItems({ items, stage }: AbstractView): Readonly<Record<string, string>> {
  const read = [...CHOOSING_ITEMS, ...stage.inputs.map(({ id }) => id)].filter(isItemId);
  const coded = read.map((id): [string, string] => [id, itemValue(items, id)]).filter(([, value]) => value !== '');
  return { ...Object.fromEntries(coded), dateOfDiagnosis: itemValue(items, 'dateOfDiagnosis').slice(0, YEAR_LENGTH) };
}

/** The rows behind a stage. */
export const explanationQuery = (items: Readonly<Record<string, string>>) =>
  queryOptions({
    queryKey: keys.stageExplanation(items),
    queryFn: () => answer(api.POST('/api/staging/explain', { body: { items } })),
    gcTime: 0,
    // Out of reach is told at once; a paused request would look like one on its way.
    networkMode: 'always',
  });

/** Which single changes of items lead to another stage. */
export const changesQuery = (items: Readonly<Record<string, string>>) =>
  queryOptions({
    queryKey: keys.stageChanges(items),
    queryFn: () => answer(api.POST('/api/staging/changes', { body: { items } })),
    gcTime: 0,
    networkMode: 'always',
  });
