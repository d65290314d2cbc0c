import type { GlossaryTerm, InputDefinition, OutputDefinition, SchemaDefinition, TableDefinition } from './algorithm-definition.js';
import type { CellRange } from './table/cell.js';
import type { GlossaryHit } from './glossary.js';
import type { MappingKeys } from './schema/reachable-keys.js';
import type { StageInput, StageResult, StageStep, ValueOrigin } from './stage-result.js';

/** The calendar year that counts as now; some code ranges end there. */
export interface StageYear {
  /** Four digits. Defaults to the year given when the algorithm was loaded. */
  readonly currentYear?: number | undefined;
}

/** One row of a code table. */
export interface ValidCode {
  /** From 0. */
  readonly row: number;
  /** The INPUT cell as written. */
  readonly cell: string | null;
  /** Empty for a null cell, which allows anything. */
  readonly ranges: readonly CellRange[];
  readonly descriptions: readonly string[];
}

/** One answer to a discriminator question, as written in the selection tables: a code or a range such as `2018-2022`. */
export interface DiscriminatorAnswer {
  readonly value: string;
  readonly schemas: readonly string[];
}

/** A discriminator that would narrow a look-up. */
export interface DiscriminatorQuestion {
  readonly key: string;
  readonly name: string;
  readonly naaccrXmlId: string | undefined;
  /** Acceptable answers, each with the names of the schemas that stay possible with it. */
  readonly answers: readonly DiscriminatorAnswer[];
  /** The answers alone. */
  readonly values: readonly string[];
  /** A candidate that has the discriminator as input: its code list explains the answers. */
  readonly schemaId: string;
}

/** What to ask next when a look-up leaves several schemas. */
export interface MissingDiscriminators {
  readonly candidates: readonly string[];
  /** Empty if at most one candidate is left. */
  readonly ask: readonly DiscriminatorQuestion[];
}

/** A staging run with every evaluated table; the traces of the steps are the path. */
export interface ExplainedStage {
  readonly stage: StageResult;
  readonly steps: readonly StageStep[];
  /** By output key: where its value came from. */
  readonly origins: ReadonlyMap<string, ValueOrigin>;
}

/**
 * One staging algorithm at one release. All answers are pure: the same input, and the same current year, give the same result.
 * `undefined` values in an input are absent keys. Null, blank and absent are three different things.
 */
export interface StagingAlgorithm {
  /** Lower-case name, such as `eod_public`. */
  readonly algorithm: string;
  /** Release as written, such as `02.05.50`. */
  readonly version: string;

  schemaIds(): readonly string[];
  tableIds(): readonly string[];
  schema(schemaId: string): SchemaDefinition | undefined;
  table(tableId: string): TableDefinition | undefined;
  isValidSite(site: string): boolean;
  isValidHistology(histology: string): boolean;

  /** The schemas that fit; an absent key is a wildcard, a blank one must match blank, values are not trimmed. */
  lookup(keys: StageInput): readonly SchemaDefinition[];
  /** The row, from 0, of a schema's selection table that fits; `null` for none. Keys are treated as in a look-up. */
  selectionRow(schemaId: string, keys: StageInput): number | null;
  /** What to ask until one schema is left. */
  missingDiscriminators(keys: StageInput): MissingDiscriminators;

  /** Inputs in file order; empty for an unknown schema. */
  inputs(schemaId: string): readonly InputDefinition[];
  outputs(schemaId: string): readonly OutputDefinition[];
  /** The code list of an input; empty if it has none. */
  validCodes(schemaId: string, key: string): readonly ValidCode[];
  /** The keys that staging can read; given a context, only those of the mappings involved in it. */
  requiredKeys(schemaId: string, context?: StageInput): ReadonlySet<string>;
  /** Keys read and written per mapping and table path. */
  mappingKeys(schemaId: string): readonly MappingKeys[];
  isCodeValid(schemaId: string, code: { readonly key: string; readonly value: string | null }, at?: StageYear): boolean;
  /** Like `isCodeValid` with the other values known; a year limit needs `ctx_year_current` in the context. */
  isContextValid(schemaId: string, key: string, context: StageInput): boolean;
  /** First matching row from 0, or `null`. */
  findRow(tableId: string, context: StageInput, at?: StageYear): number | null;
  /** The value an absent input gets; blank for an unknown input. May be null if it refers to a key that holds null. */
  inputDefault(schemaId: string, key: string, context: StageInput): string | null;
  /** Keys that cells of a table refer to, `undefined` for none. */
  extraInput(tableId: string): readonly string[] | undefined;

  /** Tables as declared by the schema. */
  involvedTables(schemaId: string): ReadonlySet<string>;
  /** Tables found by following the schema; without the selection table. */
  reachableTables(schemaId: string): ReadonlySet<string>;
  involvedSchemas(tableId: string): ReadonlySet<string>;

  /** Selects the schema and stages the case. @throws StagingAlgorithmError code CURRENT_YEAR_MISSING */
  stage(input: StageInput, at?: StageYear): StageResult;
  /** Stages inside a schema that was selected before. @throws StagingAlgorithmError code SCHEMA_UNKNOWN */
  stageInSchema(schemaId: string, input: StageInput, at?: StageYear): StageResult;
  /** Like `stage`, with the tables, rows and values that led to the result. */
  explain(input: StageInput, at?: StageYear): ExplainedStage;

  readonly glossary: {
    terms(): readonly string[];
    definition(name: string): GlossaryTerm | undefined;
    matches(text: string): readonly GlossaryHit[];
  };
}
