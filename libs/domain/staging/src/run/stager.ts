import { ABSENT, ALGORITHM_VERSION_KEY, CURRENT_YEAR_KEY, NULL, type Context } from './context.js';
import { CaseReader } from './case-reader.js';
import type { KeyIndex } from './key-index.js';
import type { PreparedSchema } from '../schema/prepared-schema.js';
import type { PreparedTable } from '../table/prepared-table.js';
import type { SchemaSelection } from '../schema/schema-selection.js';
import { evaluationErrors } from './stage-errors.js';
import type { StageError, StageInput, StageOutcome, StageResult } from '../stage-result.js';
import { StagingRun } from './staging-run.js';
import type { StepRecorder } from './step-recorder.js';

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
  /** Takes down the run for an explanation. */
  readonly recorder?: StepRecorder | undefined;
}

/** Stages cases one after the other on one reused context. */
export class Stager {
  private readonly reader: CaseReader;
  private readonly context: Context;
  private readonly run: StagingRun;
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
    this.reader = new CaseReader(keys);
    this.context = this.reader.context;
    this.run = new StagingRun(this.context, parts.tables);
  }

  /** The schemas a look-up leaves, in the algorithm's order. */
  lookup(input: StageInput): readonly PreparedSchema[] {
    return this.parts.selection.select(this.reader.read(input));
  }

  /** Stages one case. */
  stage(input: StageInput, request: StageRequest): StageResult {
    const { context } = this;
    this.reader.read(input);
    if (request.schema !== undefined) return this.stageInSchema(request.schema, request);
    if (!isStored(context, this.siteSlot) || !isStored(context, this.histSlot)) return failure('FAILED_MISSING_SITE_OR_HISTOLOGY', null);
    const schemas = this.parts.selection.select(this.reader);
    const [schema] = schemas;
    if (schema === undefined) return failure('FAILED_NO_MATCHING_SCHEMA', null);
    if (schemas.length > 1) return failure('FAILED_MULITPLE_MATCHING_SCHEMAS', null);
    return this.stageInSchema(schema, request);
  }

  private stageInSchema(schema: PreparedSchema, request: StageRequest): StageResult {
    const { context, reader, run } = this;
    const { id } = schema.definition;
    if (!reader.fits(schema.isInputSlot)) {
      return failure(
        'FAILED_INVALID_INPUT',
        id,
        reader.foreignKeys(schema.isInputSlot).map((key) => evaluationErrors.unknownInput(key)),
      );
    }
    reader.trim();
    context.set(this.versionSlot, this.parts.version);
    context.set(this.yearSlot, request.year);
    if (!isYearValid(schema, context)) return failure('FAILED_INVALID_YEAR_DX', id);
    const result = run.run(schema, request.recorder) ? 'STAGED' : 'FAILED_INVALID_INPUT';
    // What the engine supplied is no output, even of a schema that declares such a key.
    context.remove(this.versionSlot);
    context.remove(this.yearSlot);
    return { result, schemaId: id, output: this.output(schema), errors: run.errors, path: run.path.list() };
  }

  private output(schema: PreparedSchema): Readonly<Record<string, string | null>> {
    const { context } = this;
    const { outputs, outputTemplate } = schema;
    if (outputs === undefined) return this.everythingMade(schema);
    if (outputTemplate !== undefined && outputs.every(({ slot }) => context.code(slot) !== ABSENT)) {
      // A copy of an object with the same keys is made at once, without adding one key after the other.
      const output = { ...outputTemplate };
      for (const { key, slot } of outputs) output[key] = context.code(slot) === NULL ? null : context.text(slot);
      return output;
    }
    const output: Record<string, string | null> = {};
    for (const { key, slot } of outputs) setOwn(output, key, context.get(slot));
    return output;
  }

  /** The output of a schema that declares none: whatever its tables made. */
  private everythingMade(schema: PreparedSchema): Record<string, string | null> {
    const output: Record<string, string | null> = {};
    this.context.codes.forEach((_, slot) => {
      if (schema.isInputSlot[slot] !== 1) setOwn(output, this.parts.keys.key(slot), this.context.get(slot));
    });
    return output;
  }
}

function isStored(context: Context, slot: number): boolean {
  const code = context.code(slot);
  return code !== ABSENT && code !== NULL;
}

function setOwn(output: Record<string, string | null>, key: string, value: string | null | undefined): void {
  if (value === undefined) return;
  // The keys come from a file: `__proto__` must become a property like any other.
  if (key === '__proto__') Object.defineProperty(output, key, { value, enumerable: true, configurable: true, writable: true });
  else output[key] = value;
}

function isYearValid({ yearInput }: PreparedSchema, context: Context): boolean {
  if (yearInput === undefined || yearInput.tableMissing) return false;
  return yearInput.table === undefined || yearInput.table.matcher.find(context, 'blank') >= 0;
}

function failure(result: StageOutcome, schemaId: string | null, errors: readonly StageError[] = []): StageResult {
  return { result, schemaId, output: {}, errors, path: [] };
}
