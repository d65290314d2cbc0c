import type { AlgorithmParts, InputDefinition, OutputDefinition, SchemaDefinition, TableDefinition } from './algorithm-definition.js';
import { parseCell } from './table/cell.js';
import { CaseReader } from './run/case-reader.js';
import { ALGORITHM_VERSION_KEY, CURRENT_YEAR_KEY, ENGINE_KEYS, type Context } from './run/context.js';
import { questionsFor } from './schema/discriminators.js';
import { Glossary } from './glossary.js';
import { KeyIndex } from './run/key-index.js';
import { prepareSchema, type PreparedSchema } from './schema/prepared-schema.js';
import { prepareTable, type PreparedTable } from './table/prepared-table.js';
import { mappingKeys, schemaInputs, tablesTouched, type MappingKeys } from './schema/reachable-keys.js';
import { SchemaSelection } from './schema/schema-selection.js';
import type { StageInput, StageResult } from './stage-result.js';
import type { ExplainedStage, MissingDiscriminators, StageYear, StagingAlgorithm, ValidCode } from './staging-algorithm.js';
import { Stager, type StageRequest } from './run/stager.js';
import { StagingAlgorithmError } from './staging.errors.js';
import { StagingRun } from './run/staging-run.js';
import { StepRecorder } from './run/step-recorder.js';

/** A staging algorithm with everything read once: keys numbered, endpoints parsed, tables linked. Code tables are indexed on first use. */
export class PreparedAlgorithm implements StagingAlgorithm {
  readonly glossary: Glossary;
  private readonly keys = new KeyIndex();
  private readonly tables: ReadonlyMap<string, PreparedTable>;
  private readonly schemas: ReadonlyMap<string, PreparedSchema>;
  private readonly stager: Stager;
  private plainRequest: StageRequest | undefined;

  constructor(
    readonly algorithm: string,
    readonly version: string,
    parts: AlgorithmParts,
    private readonly currentYear?: number,
  ) {
    const { keys } = this;
    for (const key of ENGINE_KEYS) keys.slot(key);
    const tables = new Map(parts.tables.map((table) => [table.id, prepareTable(table, keys)]));
    this.tables = tables;
    this.schemas = new Map(parts.schemas.map((schema) => [schema.id, prepareSchema(schema, tables, keys)]));
    this.glossary = new Glossary(parts.glossary ?? []);
    const selection = new SchemaSelection([...this.schemas.values()], tables, keys);
    this.stager = new Stager({ version, keys, tables, selection });
    this.isValidSite = (site) => selection.isValidSite(site);
    this.isValidHistology = (histology) => selection.isValidHistology(histology);
  }

  readonly isValidSite: (site: string) => boolean;
  readonly isValidHistology: (histology: string) => boolean;

  schemaIds(): readonly string[] {
    return [...this.schemas.keys()];
  }

  tableIds(): readonly string[] {
    return [...this.tables.keys()];
  }

  schema(schemaId: string): SchemaDefinition | undefined {
    return this.schemas.get(schemaId)?.definition;
  }

  table(tableId: string): TableDefinition | undefined {
    return this.tables.get(tableId)?.definition;
  }

  lookup(keys: StageInput): readonly SchemaDefinition[] {
    return this.stager.lookup(keys).map(({ definition }) => definition);
  }

  selectionRow(schemaId: string, keys: StageInput): number | null {
    const row = this.schemas.get(schemaId)?.selection?.matcher.find(this.contextOf(keys), 'anything') ?? -1;
    return row < 0 ? null : row;
  }

  missingDiscriminators(keys: StageInput): MissingDiscriminators {
    const candidates = this.stager.lookup(keys);
    const ask = candidates.length > 1 ? questionsFor(candidates, keys) : [];
    return { candidates: candidates.map(({ definition }) => definition.id), ask };
  }

  inputs(schemaId: string): readonly InputDefinition[] {
    return this.schemas.get(schemaId)?.inputs.map(({ definition }) => definition) ?? [];
  }

  outputs(schemaId: string): readonly OutputDefinition[] {
    return this.schemas.get(schemaId)?.outputs?.map(({ definition }) => definition) ?? [];
  }

  validCodes(schemaId: string, key: string): readonly ValidCode[] {
    const table = this.schemas.get(schemaId)?.inputOf.get(key)?.table?.definition;
    if (table === undefined) return [];
    const input = table.columns.findIndex((column) => column.type === 'INPUT' && column.key === key);
    const descriptions = table.columns.flatMap((column, index) => (column.type === 'DESCRIPTION' ? [index] : []));
    return table.rows.map((cells, row) => {
      const cell = cells[input] ?? null;
      return { row, cell, ranges: parseCell(cell), descriptions: descriptions.map((index) => cells[index] ?? '') };
    });
  }

  requiredKeys(schemaId: string, context?: StageInput): ReadonlySet<string> {
    const schema = this.schemas.get(schemaId);
    if (schema === undefined) return new Set();
    return schemaInputs(schema, this.tables, context === undefined ? undefined : this.contextOf(context));
  }

  mappingKeys(schemaId: string): readonly MappingKeys[] {
    const schema = this.schemas.get(schemaId);
    return schema === undefined ? [] : mappingKeys(schema, this.tables);
  }

  isCodeValid(schemaId: string, code: { readonly key: string; readonly value: string | null }, at?: StageYear): boolean {
    const context = { [code.key]: code.value, [ALGORITHM_VERSION_KEY]: this.version, [CURRENT_YEAR_KEY]: this.yearText(at) };
    return this.isContextValid(schemaId, code.key, context);
  }

  isContextValid(schemaId: string, key: string, context: StageInput): boolean {
    const input = this.schemas.get(schemaId)?.inputOf.get(key);
    const read = new CaseReader(this.keys).read(context);
    if (input === undefined || read.isEmpty) return false;
    if (input.table === undefined) return !input.tableMissing;
    read.trim();
    return input.table.matcher.find(read.context, 'blank') >= 0;
  }

  findRow(tableId: string, context: StageInput, at?: StageYear): number | null {
    const table = this.tables.get(tableId);
    if (table === undefined) return null;
    const read = this.contextOf(context);
    read.set(this.keys.slot(ALGORITHM_VERSION_KEY), this.version);
    read.set(this.keys.slot(CURRENT_YEAR_KEY), this.yearText(at));
    const row = table.matcher.find(read, 'blank');
    return row < 0 ? null : row;
  }

  inputDefault(schemaId: string, key: string, context: StageInput): string | null {
    const input = this.schemas.get(schemaId)?.inputOf.get(key);
    if (input === undefined) return '';
    const read = this.contextOf(context);
    new StagingRun(read, this.tables).storeDefault(input);
    return read.get(input.slot) ?? null;
  }

  extraInput(tableId: string): readonly string[] | undefined {
    return this.tables.get(tableId)?.extraInput;
  }

  involvedTables(schemaId: string): ReadonlySet<string> {
    return new Set(this.schemas.get(schemaId)?.definition.involvedTables);
  }

  reachableTables(schemaId: string): ReadonlySet<string> {
    const schema = this.schemas.get(schemaId);
    return schema === undefined ? new Set() : tablesTouched(schema, this.tables);
  }

  involvedSchemas(tableId: string): ReadonlySet<string> {
    return new Set(
      [...this.schemas.values()].flatMap(({ definition }) => (definition.involvedTables.includes(tableId) ? [definition.id] : [])),
    );
  }

  stage(input: StageInput, at?: StageYear): StageResult {
    return this.stager.stage(input, at === undefined ? this.request() : { year: this.yearText(at) });
  }

  stageInSchema(schemaId: string, input: StageInput, at?: StageYear): StageResult {
    const schema = this.schemas.get(schemaId);
    if (schema === undefined) {
      throw new StagingAlgorithmError('SCHEMA_UNKNOWN', `schema \`${schemaId}\` is not in ${this.algorithm} ${this.version}.`);
    }
    return this.stager.stage(input, { year: this.yearText(at), schema });
  }

  explain(input: StageInput, at?: StageYear): ExplainedStage {
    const recorder = new StepRecorder(this.keys);
    const stage = this.stager.stage(input, { year: this.yearText(at), recorder });
    return { stage, steps: recorder.steps, origins: new Map(Object.keys(stage.output).map((key) => [key, recorder.origin(key)])) };
  }

  /** What every case is staged with that names no year of its own. */
  private request(): StageRequest {
    return (this.plainRequest ??= { year: this.yearText(undefined) });
  }

  private contextOf(context: StageInput): Context {
    return new CaseReader(this.keys).read(context).context;
  }

  private yearText(at: StageYear | undefined): string {
    const year = at?.currentYear ?? this.currentYear;
    if (year === undefined) {
      throw new StagingAlgorithmError(
        'CURRENT_YEAR_MISSING',
        'the current year is not known; give it when loading the algorithm or with the call.',
      );
    }
    return String(year);
  }
}
