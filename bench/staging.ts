import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Items } from '#domain/naaccr';
import { bundledAlgorithm, deriveStage, loadAlgorithm, type StageInput, type StagingAlgorithm } from '#domain/staging';

const CURRENT_YEAR = 2026;
const DATA = path.resolve('../shared/data/staging');
const ROUNDS = 9;

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

function publishedCases(name: string): StageInput[] {
  const folder = path.join(DATA, 'oracle', name, 'stage');
  return readdirSync(folder).flatMap((file) => {
    const lines = gunzipSync(readFileSync(path.join(folder, file)))
      .toString('utf8')
      .split('\n');
    return lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { input: StageInput }).input);
  });
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

function benchSet({ name, archive }: { readonly name: string; readonly archive: string }, log: (line: string) => void): void {
  const zip = readFileSync(path.join(DATA, 'algorithms', archive));
  let algorithm: StagingAlgorithm | undefined;
  const load = cpuMilliseconds(() => (algorithm = loadAlgorithm(zip, { currentYear: CURRENT_YEAR })));
  if (algorithm === undefined) return;
  const loaded = algorithm;
  const again = medianCpu(() => void loadAlgorithm(zip, { currentYear: CURRENT_YEAR }));
  const cases = publishedCases(name);
  const stageAll = (): void => {
    for (const input of cases) loaded.stage(input);
  };
  const cold = cpuMilliseconds(stageAll);
  const warm = medianCpu(stageAll);
  const perSecond = (milliseconds: number): string => Math.round((cases.length / milliseconds) * 1000).toLocaleString('en');
  log(
    `${name}: load ${load.toFixed(0)} ms first, ${again.toFixed(0)} ms warm; ${cases.length} cases: ${perSecond(cold)}/s first, ${perSecond(warm)}/s warm`,
  );
}

/** Load time, cases per CPU second and memory of staging. Budgets: EOD loads in 300 ms and stages 100,000 cases/s; 20 microseconds per tumor. */
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
    log(`memory: ${Math.round(process.memoryUsage().rss / 1_048_576)} MB resident`);
    return Promise.resolve();
  },
};
