import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseCalendarDay } from '#domain/naaccr';
import { systemActor } from '#features/identity';
import { RestageRunService, RestageService, StagingCodeModule } from '#features/staging-code';
import { ConfigModule, readSettings } from '#platform/config';
import { DatabaseModule, EmbeddedPostgres, migrate } from '#platform/database';
import { QueueModule } from '#platform/queue';
import { Client } from 'pg';
import { syntheticFile } from '../apps/cli/src/demo/synthetic-file.js';
import { writeOutput } from '../apps/cli/src/output-file.js';
import { MASTER_KEY } from '../test/support/first-account.js';
import { RegistryAtWork } from './registry-at-work.js';

const NOW = '2026-11-22T08:00:00Z';
/** Patients that are imported, about 1.1 tumors each; the rest of the tumors are copies of theirs. */
const PATIENTS = 18_000;
const ACTOR = systemActor('bench');

/** One row of what a run cost. */
interface Cost {
  readonly seconds: number;
  readonly workers: readonly number[];
  readonly postgres: number;
}

/** CPU seconds of all backends of the server, ended ones included. */
function postgresSeconds(postmaster: number): number {
  const stats = fs.readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const fields = fs
        .readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      const isOurs = Number(name) === postmaster || Number(fields[1]) === postmaster;
      // Its own time, and of the postmaster also that of backends that have ended.
      return isOurs ? [fields.slice(11, Number(name) === postmaster ? 15 : 13).reduce((sum, ticks) => sum + Number(ticks), 0)] : [];
    } catch {
      return [];
    }
  });
  return stats.reduce((sum, ticks) => sum + ticks, 0) / 100;
}

async function asOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return await work(client).finally(() => client.end());
}

/** Imports people and copies their tumors until there are as many as asked for; each copy has ids of its own. */
async function fill(server: EmbeddedPostgres, folder: string, tumors: number): Promise<string> {
  const url = server.url('restage');
  await asOwner(server.url(), (client) => client.query('CREATE DATABASE restage'));
  await migrate(url);
  const today = parseCalendarDay('20261122');
  if (today === undefined) throw new Error('The date of the bench is no date.');
  const file = path.join(folder, 'people.xml.gz');
  await writeOutput(file, syntheticFile({ patients: PATIENTS, seed: 42, today }, NOW));
  const registry = await RegistryAtWork.start(url, NOW);
  const { count } = await registry.takeIn(file).finally(() => registry.stop());
  await asOwner(url, async (client) => {
    for (let have = count, copy = 1; have < tumors; have += count, copy++) await client.query(COPY.replaceAll('$1', String(copy)));
    await client.query('VACUUM ANALYZE tumor, abstract, patient');
  });
  return url;
}

// Ids begin with the millisecond of their making: each copy is made an hour after the one before, as imports one after the other would.
const HOUR_MS = 3_600_000;
const id = (column: string): string => {
  const digits = `replace(${column}::text, '-', '')`;
  return `(lpad(to_hex(('x' || left(${digits}, 12))::bit(48)::bigint + $1 * ${HOUR_MS}), 12, '0') || substr(${digits}, 13))::uuid`;
};
const COPY = `
  CREATE TEMP TABLE IF NOT EXISTS first_patient AS SELECT * FROM patient;
  CREATE TEMP TABLE IF NOT EXISTS first_tumor AS SELECT * FROM tumor;
  CREATE TEMP TABLE IF NOT EXISTS first_abstract AS SELECT * FROM abstract;
  INSERT INTO patient ("id", "facilityIds", "items", "sealed", "createdAt", "updatedAt")
    SELECT ${id('"id"')}, "facilityIds", "items", "sealed", "createdAt", "updatedAt" FROM first_patient ON CONFLICT DO NOTHING;
  INSERT INTO tumor ("id", "patientId", "facilityIds", "items", "stagedBy", "recodes", "createdAt", "updatedAt")
    SELECT ${id('"id"')}, ${id('"patientId"')}, "facilityIds", "items", "stagedBy", "recodes", "createdAt", "updatedAt" FROM first_tumor ON CONFLICT DO NOTHING;
  INSERT INTO abstract ("id", "patientId", "tumorId", "facilityId", "status", "items", "sealed", "patientKey", "sourceKey", "schemaId", "stagedBy", "createdAt", "updatedAt")
    SELECT ${id('"id"')}, ${id('"patientId"')}, ${id('"tumorId"')}, "facilityId", "status", "items", "sealed", "patientKey", "sourceKey" || '#$1', "schemaId", "stagedBy",
      "createdAt", "updatedAt" FROM first_abstract ON CONFLICT DO NOTHING;`;

/** A worker of the bench: takes every n-th stretch of the comparison that runs, and says what that cost. */
async function work(url: string, share: { readonly of: number; readonly mine: number }): Promise<void> {
  const settings = readSettings({ DATABASE_URL: url, REGISTRY_MASTER_KEY: MASTER_KEY, REGISTRY_NOW: NOW });
  @Module({ imports: [ConfigModule.of(settings), DatabaseModule, QueueModule.sender(), StagingCodeModule] })
  class BenchModule {}
  const app = await NestFactory.createApplicationContext(BenchModule, { logger: false });
  const restages = app.get(RestageService);
  process.send?.('ready');
  await once(process, 'message');
  const [running] = await restages.list(ACTOR);
  if (running === undefined) throw new Error('No restaging runs.');
  const before = process.cpuUsage();
  const stretches = await asOwner(url, (client) =>
    client.query<{ ordinal: number }>('SELECT "ordinal" FROM restage_stretch WHERE "restageId" = $1 ORDER BY 1', [running.id]),
  );
  for (const { ordinal } of stretches.rows) {
    if (ordinal % share.of === share.mine)
      await app.get(RestageRunService).run({ restageId: running.id, stretch: ordinal, step: 'compare' });
  }
  const { user, system } = process.cpuUsage(before);
  process.send?.((user + system) / 1e6);
  await app.close();
}

async function compare(
  url: string,
  count: number,
  postmaster: number,
): Promise<Cost & { readonly records: number; readonly differing: number }> {
  const settings = readSettings({ DATABASE_URL: url, REGISTRY_MASTER_KEY: MASTER_KEY, REGISTRY_NOW: NOW });
  @Module({ imports: [ConfigModule.of(settings), DatabaseModule, QueueModule.sender(), StagingCodeModule] })
  class StarterModule {}
  const app = await NestFactory.createApplicationContext(StarterModule, { logger: false });
  const { id } = await app.get(RestageService).start(ACTOR, {});
  const workers = Array.from({ length: count }, (_, mine) =>
    spawn(process.execPath, [import.meta.filename, 'work', url, String(count), String(mine)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    }),
  );
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const postgresBefore = postgresSeconds(postmaster);
  const started = performance.now();
  const costs = await Promise.all(workers.map(costOf));
  const seconds = (performance.now() - started) / 1000;
  const postgres = postgresSeconds(postmaster) - postgresBefore;
  const { records, differing, status } = await app.get(RestageService).view(ACTOR, id);
  await app.close();
  if (status !== 'compared') throw new Error(`The comparison is ${status}.`);
  return { seconds, workers: costs, postgres, records, differing };
}

async function costOf(worker: ChildProcess): Promise<number> {
  worker.send('go');
  const [seconds] = (await once(worker, 'message')) as [number];
  await once(worker, 'exit');
  return seconds;
}

/**
 * Staging every stored case anew where nothing differs, with one worker process and with two. Aim: 20,000 tumors/s per worker, twice that with two
 * workers on two cores. Wall-clock rates depend on what else the machine does; the CPU seconds of workers and PostgreSQL are the cost of the work.
 * `BENCH_TUMORS` says how many; a million when absent.
 */
export const bench = {
  name: 'restage',
  async run(log: (line: string) => void): Promise<void> {
    const tumors = Number(process.env['BENCH_TUMORS'] ?? 1_000_000);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'registry-bench-'));
    fs.chmodSync(folder, 0o755); // the server may run as another user, who has to pass through
    const server = await EmbeddedPostgres.start({ home: path.join(folder, 'server'), report: log });
    try {
      const url = await fill(server, folder, tumors);
      const postmaster = await asOwner(url, async (client) => {
        const { rows } = await client.query<{ file: string }>(`SELECT current_setting('data_directory') AS file`);
        return Number(fs.readFileSync(path.join(rows[0]?.file ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]);
      });
      for (const count of [1, 2, 1, 2]) {
        const { seconds, workers, postgres, records, differing } = await compare(url, count, postmaster);
        const cpu = workers.reduce((sum, each) => sum + each, 0);
        const micro = (value: number): string => ((value / records) * 1e6).toFixed(1);
        log(
          `${count} worker${count > 1 ? 's' : ''}: ${records.toLocaleString('en')} tumors in ${seconds.toFixed(1)} s, ${Math.round(records / seconds).toLocaleString('en')}/s; ` +
            `CPU per tumor ${micro(cpu)} microseconds in workers, ${micro(postgres)} in PostgreSQL: ` +
            `${Math.round(records / (cpu + postgres)).toLocaleString('en')} tumors per CPU second; ${differing} differ`,
        );
      }
    } finally {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  },
};

if (process.argv[2] === 'work' && process.argv[3] !== undefined)
  await work(process.argv[3], { of: Number(process.argv[4]), mine: Number(process.argv[5]) });
