import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseCalendarDay } from '#domain/naaccr';
import { EmbeddedPostgres } from '#platform/database';
import { Client } from 'pg';
import { syntheticFile } from '../apps/cli/src/demo/synthetic-file.js';
import { writeOutput } from '../apps/cli/src/output-file.js';

/** Patients that make about so many tumors. */
const SIZES = [
  { tumors: '2 k', patients: 1_800 },
  { tumors: '20 k', patients: 18_000 },
  { tumors: '200 k', patients: 180_000 },
] as const;
const NOW = '2026-11-22T08:00:00Z';
const PROCESS = path.join(import.meta.dirname, 'processes', 'main-job-size.js');

/** Runs a size in a process of its own, so that its memory is its own too. */
function runSize(environment: Record<string, string>): Promise<void> {
  const child = fork(PROCESS, [], { env: { PATH: process.env['PATH'], ...environment }, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The bench process ended with ${String(code)}.`))));
  });
}

async function emptyDatabase(server: EmbeddedPostgres, name: string): Promise<string> {
  const client = new Client({ connectionString: server.url() });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`).finally(() => client.end());
  return server.url(name);
}

/**
 * The main job at three sizes, each on an empty database: stage a file without a registry, import it, import it again, sweep, export, count.
 * Aims: import 5,000 tumors/s, export 20,000 tumors/s, sweep of 100,000 patients in 10 s, aggregate of 200 k tumors in 300 ms, 400 MB.
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
        await runSize({
          BENCH_FILE: file,
          BENCH_EXPORT: path.join(folder, 'export.xml.gz'),
          DATABASE_URL: await emptyDatabase(server, `bench_${patients}`),
          REGISTRY_DATA_DIR: path.join(folder, String(patients)),
          REGISTRY_NOW: NOW,
          LOG_LEVEL: 'silent',
        });
      }
    } finally {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  },
};
