import type { KeyIndex } from './key-index.js';
import type { PreparedSchema } from './prepared-schema.js';
import type { PreparedTable } from './prepared-table.js';
import { reachableTables } from './reachable-keys.js';

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
  const paths = schema.mappings.flatMap(({ inclusions, exclusions, paths: own }) => [...inclusions, ...exclusions, ...own]);
  const outputs = schema.outputs ?? [];
  const evaluated = new Map<string, PreparedTable>();
  for (const id of [...paths.map(({ tableId }) => tableId), ...outputs.flatMap(({ tableId }) => tableId ?? [])])
    reachableTables(id, tables, evaluated);
  const asked = schema.inputs.flatMap(({ definition }) => tables.get(definition.defaultTable ?? '') ?? []);
  return new Set([
    ...[...evaluated.values(), ...asked].flatMap((table) => slotsRead(table, keys)),
    // An absent input is not validated, so its own code list does not read it.
    ...schema.inputs.flatMap(({ slot, table }) => (table === undefined ? [] : slotsRead(table, keys).filter((read) => read !== slot))),
    ...paths.flatMap(({ copies }) => copies.map(({ from }) => from)),
    ...outputs.flatMap((output) => [output.slot, output.default.slot]),
    ...schema.inputs.map((input) => input.default.slot),
    ...schema.initialContext.flatMap(({ value }) => value?.slot ?? []),
  ]);
}

function slotsRead({ inputSlots, references }: PreparedTable, keys: KeyIndex): number[] {
  return [...inputSlots, ...references.map((key) => keys.slot(key))];
}
