import { useSyncExternalStore } from 'react';
import type { ContactOutcome, ReplyForm } from '../../api/contract.js';
import type { ReplyDraft } from './reply-draft.js';

/** One row of the grid: a person, what is typed, and what became of it. */
export interface ReplyRow {
  readonly form: ReplyForm;
  readonly draft: ReplyDraft;
  readonly state: 'typing' | 'sending' | 'saved' | 'refused' | 'failed';
  readonly message: string | undefined;
  /** Code of the refusal. */
  readonly code?: string | undefined;
  readonly outcome: readonly ContactOutcome[];
}

/**
 * Rows of the grid of replies. They are kept in the memory of the page only, so that going to another page and back loses nothing and no
 * patient is written into the browser's storage; whoever leaves with rows unsent is warned.
 */
let rows: readonly ReplyRow[] = [];
const listeners = new Set<() => void>();

/** Puts other rows in place. */
export function changeRows(change: (rows: readonly ReplyRow[]) => readonly ReplyRow[]): void {
  rows = change(rows);
  for (const listener of listeners) listener();
}

/** Changes one row, by the id of its contact. */
export function changeRow(id: string, change: Partial<ReplyRow>): void {
  changeRows((all) => all.map((row) => (row.draft.id === id ? { ...row, ...change } : row)));
}

/** The rows as they are now. */
export const openReplies = (): readonly ReplyRow[] => rows;

/** Forgets every row: somebody else may sit here next. */
export function forgetReplies(): void {
  changeRows(() => []);
}

/** True while something typed is not recorded. */
export function hasUnsent(all: readonly ReplyRow[] = rows): boolean {
  return all.some(({ state }) => state !== 'saved');
}

/** The rows, drawn anew when they change. */
export function useReplyRows(): readonly ReplyRow[] {
  return useSyncExternalStore(subscribe, () => rows);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
