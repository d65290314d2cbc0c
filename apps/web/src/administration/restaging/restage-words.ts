import type { Restage, RestageDifference, RestageSelection } from '../../api/contract.js';
import { formatCount } from '../../ui/formats.js';

/** Words of a restaging's status. */
export const RESTAGE_WORDS: Readonly<Record<Restage['status'], string>> = {
  comparing: 'Comparing',
  compared: 'Compared',
  applying: 'Applying',
  applied: 'Applied',
  undoing: 'Undoing',
  undone: 'Undone',
  failed: 'Failed',
};

const FAILURES: Readonly<Record<string, string>> = {
  RESTAGE_OUTDATED: 'Other algorithm releases were installed meanwhile. Start another restaging.',
};

/** Words of what became of a record. */
export const OUTCOME_WORDS: Readonly<Record<NonNullable<RestageDifference['outcome']>, string>> = {
  applied: 'Applied',
  outdated: 'Changed since, left alone',
  undone: 'Put back',
  kept: 'Changed since, kept',
};

const plural = (count: number, noun: string): string => `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Why one broke off. */
export const failureText = (failure: string): string => FAILURES[failure] ?? 'A worker gave it up. The failed job says why.';

/** What was selected: `2018 to 2026, East Hospital, schema breast`. @param facilityName - names a facility by its id */
export function selectionText(selection: RestageSelection, facilityName: (id: number) => string): string {
  const { from, to, facilityId, schemaId, algorithm, release } = selection;
  const years =
    from !== undefined && to !== undefined
      ? from === to
        ? `diagnosed ${from}`
        : `diagnosed ${from} to ${to}`
      : from !== undefined
        ? `diagnosed from ${from}`
        : to !== undefined
          ? `diagnosed up to ${to}`
          : undefined;
  const staged = [algorithm, release].filter((part) => part !== undefined).join(' ');
  const parts = [
    years,
    facilityId === undefined ? undefined : facilityName(facilityId),
    schemaId === undefined ? undefined : `schema ${schemaId}`,
    staged === '' ? undefined : `staged by ${staged}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? 'The whole registry' : parts.join(', ');
}

/** How far it is and what it came to, in one sentence. */
export function restageSummary(restage: Restage): string {
  const { status, records, checked, differing, applied, outdated, undone, kept } = restage;
  if (status === 'comparing') return `${formatCount(checked)} of ${plural(records, 'record')} compared, ${formatCount(differing)} differ.`;
  const parts = [`${plural(checked, 'record')} compared`, differing === 0 ? 'nothing differs' : `${formatCount(differing)} differ`];
  if (applied > 0) parts.push(`${formatCount(applied)} applied`);
  if (outdated > 0) parts.push(`${formatCount(outdated)} changed since and left alone`);
  if (undone > 0) parts.push(`${formatCount(undone)} put back`);
  if (kept > 0) parts.push(`${formatCount(kept)} with a value that was changed since and stays`);
  return `${parts.join(', ')}.`;
}

/** Records done of the step that runs, and all of it. */
export function restageProgress({
  status,
  records,
  checked,
  differing,
  applied,
  outdated,
  undone,
  kept,
}: Restage): readonly [number, number] {
  if (status === 'comparing') return [checked, records];
  if (status === 'applying') return [applied + outdated, differing];
  return [undone + kept, undone + kept + applied];
}
