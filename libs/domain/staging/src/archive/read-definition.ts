import type {
  ColumnDefinition,
  GlossaryTerm,
  InputDefinition,
  ItemDefinition,
  KeyMapping,
  KeyValue,
  MappingDefinition,
  MetadataTag,
  SchemaDefinition,
  TableDefinition,
  TablePath,
} from '../algorithm-definition.js';
import { JsonReader } from './json-reader.js';
import { StagingAlgorithmError, type StagingAlgorithmPlace } from '../staging.errors.js';

/**
 * Reads one schema of the public JSON model.
 * @param value - parsed JSON
 * @param file - archive entry, for error messages
 * @throws StagingAlgorithmError codes PROPERTY_WRONG_TYPE, PROPERTY_MISSING
 */
export function readSchema(value: unknown, file: string): SchemaDefinition {
  const plain = JsonReader.of(value, { file });
  const id = plain.text('id');
  const reader = plain.inTable(id);
  reader.list('inputs');
  return {
    id,
    algorithm: reader.text('algorithm'),
    version: reader.text('version'),
    name: reader.optionalText('name') ?? id,
    title: reader.optionalText('title'),
    subtitle: reader.optionalText('subtitle'),
    description: reader.optionalText('description'),
    notes: reader.optionalText('notes'),
    selectionTable: reader.text('schema_selection_table'),
    discriminators: reader.texts('schema_discriminators'),
    initialContext: readKeyValues(reader),
    inputs: reader.objects('inputs').map(readInput),
    outputs: reader.optionalList('outputs') === undefined ? undefined : reader.objects('outputs').map(readItem),
    mappings: reader.objects('mappings').map(readMapping),
    involvedTables: reader.texts('involved_tables'),
    onInvalidInput: reader.oneOf('on_invalid_input', ['CONTINUE', 'FAIL', 'FAIL_WHEN_USED_FOR_STAGING']) ?? 'CONTINUE',
    lastModified: reader.optionalText('last_modified'),
  };
}

/**
 * Reads one table of the public JSON model.
 * @param value - parsed JSON
 * @param file - archive entry, for error messages
 * @throws StagingAlgorithmError codes PROPERTY_WRONG_TYPE, PROPERTY_MISSING, ROW_LENGTH, CELL_TOO_LONG
 */
export function readTable(value: unknown, file: string): TableDefinition {
  const plain = JsonReader.of(value, { file });
  const id = plain.text('id');
  const reader = plain.inTable(id);
  reader.list('definition');
  const columns = reader.objects('definition').map(readColumn);
  return {
    id,
    algorithm: reader.text('algorithm'),
    version: reader.text('version'),
    name: reader.optionalText('name'),
    title: reader.optionalText('title'),
    subtitle: reader.optionalText('subtitle'),
    description: reader.optionalText('description'),
    notes: reader.optionalText('notes'),
    footnotes: reader.optionalText('footnotes'),
    rationale: reader.optionalText('rationale'),
    additionalInfo: reader.optionalText('additional_info'),
    codingGuidelines: reader.optionalText('coding_guidelines'),
    lastModified: reader.optionalText('last_modified'),
    columns,
    rows: readRows(reader.optionalList('rows') ?? [], columns, { file, table: id }),
  };
}

/** Reads one glossary term of the public JSON model. */
export function readGlossaryTerm(value: unknown, file: string): GlossaryTerm {
  const reader = JsonReader.of(value, { file });
  return {
    name: reader.text('name'),
    definition: reader.optionalText('definition') ?? '',
    alternateNames: reader.texts('alternate_names'),
  };
}

/** Characters of an INPUT cell; the longest published one lists all histologies in about 3,000. */
const LONGEST_CELL = 65_536;

/** Checks the cells where they are: the largest tables have thousands of rows, and copying them would cost most of the load time. */
function readRows(
  rows: readonly unknown[],
  columns: readonly ColumnDefinition[],
  place: { file: string; table: string },
): TableDefinition['rows'] {
  const inputs = columns.flatMap(({ type }, index) => (type === 'INPUT' ? [index] : []));
  rows.forEach((row, index) => {
    const at = (): StagingAlgorithmPlace => ({ ...place, row: index + 1 });
    if (!Array.isArray(row)) throw new StagingAlgorithmError('PROPERTY_WRONG_TYPE', 'expected a list of cells.', at());
    if (row.length !== columns.length) {
      throw new StagingAlgorithmError('ROW_LENGTH', `has ${row.length} cells; expected ${columns.length}, one per column.`, at());
    }
    const wrong = row.findIndex((cell: unknown) => typeof cell !== 'string' && cell !== null);
    if (wrong >= 0) throw new StagingAlgorithmError('PROPERTY_WRONG_TYPE', 'expected a string.', { ...at(), column: columns[wrong]?.key });
    const long = inputs.find((input) => typeof row[input] === 'string' && row[input].length > LONGEST_CELL);
    if (long !== undefined) {
      const message = `is longer than ${LONGEST_CELL} characters; no code list is.`;
      throw new StagingAlgorithmError('CELL_TOO_LONG', message, { ...at(), column: columns[long]?.key });
    }
  });
  return rows as TableDefinition['rows'];
}

function readColumn(reader: JsonReader): ColumnDefinition {
  reader.text('type');
  const type = reader.oneOf('type', ['INPUT', 'DESCRIPTION', 'ENDPOINT']) ?? 'DESCRIPTION';
  return { key: reader.text('key'), name: reader.optionalText('name'), type };
}

function readItem(reader: JsonReader): ItemDefinition {
  const key = reader.text('key');
  return {
    key,
    name: reader.optionalText('name') ?? key,
    description: reader.optionalText('description'),
    naaccrItem: reader.optionalNumber('naaccr_item'),
    naaccrXmlId: reader.optionalText('naaccr_xml_id'),
    default: reader.optionalText('default'),
    table: reader.optionalText('table'),
    metadata: readMetadata(reader),
  };
}

function readInput(reader: JsonReader): InputDefinition {
  return {
    ...readItem(reader),
    defaultTable: reader.optionalText('default_table'),
    usedForStaging: reader.isTrue('used_for_staging'),
    unit: reader.optionalText('unit'),
    decimalPlaces: reader.optionalNumber('decimal_places'),
  };
}

function readMetadata(reader: JsonReader): MetadataTag[] {
  // Collaborative Stage writes plain strings, newer algorithms write objects; one list may mix both.
  return (reader.optionalList('metadata') ?? []).map((value) => {
    if (typeof value === 'string') return { name: value };
    const tag = reader.nested(value, 'metadata');
    return { name: tag.text('name'), start: tag.optionalNumber('start'), end: tag.optionalNumber('end') };
  });
}

function readMapping(reader: JsonReader): MappingDefinition {
  return {
    id: reader.optionalText('id') ?? '',
    name: reader.optionalText('name'),
    inclusionTables: reader.objects('inclusion_tables').map(readTablePath),
    exclusionTables: reader.objects('exclusion_tables').map(readTablePath),
    initialContext: readKeyValues(reader),
    tables: reader.optionalList('tables') === undefined ? undefined : reader.objects('tables').map(readTablePath),
  };
}

function readTablePath(reader: JsonReader): TablePath {
  return {
    id: reader.text('id'),
    inputMapping: readKeyMappings(reader, 'input_mapping'),
    outputMapping: readKeyMappings(reader, 'output_mapping'),
  };
}

/** The format defines these lists as sets in file order: a repeated pair counts once. */
function distinct<T>(pairs: readonly T[], keyOf: (pair: T) => string): T[] {
  return [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()];
}

function readKeyValues(reader: JsonReader): KeyValue[] {
  const pairs = reader.objects('initial_context').map((pair) => ({ key: pair.text('key'), value: pair.optionalText('value') ?? null }));
  return distinct(pairs, (pair) => JSON.stringify([pair.key, pair.value]));
}

function readKeyMappings(reader: JsonReader, name: string): KeyMapping[] {
  const pairs = reader.objects(name).map((pair) => ({ from: pair.text('from'), to: pair.text('to') }));
  return distinct(pairs, (pair) => JSON.stringify([pair.from, pair.to]));
}
