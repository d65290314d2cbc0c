import type { StageInput, StagingAlgorithm } from '#domain/staging';
import { lineBatches, type Tally } from './staging-lines.js';

const SSF = Array.from({ length: 25 }, (_, index) => `ssf${index + 1}`);
const AJCC = ['t', 'tdescriptor', 'n', 'ndescriptor', 'm', 'mdescriptor', 'stage'];
const version = (name: string): string[] => AJCC.map((part) => `${name}_${part}`);

/** Columns of a Collaborative Stage corpus line: 42 inputs, then 38 expected outputs. */
const INPUTS = [
  ...['site', 'hist', 'year_dx', 'cs_input_version_original', 'behavior', 'grade', 'age_dx', 'lvi', 'size', 'extension', 'extension_eval'],
  ...['nodes', 'nodes_eval', 'nodes_pos', 'nodes_exam', 'mets', 'mets_eval'],
  ...SSF,
];
const OUTPUTS = [
  ...[...version('ajcc6'), ...version('ajcc7'), 't77', 'n77', 'm77', 'ss77', 't2000', 'n2000', 'm2000', 'ss2000'],
  ...[...version('stor_ajcc6'), ...version('stor_ajcc7'), 'stor_ss77', 'stor_ss2000'],
];

/** Replays 80-column lines: look-up, then stage, then every expected output; null and absent count as blank. */
export async function replayCorpus(file: string, algorithm: StagingAlgorithm, tally: Tally): Promise<void> {
  for await (const lines of lineBatches(file)) {
    for (const line of lines) {
      const cells = line.split(',');
      if (cells.length !== INPUTS.length + OUTPUTS.length) continue;
      const wrong = wrongOutputs(cells, stageLine(cells, algorithm));
      tally.count(wrong.length === 0, () => `${file}: ${wrong.join('; ')}, for ${line}`);
    }
  }
}

function stageLine(cells: readonly string[], algorithm: StagingAlgorithm): Readonly<Record<string, string | null>> {
  const input = readInput(cells);
  const { site, hist, ssf25 } = input;
  return algorithm.lookup({ site, hist, ssf25 }).length === 1 ? algorithm.stage(input).output : {};
}

function readInput(cells: readonly string[]): StageInput {
  const input: Record<string, string> = {};
  INPUTS.forEach((key, index) => (input[key] = cells[index] ?? ''));
  // The corpus is old: these two years stood for a diagnosis in the future.
  if (input['year_dx'] === '2019' || input['year_dx'] === '2020') input['year_dx'] = '2049';
  return input;
}

function wrongOutputs(cells: readonly string[], output: Readonly<Record<string, string | null>>): string[] {
  return OUTPUTS.flatMap((key, index) => {
    const expected = (cells[INPUTS.length + index] ?? '').trim();
    const actual = output[key] ?? '';
    return actual === expected ? [] : [`${key} is ${actual}, expected ${expected}`];
  });
}

/** Replays `site,hist,ssf25,schema` lines: look-up must give exactly that schema; an empty fourth column means not exactly one. */
export async function replayIdentification(file: string, algorithm: StagingAlgorithm, tally: Tally): Promise<void> {
  for await (const lines of lineBatches(file)) {
    for (const line of lines) {
      const [site, hist, ssf25, expected = ''] = line.split(',');
      if (line === '' || line.startsWith('#')) continue;
      const found = algorithm.lookup({ site, hist, ssf25 });
      const actual = found.length === 1 ? found[0]?.id : '';
      tally.count(actual === expected, () => `${file}: finds ${found.map(({ id }) => id).join(' ')}, for ${line}`);
    }
  }
}

/** Replays `schema name|key|code` lines: every code must be valid. */
export async function replayValidInputs(file: string, algorithm: StagingAlgorithm, tally: Tally): Promise<void> {
  const idOf = new Map(algorithm.schemaIds().map((id) => [algorithm.schema(id)?.name, id]));
  for await (const lines of lineBatches(file)) {
    for (const line of lines) {
      if (line === '') continue;
      const [name, key = '', value = ''] = line.split('|');
      tally.count(algorithm.isCodeValid(idOf.get(name) ?? '', { key, value }), () => `${file}: ${line} is not valid here`);
    }
  }
}
