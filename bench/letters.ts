import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { AnnualFollowUpModule, LetterPrintService, LetterQueueService, MonthlyListService, SweepService } from '#features/annual-follow-up';
import { ConfigModule, Settings } from '#platform/config';
import { Database, DatabaseModule, EmbeddedPostgres, EVERY_FACILITY, migrate, newId, openVault, rows } from '#platform/database';
import { HttpModule } from '#platform/http';
import { QueueModule } from '#platform/queue';
import { sealedPlace, sealItems } from '#features/case-abstraction';
import { MASTER_KEY } from '../test/support/first-account.js';
import { withPeakMemory } from './bench-run.js';

const PEOPLE = 100_000;
const LETTERS = 20_000;
const PRINTED = 2_000;
const AT_ONCE = 5_000;
const NOW = '2026-11-22T05:00:00Z';
const CODED = {
  vitalStatus: '1',
  dateOfLastContact: '20250915',
  addrCurrentCity: 'EXAMPLETOWN',
  addrCurrentState: 'NM',
  addrCurrentPostalCode: '87101',
};

/** Last contact of whoever is not due. */
const CURRENT = '20260915';

/**
 * Letters of a registry of 100,000 people, of whom 20,000 have a letter due: the run of a month (sweep, list, letters queued), and printing. Budgets: 60 s for
 * the month, and 20 ms of processor time for a letter with its database and sealing, which are 50 letters a second of one worker.
 */
export const bench = {
  name: 'letters',
  async run(log: (line: string) => void): Promise<void> {
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-letters-'));
    const server = await EmbeddedPostgres.start({ home, report: () => undefined });
    try {
      await migrate(server.url());
      await measure(server.url(), log);
    } finally {
      await server.stop();
      fs.rmSync(home, { recursive: true, force: true });
    }
  },
};

async function measure(url: string, log: (line: string) => void): Promise<void> {
  const app = await NestFactory.createApplicationContext(moduleOf(url), { logger: false });
  try {
    const database = app.get(Database);
    await fill(url, database, app.get(Settings));
    const batchId = await runMonth(app, database, log);
    await database.transaction(EVERY_FACILITY, (tx) =>
      tx.query(`UPDATE letter_batch SET "status" = 'printing' WHERE "id" = $1`, [batchId]),
    );
    await print(app.get(LetterPrintService), batchId, log);
  } finally {
    await app.close();
  }
}

/** What the calendar starts on the first of a month, part by part. @returns the batch of letters */
async function runMonth(app: INestApplicationContext, database: Database, log: (line: string) => void): Promise<string> {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const sweeps = app.get(SweepService);
  await timed('sweep', log, async () => sweeps.run(await sweeps.begin()));
  await timed('list', log, () => app.get(MonthlyListService).build(1));
  const letters = app.get(LetterQueueService);
  const all = <Row>(sql: string): Promise<Row[]> => database.transaction(EVERY_FACILITY, (tx) => rows<Row>(tx, sql));
  const batches = await timed('letters', log, async () => {
    await letters.openMonth();
    const opened = await all<{ id: string }>(`SELECT "id" FROM letter_batch`);
    for (const { id } of opened) await letters.fill(id);
    return opened;
  });
  const { user, system } = process.cpuUsage(cpu);
  const wall = seconds(performance.now() - started);
  log(
    `  month of ${PEOPLE.toLocaleString('en')} people: ${wall} s, of them ${seconds((user + system) / 1000)} s processor time of the worker`,
  );
  const [found] = await all<{ listed: number; people: number; letters: number; lettered: number }>(`
    SELECT (SELECT count(*)::integer FROM follow_up_list_person) AS listed, (SELECT count(DISTINCT "patientId")::integer FROM follow_up_list_person) AS people,
           (SELECT count(*)::integer FROM letter_patient) AS letters, (SELECT count(DISTINCT "patientId")::integer FROM letter_patient) AS lettered`);
  const is = [found?.listed, found?.people, found?.letters, found?.lettered];
  if (is.some((count) => count !== LETTERS)) throw new Error(`Expected ${LETTERS} listed and lettered once each, found ${is.join(', ')}.`);
  const [batch] = batches;
  if (batch === undefined) throw new Error('No batch was opened.');
  return batch.id;
}

async function timed<Done>(name: string, log: (line: string) => void, work: () => Promise<Done>): Promise<Done> {
  const started = performance.now();
  const done = await work();
  log(`  ${name.padEnd(10)} ${seconds(performance.now() - started).padStart(8)} s`);
  return done;
}

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function print(prints: LetterPrintService, batchId: string, log: (line: string) => void): Promise<void> {
  const enough = new AbortController();
  const cpu = process.cpuUsage();
  const started = performance.now();
  let letters = 0;
  const onPage = (done: number): Promise<void> => {
    letters = done;
    if (done >= PRINTED) enough.abort();
    return Promise.resolve();
  };
  const printing = (): Promise<void> =>
    prints.run(batchId, { signal: enough.signal, onPage }).catch((error: unknown) => {
      if (!enough.signal.aborted) throw error;
    });
  const { peakMegabytes } = await withPeakMemory(printing);
  const { user, system } = process.cpuUsage(cpu);
  const wall = performance.now() - started;
  const each = (user + system) / 1000 / letters;
  log(
    `${letters} printed, sealed and stored by one worker: ${each.toFixed(1)} ms processor time each (${Math.round(1000 / each)}/s of a core),`,
  );
  log(`  ${Math.round((letters / wall) * 1000)}/s by the clock, ${peakMegabytes} MB at most`);
}

function moduleOf(url: string): object {
  const settings = Object.assign(new Settings(), {
    DATABASE_URL: url,
    REGISTRY_MASTER_KEY: MASTER_KEY,
    REGISTRY_NOW: NOW,
    LOG_LEVEL: 'silent',
  });
  class BenchModule {}
  Module({ imports: [ConfigModule.of(settings), DatabaseModule, HttpModule, QueueModule.sender(), AnnualFollowUpModule] })(BenchModule);
  return BenchModule;
}

/** People with sealed names and streets, as the registry keeps them; one in five has an open step. */
async function fill(url: string, database: Database, settings: Settings): Promise<void> {
  await asOwner(
    url,
    `
    INSERT INTO facility ("id", "facilityNumber", "name") VALUES (1, '0000000001', 'East');
    INSERT INTO letter_policy ("facilityId", "senderName", "returnAddress", "telephone", "signer", "signerTitle", "replyDays", "mayNameCancer",
      "physicianPermission", "envelope", "labelSheet", "version", "updatedAt")
    VALUES (1, 'Records Office', '{"PO Box 12","Exampletown NM"}', '505-555-0100', 'Maria Rivera', '', 21, false, 'blanket', 'us-10-left', 'avery-5160', 1, now())`,
  );
  const vault = await openVault(settings, database);
  for (let from = 0; from < PEOPLE; from += AT_ONCE) {
    await database.transaction(EVERY_FACILITY, async (tx) => {
      const key = await vault.open(tx, null);
      const people = Array.from({ length: AT_ONCE }, (_, at) => {
        const id = newId();
        const identity = { nameFirst: 'Ada', nameLast: `Person${from + at}`, addrCurrentNoStreet: `${at} SIDE STREET` };
        const coded = from + at < LETTERS ? CODED : { ...CODED, dateOfLastContact: CURRENT };
        const report = sealItems(key, {}, sealedPlace.abstract(id)).toString('hex');
        return { id, coded, report, sealed: sealItems(key, identity, sealedPlace.patient(id)).toString('hex') };
      });
      await tx.query(
        `WITH made AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS p("id" uuid, "coded" jsonb, "sealed" text, "report" text)),
         patients AS (
           INSERT INTO patient ("id", "facilityIds", "items", "sealed", "createdAt", "updatedAt")
           SELECT "id", '{1}', "coded", decode("sealed", 'hex'), now(), now() FROM made),
         tumors AS (
           INSERT INTO tumor ("id", "patientId", "facilityIds", "items", "createdAt", "updatedAt") SELECT "id", "id", '{1}', '{}', now(), now() FROM made)
         INSERT INTO abstract ("id", "patientId", "tumorId", "facilityId", "status", "items", "sealed", "patientKey", "sourceKey", "createdAt", "updatedAt", "completedAt")
         SELECT "id", "id", "id", 1, 'complete', '{"classOfCase":"10"}', decode("report", 'hex'), "id", "id", now(), now(), now() FROM made`,
        [JSON.stringify(people)],
      );
    });
  }
  await asOwner(
    url,
    `
    INSERT INTO follow_up_step ("patientId", "facilityId", "cycle", "step", "kind", "addressee", "dueDate", "naturalDate", "openedOn", "state", "createdAt")
    SELECT "id", 1, '20250915', 'patient-letter', 'letter', 'patient', '2026-11-15', '2026-11-15', '2026-11-16', 'open', now() FROM patient
    WHERE "items" ->> 'dateOfLastContact' = '20250915';
    ANALYZE`,
  );
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
