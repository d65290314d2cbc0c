import { isItemId, itemLabel } from '#domain/naaccr';
import { useDraft } from './DraftProvider.js';
import classes from './SidePanel.module.css';

/** Name and number of an item; a click puts the cursor into its field. */
export function ItemJump({ id }: { readonly id: string }) {
  const { jumpTo } = useDraft();
  return (
    <button type="button" className={classes.jump} onClick={() => jumpTo(id)}>
      {isItemId(id) ? itemLabel(id) : id}
    </button>
  );
}
