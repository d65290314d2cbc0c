import type { KeyIndex } from './key-index.js';
import type { PreparedSchema } from './prepared-schema.js';
import type { PreparedTable } from './prepared-table.js';
import { tablesTouched } from './reachable-keys.js';

/**
 * Which absent inputs of a schema have to be given their default: those that any table, reference or output of the schema reads, and those
 * whose default comes from a table, because asking it may be an error. Most site-specific items are only checked, never read.
 * @returns 1 at the positions of those inputs
 */
export function inputsThatNeedDefaults(schema: PreparedSchema, tables: ReadonlyMap<string, PreparedTable>, keys: KeyIndex): Uint8Array {
  const read = readSlots(schema, tables, keys);
  return Uint8Array.from(schema.inputs, ({ slot, definition }) => {
    const byTable = definition.default === undefined && definition.defaultTable !== undefined;
    return byTable || read.has(slot) ? 1 : 0;
  });
}

function readSlots(schema: PreparedSchema, tables: ReadonlyMap<string, PreparedTable>, keys: KeyIndex): Set<number> {
  const touched = [...tablesTouched(schema, tables)].flatMap((id) => tables.get(id) ?? []);
  const paths = schema.mappings.flatMap(({ inclusions, exclusions, paths: own }) => [...inclusions, ...exclusions, ...own]);
  const outputs = schema.outputs ?? [];
  return new Set([
    ...touched.flatMap(({ inputSlots, references }) => [...inputSlots, ...references.map((key) => keys.slot(key))]),
    ...paths.flatMap(({ copies }) => copies.map(({ from }) => from)),
    ...outputs.flatMap((output) => [output.slot, output.default.slot]),
    ...schema.inputs.map((input) => input.default.slot),
    ...schema.initialContext.flatMap(({ value }) => value?.slot ?? []),
  ]);
}
