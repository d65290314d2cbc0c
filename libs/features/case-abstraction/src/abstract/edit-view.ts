import { asksForItem, coreEditSet, type EditResult } from '#domain/edits';
import type { EditView } from './stage.contract.js';

/** A failing edit as the screen shows it. */
export function editView(result: EditResult): EditView {
  const { editId, name, severity, items, message, overRide, overridden } = result;
  const kind = asksForItem(result) ? 'missing-item' : 'failing-edit';
  const view = { editId, kind, name, severity, items, message, overridden } as const;
  return overRide === undefined ? { ...view, overRideCodes: [] } : { ...view, overRide, overRideCodes: overRideCodesOf(editId) };
}

/** An edit that names no codes is silenced by 1, "reviewed". */
function overRideCodesOf(editId: string): readonly string[] {
  return coreEditSet.edits.find(({ id }) => id === editId)?.overRideCodes ?? ['1'];
}
