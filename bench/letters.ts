import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { AnnualFollowUpModule, LetterPrintService, LetterQueueService } from '#features/annual-follow-up';
import { ConfigModule, Settings } from '#platform/config';
import { Database, DatabaseModule, EmbeddedPostgres, EVERY_FACILITY, migrate, newId, openVault, type Tx } from '#platform/database';
import { HttpModule } from '#platform/http';
import { QueueModule } from '#platform/queue';
import { sealedPlace, sealItems } from '#features/case-abstraction';
import { MASTER_KEY } from '../test/support/first-account.js';
import { withPeakMemory } from './bench-run.js';

const PEOPLE = 100_000;
const LETTERS = 20_000;
const PRINTED = 2_000;
const AT_ONCE = 5_000;
const CODED = {
  vitalStatus: '1',
  dateOfLastContact: '20250915',
  addrCurrentCity: 'EXAMPLETOWN',
  addrCurrentState: 'NM',
  addrCurrentPostalCode: '87101',
};

/**
 * Letters of a registry of 100,000 people, of whom 20,000 have a letter due: filling the batch, and printing it. Budgets: 60 s for the batch, and
 * 20 ms of processor time for a letter with its database and sealing, which are 50 letters a second of one worker.
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
    const batchId = newId();
    await database.transaction(EVERY_FACILITY, (tx) => openBatch(tx, batchId));
    const started = performance.now();
    await app.get(LetterQueueService).fill(batchId);
    log(
      `${LETTERS.toLocaleString('en')} letters queued among ${PEOPLE.toLocaleString('en')} people in ${seconds(performance.now() - started)} s`,
    );
    await database.transaction(EVERY_FACILITY, (tx) =>
      tx.query(`UPDATE letter_batch SET "status" = 'printing' WHERE "id" = $1`, [batchId]),
    );
    await print(app.get(LetterPrintService), batchId, log);
  } finally {
    await app.close();
  }
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
  const { peakMegabytes } = await withPeakMemory(() => prints.run(batchId, { signal: enough.signal, onPage }).catch(() => undefined));
  const { user, system } = process.cpuUsage(cpu);
  const wall = performance.now() - started;
  const each = (user + system) / 1000 / letters;
  log(
    `${letters} printed, sealed and stored by one worker: ${each.toFixed(1)} ms processor time each (${Math.round(1000 / each)}/s of a core),`,
  );
  log(`  ${Math.round((letters / wall) * 1000)}/s by the clock, ${peakMegabytes} MB at most`);
}

function moduleOf(url: string): object {
  const settings = Object.assign(new Settings(), { DATABASE_URL: url, REGISTRY_MASTER_KEY: MASTER_KEY, LOG_LEVEL: 'silent' });
  class BenchModule {}
  Module({ imports: [ConfigModule.of(settings), DatabaseModule, HttpModule, QueueModule.sender(), AnnualFollowUpModule] })(BenchModule);
  return BenchModule;
}

function openBatch(tx: Tx, batchId: string): Promise<unknown> {
  return tx.query(
    `INSERT INTO letter_batch ("id", "facilityId", "addressee", "status", "createdAt") VALUES ($1, 1, 'patient', 'queueing', now())`,
    [batchId],
  );
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
        return { id, sealed: sealItems(key, identity, sealedPlace.patient(id)).toString('hex') };
      });
      await tx.query(
        `INSERT INTO patient ("id", "facilityIds", "items", "sealed", "createdAt", "updatedAt")
         SELECT p."id", '{1}', $2::jsonb, decode(p."sealed", 'hex'), now(), now() FROM jsonb_to_recordset($1::jsonb) AS p("id" uuid, "sealed" text)`,
        [JSON.stringify(people), JSON.stringify(CODED)],
      );
    });
  }
  await asOwner(
    url,
    `
    INSERT INTO follow_up_step ("patientId", "facilityId", "cycle", "step", "kind", "addressee", "dueDate", "openedOn", "state", "createdAt")
    SELECT "id", 1, '20250915', 'patient-letter', 'letter', 'patient', now(), now(), 'open', now() FROM patient ORDER BY "id" LIMIT ${LETTERS};
    ANALYZE`,
  );
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
