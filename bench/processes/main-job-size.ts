import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import fs from 'node:fs';
import { bundledAlgorithm } from '#domain/staging';
import { stagedFile } from '#features/case-abstraction';
import { systemActor } from '#features/identity';
import { ResearchModule, ResearchService } from '#features/research';
import { readSettings } from '#platform/config';
import { MAIN_JOB_FEATURES, TrialRegistry } from '../../apps/cli/src/demo/trial-registry.js';
import { openDatabase } from '../../apps/cli/src/open-database.js';
import { withFeatures } from '../../apps/cli/src/with-registry.js';
import { withPeakMemory } from '../bench-run.js';

/** What the bench of the main job asks a process to do, in its environment: a file on an empty database. */
const { BENCH_FILE: file = '', BENCH_EXPORT: target = '' } = process.env;
const settings = readSettings(process.env);
const AGGREGATE_ROUNDS = 5;

async function step(name: string, work: () => Promise<string>): Promise<void> {
  const started = performance.now();
  const { result, peakMegabytes } = await withPeakMemory(work);
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `  ${name.padEnd(10)} ${seconds.toFixed(2).padStart(8)} s ${result.padStart(34)} ${String(peakMegabytes).padStart(5)} MB at most\n`,
  );
}

/** A rate as `12,345 tumors/s`. */
function clocked(unit: string, work: () => Promise<number>): () => Promise<string> {
  return async () => {
    const started = performance.now();
    const count = await work();
    const perSecond = Math.round((1000 * count) / (performance.now() - started));
    return `${count.toLocaleString('en')} ${unit}, ${perSecond.toLocaleString('en')}/s`;
  };
}

async function staged(): Promise<number> {
  const count = { tumors: 0, staged: 0 };
  const means = { algorithms: [bundledAlgorithm({ currentYear: 2026 })], currentYear: 2026 };
  const pieces = stagedFile(fs.createReadStream(file), means, count)[Symbol.asyncIterator]();
  while ((await pieces.next()).done !== true);
  return count.tumors;
}

/** Median milliseconds of the largest usual table. */
async function aggregated(app: INestApplicationContext): Promise<string> {
  const research = app.get(ResearchService, { strict: false });
  const times: number[] = [];
  for (let round = 0; round < AGGREGATE_ROUNDS; round++) {
    const started = performance.now();
    await research.table(systemActor('bench'), { dimensions: ['siteGroup', 'stage', 'sex', 'diagnosisYear'] });
    times.push(performance.now() - started);
  }
  return `median ${Math.round(times.sort((a, b) => a - b)[AGGREGATE_ROUNDS >> 1] ?? 0)} ms of ${AGGREGATE_ROUNDS}`;
}

await step('stage', clocked('tumors', staged));
const opened = await openDatabase(settings, undefined);
await withFeatures(opened.settings, [...MAIN_JOB_FEATURES, ResearchModule], async (app) => {
  const registry = new TrialRegistry(app);
  await step(
    'import',
    clocked('tumors', async () => {
      const run = await registry.takeIn('bench.xml.gz', fs.createReadStream(file));
      if (run.status !== 'done' || run.created !== run.rowsIn) throw new Error(`The import went wrong: ${JSON.stringify(run)}`);
      return run.rowsIn;
    }),
  );
  await step(
    'again',
    clocked('tumors', async () => (await registry.takeIn('bench.xml.gz', fs.createReadStream(file))).skipped),
  );
  await step(
    'sweep',
    clocked('patients', async () => (await registry.sweep()).patients),
  );
  await step(
    'export',
    clocked('tumors', async () => (await registry.submit(target)).sent),
  );
  await step('aggregate', () => aggregated(app));
});
process.exit(0);
