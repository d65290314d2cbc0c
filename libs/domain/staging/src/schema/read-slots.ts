import type { PreparedSchema } from './prepared-schema.js';
import type { PreparedTable } from '../table/prepared-table.js';
import { reachableTables } from './reachable-keys.js';

/**
 * Which absent inputs of a schema have to be given their default: those that any table, reference or output of the schema reads, and those
 * whose default comes from a table, because asking it may be an error. Most site-specific items are only checked, never read.
 * @returns 1 at the positions of those inputs
 */
export function inputsThatNeedDefaults(schema: PreparedSchema, tables: ReadonlyMap<string, PreparedTable>): Uint8Array {
  const read = readSlots(schema, tables);
  return Uint8Array.from(schema.inputs, ({ slot, definition }) => {
    const byTable = definition.default === undefined && definition.defaultTable !== undefined;
    return byTable || read.has(slot) ? 1 : 0;
  });
}

function readSlots(schema: PreparedSchema, tables: ReadonlyMap<string, PreparedTable>): Set<number> {
  const paths = schema.mappings.flatMap(({ inclusions, exclusions, paths: own }) => [...inclusions, ...exclusions, ...own]);
  const outputs = schema.outputs ?? [];
  const evaluated = new Map<string, PreparedTable>();
  for (const id of [...paths.map(({ tableId }) => tableId), ...outputs.flatMap(({ tableId }) => tableId ?? [])])
    reachableTables(id, tables, evaluated);
  const asked = schema.inputs.flatMap(({ definition }) => tables.get(definition.defaultTable ?? '') ?? []);
  return new Set([
    ...[...evaluated.values(), ...asked].flatMap((table) => slotsRead(table)),
    // An absent input is not validated, so its own code list does not read it.
    ...schema.inputs.flatMap(({ slot, table }) => (table === undefined ? [] : slotsRead(table).filter((read) => read !== slot))),
    ...paths.flatMap(({ copies }) => copies.map(({ from }) => from)),
    ...outputs.flatMap((output) => [output.slot, output.default.slot]),
    ...schema.inputs.map((input) => input.default.slot),
    ...schema.initialContext.flatMap(({ value }) => value?.slot ?? []),
  ]);
}

function slotsRead({ inputSlots, referenceSlots }: PreparedTable): number[] {
  return [...inputSlots, ...referenceSlots];
}
