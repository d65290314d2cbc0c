import { readFileSync, writeFileSync } from 'node:fs';
import { loadAlgorithm, type InputDefinition, type StagingAlgorithm, type TableDefinition } from '../src/index.js';

/*
 * Extracts the bare facts of an EOD public release (codes to codes, ranges, defaults) for the bundled algorithm; no prose of the release
 * is taken. Usage, after a build:
 *   node dist/libs/domain/staging/tools/compile-registry-eod.js eod_public-3.3.zip libs/domain/staging/data/registry-eod.generated.ts
 */

/**
 * Names of our own for the code lists of schema discriminators. They are never merged by content, because the same codes ask different
 * questions, and `src/bundled/bundled-labels.ts` labels their codes by these names.
 */
const QUESTIONS: Readonly<Record<string, string>> = {
  occult_head_and_neck_lymph_nodes_10277: 'occult_primary_codes',
  urethra_prostatic_urethra_30106: 'urethra_part_codes',
  bileductsdistal_bileductsperihilar_cysticduct_24541: 'bile_duct_part_codes',
  melanoma_ciliary_body_melanoma_iris_79773: 'uvea_part_codes',
  esophagusgejunction_egj_stomach_57130: 'gastroesophageal_junction_codes',
  nasopharynx_pharyngealtonsil_84756: 'nasopharynx_wall_codes',
  lacrimal_gland_lacrimal_sac_63106: 'lacrimal_part_codes',
  schema_discriminator_1_63995: 'splenic_lymphoma_codes',
  schema_discriminator_2_15990: 'soft_tissue_place_codes',
  histology_discriminator_for_8020_3_93311: 'undifferentiated_carcinoma_codes',
  oropharyngeal_p16_44685: 'oropharynx_p16_codes',
};

/** Gives tables names of our own, one per distinct content, and writes them down. */
class TableNames {
  readonly lines: string[] = [];
  private readonly byContent = new Map<string, string>();
  private readonly byId = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  constructor(private readonly algorithm: StagingAlgorithm) {}

  name(tableId: string, isSelection = false): string {
    const known = this.byId.get(tableId);
    if (known !== undefined) return known;
    const table = this.algorithm.table(tableId);
    if (table === undefined) throw new Error(`no table ${tableId}`);
    const content = this.content(table, isSelection);
    const kind = isSelection ? 'select' : kindOf(table);
    const name = QUESTIONS[tableId] ?? this.byContent.get(content) ?? this.nextName(kind);
    if (QUESTIONS[tableId] !== undefined || !this.byContent.has(content)) this.lines.push(`${name}|${content}`);
    this.byContent.set(content, name);
    this.byId.set(tableId, name);
    return name;
  }

  private nextName(kind: string): string {
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    return `${kind}_${count}`;
  }

  private content(table: TableDefinition, isSelection: boolean): string {
    const columns = table.columns.flatMap(({ type, key }, index) =>
      type === 'DESCRIPTION' || (isSelection && type === 'ENDPOINT') ? [] : [{ type, key, index }],
    );
    const keys = (wanted: string) => columns.flatMap(({ type, key }) => (type === wanted ? [key] : [])).join(',');
    const rows = table.rows.map((row) =>
      columns
        .map(({ type, index }) => (type === 'INPUT' ? inputCell(row[index] ?? null) : this.endpointCell(row[index] ?? null)))
        .join(' '),
    );
    return `${keys('INPUT')}>${keys('ENDPOINT')}|${rows.join(';')}`;
  }

  private endpointCell(cell: string | null): string {
    const [, kind = '', text = ''] = /^(\w+):?([^]*)$/.exec(cell ?? '') ?? [];
    if (kind === 'VALUE') return oneWord(`=${text.trim()}`);
    if (kind === 'JUMP') return `>${this.name(text.trim())}`;
    if (kind === 'MATCH') return '.';
    // The text of an ERROR cell is prose and stays behind; the engine words its own message.
    if (kind === 'ERROR') return '!';
    throw new Error(`endpoint ${String(cell)} has no compact form`);
  }
}

function kindOf({ columns }: TableDefinition): string {
  const end = columns.find(({ type }) => type === 'ENDPOINT');
  const input = columns.find(({ type }) => type === 'INPUT');
  return end === undefined || end.key === 'result' ? `${input?.key ?? 'no'}_codes` : `${end.key}_of_${input?.key ?? 'none'}`;
}

function inputCell(cell: string | null): string {
  if (cell === null) throw new Error('a null cell has no compact form');
  const text = cell
    .split(',')
    .map((piece) => piece.replace(/^\s+|\s+$/g, '').replace(/\s*-\s*(?=.)/, '-'))
    .join(',');
  return oneWord(text === '' ? '_' : text);
}

function oneWord(text: string): string {
  if (/[\s;|]/.test(text)) throw new Error(`"${text}" has no compact form`);
  return text;
}

function schemaLine(algorithm: StagingAlgorithm, schemaId: string, names: TableNames): string {
  const schema = algorithm.schema(schemaId);
  if (schema === undefined) throw new Error(`no schema ${schemaId}`);
  const [mapping, ...more] = schema.mappings;
  if (mapping === undefined || more.length > 0) throw new Error(`${schemaId}: expected one mapping`);
  const inputs = schema.inputs
    .filter(({ key, usedForStaging }) => usedForStaging || key === 'year_dx')
    .map((input) => inputWord(input, names));
  const outputs = (schema.outputs ?? []).map(
    ({ key, table, default: value }) => `${key}:${table === undefined ? '' : names.name(table)}:${value ?? ''}`,
  );
  const paths = (mapping.tables ?? []).map(({ id, outputMapping }) =>
    [names.name(id), ...outputMapping.map(({ from, to }) => `${from}=${to}`)].join(':'),
  );
  const parts = [schema.id, schema.name, names.name(schema.selectionTable, true), schema.discriminators.join(' '), inputs.join(' ')];
  return [...parts, outputs.join(' '), mapping.id, paths.join(' ')].join('|');
}

function inputWord({ key, table, default: value }: InputDefinition, names: TableNames): string {
  return oneWord(`${key}:${table === undefined || ['primary_site', 'histology'].includes(table) ? '' : names.name(table)}:${value ?? ''}`);
}

/** Codes of a one-column table, neighbours joined to ranges. */
function codeRanges(algorithm: StagingAlgorithm, tableId: string): string {
  return (algorithm.table(tableId)?.rows ?? []).map(([cell]) => inputCell(cell ?? null)).join(',');
}

function compile(zip: string, target: string): void {
  const algorithm = loadAlgorithm(readFileSync(zip));
  const names = new TableNames(algorithm);
  const schemas = [...algorithm.schemaIds()].sort().map((schemaId) => schemaLine(algorithm, schemaId, names));
  writeFileSync(
    target,
    [
      '// Generated by tools/compile-registry-eod.ts from a public EOD release: bare codes, see SOURCE.md. Do not edit.',
      `/** Topography codes. */\nexport const SITES = '${codeRanges(algorithm, 'primary_site')}';`,
      `/** Histology codes and ranges. */\nexport const HISTOLOGIES = '${codeRanges(algorithm, 'histology')}';`,
      `/** One schema per line: id, name, selection table, discriminators, inputs, outputs, mapping, table paths. */\nexport const SCHEMAS = \`${schemas.join('\n')}\`;`,
      `/** One table per line: name, INPUT and ENDPOINT columns, rows. */\nexport const TABLES = \`${names.lines.join('\n')}\`;`,
      '',
    ].join('\n'),
  );
}

const [, , zip, target] = process.argv;
if (zip === undefined || target === undefined) throw new Error('usage: compile-registry-eod ZIP TARGET');
compile(zip, target);
