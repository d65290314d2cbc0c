import { ABSENT, type Context } from './context.js';
import type { PreparedMapping, PreparedPath } from './prepared-schema.js';
import { StagingAlgorithmError } from './staging.errors.js';

/**
 * Whether a mapping takes part: all its inclusion tables match and none of its exclusion tables does. The context is left as it was.
 * @throws StagingAlgorithmError code TABLE_MISSING if an inclusion or exclusion table does not exist
 */
export function isInvolved(mapping: PreparedMapping, context: Context): boolean {
  for (const path of mapping.inclusions) if (!matches(path, context)) return false;
  for (const path of mapping.exclusions) if (matches(path, context)) return false;
  return true;
}

function matches(path: PreparedPath, context: Context): boolean {
  if (path.table === undefined) {
    throw new StagingAlgorithmError('TABLE_MISSING', `inclusion or exclusion table \`${path.tableId}\` is not in the algorithm.`, {
      table: path.tableId,
    });
  }
  if (path.copies.length === 0) return path.table.matcher.find(context, 'blank') >= 0;
  const before = path.copies.map(({ to }) => context.get(to));
  for (const { from, to } of path.copies) if (context.code(from) !== ABSENT) context.copy(from, to);
  const found = path.table.matcher.find(context, 'blank') >= 0;
  path.copies.forEach(({ to }, index) => {
    context.set(to, before[index]);
  });
  return found;
}
