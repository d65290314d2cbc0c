import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import type { Items } from '#domain/naaccr';
import {
  bundledAlgorithm,
  deriveStage,
  explainStage,
  loadAlgorithm,
  whatWouldChange,
  type StageInput,
  type StagingAlgorithm,
} from '#domain/staging';

const CURRENT_YEAR = 2026;
const DATA = path.resolve('../shared/data/staging');
const ROUNDS = 9;
/** Time one measurement of staging takes at least, in milliseconds: shorter ones depend on what else the processor does. */
const ROUND_MILLISECONDS = 300;

/** Columns of a Collaborative Stage corpus line that are inputs; 80 columns in all. */
const CORPUS_INPUTS = [
  ...['site', 'hist', 'year_dx', 'cs_input_version_original', 'behavior', 'grade', 'age_dx', 'lvi', 'size', 'extension', 'extension_eval'],
  ...['nodes', 'nodes_eval', 'nodes_pos', 'nodes_exam', 'mets', 'mets_eval'],
  ...Array.from({ length: 25 }, (_, index) => `ssf${index + 1}`),
];
const CORPUS_COLUMNS = 80;

/** As a server loads algorithms: with Node's own inflate. */
const LOADING = {
  currentYear: CURRENT_YEAR,
  inflate: (packed: Uint8Array, size: number): Uint8Array => inflateRawSync(packed, { maxOutputLength: size }),
};

/** Algorithms with published conformance cases, and the archive of each. */
const SETS = [
  { name: 'eod_public', archive: 'eod_public-3.3.zip' },
  { name: 'tnm', archive: 'tnm-2.1.zip' },
  { name: 'cs', archive: 'cs-02.05.50.zip' },
  { name: 'pediatric', archive: 'pediatric-1.3.zip' },
];

/** CPU milliseconds of some work in this process; other programs on the machine do not count. */
function cpuMilliseconds(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function medianCpu(work: () => void): number {
  const rounds = Array.from({ length: ROUNDS }, () => cpuMilliseconds(work)).sort((a, b) => a - b);
  return rounds[Math.floor(ROUNDS / 2)] ?? 0;
}

function linesOf(file: string): string[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  return text.split('\n').filter((line) => line !== '');
}

function publishedCases(name: string): StageInput[] {
  const folder = path.join(DATA, 'oracle', name, 'stage');
  return readdirSync(folder).flatMap((file) =>
    linesOf(path.join(folder, file)).map((line) => (JSON.parse(line) as { input: StageInput }).input),
  );
}

/** Cases of the Collaborative Stage corpus, every schema among them. */
function corpusCases(): StageInput[] {
  const rows = linesOf(path.join(DATA, 'corpus', 'cs', 'AJCC_7.V020550.dev.txt.gz')).map((line) => line.split(','));
  return rows
    .filter(({ length }) => length === CORPUS_COLUMNS)
    .map((cells) => Object.fromEntries(CORPUS_INPUTS.map((key, index) => [key, cells[index] ?? ''])));
}

/** Breast cancers of every extent, when no published cases are at hand. */
function ownItems(algorithm: StagingAlgorithm): Items[] {
  const codes = (key: string): string[] => algorithm.validCodes('breast', key).map(({ cell }) => cell ?? '');
  const site = {
    primarySite: 'C504',
    histologicTypeIcdO3: '8500',
    behaviorCodeIcdO3: '3',
    dateOfDiagnosis: '20240315',
    gradeClinical: '2',
  };
  return codes('eod_primary_tumor').flatMap((eodPrimaryTumor) =>
    codes('eod_regional_nodes').flatMap((eodRegionalNodes) =>
      codes('eod_mets').map((eodMets) => ({ ...site, eodPrimaryTumor, eodRegionalNodes, eodMets })),
    ),
  );
}

const perSecond = (cases: number, milliseconds: number): string => Math.round((cases / milliseconds) * 1000).toLocaleString('en');

/** Cases per CPU second: the first time, the median, and the best round. */
function stagingRate(algorithm: StagingAlgorithm, cases: readonly StageInput[]): string {
  const stageAll = (): void => {
    for (const input of cases) algorithm.stage(input);
  };
  const cold = cpuMilliseconds(stageAll);
  const repeats = Math.max(1, Math.ceil(ROUND_MILLISECONDS / Math.max(1, cpuMilliseconds(stageAll))));
  const rounds = Array.from({ length: ROUNDS }, () =>
    cpuMilliseconds(() => {
      for (let repeat = 0; repeat < repeats; repeat++) stageAll();
    }),
  ).sort((a, b) => a - b);
  const warm = (place: number): string => perSecond(cases.length * repeats, rounds[place] ?? 0);
  return `${cases.length} cases: ${perSecond(cases.length, cold)}/s first, ${warm(Math.floor(ROUNDS / 2))}/s warm, ${warm(0)}/s best`;
}

/** Megabytes of heap that some work leaves in use; needs `--expose-gc`, else undefined. */
function heapOf<T>(make: () => T): { readonly made: T; readonly megabytes: number | undefined } {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  globalThis.gc?.();
  const grown = (process.memoryUsage().heapUsed - before) / 1_048_576;
  return { made, megabytes: globalThis.gc === undefined ? undefined : Math.round(grown) };
}

function benchSet({ name, archive }: { readonly name: string; readonly archive: string }, log: (line: string) => void): void {
  const zip = readFileSync(path.join(DATA, 'algorithms', archive));
  let first = 0;
  const { made: algorithm, megabytes } = heapOf(() => {
    let loaded: StagingAlgorithm | undefined;
    first = cpuMilliseconds(() => (loaded = loadAlgorithm(zip, LOADING)));
    return loaded;
  });
  if (algorithm === undefined) return;
  const again = medianCpu(() => void loadAlgorithm(zip, LOADING));
  const plain = medianCpu(() => void loadAlgorithm(zip, { currentYear: CURRENT_YEAR }));
  const memory = megabytes === undefined ? 'not measured' : `${megabytes} MB`;
  log(
    `${name}: load ${first.toFixed(0)} ms first, ${again.toFixed(0)} ms warm (${plain.toFixed(0)} ms without Node's inflate), memory ${memory}; ${stagingRate(algorithm, publishedCases(name))}`,
  );
  if (name === 'cs') log(`cs corpus: ${stagingRate(algorithm, corpusCases())}`);
}

function benchExplaining(algorithm: StagingAlgorithm, log: (line: string) => void): void {
  const input = {
    ...{ site: 'C504', hist: '8500', behavior: '3', year_dx: '2024', grade_clin: '2' },
    ...{ eod_primary_tumor: '100', eod_regional_nodes: '200', eod_mets: '00' },
  };
  const microseconds = (work: () => void): string => {
    work();
    const times = 200;
    return ((cpuMilliseconds(() => Array.from({ length: times }, work)) / times) * 1000).toFixed(0);
  };
  const explained = microseconds(() => void explainStage(algorithm, input));
  const changed = microseconds(() => void whatWouldChange(algorithm, input));
  log(`explain: ${explained} microseconds a case; what would change: ${changed} (${whatWouldChange(algorithm, input).tried} cases tried)`);
}

/**
 * Load time, cases per CPU second and memory of staging. Budgets: EOD loads in 300 ms and stages 300,000 cases/s, the Collaborative Stage corpus
 * 50,000 cases/s; 20 microseconds per tumor from its items.
 */
export const bench = {
  name: 'staging',
  run(log: (line: string) => void): Promise<void> {
    if (existsSync(DATA)) for (const set of SETS) benchSet(set, log);
    else log('no published cases beside the repository: only the bundled algorithm is measured');
    const algorithm = bundledAlgorithm({ currentYear: CURRENT_YEAR });
    const cases = ownItems(algorithm);
    const derive = medianCpu(() => {
      for (const items of cases) deriveStage(items, [algorithm], { currentYear: CURRENT_YEAR });
    });
    log(
      `deriveStage with ${algorithm.algorithm}: ${((derive / cases.length) * 1000).toFixed(1)} microseconds per tumor (${cases.length} tumors)`,
    );
    benchExplaining(algorithm, log);
    log(`memory: ${Math.round(process.memoryUsage().rss / 1_048_576)} MB resident`);
    return Promise.resolve();
  },
};
