import { type CompleteItems, completeItems, type ItemId, type Items } from '#domain/naaccr';
import { caseFacts } from './case-facts.js';
import type { Edit, EditResult, EditSet } from './edit.js';
import type { EditContext } from './edit-context.js';
import type { EditFinding } from './edit-finding.js';
import { unneededOverRides } from './over-ride-edits.js';
import { REQUIRED_ITEM_EDIT_IDS } from './required-item-edits.js';

/**
 * Runs every edit of a set on one tumor.
 * @param items - patient and tumor items together, as coded
 * @returns the failing edits in the order of the set, over-ridden ones too; empty when the case is clean
 * @example runEdits(coreEditSet, { primarySite: 'C619', sexAssignedAtBirth: '2' }, { today }).some((r) => r.editId === 'E057') // true
 */
export function runEdits(editSet: EditSet, items: Items, context: EditContext): EditResult[] {
  return runEditsOnRecord(editSet, completeItems(items), context);
}

/** The same for a record that has every item already, as bulk work does: making it complete would take longer than the edits. */
export function runEditsOnRecord(editSet: EditSet, record: CompleteItems, context: EditContext): EditResult[] {
  const facts = caseFacts(record, context);
  const results: EditResult[] = [];
  for (const edit of editSet.edits) {
    const finding = edit.check(record, facts);
    if (finding !== undefined) results.push(resultOf(edit, finding, record));
  }
  unneededOverRides(editSet, record, results);
  return results;
}

function resultOf(edit: Edit, finding: EditFinding, items: Items): EditResult {
  const result = {
    editId: edit.id,
    name: edit.name,
    severity: edit.severity,
    items: finding.items ?? edit.items,
    message: finding.message,
    overridden: isOverridden(edit, items),
  };
  return edit.overRide === undefined ? result : { ...result, overRide: edit.overRide };
}

function isOverridden({ overRide, overRideCodes }: Edit, items: Items): boolean {
  const flag = overRide === undefined ? undefined : items[overRide];
  return flag !== undefined && flag !== '' && (overRideCodes?.includes(flag) ?? flag === '1');
}

/** True when a result keeps its case from being completed: an error that nobody has over-ridden. */
export function blocksCompletion(result: EditResult): boolean {
  return result.severity === 'error' && !result.overridden;
}

/** True when a result only asks for an item that is not yet coded; nothing that is coded is wrong. */
export function asksForItem(result: EditResult): boolean {
  return REQUIRED_ITEM_EDIT_IDS.has(result.editId) && blocksCompletion(result);
}

/** Items that are still to be coded before the case is complete, in the order of the results. */
export function missingForCompletion(results: readonly EditResult[]): ItemId[] {
  return results.filter(asksForItem).flatMap(({ items }) => items);
}
