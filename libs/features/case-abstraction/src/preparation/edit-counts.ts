import { asksForItem, blocksCompletion, type EditResult } from '#domain/edits';

/** How many edits of an abstract fail, as its columns keep it. */
export interface EditCounts {
  /** Failed edits that block completion. */
  readonly editErrors: number;
  /** Those of them that only ask for an item that is not yet coded. */
  readonly itemsMissing: number;
  /** Warnings that nobody has over-ridden. */
  readonly editWarnings: number;
}

/** @param edits - every failed edit, over-ridden ones included */
export function editCounts(edits: readonly EditResult[]): EditCounts {
  return {
    editErrors: edits.filter(blocksCompletion).length,
    itemsMissing: edits.filter(asksForItem).length,
    editWarnings: edits.filter((edit) => edit.severity === 'warning' && !edit.overridden).length,
  };
}
