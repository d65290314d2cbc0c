import { ABSENT, type Context } from '../run/context.js';
import type { PreparedMapping, PreparedPath } from './prepared-schema.js';
import type { PreparedTable } from '../table/prepared-table.js';
import type { StepRecorder } from '../run/step-recorder.js';
import { StagingAlgorithmError } from '../staging.errors.js';

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
  const table = conditionTable(path);
  if (path.copies.length === 0) return table.matcher.find(context, 'blank') >= 0;
  return withCopies(path, context, () => table.matcher.find(context, 'blank') >= 0);
}

/** Takes down how the inclusion and exclusion tables of a mapping that takes part were answered. */
export function recordConditions(mapping: PreparedMapping, context: Context, recorder: StepRecorder): void {
  const record = (path: PreparedPath, purpose: 'inclusion' | 'exclusion'): void => {
    const table = conditionTable(path);
    const copied = path.copies.filter(({ from }) => context.code(from) !== ABSENT);
    recorder.aside(copied, () => {
      withCopies(path, context, () => {
        recorder.openTable(table, { trace: path.trace, purpose, row: table.matcher.find(context, 'blank'), context });
        recorder.closeTable();
      });
    });
  };
  for (const path of mapping.inclusions) record(path, 'inclusion');
  for (const path of mapping.exclusions) record(path, 'exclusion');
}

function conditionTable({ table, tableId }: PreparedPath): PreparedTable {
  if (table !== undefined) return table;
  throw new StagingAlgorithmError('TABLE_MISSING', `inclusion or exclusion table \`${tableId}\` is not in the algorithm.`, {
    table: tableId,
  });
}

/** Asks something with the input mapping of a path in force, and takes it back. */
function withCopies<T>(path: PreparedPath, context: Context, ask: () => T): T {
  const before = path.copies.map(({ to }) => context.get(to));
  for (const { from, to } of path.copies) if (context.code(from) !== ABSENT) context.copy(from, to);
  const answer = ask();
  path.copies.forEach(({ to }, index) => {
    context.set(to, before[index]);
  });
  return answer;
}
