import { HISTOLOGIES, SCHEMAS, SITES, TABLES } from '../../data/registry-eod.generated.js';
import type {
  AlgorithmParts,
  ColumnDefinition,
  InputDefinition,
  OutputDefinition,
  SchemaDefinition,
  TableDefinition,
  TablePath,
} from '../algorithm-definition.js';
import { BUNDLED_RELEASE } from './bundled-release.js';
import { bundledLabel } from './bundled-labels.js';
import { algorithmFromParts } from '../archive/load-algorithm.js';
import type { StageYear, StagingAlgorithm } from '../staging-algorithm.js';

const RELEASE = { algorithm: BUNDLED_RELEASE.algorithm, version: BUNDLED_RELEASE.release } as const;

/** Item number, XML id and name of the items that the bundled algorithm reads and writes. */
const ITEMS: Readonly<Record<string, readonly [number: number, xmlId: string, name: string]>> = {
  year_dx: [390, 'dateOfDiagnosis', 'Year of Diagnosis'],
  site: [400, 'primarySite', 'Primary Site'],
  hist: [522, 'histologicTypeIcdO3', 'Histology'],
  behavior: [523, 'behaviorCodeIcdO3', 'Behavior'],
  sex_at_birth: [225, 'sexAssignedAtBirth', 'Sex Assigned at Birth'],
  discriminator_1: [3926, 'schemaDiscriminator1', 'Schema Discriminator 1'],
  discriminator_2: [3927, 'schemaDiscriminator2', 'Schema Discriminator 2'],
  eod_primary_tumor: [772, 'eodPrimaryTumor', 'EOD Primary Tumor'],
  eod_regional_nodes: [774, 'eodRegionalNodes', 'EOD Regional Nodes'],
  eod_mets: [776, 'eodMets', 'EOD Mets'],
  eod_prostate_path_extension: [3919, 'prostatePathologicalExtension', 'EOD Prostate Pathologic Extension'],
  grade_clin: [3843, 'gradeClinical', 'Grade Clinical'],
  grade_path: [3844, 'gradePathological', 'Grade Pathological'],
  peritoneal_cytology: [3911, 'peritonealCytology', 'Peritoneal Cytology'],
  lymphocytosis: [3885, 'lymphocytosis', 'Lymphocytosis'],
  adenopathy: [3804, 'adenopathy', 'Adenopathy'],
  organomegaly: [3907, 'organomegaly', 'Organomegaly'],
  anemia: [3811, 'anemia', 'Anemia'],
  thrombocytopenia: [3933, 'thrombocytopenia', 'Thrombocytopenia'],
  naaccr_schema_id: [3800, 'schemaId', 'Schema ID'],
  ss2018_derived: [762, 'derivedSummaryStage2018', 'Derived Summary Stage 2018'],
  derived_summary_grade: [1975, 'derivedSummaryGrade2018', 'Derived Summary Grade 2018'],
  derived_rai_stage: [3955, 'derivedRaiStage', 'Derived Rai Stage'],
};

const built = new Map<number | undefined, StagingAlgorithm>();
let parts: AlgorithmParts | undefined;

/**
 * The algorithm that comes with the registry: `registry_eod`, selection of all schemas for every ICD-O-3 site and histology, derived
 * Summary Stage 2018, summary grade and Rai stage from EOD items. Built once per current year; the same object every time.
 * @param options - `currentYear`, four digits
 * @see data/SOURCE.md
 */
export function bundledAlgorithm(options: StageYear = {}): StagingAlgorithm {
  const known = built.get(options.currentYear);
  if (known !== undefined) return known;
  parts ??= buildParts();
  const algorithm = algorithmFromParts(parts, options);
  built.set(options.currentYear, algorithm);
  return algorithm;
}

function buildParts(): AlgorithmParts {
  const tables = new Map(TABLES.split('\n').map((line) => [tableId(line), readTable(line)]));
  tables.set('primary_site', codeTable('primary_site', 'site', SITES));
  tables.set('histology', codeTable('histology', 'hist', HISTOLOGIES));
  return { tables: [...tables.values()], schemas: SCHEMAS.split('\n').map((line) => readSchema(line, tables)) };
}

function codeTable(id: string, key: string, cell: string): TableDefinition {
  return { ...RELEASE, id, columns: [{ key, type: 'INPUT' }], rows: [[cell]] };
}

function tableId(line: string): string {
  return line.slice(0, line.indexOf('|'));
}

/** Reads `name|inputs>endpoints|rows`; a table of one input gets a column with our label of each code. */
function readTable(line: string): TableDefinition {
  const [id = '', keys = '', body = ''] = line.split('|');
  const [inputs = '', ends = ''] = keys.split('>');
  const inputKeys = inputs.split(',');
  const endKeys = ends === '' ? [] : ends.split(',');
  const [codeKey = ''] = inputKeys;
  const isCodeList = inputKeys.length === 1;
  const columns: ColumnDefinition[] = [
    ...inputKeys.map((key) => ({ key, type: 'INPUT' }) as const),
    ...(isCodeList ? [{ key: 'label', type: 'DESCRIPTION' } as const] : []),
    ...endKeys.map((key) => ({ key, type: 'ENDPOINT' }) as const),
  ];
  const rows = body.split(';').map((row) => {
    const cells = row.split(' ');
    const codes = cells.slice(0, inputKeys.length).map((cell) => (cell === '_' ? '' : cell));
    const endpoints = cells.slice(inputKeys.length).map(readEndpoint);
    return [...codes, ...(isCodeList ? [labelOf({ key: codeKey, table: id }, codes, { endKeys, endpoints })] : []), ...endpoints];
  });
  return { ...RELEASE, id, columns, rows };
}

function labelOf(
  asked: { readonly key: string; readonly table: string },
  [code = '']: readonly string[],
  to: { readonly endKeys: readonly string[]; readonly endpoints: readonly string[] },
): string {
  const [endKey] = to.endKeys;
  const [endpoint] = to.endpoints;
  const value = endpoint?.startsWith('VALUE:') === true ? endpoint.slice('VALUE:'.length) : undefined;
  return bundledLabel(asked, code, endKey === undefined ? undefined : { key: endKey, value });
}

function readEndpoint(word: string): string {
  const text = word.slice(1);
  if (word.startsWith('=')) return `VALUE:${text}`;
  if (word.startsWith('>')) return `JUMP:${text}`;
  return word === '!' ? 'ERROR' : 'MATCH';
}

function readSchema(line: string, tables: ReadonlyMap<string, TableDefinition>): SchemaDefinition {
  const [id = '', name = '', selectionTable = '', discriminators = '', ...rest] = line.split('|');
  const [inputs = '', outputs = '', mapping = '', paths = ''] = rest;
  const inputList = inputs.split(' ').map(readInput);
  const outputList = outputs.split(' ').map(readOutput);
  const pathList = paths.split(' ').map(readPath);
  const used = [...inputList, ...outputList].flatMap(({ table }) => table ?? []);
  return {
    ...{ ...RELEASE, id, name, selectionTable, initialContext: [], onInvalidInput: 'CONTINUE' },
    discriminators: discriminators === '' ? [] : discriminators.split(' '),
    inputs: inputList,
    outputs: outputList,
    mappings: [{ id: mapping, inclusionTables: [], exclusionTables: [], initialContext: [], tables: pathList }],
    involvedTables: [...withJumps([...used, ...pathList.map((path) => path.id)], tables), selectionTable],
  };
}

function itemOf(key: string) {
  const [naaccrItem, naaccrXmlId, name = key] = ITEMS[key] ?? [];
  return { key, name, naaccrItem, naaccrXmlId, metadata: [] };
}

function readInput(word: string): InputDefinition {
  const [key = '', table = '', value = ''] = word.split(':');
  const ownTable = { site: 'primary_site', hist: 'histology' }[key] ?? table;
  // The year of diagnosis is always checked, but it is staged from only where it selects the schema; there the selection table reads it.
  const usedForStaging = key !== 'year_dx';
  return { ...itemOf(key), usedForStaging, table: ownTable === '' ? undefined : ownTable, default: value === '' ? undefined : value };
}

function readOutput(word: string): OutputDefinition {
  const [key = '', table = '', value = ''] = word.split(':');
  return { ...itemOf(key), table: table === '' ? undefined : table, default: value === '' ? undefined : value };
}

function readPath(word: string): TablePath {
  const [id = '', ...renamed] = word.split(':');
  const outputMapping = renamed.map((pair) => pair.split('=')).map(([from = '', to = '']) => ({ from, to }));
  return { id, inputMapping: [], outputMapping };
}

function withJumps(ids: readonly string[], tables: ReadonlyMap<string, TableDefinition>, found = new Set<string>()): Set<string> {
  for (const id of ids) {
    if (found.has(id)) continue;
    found.add(id);
    const cells = tables.get(id)?.rows.flat() ?? [];
    withJumps(
      cells.flatMap((cell) => (cell?.startsWith('JUMP:') === true ? [cell.slice('JUMP:'.length)] : [])),
      tables,
      found,
    );
  }
  return found;
}
