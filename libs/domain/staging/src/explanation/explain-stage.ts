import type { ColumnDefinition, SchemaDefinition } from '../algorithm-definition.js';
import type { StageInput, StageResult, StageStep, StepEffect, ValueOrigin } from '../stage-result.js';
import type { ExplainedStage, StageYear, StagingAlgorithm } from '../staging-algorithm.js';

/** One cell of a matched row: what the row asked for and what the case held. */
export interface ExplainedCondition {
  readonly key: string;
  /** Column name of the table. */
  readonly name: string;
  /** `null` = null is stored, `undefined` = the key is absent; both match like blank. */
  readonly value: string | null | undefined;
  /** The cell as written: codes and ranges; `null` and `*` take anything, blank takes blank only. `undefined` if no row matched. */
  readonly cell: string | null | undefined;
  readonly origin: ValueOrigin;
}

/** One table of the chain with the row that decided. */
export interface ExplainedTable {
  readonly tableId: string;
  readonly tableName: string;
  /** Row from 0, -1 if none matched. */
  readonly row: number;
  readonly conditions: readonly ExplainedCondition[];
}

/** One step of a staging run. */
export interface ExplainedStep extends ExplainedTable {
  readonly trace: string;
  /** Asked for what its rows do, or to decide whether its mapping takes part. */
  readonly purpose: StageStep['purpose'];
  /** The step that jumped here, `undefined` if the schema itself asks the table. */
  readonly calledBy: number | undefined;
  readonly effects: readonly StepEffect[];
  /** Values of further keys that cells of the table refer to. */
  readonly referenced: StageStep['referenced'];
}

/** One output with the rows behind it. */
export interface ExplainedOutput {
  readonly key: string;
  readonly name: string;
  readonly naaccrXmlId: string | undefined;
  readonly value: string | null;
  /** The step that wrote it, or how it came about otherwise. */
  readonly origin: ValueOrigin;
  /** Positions in `steps` of all rows that led to the value, in order of evaluation; the last one wrote it. Empty for a default. */
  readonly chain: readonly number[];
}

/** How a result came about. */
export interface StageExplanation {
  readonly algorithm: string;
  readonly release: string;
  readonly stage: StageResult;
  readonly schemaName: string | null;
  /** The row of the selection table that chose the schema; `undefined` if none was chosen. */
  readonly selection: ExplainedTable | undefined;
  readonly steps: readonly ExplainedStep[];
  readonly outputs: readonly ExplainedOutput[];
}

/**
 * Stages a case and gives the chain of tables, rows and values that led to the result.
 * @param input - keys of the algorithm, as for `stage`
 * @returns the same result as `stage`, with the selection row, every evaluated row and, per output, the rows behind it
 * @throws StagingAlgorithmError code CURRENT_YEAR_MISSING
 */
export function explainStage(algorithm: StagingAlgorithm, input: StageInput, at?: StageYear): StageExplanation {
  const { stage, steps, origins } = algorithm.explain(input, at);
  const schema = stage.schemaId === null ? undefined : algorithm.schema(stage.schemaId);
  const explained = steps.map((step) => explainStep(algorithm, step));
  return {
    algorithm: algorithm.algorithm,
    release: algorithm.version,
    stage,
    schemaName: schema?.name ?? null,
    selection: schema === undefined ? undefined : explainSelection(algorithm, schema, input),
    steps: explained,
    outputs: schema === undefined ? [] : explainOutputs(algorithm, { stage, origins, steps: explained }),
  };
}

function explainStep(algorithm: StagingAlgorithm, { values, origins, ...step }: StageStep): ExplainedStep {
  const table = algorithm.table(step.tableId);
  const cells = table?.rows[step.row];
  const columns = inputColumns(table?.columns ?? []);
  const conditions = columns.map(({ key, name, index }, position): ExplainedCondition => ({
    ...{ key, name, value: values[position], origin: origins[position] ?? 'default' },
    cell: cells?.[index],
  }));
  return { ...step, tableName: table?.name ?? step.tableId, conditions };
}

/** A selection table is asked only for the keys that the case has. */
function explainSelection(
  algorithm: StagingAlgorithm,
  { id, selectionTable: tableId }: SchemaDefinition,
  input: StageInput,
): ExplainedTable {
  const table = algorithm.table(tableId);
  const columns = inputColumns(table?.columns ?? []).filter(({ key }) => input[key] !== undefined);
  const row = algorithm.selectionRow(id, input) ?? -1;
  const conditions = columns.map(({ key, name, index }): ExplainedCondition => ({
    key,
    name,
    value: input[key],
    cell: table?.rows[row]?.[index],
    origin: 'given',
  }));
  return { tableId, tableName: table?.name ?? tableId, row, conditions };
}

function inputColumns(columns: readonly ColumnDefinition[]): { key: string; name: string; index: number }[] {
  return columns.flatMap(({ type, key, name }, index) => (type === 'INPUT' ? [{ key, name: name ?? key, index }] : []));
}

function explainOutputs(
  algorithm: StagingAlgorithm,
  { stage, steps, origins }: Pick<ExplainedStage, 'stage' | 'origins'> & { readonly steps: readonly ExplainedStep[] },
): ExplainedOutput[] {
  const definitions = new Map(algorithm.outputs(stage.schemaId ?? '').map((output) => [output.key, output]));
  return Object.entries(stage.output).map(([key, value]) => {
    const origin = origins.get(key) ?? 'default';
    return {
      ...{ key, value, origin, name: definitions.get(key)?.name ?? key, naaccrXmlId: definitions.get(key)?.naaccrXmlId },
      chain: typeof origin === 'number' ? chainTo(origin, steps) : [],
    };
  });
}

/** All steps whose values, jumps or conditions a step depends on, itself last. */
function chainTo(last: number, steps: readonly ExplainedStep[]): number[] {
  const found = new Set<number>();
  const pending: ValueOrigin[] = [last];
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    const step = typeof index === 'number' && !found.has(index) ? steps[index] : undefined;
    if (typeof index !== 'number' || step === undefined) continue;
    found.add(index);
    pending.push(...step.conditions.map(({ origin }) => origin), ...step.effects.flatMap(copiedOrigin));
    pending.push(...(step.calledBy === undefined ? conditionsOf(step, index, steps) : [step.calledBy]));
  }
  return [...found].sort((one, other) => one - other);
}

function copiedOrigin(effect: StepEffect): ValueOrigin[] {
  return effect.kind === 'VALUE' && effect.origin !== undefined ? [effect.origin] : [];
}

/** The inclusion and exclusion tables that let the mapping of a step take part: they stand before its first table. */
function conditionsOf({ purpose, trace }: ExplainedStep, index: number, steps: readonly ExplainedStep[]): number[] {
  const mapping = mappingOf(trace);
  if (purpose !== 'value') return [];
  return steps.flatMap((step, position) =>
    position < index && step.purpose !== 'value' && mappingOf(step.trace) === mapping ? [position] : [],
  );
}

/** A mapping id may hold points itself, a table id may not. */
function mappingOf(trace: string): string {
  return trace.slice(0, Math.max(0, trace.lastIndexOf('.')));
}
