import path from 'node:path';
import { comparePrimaries, type HematopoieticPairs, type PrimaryComparison } from '#domain/multiple-primaries';
import type { Items } from '#domain/naaccr';
import { csvRows, type CsvRow } from './csv-rows.js';
import { hematopoieticPack } from './hematopoietic-pack.js';
import type { ConformanceSuite } from './oracle-suite.js';
import { Tally } from './staging-lines.js';

/** The reference ran in this year; any later one gives the same answers. */
export const CURRENT_YEAR = 2026;

/** Our results by the names of the reference. */
const RESULTS = {
  single: 'SINGLE_PRIMARY',
  multiple: 'MULTIPLE_PRIMARIES',
  questionable: 'QUESTIONABLE',
  invalid: 'INVALID_INPUT',
} as const;

/** A comparison as the reference tells it. */
export interface ReferenceAnswer {
  readonly result: string;
  readonly groupId: string;
  readonly step: string;
  /** Rules up to the deciding one; the reference keeps those after an undecided one to itself. */
  readonly steps: readonly string[];
}

/** Tells a comparison the way the reference does. */
export function referenceAnswer({ result, group, rule, asked }: PrimaryComparison): ReferenceAnswer {
  const last = rule === undefined ? -1 : asked.findIndex((question) => question.rule === rule);
  const steps = asked.slice(0, last + 1).map((question) => question.rule.id);
  return { result: RESULTS[result], groupId: group?.id ?? '', step: rule?.id ?? '', steps };
}

/** Column names of a file of pairs; `#` stands for 1 or 2. Several date columns are parts of one date. */
interface PairFile {
  readonly name: string;
  readonly inputs: {
    readonly site: string;
    readonly histology: string;
    readonly behavior: string;
    readonly laterality: string;
    readonly date: readonly string[];
  };
  readonly answers: { readonly result: string; readonly groupId: string; readonly step: string; readonly steps?: string };
}

const ITEM_COLUMNS = {
  site: 'primarySite#',
  histology: 'histology#',
  behavior: 'behavior#',
  laterality: 'laterality#',
  date: ['dateOfDiagnosis#'],
};

const FILES: readonly PairFile[] = [
  {
    name: 'oracle-mph-2018plus.csv',
    inputs: ITEM_COLUMNS,
    answers: { result: 'x_result', groupId: 'x_groupId', step: 'x_step', steps: 'x_appliedSteps' },
  },
  {
    name: 'mph-upstream-10k.csv',
    inputs: { site: 'site#', histology: 'hist#', behavior: 'beh#', laterality: 'lat#', date: ['year#', 'month#', 'day#'] },
    answers: { result: 'result', groupId: 'groupId', step: 'step' },
  },
  {
    name: 'synthetic-2k-mph-pairs.csv',
    inputs: ITEM_COLUMNS,
    answers: { result: 'result', groupId: 'groupId', step: 'step' },
  },
];

function itemsOf(row: CsvRow, { inputs }: PairFile, tumor: '1' | '2'): Items {
  const cell = (column: string): string => row[column.replace('#', tumor)] ?? '';
  return {
    primarySite: cell(inputs.site),
    histologicTypeIcdO3: cell(inputs.histology),
    behaviorCodeIcdO3: cell(inputs.behavior),
    laterality: cell(inputs.laterality),
    dateOfDiagnosis: inputs.date.map(cell).join(''),
  };
}

function replay(rows: readonly CsvRow[], file: PairFile, hematopoietic: HematopoieticPairs): Tally {
  const tally = new Tally();
  for (const row of rows) {
    const options = { currentYear: CURRENT_YEAR, hematopoietic };
    const ours = referenceAnswer(comparePrimaries(itemsOf(row, file, '1'), itemsOf(row, file, '2'), options));
    const told: Readonly<Record<string, string>> = { ...ours, steps: ours.steps.join(' ') };
    const wrong = Object.entries(file.answers).filter(([part, column]) => told[part] !== row[column]);
    const tell = (): string => wrong.map(([part, column]) => `${part} is ${told[part] ?? ''}, expected ${row[column] ?? ''}`).join('; ');
    tally.count(wrong.length === 0, () => `${file.name}: ${tell()}, for ${JSON.stringify(row)}`);
  }
  return tally;
}

/** Replays pairs of tumors; the pair tables of hematopoietic neoplasms are read from `reference` of the folder. */
export const conformance: ConformanceSuite = {
  name: 'mph',
  data: 'algorithms',
  run: (folder, log) => {
    const hematopoietic = hematopoieticPack(folder);
    const tallies = FILES.map((file) => {
      const beside = csvRows(path.join(folder, file.name));
      const rows = beside.length > 0 ? beside : csvRows(path.join(folder, '..', 'synthetic', file.name));
      const tally = replay(rows, file, hematopoietic);
      log(`${file.name}: ${tally.cases} pairs, ${tally.mismatches} differ`);
      return tally;
    });
    return Promise.resolve({
      cases: tallies.reduce((sum, { cases }) => sum + cases, 0),
      mismatches: tallies.reduce((sum, { mismatches }) => sum + mismatches, 0),
      first: tallies.flatMap(({ first }) => first),
      notCovered: 0,
    });
  },
};
