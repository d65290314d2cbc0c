/** Where an abstract stands, in the order of its life. */
export const ABSTRACT_STATUSES = ['suspense', 'in-progress', 'complete', 'submitted'] as const;

/** Found but not abstracted; being abstracted; complete; sent to at least one call for data as it stands. */
export type AbstractStatus = (typeof ABSTRACT_STATUSES)[number];

/** What moves an abstract on or back. */
export type AbstractEvent = 'items-changed' | 'completed' | 'submitted' | 'reopened';

// Rows: where it stands; columns: what happens. A blank cell is not allowed there.
const TRANSITIONS: Readonly<Record<AbstractStatus, Readonly<Partial<Record<AbstractEvent, AbstractStatus>>>>> = {
  suspense: { 'items-changed': 'in-progress', completed: 'complete' },
  'in-progress': { 'items-changed': 'in-progress', completed: 'complete' },
  complete: { submitted: 'submitted', reopened: 'in-progress' },
  submitted: { submitted: 'submitted', reopened: 'in-progress' },
};

/** Statuses in which a registrar still works on the abstract. */
export const OPEN_STATUSES: readonly AbstractStatus[] = ['suspense', 'in-progress'];

/**
 * The status after an event.
 * @returns `undefined` when the event is not allowed there: a complete abstract is changed by reopening it with a reason first
 */
export function nextStatus(status: AbstractStatus, event: AbstractEvent): AbstractStatus | undefined {
  return TRANSITIONS[status][event];
}
