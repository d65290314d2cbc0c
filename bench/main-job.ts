import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseCalendarDay } from '#domain/naaccr';
import { bundledAlgorithm } from '#domain/staging';
import { stagedFile } from '#features/case-abstraction';
import { EmbeddedPostgres, migrate } from '#platform/database';
import { Client } from 'pg';
import { syntheticFile } from '../apps/cli/src/demo/synthetic-file.js';
import { writeOutput } from '../apps/cli/src/output-file.js';
import { type Done, RegistryAtWork } from './registry-at-work.js';

/** Patients that make about so many tumors. */
const SIZES = [
  { tumors: '2 k', patients: 1_800 },
  { tumors: '20 k', patients: 18_000 },
  { tumors: '200 k', patients: 180_000 },
] as const;
const NOW = '2026-11-22T08:00:00Z';

async function emptyDatabase(server: EmbeddedPostgres, name: string): Promise<string> {
  const client = new Client({ connectionString: server.url() });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`).finally(() => client.end());
  await migrate(server.url(name));
  return server.url(name);
}

function timed(name: string, seconds: number, { count, of }: Done): string {
  const rate = `${count.toLocaleString('en')} ${of}, ${Math.round(count / seconds).toLocaleString('en')}/s`;
  return `  ${name.padEnd(10)} ${seconds.toFixed(2).padStart(8)} s ${rate.padStart(34)}`;
}

/** A step with the most memory that the processes held since they started. */
async function clocked(name: string, registry: RegistryAtWork, work: () => Promise<Done>): Promise<string> {
  const started = performance.now();
  const done = await work();
  const line = timed(name, (performance.now() - started) / 1000, done);
  const { api, worker } = registry.peakMegabytes();
  return `${line}   api ${api} MB, worker ${worker} MB at most`;
}

/** Stages a file without a registry, as `registry stage` does. */
async function staged(file: string): Promise<string> {
  const count = { tumors: 0, staged: 0 };
  const means = { algorithms: [bundledAlgorithm({ currentYear: 2026 })], currentYear: 2026 };
  const started = performance.now();
  const pieces = stagedFile(fs.createReadStream(file), means, count)[Symbol.asyncIterator]();
  while ((await pieces.next()).done !== true);
  return timed('stage', (performance.now() - started) / 1000, { count: count.tumors, of: 'tumors' });
}

async function runSize(registry: RegistryAtWork, file: string, log: (line: string) => void): Promise<void> {
  const steps: readonly [string, () => Promise<Done>][] = [
    ['import', () => registry.takeIn(file)],
    ['again', () => registry.takeIn(file)],
    ['sweep', () => registry.sweep()],
    ['export', () => registry.submit()],
  ];
  for (const [name, work] of steps) log(await clocked(name, registry, work));
  log(`  aggregate  median ${await registry.aggregateMilliseconds()} ms of 5`);
}

/**
 * The main job at three sizes, each on an empty database, through api and worker as processes: stage a file without them, send a file and wait until it is imported,
 * send it again, sweep, submit and fetch the file, ask for the largest usual table.
 * Aims: import 5,000 tumors/s, export 20,000 tumors/s, sweep of 100,000 patients in 10 s, aggregate of 200 k tumors in 300 ms, 400 MB each.
 * `BENCH_SIZES=1` stops after the first size, 2 after the second.
 */
export const bench = {
  name: 'main-job',
  async run(log: (line: string) => void): Promise<void> {
    const today = parseCalendarDay('20261122');
    if (today === undefined) throw new Error('The date of the bench is no date.');
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'registry-bench-'));
    fs.chmodSync(folder, 0o755); // the server may run as another user, who has to pass through
    const server = await EmbeddedPostgres.start({ home: path.join(folder, 'server'), report: log });
    try {
      for (const { tumors, patients } of SIZES.slice(0, Number(process.env['BENCH_SIZES'] ?? SIZES.length))) {
        log(`${tumors} tumors`);
        const file = path.join(folder, `${patients}.xml.gz`);
        await writeOutput(file, syntheticFile({ patients, seed: 42, today }, NOW));
        log(await staged(file));
        const registry = await RegistryAtWork.start(await emptyDatabase(server, `bench_${patients}`), NOW);
        await runSize(registry, file, log).finally(() => registry.stop());
      }
    } finally {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  },
};
