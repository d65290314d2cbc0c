import type { InputDefinition, MappingDefinition, OutputDefinition, SchemaDefinition, TablePath } from '../algorithm-definition.js';
import { referencedKey } from '../table/cell.js';
import { BLANK, codeOf, type Context } from '../run/context.js';
import type { KeyIndex } from '../run/key-index.js';
import type { PreparedTable } from '../table/prepared-table.js';
import { StagingAlgorithmError } from '../staging.errors.js';

/** A text that is literal or stands for a context key. */
export interface PreparedText {
  readonly text: string;
  /** The packed text. */
  readonly code: number;
  /** -1 for a literal. */
  readonly slot: number;
}

/** An input ready for staging. */
export interface PreparedInput {
  readonly key: string;
  readonly slot: number;
  readonly definition: InputDefinition;
  /** Blank if the definition names none. */
  readonly default: PreparedText;
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
  readonly definition: OutputDefinition;
  readonly tableId: string | undefined;
  readonly table: PreparedTable | undefined;
  /** Blank if the definition names none. */
  readonly default: PreparedText;
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

/** What staging in a schema needs to know beyond its definition. */
export interface StagingPlan {
  /** 1 at the positions of inputs whose default matters. */
  needsDefault: Uint8Array | undefined;
}

/** A schema ready for staging. */
export interface PreparedSchema {
  readonly definition: SchemaDefinition;
  /** A list of this schema alone. */
  readonly alone: readonly PreparedSchema[];
  readonly selection: PreparedTable | undefined;
  readonly inputs: readonly PreparedInput[];
  /** Slots of the inputs, in their order. */
  readonly inputSlots: Int32Array;
  readonly inputOf: ReadonlyMap<string, PreparedInput>;
  /** What is worked out when the schema is first staged, because most schemas never are. */
  readonly plan: StagingPlan;
  /** 1 at the slots of input keys. */
  readonly isInputSlot: Uint8Array;
  readonly yearInput: PreparedInput | undefined;
  readonly outputs: readonly PreparedOutput[] | undefined;
  /** An object with every output key, to be copied and filled; `undefined` if a key cannot be a plain property. */
  readonly outputTemplate: Readonly<Record<string, string | null>> | undefined;
  /** Whether output tables read only outputs, so that other keys need not be removed before they are checked. */
  readonly outputTablesReadOutputsOnly: boolean;
  readonly initialContext: readonly { readonly slot: number; readonly value: PreparedText | null }[];
  readonly mappings: readonly PreparedMapping[];
}

/** Stores the value of a text under a slot: blank if it refers to an absent key, null if it refers to a key that holds null. */
export function storeText(value: PreparedText, context: Context, to: number): void {
  if (value.slot < 0) context.setText(to, value.code, value.text);
  else context.copyOrBlank(value.slot, to);
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
  const alone: PreparedSchema[] = [];
  const schema: PreparedSchema = {
    definition,
    alone,
    plan: { needsDefault: undefined },
    selection: tables.get(definition.selectionTable),
    inputs,
    inputSlots: Int32Array.from(inputs, ({ slot }) => slot),
    inputOf,
    isInputSlot,
    yearInput: inputOf.get('year_dx'),
    outputs,
    outputTemplate:
      outputs?.every(({ key }) => key !== '__proto__') === true ? Object.fromEntries(outputs.map(({ key }) => [key, ''])) : undefined,
    outputTablesReadOutputsOnly: readOutputsOnly(outputs ?? []),
    initialContext,
    mappings,
  };
  alone.push(schema);
  return schema;
}

const NO_TEXT: PreparedText = { text: '', code: BLANK, slot: -1 };

function prepareText(text: string | undefined, keys: KeyIndex): PreparedText {
  if (text === undefined) return NO_TEXT;
  const key = referencedKey(text);
  return { text, code: codeOf(text), slot: key === undefined ? -1 : keys.slot(key) };
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
    default: prepareText(input.default, owner.keys),
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
    definition: output,
    tableId: output.table,
    table: output.table === undefined ? undefined : tables.get(output.table),
    default: prepareText(output.default, keys),
  }));
}

function readOutputsOnly(outputs: readonly PreparedOutput[]): boolean {
  const slots = new Set(outputs.map(({ slot }) => slot));
  return outputs.every(
    ({ table }) =>
      table === undefined || (table.inputSlots.every((slot) => slots.has(slot)) && table.referenceSlots.every((slot) => slots.has(slot))),
  );
}

function refuseInputKeys(mapping: MappingDefinition, schema: SchemaDefinition, inputOf: ReadonlyMap<string, PreparedInput>): void {
  const clash = mapping.initialContext.find(({ key }) => inputOf.has(key));
  if (clash === undefined) return;
  throw new StagingAlgorithmError(
    'CONTEXT_OVERWRITES_INPUT',
    `mapping \`${mapping.id}\` of schema ${schema.id} sets \`${clash.key}\`, which is an input.`,
    { table: schema.id, column: clash.key },
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
