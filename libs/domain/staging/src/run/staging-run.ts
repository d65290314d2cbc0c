import { ABSENT, BLANK, NULL, type Context } from './context.js';
import { isInvolved, recordConditions } from '../schema/involvement.js';
import { PathTrace } from './path-trace.js';
import { storeText, type PreparedInput, type PreparedMapping, type PreparedPath, type PreparedSchema } from '../schema/prepared-schema.js';
import { inputsThatNeedDefaults } from '../schema/read-slots.js';
import type { Endpoint, PreparedTable } from '../table/prepared-table.js';
import type { StageError } from '../stage-result.js';
import { evaluationErrors as failed } from './stage-errors.js';
import { StagingAlgorithmError } from '../staging.errors.js';
import type { StepRecorder } from './step-recorder.js';

/**
 * The core of staging: one case inside one schema, on a context that every step changes.
 * @see docs/standards.md, staging algorithm archive format, processing of a schema
 */
export class StagingRun {
  errors: StageError[] = [];
  readonly path = new PathTrace();
  private readonly stack: PreparedTable[] = [];
  private recorder: StepRecorder | undefined;

  /**
   * @param context - of every case, trimmed, with the two `ctx_` keys set; changed by each run
   * @param tables - all tables of the algorithm, for JUMP
   */
  constructor(
    private readonly context: Context,
    private readonly tables: ReadonlyMap<string, PreparedTable>,
  ) {}

  /**
   * Runs a schema on the context; errors and path are those of this run afterwards.
   * @param recorder - takes down the evaluated tables, if somebody wants an explanation
   * @returns false if an invalid input ended the run before any table was evaluated
   */
  run(schema: PreparedSchema, recorder?: StepRecorder): boolean {
    const { context } = this;
    this.errors = [];
    this.recorder = recorder;
    recorder?.start(schema, context);
    this.stack.length = 0;
    this.path.start();
    if (!this.readInputs(schema)) return false;
    if (schema.outputs !== undefined) {
      for (const output of schema.outputs) {
        storeText(output.default, context, output.slot);
        recorder?.outputReset(output.slot);
      }
    }
    for (const { slot, value } of schema.initialContext) {
      if (value === null) context.set(slot, null);
      else storeText(value, context, slot);
    }
    for (const mapping of schema.mappings) if (isInvolved(mapping, context)) this.runMapping(mapping);
    if (schema.outputs !== undefined) this.checkOutputs(schema);
    return true;
  }

  /** Gives an input its default: its own, literal or referred to, else the answer of its default table, else blank. */
  storeDefault(input: PreparedInput): void {
    const tableId = input.definition.defaultTable;
    if (input.definition.default !== undefined || tableId === undefined) storeText(input.default, this.context, input.slot);
    else this.storeDefaultOfTable(input, tableId);
  }

  private storeDefaultOfTable(input: PreparedInput, tableId: string): void {
    const { context, tables } = this;
    const table = tables.get(tableId);
    const row = table?.matcher.find(context, 'blank') ?? -1;
    const endpoint = table?.endpoints[row]?.find(({ kind, resultKey }) => kind === 'VALUE' && resultKey === input.key);
    if (endpoint !== undefined && endpoint.code !== ABSENT) storeValue(endpoint, context, input.slot);
    else {
      this.errors.push(table === undefined ? failed.tableOfItemMissing(input.key, tableId) : failed.noDefault(input.key, tableId));
      context.setText(input.slot, BLANK, '');
    }
  }

  private readInputs(schema: PreparedSchema): boolean {
    const { codes } = this.context;
    const { inputs, inputSlots } = schema;
    const storesDefault = (schema.plan.needsDefault ??= inputsThatNeedDefaults(schema, this.tables));
    let goesOn = true;
    for (let index = 0; index < inputSlots.length; index++) {
      const code = codes[inputSlots[index] ?? 0] ?? ABSENT;
      const isMissing = code === ABSENT || code === NULL;
      if (isMissing ? storesDefault[index] !== 1 : code === BLANK) continue;
      const input = inputs[index];
      if (input === undefined) continue;
      if (isMissing) this.storeDefault(input);
      else if (!this.isValid(input) && input.stops) goesOn = false;
    }
    return goesOn;
  }

  /** Reports an invalid code; a missing validation table is reported too but never stops the case. */
  private isValid(input: PreparedInput): boolean {
    if (input.table === undefined) {
      if (input.tableMissing) this.errors.push(failed.tableOfItemMissing(input.key, input.definition.table ?? ''));
      return true;
    }
    if (input.table.matcher.find(this.context, 'blank') >= 0) return true;
    this.errors.push(failed.invalidInput(input, this.context.text(input.slot), input.table.id));
    return false;
  }

  private runMapping(mapping: PreparedMapping): void {
    if (this.recorder !== undefined) recordConditions(mapping, this.context, this.recorder);
    for (const { trace } of mapping.inclusions) this.path.add(trace);
    for (const { trace } of mapping.exclusions) this.path.add(trace);
    // Literal on purpose: the format resolves no references here, and stores null as null.
    for (const { slot, value } of mapping.initialContext) {
      this.context.set(slot, value);
      this.recorder?.initialValue(slot);
    }
    for (const path of mapping.paths) {
      if (path.copies.length > 0) this.copyInputs(path);
      const goesOn = this.evaluate(path, path.table ?? path.tableId);
      // The copied keys are deleted and not restored, even if they existed before.
      for (const { to } of path.copies) this.context.remove(to);
      if (!goesOn) return;
    }
  }

  private copyInputs(path: PreparedPath): void {
    for (const copy of path.copies) {
      if (this.context.code(copy.from) === ABSENT) this.errors.push(failed.unknownInputMapping(copy.fromKey, path.tableId));
      else {
        this.context.copy(copy.from, copy.to);
        this.recorder?.copied(copy);
      }
    }
  }

  /** Evaluates a table and what it jumps to. @returns whether the mapping goes on */
  private evaluate(path: PreparedPath, target: PreparedTable | string): boolean {
    if (typeof target === 'string') {
      this.errors.push(failed.unknownTable(path.tableId, target));
      return true;
    }
    if (target.jumps && this.stack.includes(target)) {
      this.errors.push(failed.infiniteLoop(path.tableId, target.id));
      return true;
    }
    if (this.path.length >= MOST_TABLES || this.stack.length >= DEEPEST_JUMP) throw tooLong(target.id);
    const trace = target === path.table ? path.trace : path.tracePrefix + target.id;
    this.path.add(trace);
    const row = target.matcher.find(this.context, 'blank');
    this.recorder?.openTable(target, { trace, purpose: 'value', row, context: this.context });
    const goesOn = this.carryOut(path, target, row);
    this.recorder?.closeTable();
    return goesOn;
  }

  /** What follows from the matched row, or from there being none. */
  private carryOut(path: PreparedPath, target: PreparedTable, row: number): boolean {
    if (row < 0) {
      this.errors.push(failed.matchNotFound(target, this.context));
      return true;
    }
    if (!target.jumps) return this.applyRow(path, target, row);
    // Only a table that jumps can be met again on the way down.
    this.stack.push(target);
    const goesOn = this.applyRow(path, target, row);
    this.stack.pop();
    return goesOn;
  }

  /** Carries out the endpoints of a row from left to right; of several JUMP and STOP the last one decides whether the mapping goes on. */
  private applyRow(path: PreparedPath, table: PreparedTable, row: number): boolean {
    let goesOn = true;
    for (const endpoint of table.endpoints[row] ?? NO_ENDPOINTS) {
      this.recorder?.endpoint(endpoint);
      if (endpoint.kind === 'VALUE') this.setValue(endpoint, path.targets);
      else if (endpoint.kind === 'JUMP') goesOn = this.evaluate(path, this.tables.get(endpoint.text ?? '') ?? endpoint.text ?? '');
      else if (endpoint.kind === 'STOP') goesOn = false;
      else if (endpoint.kind === 'ERROR') this.errors.push(failed.stagingError(table, endpoint, this.context));
    }
    return goesOn;
  }

  private setValue(endpoint: Endpoint, targets: PreparedPath['targets']): void {
    const renamed = targets?.get(endpoint.resultSlot);
    if (renamed === undefined) this.write(endpoint, endpoint.resultSlot);
    else for (const slot of renamed) this.write(endpoint, slot);
  }

  private write(endpoint: Endpoint, slot: number): void {
    storeValue(endpoint, this.context, slot);
    this.recorder?.wrote(endpoint, slot, this.context);
  }

  private checkOutputs(schema: PreparedSchema): void {
    const { context } = this;
    const outputs = schema.outputs ?? [];
    if (!schema.outputTablesReadOutputsOnly) {
      const kept = outputs.map(({ slot }) => context.get(slot));
      context.clear();
      outputs.forEach(({ slot }, index) => {
        context.set(slot, kept[index]);
      });
    }
    for (const { key, slot, table, tableId } of outputs) {
      if (tableId === undefined || context.code(slot) === ABSENT) continue;
      if (table === undefined) this.errors.push(failed.tableOfItemMissing(key, tableId));
      else if (table.matcher.find(context, 'blank') < 0) this.errors.push(failed.invalidOutput(key, tableId, context.text(slot)));
    }
  }
}

/** Published algorithms evaluate fewer than a hundred tables per case, and jump less than ten deep. */
const MOST_TABLES = 10_000;
const DEEPEST_JUMP = 500;

function tooLong(table: string): StagingAlgorithmError {
  const message = `leads one case through more than ${MOST_TABLES} tables, or through ${DEEPEST_JUMP} jumps in a row; such an algorithm never comes to an end.`;
  return new StagingAlgorithmError('EVALUATION_TOO_LONG', message, { table });
}

const NO_ENDPOINTS: readonly Endpoint[] = [];

/** Carries out a VALUE endpoint; one without a text removes the key. */
function storeValue(endpoint: Endpoint, context: Context, to: number): void {
  const { referenceSlot, code, text } = endpoint;
  if (referenceSlot >= 0) context.copyOrBlank(referenceSlot, to);
  else if (text === null) context.remove(to);
  else context.setText(to, code, text);
}
