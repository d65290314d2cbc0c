import type { InputDefinition, MappingDefinition, SchemaDefinition, TablePath } from './algorithm-definition.js';
import { referencedKey } from './cell.js';
import type { KeyIndex, Slots } from './key-index.js';
import type { PreparedTable } from './prepared-table.js';
import { StagingAlgorithmError } from './staging.errors.js';

/** A text that is literal or stands for a context key. */
export interface PreparedText {
  readonly text: string;
  /** -1 for a literal. */
  readonly slot: number;
}

/** An input ready for staging. */
export interface PreparedInput {
  readonly key: string;
  readonly slot: number;
  readonly definition: InputDefinition;
  readonly default: PreparedText | undefined;
  /** `undefined` if the input names no validation table or a missing one; see `tableMissing`. */
  readonly table: PreparedTable | undefined;
  readonly tableMissing: boolean;
  /** Whether an invalid code ends the staging of the case. */
  readonly stops: boolean;
}

/** An output ready for staging. */
export interface PreparedOutput {
  readonly key: string;
  readonly slot: number;
  readonly tableId: string | undefined;
  readonly table: PreparedTable | undefined;
  readonly default: PreparedText | undefined;
}

/** A value that an initial context sets. */
export interface PreparedValue {
  readonly slot: number;
  readonly value: string | null;
}

/** A key copied to another one before a table is evaluated. */
export interface PreparedCopy {
  readonly fromKey: string;
  readonly from: number;
  readonly to: number;
}

/** One use of a table inside a mapping. */
export interface PreparedPath {
  readonly tableId: string;
  readonly table: PreparedTable | undefined;
  /** What stands before a table id in the path trace: the mapping id and a point, or nothing. */
  readonly tracePrefix: string;
  readonly trace: string;
  readonly copies: readonly PreparedCopy[];
  /** Target slots by result slot; `undefined` when nothing is renamed. */
  readonly targets: ReadonlyMap<number, readonly number[]> | undefined;
}

/** One staging program, ready to run. */
export interface PreparedMapping {
  readonly definition: MappingDefinition;
  readonly inclusions: readonly PreparedPath[];
  readonly exclusions: readonly PreparedPath[];
  readonly initialContext: readonly PreparedValue[];
  readonly paths: readonly PreparedPath[];
}

/** A schema ready for staging. */
export interface PreparedSchema {
  readonly definition: SchemaDefinition;
  readonly selection: PreparedTable | undefined;
  readonly inputs: readonly PreparedInput[];
  readonly inputOf: ReadonlyMap<string, PreparedInput>;
  /** 1 at the slots of input keys. */
  readonly isInputSlot: Uint8Array;
  readonly yearInput: PreparedInput | undefined;
  readonly outputs: readonly PreparedOutput[] | undefined;
  /** Whether output tables read only outputs, so that other keys need not be removed before they are checked. */
  readonly outputTablesReadOutputsOnly: boolean;
  readonly initialContext: readonly { readonly slot: number; readonly value: PreparedText | null }[];
  readonly mappings: readonly PreparedMapping[];
}

/** What the value of a text is in a context: blank if it refers to an absent key, possibly null if it refers to a key that holds null. */
export function resolveText(text: PreparedText, slots: Slots): string | null {
  if (text.slot < 0) return text.text;
  const value = slots[text.slot];
  return value === undefined ? '' : value;
}

/**
 * Numbers the keys of a schema and links it to its tables.
 * @throws StagingAlgorithmError code CONTEXT_OVERWRITES_INPUT if a mapping's initial context names an input of the schema
 */
export function prepareSchema(definition: SchemaDefinition, tables: ReadonlyMap<string, PreparedTable>, keys: KeyIndex): PreparedSchema {
  const inputOf = new Map<string, PreparedInput>();
  for (const input of definition.inputs) inputOf.set(input.key, prepareInput(input, { definition, tables, keys }));
  for (const mapping of definition.mappings) refuseInputKeys(mapping, definition, inputOf);
  const outputs =
    definition.outputs === undefined || definition.outputs.length === 0 ? undefined : prepareOutputs(definition.outputs, tables, keys);
  const mappings = definition.mappings.map((mapping) => prepareMapping(mapping, tables, keys));
  const initialContext = definition.initialContext.map(({ key, value }) => ({
    slot: keys.slot(key),
    value: value === null ? null : prepareText(value, keys),
  }));
  const inputs = [...inputOf.values()];
  const isInputSlot = new Uint8Array(keys.size);
  for (const { slot } of inputs) isInputSlot[slot] = 1;
  return {
    definition,
    selection: tables.get(definition.selectionTable),
    inputs,
    inputOf,
    isInputSlot,
    yearInput: inputOf.get('year_dx'),
    outputs,
    outputTablesReadOutputsOnly: readOutputsOnly(outputs ?? [], keys),
    initialContext,
    mappings,
  };
}

function prepareText(text: string, keys: KeyIndex): PreparedText {
  const key = referencedKey(text);
  return { text, slot: key === undefined ? -1 : keys.slot(key) };
}

function prepareInput(
  input: InputDefinition,
  owner: { readonly definition: SchemaDefinition; readonly tables: ReadonlyMap<string, PreparedTable>; readonly keys: KeyIndex },
): PreparedInput {
  const policy = owner.definition.onInvalidInput;
  const table = input.table === undefined ? undefined : owner.tables.get(input.table);
  return {
    key: input.key,
    slot: owner.keys.slot(input.key),
    definition: input,
    default: input.default === undefined ? undefined : prepareText(input.default, owner.keys),
    table,
    tableMissing: input.table !== undefined && table === undefined,
    stops: policy === 'FAIL' || (policy === 'FAIL_WHEN_USED_FOR_STAGING' && input.usedForStaging),
  };
}

function prepareOutputs(
  outputs: SchemaDefinition['outputs'] & object,
  tables: ReadonlyMap<string, PreparedTable>,
  keys: KeyIndex,
): PreparedOutput[] {
  const byKey = new Map(outputs.map((output) => [output.key, output]));
  return [...byKey.values()].map((output) => ({
    key: output.key,
    slot: keys.slot(output.key),
    tableId: output.table,
    table: output.table === undefined ? undefined : tables.get(output.table),
    default: output.default === undefined ? undefined : prepareText(output.default, keys),
  }));
}

function readOutputsOnly(outputs: readonly PreparedOutput[], keys: KeyIndex): boolean {
  const slots = new Set(outputs.map(({ slot }) => slot));
  return outputs.every(
    ({ table }) =>
      table === undefined ||
      (table.inputSlots.every((slot) => slots.has(slot)) && table.references.every((key) => slots.has(keys.slot(key)))),
  );
}

function refuseInputKeys(mapping: MappingDefinition, schema: SchemaDefinition, inputOf: ReadonlyMap<string, PreparedInput>): void {
  const clash = mapping.initialContext.find(({ key }) => inputOf.has(key));
  if (clash === undefined) return;
  throw new StagingAlgorithmError(
    'CONTEXT_OVERWRITES_INPUT',
    `mapping \`${mapping.id}\` of schema ${schema.id} sets \`${clash.key}\`, which is an input.`,
    {
      column: clash.key,
    },
  );
}

function prepareMapping(mapping: MappingDefinition, tables: ReadonlyMap<string, PreparedTable>, keys: KeyIndex): PreparedMapping {
  const tracePrefix = mapping.id === '' ? '' : `${mapping.id}.`;
  const prepare = (path: TablePath): PreparedPath => preparePath(path, { tracePrefix, tables, keys });
  return {
    definition: mapping,
    inclusions: mapping.inclusionTables.map(prepare),
    exclusions: mapping.exclusionTables.map(prepare),
    initialContext: mapping.initialContext.map(({ key, value }) => ({ slot: keys.slot(key), value })),
    paths: (mapping.tables ?? []).map(prepare),
  };
}

function preparePath(
  path: TablePath,
  owner: { readonly tracePrefix: string; readonly tables: ReadonlyMap<string, PreparedTable>; readonly keys: KeyIndex },
): PreparedPath {
  const targets = new Map<number, number[]>();
  for (const { from, to } of path.outputMapping) {
    const slot = owner.keys.slot(from);
    targets.set(slot, [...(targets.get(slot) ?? []), owner.keys.slot(to)]);
  }
  return {
    tableId: path.id,
    table: owner.tables.get(path.id),
    tracePrefix: owner.tracePrefix,
    trace: `${owner.tracePrefix}${path.id}`,
    copies: path.inputMapping.map(({ from, to }) => ({ fromKey: from, from: owner.keys.slot(from), to: owner.keys.slot(to) })),
    targets: targets.size === 0 ? undefined : targets,
  };
}
