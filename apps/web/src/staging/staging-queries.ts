import { isItemId, itemValue } from '#domain/naaccr';
import { queryOptions } from '@tanstack/react-query';
import type { AbstractView } from '../api/contract.js';
import { answer, api } from '../api/client.js';
import { keys } from '../api/keys.js';

const CHOOSING_ITEMS = ['primarySite', 'histologicTypeIcdO3', 'ageAtDiagnosis'] as const;
const YEAR_LENGTH = 4;

/** What staging reads of a case and nothing more; of the date of diagnosis only the year. */
function stagedItems({ items, stage }: AbstractView): Readonly<Record<string, string>> {
  const inputs = [stage, ...stage.additional].flatMap((run) => run.inputs.map(({ id }) => id));
  const read = [...new Set([...CHOOSING_ITEMS, ...inputs])].filter(isItemId);
  const coded = read.map((id): [string, string] => [id, itemValue(items, id)]).filter(([, value]) => value !== '');
  return { ...Object.fromEntries(coded), dateOfDiagnosis: itemValue(items, 'dateOfDiagnosis').slice(0, YEAR_LENGTH) };
}

/** What a page stages with; a release that is installed meanwhile counts within some minutes, and at once in what the server says. */
export const stagingMeansQuery = queryOptions({
  queryKey: keys.stagingMeans,
  queryFn: () => answer(api.GET('/api/staging/means')),
  staleTime: 5 * 60_000,
});

/** A case as it was staged: what staging read, and the release that did. */
export function stagedCase(view: AbstractView): StagedCase {
  const { algorithm, release } = view.stage;
  return { items: stagedItems(view), ...(algorithm !== null && release !== null && { algorithm, release }) };
}

/** A case to ask about, and the release to ask; the newest when none is named. */
export interface StagedCase {
  readonly items: Readonly<Record<string, string>>;
  readonly algorithm?: string;
  readonly release?: string;
}

/** The rows behind a stage. */
export const explanationQuery = (asked: StagedCase) =>
  queryOptions({
    queryKey: keys.stageExplanation(asked),
    queryFn: () => answer(api.POST('/api/staging/explain', { body: asked })),
    gcTime: 0,
    // Out of reach is told at once; a paused request would look like one on its way.
    networkMode: 'always',
  });

/** Which single changes of items lead to another stage. */
export const changesQuery = (asked: StagedCase) =>
  queryOptions({
    queryKey: keys.stageChanges(asked),
    queryFn: () => answer(api.POST('/api/staging/changes', { body: asked })),
    gcTime: 0,
    networkMode: 'always',
  });
