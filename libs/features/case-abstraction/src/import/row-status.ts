import { type Items, itemValue, parseCalendarDay } from '#domain/naaccr';
import type { AbstractStatus } from '../abstract/abstract-status.js';
import type { RecordDraft } from './record-draft.js';

/** A tumor with fewer coded items than this was found but not abstracted: site, dates, facility and numbers alone come to about ten. */
const ABSTRACTED_ITEMS = 12;

/** What a case gets when somebody begins its abstract, however much casefinding knew before. */
const ABSTRACTORS_ITEMS = ['accessionNumberHosp', 'abstractedBy', 'classOfCase'] as const;

/**
 * Status of an abstract as its file leaves it: complete when the facility says so and no edit blocks it; in suspense when nobody began to
 * abstract it, or next to nothing is coded; else in progress.
 * @param draft - what the file has
 * @param blockingEdits - edits that keep the abstract from being complete
 */
export function rowStatus({ record, tumorItems }: RecordDraft, blockingEdits: number): AbstractStatus {
  if (record.dateCaseCompleted !== '' && blockingEdits === 0) return 'complete';
  if (ABSTRACTORS_ITEMS.every((id) => record[id] === '')) return 'suspense';
  return tumorItems < ABSTRACTED_ITEMS ? 'suspense' : 'in-progress';
}

/** The day a facility completed a case as the first instant of that day; `undefined` when the file does not name a full day. */
export function completedOn(reported: Items): Date | undefined {
  const day = parseCalendarDay(itemValue(reported, 'dateCaseCompleted'));
  return day && new Date(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T00:00:00Z`);
}
