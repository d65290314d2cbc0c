import { type ItemId, itemLabel, type Items } from '#domain/naaccr';
import type { StoredEdit } from '#features/case-abstraction';
import type { SubmissionProfile } from './submission-profile.js';

/** Why a case is not sent. */
export interface CaseFinding {
  readonly code: 'EDIT_FAILED' | 'ITEM_REQUIRED';
  /** Id of the edit, for EDIT_FAILED. */
  readonly editId?: string;
  /** The item that is blank, for ITEM_REQUIRED. */
  readonly itemId?: ItemId;
  readonly message: string;
}

/**
 * What keeps a case out of a file: an edit of error severity that failed at its last save and is not over-ridden, or an item that the
 * receiver requires and that is blank. Nothing found means that it can be sent.
 * @param parts - the case's items, coded ones and sealed ones apart
 */
export function checkCase(parts: readonly Items[], edits: readonly StoredEdit[], profile: SubmissionProfile): CaseFinding[] {
  const failed = edits
    .filter((edit) => edit.severity === 'error' && !edit.overridden)
    .map(({ editId }): CaseFinding => ({
      code: 'EDIT_FAILED',
      editId,
      message: `Edit ${editId} fails; open the case to see what it asks for.`,
    }));
  const blank = profile.requiredItems
    .filter((id) => parts.every((part) => (part[id] ?? '') === ''))
    .map((itemId): CaseFinding => ({
      code: 'ITEM_REQUIRED',
      itemId,
      message: `${itemLabel(itemId)} is blank; ${profile.name} requires it.`,
    }));
  return [...failed, ...blank];
}
