import type { Slots } from './key-index.js';
import type { PreparedMapping, PreparedPath } from './prepared-schema.js';
import { StagingAlgorithmError } from './staging.errors.js';

/**
 * Whether a mapping takes part: all its inclusion tables match and none of its exclusion tables does. The context is left as it was.
 * @throws StagingAlgorithmError code TABLE_MISSING if an inclusion or exclusion table does not exist
 */
export function isInvolved(mapping: PreparedMapping, slots: Slots): boolean {
  for (const path of mapping.inclusions) if (!matches(path, slots)) return false;
  for (const path of mapping.exclusions) if (matches(path, slots)) return false;
  return true;
}

function matches(path: PreparedPath, slots: Slots): boolean {
  if (path.table === undefined) {
    throw new StagingAlgorithmError('TABLE_MISSING', `inclusion or exclusion table \`${path.tableId}\` is not in the algorithm.`, {
      table: path.tableId,
    });
  }
  if (path.copies.length === 0) return path.table.matcher.find(slots, 'blank') >= 0;
  const copy = slots.slice();
  for (const { from, to } of path.copies) if (copy[from] !== undefined) copy[to] = copy[from];
  return path.table.matcher.find(copy, 'blank') >= 0;
}
