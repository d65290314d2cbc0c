import { isTumorItemId, type Items, itemValue, parseCalendarDay } from '#domain/naaccr';
import type { AbstractStatus } from '../abstract-status.js';
import { itemEntries } from '../item-shelves.js';

/** A tumor with fewer coded items than this was found but not abstracted: site, dates, facility and numbers alone come to about ten. */
const ABSTRACTED_ITEMS = 12;

/** What a case gets when somebody begins its abstract, however much casefinding knew before. */
const ABSTRACTORS_ITEMS = ['accessionNumberHosp', 'abstractedBy', 'classOfCase'] as const;

/**
 * Status of an abstract as its file leaves it: complete when the facility says so and no edit blocks it; in suspense when nobody began to
 * abstract it, or next to nothing is coded; else in progress.
 * @param reported - the items of the file, without derived ones
 * @param blockingEdits - edits that keep the abstract from being complete
 */
export function rowStatus(reported: Items, blockingEdits: number): AbstractStatus {
  if (itemValue(reported, 'dateCaseCompleted') !== '' && blockingEdits === 0) return 'complete';
  if (ABSTRACTORS_ITEMS.every((id) => itemValue(reported, id) === '')) return 'suspense';
  const coded = itemEntries(reported).filter(([id]) => isTumorItemId(id)).length;
  return coded < ABSTRACTED_ITEMS ? 'suspense' : 'in-progress';
}

/** The day a facility completed a case as the first instant of that day; `undefined` when the file does not name a full day. */
export function completedOn(reported: Items): Date | undefined {
  const day = parseCalendarDay(itemValue(reported, 'dateCaseCompleted'));
  return day && new Date(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T00:00:00Z`);
}
