import type { ReactNode } from 'react';
import { useDraft } from './DraftProvider.js';
import classes from './SidePanel.module.css';

interface Props {
  readonly id: string;
  /** What to press instead of the item's name. */
  readonly children?: ReactNode;
}

/** Name and number of an item; a click puts the cursor into its field. */
export function ItemJump({ id, children }: Props) {
  const { draft, jumpTo } = useDraft();
  return (
    <button type="button" className={classes.jump} onClick={() => jumpTo(id)}>
      {children ?? draft.dictionary.label(id)}
    </button>
  );
}
