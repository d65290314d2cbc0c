import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import {
  CaseAbstractionModule,
  importOptions,
  ImportLedger,
  ImportReadingService,
  type ImportRun,
  ImportService,
} from '#features/case-abstraction';
import { FacilityService, IdentityModule, systemActor } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, newId } from '#platform/database';
import { CommandFailed, EXIT } from '../exit-codes.js';
import { failureText, type InputFile, inputFile } from '../input-file.js';
import { progress } from '../progress.js';
import { withRegistry } from '../with-registry.js';
import { NoSuchFacility } from './facility.errors.js';

const REFUSALS_SHOWN = 20;
const actor = systemActor('registry import');

interface ImportCommandOptions {
  readonly facility?: string;
  readonly createFacilities?: true;
}

/** `registry import` */
export function importCommand(): Command {
  return new Command('import')
    .argument('<file>', 'NAACCR XML, plain or gzip')
    .option('--facility <number>', 'facility number of rows that name none')
    .option('--create-facilities', 'make facilities that the registry does not know')
    .action((name: string, options: ImportCommandOptions) => {
      const file = inputFile(name);
      return withRegistry([IdentityModule, CaseAbstractionModule], (app) => takeIn(app, file, options));
    });
}

async function takeIn(app: INestApplicationContext, file: InputFile, options: ImportCommandOptions): Promise<void> {
  const started = performance.now();
  const id = newId();
  // Should this process be killed, the mark goes with it, and a worker says so in the books.
  const run = await app.get(Database).whileMarked(id, async () => {
    await open(app, id, file, options);
    return runned(app, file, id);
  });
  const seconds = (performance.now() - started) / 1000;
  const { rowsIn, created, updated, skipped, refused, patientsRead, failure } = run;
  console.log(
    `${rowsIn} rows in: ${created} created, ${updated} updated, ${skipped} skipped, ${refused} refused; ${patientsRead} patients.`,
  );
  console.log(`${seconds.toFixed(1)} s, ${Math.round(rowsIn / seconds)} tumors a second.`);
  await listRefusals(app, run);
  if (failure) throw new CommandFailed(EXIT.failed, `${failureText(failure)} What came before stays.`);
}

async function open(app: INestApplicationContext, id: string, { name, bytes }: InputFile, options: ImportCommandOptions): Promise<void> {
  const facilityId = options.facility === undefined ? undefined : await facilityOf(app, options.facility);
  const wanted = {
    createFacilities: options.createFacilities ? 'true' : 'false',
    ...(facilityId !== undefined && { facilityId }),
  } as const;
  const file = { fileId: null, fileName: path.basename(name), fileDigest: null, bytesTotal: bytes };
  await app
    .get(Database)
    .transaction(EVERY_FACILITY, (tx) =>
      app.get(ImportLedger).open(tx, { id, ...file, options: importOptions(actor, wanted), createdBy: null, at: app.get(Clock).now() }),
    );
}

async function facilityOf(app: INestApplicationContext, facilityNumber: string): Promise<number> {
  const facilities = await app.get(FacilityService).list(actor);
  const found = facilities.find(
    (facility) => facility.facilityNumber === facilityNumber.padStart(10, '0') || facility.facilityNumber === facilityNumber,
  );
  if (found) return found.id;
  throw new NoSuchFacility(
    [facilityNumber],
    facilities.map((facility) => facility.facilityNumber),
  );
}

/** Runs the import; Ctrl-C ends it after the batch at hand. */
async function runned(app: INestApplicationContext, file: InputFile, id: string): Promise<ImportRun> {
  const shown = progress(file.bytes);
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop);
  try {
    await app.get(ImportService).run(id, file.read(), {
      signal: stopping.signal,
      onProgress: ({ bytesRead, rowsIn, refused }) => shown.show(bytesRead, `${rowsIn} tumors, ${refused} refused`),
    });
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
    throw new CommandFailed(EXIT.interrupted, 'Interrupted. What came in stays; run the command again, and it is skipped.');
  } finally {
    process.removeListener('SIGINT', stop);
    shown.end();
  }
  return app.get(Database).transaction(EVERY_FACILITY, (tx) => app.get(ImportLedger).find(tx, id));
}

async function listRefusals(app: INestApplicationContext, { id, refused }: ImportRun): Promise<void> {
  const { rows, next } = await app.get(ImportReadingService).refusals(actor, id, { after: 0, limit: REFUSALS_SHOWN });
  for (const { line, itemId, code, message } of rows)
    console.log(`  line ${line ?? '?'}${itemId === null ? '' : `, ${itemId}`}: ${code} ${message}`);
  if (next !== null) console.log(`  and more, ${refused} refused rows in all: see import ${id} on the page.`);
}
