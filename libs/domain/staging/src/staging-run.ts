import type { Slots } from './key-index.js';
import { isInvolved } from './involvement.js';
import { resolveText, type PreparedInput, type PreparedMapping, type PreparedPath, type PreparedSchema } from './prepared-schema.js';
import type { Endpoint, PreparedTable } from './prepared-table.js';
import type { StageError, StageStep } from './stage-result.js';
import { evaluationErrors as failed } from './stage-errors.js';

/**
 * The core of staging: one case inside one schema, on a context that every step changes.
 * @see docs/standards.md, staging algorithm archive format, processing of a schema
 */
export class StagingRun {
  readonly errors: StageError[] = [];
  readonly path: string[] = [];
  private readonly stack: PreparedTable[] = [];

  /**
   * @param slots - the context, trimmed, with the two `ctx_` keys set; changed by the run
   * @param tables - all tables of the algorithm, for JUMP
   * @param steps - where to record the evaluated tables, if somebody wants an explanation
   */
  constructor(
    private readonly slots: Slots,
    private readonly tables: ReadonlyMap<string, PreparedTable>,
    private readonly steps?: StageStep[],
  ) {}

  /** Runs a schema. @returns false if an invalid input ended the run before any table was evaluated */
  run(schema: PreparedSchema): boolean {
    if (!this.readInputs(schema)) return false;
    for (const output of schema.outputs ?? [])
      this.slots[output.slot] = output.default === undefined ? '' : resolveText(output.default, this.slots);
    for (const { slot, value } of schema.initialContext) this.slots[slot] = value === null ? null : resolveText(value, this.slots);
    for (const mapping of schema.mappings) if (isInvolved(mapping, this.slots)) this.runMapping(mapping);
    if (schema.outputs !== undefined) this.checkOutputs(schema);
    return true;
  }

  /** The default of an input: its own, literal or referred to, else the answer of its default table, else blank. */
  defaultOf(input: PreparedInput): string | null {
    if (input.default !== undefined) return input.default.slot < 0 ? input.default.text : resolveText(input.default, this.slots);
    const tableId = input.definition.defaultTable;
    return tableId === undefined ? '' : this.defaultByTable(input, tableId);
  }

  private defaultByTable(input: PreparedInput, tableId: string): string | null {
    const table = this.tables.get(tableId);
    if (table === undefined) {
      this.errors.push(failed.tableOfItemMissing(input.key, tableId));
      return '';
    }
    const row = table.matcher.find(this.slots, 'blank');
    const endpoint = table.endpoints[row]?.find(({ kind, resultKey }) => kind === 'VALUE' && resultKey === input.key);
    if (endpoint !== undefined && endpoint.text !== null) return endpointValue(endpoint, this.slots) ?? null;
    this.errors.push(failed.noDefault(input.key, tableId));
    return '';
  }

  private readInputs(schema: PreparedSchema): boolean {
    const { inputs } = schema;
    let goesOn = true;
    for (let index = 0; index < inputs.length; index++) {
      const input = inputs[index];
      if (input === undefined) continue;
      const value = this.slots[input.slot];
      if (value === undefined || value === null) this.slots[input.slot] = this.defaultOf(input);
      else if (value !== '' && !this.isValid(input, value) && input.stops) goesOn = false;
    }
    return goesOn;
  }

  /** Reports an invalid code; a missing validation table is reported too but never stops the case. */
  private isValid(input: PreparedInput, value: string): boolean {
    if (input.table === undefined) {
      if (input.tableMissing) this.errors.push(failed.tableOfItemMissing(input.key, input.definition.table ?? ''));
      return true;
    }
    if (input.table.matcher.find(this.slots, 'blank') >= 0) return true;
    this.errors.push(failed.invalidInput(input, value, input.table.id));
    return false;
  }

  private runMapping(mapping: PreparedMapping): void {
    for (const { trace } of mapping.inclusions) this.path.push(trace);
    for (const { trace } of mapping.exclusions) this.path.push(trace);
    // Literal on purpose: the format resolves no references here, and stores null as null.
    for (const { slot, value } of mapping.initialContext) this.slots[slot] = value;
    for (const path of mapping.paths) {
      if (path.copies.length > 0) this.copyInputs(path);
      const goesOn = this.evaluate(path, path.table ?? path.tableId);
      // The copied keys are deleted and not restored, even if they existed before.
      for (const { to } of path.copies) this.slots[to] = undefined;
      if (!goesOn) return;
    }
  }

  private copyInputs(path: PreparedPath): void {
    for (const { from, fromKey, to } of path.copies) {
      const value = this.slots[from];
      if (value === undefined) this.errors.push(failed.unknownInputMapping(fromKey, path.tableId));
      else this.slots[to] = value;
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
    const trace = target === path.table ? path.trace : path.tracePrefix + target.id;
    this.path.push(trace);
    const row = target.matcher.find(this.slots, 'blank');
    if (this.steps !== undefined) this.recordStep(target, trace, row);
    if (row < 0) {
      this.errors.push(failed.matchNotFound(target, this.slots));
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
      if (endpoint.kind === 'VALUE') this.setValue(endpoint, path.targets);
      else if (endpoint.kind === 'JUMP') goesOn = this.evaluate(path, this.tables.get(endpoint.text ?? '') ?? endpoint.text ?? '');
      else if (endpoint.kind === 'STOP') goesOn = false;
      else if (endpoint.kind === 'ERROR') this.errors.push(failed.stagingError(table, endpoint, this.slots));
    }
    return goesOn;
  }

  private setValue(endpoint: Endpoint, targets: PreparedPath['targets']): void {
    const renamed = targets?.get(endpoint.resultSlot);
    if (renamed === undefined) this.slots[endpoint.resultSlot] = endpointValue(endpoint, this.slots);
    else for (const slot of renamed) this.slots[slot] = endpointValue(endpoint, this.slots);
  }

  private checkOutputs(schema: PreparedSchema): void {
    const outputs = schema.outputs ?? [];
    if (!schema.outputTablesReadOutputsOnly) {
      const kept = outputs.map(({ slot }) => this.slots[slot]);
      this.slots.fill(undefined);
      outputs.forEach(({ slot }, index) => (this.slots[slot] = kept[index]));
    }
    for (const { key, slot, table, tableId } of outputs) {
      const value = this.slots[slot];
      if (tableId === undefined || value === undefined) continue;
      if (table === undefined) this.errors.push(failed.tableOfItemMissing(key, tableId));
      else if (table.matcher.find(this.slots, 'blank') < 0) this.errors.push(failed.invalidOutput(key, tableId, value));
    }
  }

  private recordStep(table: PreparedTable, trace: string, row: number): void {
    this.steps?.push({ trace, tableId: table.id, row, values: table.inputSlots.map((slot) => this.slots[slot]) });
  }
}

const NO_ENDPOINTS: readonly Endpoint[] = [];

/** What a VALUE endpoint stores: `undefined` removes the key. */
function endpointValue(endpoint: Endpoint, slots: Slots): string | null | undefined {
  if (endpoint.referenceSlot < 0) return endpoint.text ?? undefined;
  const value = slots[endpoint.referenceSlot];
  return value === undefined ? '' : value;
}
