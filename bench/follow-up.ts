import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Audit } from '#features/audit';
import { SweepService } from '#features/annual-follow-up';
import { Clock, Settings } from '#platform/config';
import { Database, dataSource, EmbeddedPostgres, EVERY_FACILITY, migrate, rows } from '#platform/database';
import { Outbox } from '#platform/queue';
import { Client } from 'pg';
import { withPeakMemory } from './bench-run.js';
import { makePeople } from './follow-up-people.js';

const SIZES = [100_000, 1_000_000];
/** A first sweep over everybody, the same day again, and the two days after: what a registry does every night. */
const DAYS = ['2026-11-22', '2026-11-22', '2026-11-23', '2026-11-24'];

class PlayedClock extends Clock {
  day = '2026-11-22';

  override now(): Date {
    return new Date(`${this.day}T04:30:00Z`);
  }
}

async function emptyDatabase(server: EmbeddedPostgres, name: string): Promise<string> {
  const client = new Client({ connectionString: server.url() });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`).finally(() => client.end());
  await migrate(server.url(name));
  return server.url(name);
}

async function sweepDays(database: Database, log: (line: string) => void): Promise<void> {
  const clock = new PlayedClock(new Settings());
  const sweeps = new SweepService(database, new Outbox(), new Audit(clock), clock);
  for (const [at, day] of DAYS.entries()) {
    clock.day = day;
    const started = performance.now();
    const { peakMegabytes } = await withPeakMemory(async () => sweeps.run(await sweeps.begin()));
    const seconds = (performance.now() - started) / 1000;
    const [done] = await database.transaction(EVERY_FACILITY, (tx) =>
      rows<{ patients: number; opened: number; scheduled: number; cancelled: number }>(
        tx,
        `SELECT "patients", "opened", "scheduled", "cancelled" FROM follow_up_sweep ORDER BY "startedAt" DESC, "id" DESC LIMIT 1`,
      ),
    );
    const { patients = 0, opened = 0, scheduled = 0, cancelled = 0 } = done ?? {};
    const name = at === 0 ? 'first' : day === DAYS[at - 1] ? 'again' : day;
    const what = `${opened} opened, ${scheduled} planned, ${cancelled} ended`;
    log(
      `  ${name.padEnd(10)} ${seconds.toFixed(2).padStart(8)} s  ${patients.toLocaleString('en')} patients, ${what}, ${peakMegabytes} MB`,
    );
  }
}

async function runSize(server: EmbeddedPostgres, people: number, log: (line: string) => void): Promise<void> {
  const url = await emptyDatabase(server, `people_${people}`);
  const started = performance.now();
  await makePeople(url, people);
  log(`${people.toLocaleString('en')} patients (made in ${Math.round((performance.now() - started) / 1000)} s)`);
  const source = await dataSource({ url, poolSize: 2, as: 'app' }).initialize();
  try {
    await sweepDays(new Database(source), log);
  } finally {
    await source.destroy();
  }
}

/**
 * The daily look at everybody, on people made by SQL: the first sweep, the same day again, and two further nights. Aims: 100,000 patients in 10 s,
 * 1,000,000 in 90 s, memory that does not grow with them. `BENCH_PEOPLE=50000` runs another size instead.
 */
export const bench = {
  name: 'follow-up',
  async run(log: (line: string) => void): Promise<void> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'registry-bench-'));
    const server = await EmbeddedPostgres.start({ home: path.join(folder, 'server'), report: log });
    try {
      const asked = Number(process.env['BENCH_PEOPLE'] ?? '0');
      for (const people of asked > 0 ? [asked] : SIZES) await runSize(server, people, log);
    } finally {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  },
};
