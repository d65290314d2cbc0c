import { ALGORITHM_VERSION_KEY, CURRENT_YEAR_KEY, readContext, trimContext, type CaseContext } from './context.js';
import type { KeyIndex, Slots } from './key-index.js';
import type { PreparedSchema } from './prepared-schema.js';
import type { PreparedTable } from './prepared-table.js';
import type { SchemaSelection } from './schema-selection.js';
import { evaluationErrors } from './stage-errors.js';
import type { StageError, StageInput, StageOutcome, StageResult, StageStep } from './stage-result.js';
import { StagingRun } from './staging-run.js';

/** What a stager works with: one prepared algorithm. */
export interface StagerParts {
  readonly version: string;
  readonly keys: KeyIndex;
  readonly tables: ReadonlyMap<string, PreparedTable>;
  readonly selection: SchemaSelection;
}

/** How to stage one case. */
export interface StageRequest {
  readonly year: string;
  /** Given, the look-up is left out. */
  readonly schema?: PreparedSchema | undefined;
  readonly steps?: StageStep[] | undefined;
}

/** Stages cases one after the other on one reused context. */
export class Stager {
  private readonly slots: Slots;
  private readonly siteSlot: number;
  private readonly histSlot: number;
  private readonly versionSlot: number;
  private readonly yearSlot: number;

  constructor(private readonly parts: StagerParts) {
    const { keys } = parts;
    this.siteSlot = keys.slot('site');
    this.histSlot = keys.slot('hist');
    this.versionSlot = keys.slot(ALGORITHM_VERSION_KEY);
    this.yearSlot = keys.slot(CURRENT_YEAR_KEY);
    this.slots = new Array<string | null | undefined>(keys.size).fill(undefined);
  }

  /** The schemas a look-up leaves, in the algorithm's order. */
  lookup(input: StageInput): readonly PreparedSchema[] {
    return this.select(readContext(input, this.parts.keys, this.slots.fill(undefined)));
  }

  /** Stages one case. */
  stage(input: StageInput, request: StageRequest): StageResult {
    const { slots } = this;
    const context = readContext(input, this.parts.keys, slots.fill(undefined));
    if (request.schema !== undefined) return this.stageInSchema(request.schema, context, request);
    if (slots[this.siteSlot] == null || slots[this.histSlot] == null) return failure('FAILED_MISSING_SITE_OR_HISTOLOGY', null);
    const schemas = this.select(context);
    const [schema] = schemas;
    if (schema === undefined) return failure('FAILED_NO_MATCHING_SCHEMA', null);
    if (schemas.length > 1) return failure('FAILED_MULITPLE_MATCHING_SCHEMAS', null);
    return this.stageInSchema(schema, context, request);
  }

  private select({ slots, discriminatorPresent }: CaseContext): readonly PreparedSchema[] {
    return this.parts.selection.select(slots, discriminatorPresent);
  }

  private stageInSchema(schema: PreparedSchema, context: CaseContext, request: StageRequest): StageResult {
    const { slots, parts } = this;
    const { id } = schema.definition;
    const unknown = this.unknownInputs(schema, context);
    if (unknown !== undefined) return failure('FAILED_INVALID_INPUT', id, unknown);
    trimContext(context);
    slots[this.versionSlot] = parts.version;
    slots[this.yearSlot] = request.year;
    if (!isYearValid(schema, slots)) return failure('FAILED_INVALID_YEAR_DX', id);
    const run = new StagingRun(slots, parts.tables, request.steps);
    const result = run.run(schema) ? 'STAGED' : 'FAILED_INVALID_INPUT';
    return { result, schemaId: id, output: this.output(schema), errors: run.errors, path: run.path };
  }

  private unknownInputs(schema: PreparedSchema, { present, unknown }: CaseContext): StageError[] | undefined {
    let errors: StageError[] | undefined;
    for (const slot of present) {
      if (schema.isInputSlot[slot] !== 1) (errors ??= []).push(evaluationErrors.unknownInput(this.parts.keys.key(slot)));
    }
    for (const key of unknown) (errors ??= []).push(evaluationErrors.unknownInput(key));
    return errors;
  }

  private output(schema: PreparedSchema): Record<string, string | null> {
    const output: Record<string, string | null> = {};
    if (schema.outputs !== undefined) {
      for (const { key, slot } of schema.outputs) setOwn(output, key, this.slots[slot]);
      return output;
    }
    // A schema that declares no outputs returns whatever its tables made.
    this.slots.forEach((value, slot) => {
      const isEngineKey = slot === this.versionSlot || slot === this.yearSlot;
      if (!isEngineKey && schema.isInputSlot[slot] !== 1) setOwn(output, this.parts.keys.key(slot), value);
    });
    return output;
  }
}

function setOwn(output: Record<string, string | null>, key: string, value: string | null | undefined): void {
  if (value === undefined) return;
  // The keys come from a file: `__proto__` must become a property like any other.
  if (key === '__proto__') Object.defineProperty(output, key, { value, enumerable: true, configurable: true, writable: true });
  else output[key] = value;
}

function isYearValid({ yearInput }: PreparedSchema, slots: Slots): boolean {
  if (yearInput === undefined || yearInput.tableMissing) return false;
  return yearInput.table === undefined || yearInput.table.matcher.find(slots, 'blank') >= 0;
}

function failure(result: StageOutcome, schemaId: string | null, errors: readonly StageError[] = []): StageResult {
  return { result, schemaId, output: {}, errors, path: [] };
}
