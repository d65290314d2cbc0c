import type { KeyMapping, MappingDefinition, TablePath } from '../algorithm-definition.js';
import { isInvolved } from './involvement.js';
import { ENGINE_KEYS, type Context } from '../run/context.js';
import type { PreparedSchema } from './prepared-schema.js';
import type { PreparedTable } from '../table/prepared-table.js';

type Tables = ReadonlyMap<string, PreparedTable>;

/** Keys one table path reads and writes, tables reached by JUMP included. */
export interface PathKeys {
  readonly id: string;
  readonly inputs: ReadonlySet<string>;
  readonly outputs: ReadonlySet<string>;
}

/** Keys one mapping reads and writes. */
export interface MappingKeys {
  readonly id: string;
  readonly inputs: ReadonlySet<string>;
  readonly outputs: ReadonlySet<string>;
  readonly tables: readonly PathKeys[];
}

/** The tables that a table leads to by JUMP, itself first, each once, depth first. Missing tables are left out. */
export function reachableTables(tableId: string, tables: Tables, seen: Map<string, PreparedTable> = new Map()): Map<string, PreparedTable> {
  const pending = [tableId];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const table = tables.get(id);
    if (table === undefined || seen.has(id)) continue;
    seen.set(id, table);
    if (table.jumps) pending.push(...jumpTargets(table).reverse());
  }
  return seen;
}

function jumpTargets({ endpoints }: PreparedTable): string[] {
  return endpoints.flatMap((row) => row.flatMap(({ kind, text }) => (kind === 'JUMP' && text !== null ? [text] : [])));
}

/**
 * The keys that staging in a schema can read.
 * @param context - a context as it is, without defaults; given one, mappings that are not involved in it are left out
 */
export function schemaInputs(schema: PreparedSchema, tables: Tables, context?: Context): Set<string> {
  const excluded = new Set<string>();
  const keys = new Set<string>();
  for (const column of schema.selection?.definition.columns ?? []) if (column.type === 'INPUT') keys.add(column.key);
  for (const mapping of schema.mappings) {
    const involved = context === undefined || isInvolved(mapping, context);
    for (const key of mappingInputs(mapping.definition, involved, { tables, excluded })) keys.add(key);
  }
  return withoutEngineKeys(keys);
}

/** The keys each mapping of a schema, and each of its table paths, reads and writes when looked at alone. */
export function mappingKeys(schema: PreparedSchema, tables: Tables): MappingKeys[] {
  return schema.mappings.map(({ definition }) => {
    const paths = (definition.tables ?? []).map((path) => ({
      id: path.id,
      inputs: pathInputs(path, { tables, excluded: new Set<string>() }),
      outputs: pathOutputs(path, tables),
    }));
    return {
      id: definition.id,
      inputs: mappingInputs(definition, true, { tables, excluded: new Set<string>() }),
      outputs: new Set(paths.flatMap(({ outputs }) => [...outputs])),
      tables: paths,
    };
  });
}

/** The tables a schema can touch: validation, default, output and staging tables, all followed through JUMP; not the selection table. */
export function tablesTouched(schema: PreparedSchema, tables: Tables): Set<string> {
  const ids = [
    ...schema.inputs.flatMap(({ definition }) => [definition.table, definition.defaultTable]),
    ...(schema.outputs ?? []).map(({ tableId }) => tableId),
    ...schema.definition.mappings.flatMap((mapping) =>
      [...mapping.inclusionTables, ...mapping.exclusionTables, ...(mapping.tables ?? [])].map(({ id }) => id),
    ),
  ];
  const seen = new Map<string, PreparedTable>();
  for (const id of ids) if (id !== undefined) reachableTables(id, tables, seen);
  return new Set(seen.keys());
}

interface Search {
  readonly tables: Tables;
  /** Keys made by an earlier table: reading them needs no input. Grows as the search goes on. */
  readonly excluded: Set<string>;
}

function mappingInputs(mapping: MappingDefinition, isInvolvedHere: boolean, search: Search): Set<string> {
  const conditions = [...mapping.inclusionTables, ...mapping.exclusionTables];
  const keys = new Set<string>();
  const add = (path: TablePath): void => {
    for (const key of pathInputs(path, search)) keys.add(key);
  };
  conditions.forEach(add);
  if (mapping.tables !== undefined && isInvolvedHere) {
    for (const { key } of mapping.initialContext) search.excluded.add(key);
    [...conditions, ...mapping.tables].forEach(add);
  }
  return keys;
}

function pathInputs(path: TablePath, { tables, excluded }: Search): Set<string> {
  const keys = new Set<string>();
  const addInput = (key: string): void => {
    const source = path.inputMapping.findLast(({ to }) => to === key)?.from ?? key;
    if (!excluded.has(source)) keys.add(source);
  };
  for (const table of reachableTables(path.id, tables).values()) {
    for (const { type, key } of table.definition.columns) {
      if (type === 'INPUT') addInput(key);
      if (type !== 'ENDPOINT') continue;
      const result = writtenKey(path.outputMapping, key);
      if (!keys.has(result)) excluded.add(result);
    }
    table.extraInput?.forEach(addInput);
  }
  return withoutEngineKeys(keys);
}

/** Nobody supplies the keys that the engine sets, and only those: another `ctx_` key is a key like any other. */
function withoutEngineKeys(keys: Set<string>): Set<string> {
  for (const key of ENGINE_KEYS) keys.delete(key);
  return keys;
}

function pathOutputs(path: TablePath, tables: Tables): Set<string> {
  const reached = [...reachableTables(path.id, tables).values()];
  return new Set(reached.flatMap(({ endpointKeys }) => endpointKeys.map((key) => writtenKey(path.outputMapping, key))));
}

function writtenKey(outputMapping: readonly KeyMapping[], key: string): string {
  return outputMapping.findLast(({ from }) => from === key)?.to ?? key;
}
