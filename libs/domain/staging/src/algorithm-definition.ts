/**
 * The public JSON model of a staging algorithm, as it stands in the files. A missing property and JSON null both read as `undefined`.
 * @see docs/standards.md, staging algorithm archive format
 */
export interface AlgorithmParts {
  readonly schemas: readonly SchemaDefinition[];
  readonly tables: readonly TableDefinition[];
  readonly glossary?: readonly GlossaryTerm[] | undefined;
}

/** What a schema does when an input holds an invalid code. */
export type InvalidInputPolicy = 'CONTINUE' | 'FAIL' | 'FAIL_WHEN_USED_FOR_STAGING';

/** One staging schema: how it is selected, its inputs and outputs, and the staging programs (mappings) in order. */
export interface SchemaDefinition {
  readonly id: string;
  readonly algorithm: string;
  readonly version: string;
  readonly name: string;
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly description?: string | undefined;
  readonly notes?: string | undefined;
  readonly selectionTable: string;
  readonly discriminators: readonly string[];
  readonly initialContext: readonly KeyValue[];
  readonly inputs: readonly InputDefinition[];
  /** `undefined` when the file declares none: then every key the tables make is an output. */
  readonly outputs: readonly OutputDefinition[] | undefined;
  readonly mappings: readonly MappingDefinition[];
  /** As declared in the file; empty when it declares none. */
  readonly involvedTables: readonly string[];
  readonly onInvalidInput: InvalidInputPolicy;
  readonly lastModified?: string | undefined;
}

/** A value put under a key; `null` is stored as null, which is neither blank nor absent. */
export interface KeyValue {
  readonly key: string;
  readonly value: string | null;
}

/** A tag of an input or output; `start` and `end` are diagnosis years, and `start` may be later than `end` in published files. */
export interface MetadataTag {
  readonly name: string;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/** What inputs and outputs have in common. */
export interface ItemDefinition {
  readonly key: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly naaccrItem?: number | undefined;
  readonly naaccrXmlId?: string | undefined;
  readonly default?: string | undefined;
  readonly table?: string | undefined;
  readonly metadata: readonly MetadataTag[];
}

/** One input of a schema. */
export interface InputDefinition extends ItemDefinition {
  readonly defaultTable?: string | undefined;
  readonly usedForStaging: boolean;
  readonly unit?: string | undefined;
  readonly decimalPlaces?: number | undefined;
}

/** One output of a schema. */
export type OutputDefinition = ItemDefinition;

/** One staging program of a schema. */
export interface MappingDefinition {
  readonly id: string;
  readonly name?: string | undefined;
  readonly inclusionTables: readonly TablePath[];
  readonly exclusionTables: readonly TablePath[];
  readonly initialContext: readonly KeyValue[];
  /** `undefined` when the file names none. */
  readonly tables: readonly TablePath[] | undefined;
}

/** A key copied or written under another name. */
export interface KeyMapping {
  readonly from: string;
  readonly to: string;
}

/** A table to evaluate, with renamed inputs and outputs. */
export interface TablePath {
  readonly id: string;
  readonly inputMapping: readonly KeyMapping[];
  readonly outputMapping: readonly KeyMapping[];
}

/** What a table column is for. */
export type ColumnType = 'INPUT' | 'DESCRIPTION' | 'ENDPOINT';

/** One column of a table. */
export interface ColumnDefinition {
  readonly key: string;
  readonly name?: string | undefined;
  readonly type: ColumnType;
}

/** One decision or code table; cells are strings, a null INPUT cell matches anything. */
export interface TableDefinition {
  readonly id: string;
  readonly algorithm: string;
  readonly version: string;
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly description?: string | undefined;
  readonly notes?: string | undefined;
  readonly footnotes?: string | undefined;
  readonly rationale?: string | undefined;
  readonly additionalInfo?: string | undefined;
  readonly codingGuidelines?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly columns: readonly ColumnDefinition[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** One term of the glossary. */
export interface GlossaryTerm {
  readonly name: string;
  readonly definition: string;
  readonly alternateNames: readonly string[];
}
