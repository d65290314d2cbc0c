import { Injectable } from '@nestjs/common';
import { Audit, type Who } from '#features/audit';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, type Tx, Vault } from '#platform/database';
import { Derivation } from '../preparation/derivation.js';
import { Preparation } from '../preparation/preparation.js';
import { BatchReader } from './batch-reader.js';
import { fileFailure } from './file-failure.js';
import { BatchStore, type StoredRows } from './batch-store.js';
import { isWorthRepeating } from './repeatable-failure.js';
import { ImportLedger } from './import-ledger.queries.js';
import type { ImportBatch, ImportCounters } from './import-row.js';
import type { ImportRun } from './import-run.js';
import { ImportSession } from './import-session.js';
import { PlainBytes } from './plain-bytes.js';

/** How far an import came, after each batch. */
export interface ImportProgress extends ImportCounters {
  readonly patientsRead: number;
  readonly bytesRead: number;
}

/** What a run listens to and who listens to it. */
export interface RunOptions {
  /** Stops the run after the batch at hand; it can be taken up again. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void | Promise<void>;
}

const ATTEMPTS = 4;

/** Takes NAACCR files into the registry; the one path of the job and of the command line. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly preparation: Preparation,
    private readonly derivation: Derivation,
    private readonly ledger: ImportLedger,
    private readonly store: BatchStore,
  ) {}

  /**
   * Runs an import from where it stands to the end of its file. Each batch commits together with the cursor and the counters, so whoever
   * runs it again after a crash goes on behind the last batch and nothing is done twice. A file that cannot be read on ends the run as
   * failed, with its report; any other error leaves it running, to be taken up again.
   * @param source - the file from its beginning, plain or gzip
   * @throws ImportTakenOver when another process runs the same import; the reason of `signal` once it is aborted
   */
  async run(importId: string, source: AsyncIterable<Uint8Array>, options: RunOptions = {}): Promise<void> {
    const begun = await this.begin(importId);
    if (!begun) return;
    const { run, session } = begun;
    const bytes = new PlainBytes(source);
    const cursor = { patientsRead: run.patientsRead, sums: countersOf(run) };
    const { dictionary: running } = session.preparation;
    const reader = new BatchReader(bytes, { skip: run.patientsRead, running }, async (patients, slice) => {
      await this.meetFacilities(session, session.newNumbers(patients), run);
      return session.rowContext(slice);
    });
    const failure = await overlapped(reader.batches(), (batch) => this.storeBatch(batch, { run, session, cursor, options })).then(
      () => null,
      (error: unknown) => {
        const fault = fileFailure(error);
        if (!fault) throw error;
        return fault;
      },
    );
    await this.database.transaction(EVERY_FACILITY, async (tx) => {
      await this.ledger.close(tx, importId, { patientsRead: cursor.patientsRead, failure, at: this.clock.now() });
      await this.audit.append(tx, whoOf(run), {
        action: failure ? 'import.failed' : 'import.done',
        subject: importId,
        detail: { ...cursor.sums, ...(failure && { code: failure.code }) },
      });
    });
  }

  private begin(importId: string): Promise<{ readonly run: ImportRun; readonly session: ImportSession } | undefined> {
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const now = this.clock.now();
      const run = await this.ledger.begin(tx, importId, now);
      if (!run) return undefined;
      const preparation = await this.preparation.context(tx);
      const derivation = await this.derivation.context(tx);
      const session = new ImportSession(run, { preparation, derivation, vault: this.vault, now });
      session.keys.set(null, await this.vault.open(tx, null));
      return { run, session };
    });
  }

  /** A facility that a file names is made, with its access event, before the batch that needs it. */
  private async meetFacilities(session: ImportSession, numbers: readonly string[], run: ImportRun): Promise<void> {
    if (numbers.length === 0) return;
    await this.database.transaction(EVERY_FACILITY, async (tx) => {
      for (const { id, facilityNumber } of await session.meet(tx, numbers)) {
        await this.audit.append(tx, whoOf(run), {
          action: 'facility.created',
          facilityId: id,
          subject: run.id,
          detail: { facilityNumber },
        });
      }
    });
    session.remember(numbers);
  }

  private async storeBatch(batch: ImportBatch, state: RunState): Promise<void> {
    state.options.signal?.throwIfAborted();
    const counters = await this.committed(batch, state);
    state.cursor.patientsRead = batch.patientsRead;
    state.cursor.sums = added(state.cursor.sums, counters);
    await state.options.onProgress?.({ ...state.cursor.sums, patientsRead: batch.patientsRead, bytesRead: batch.bytesRead });
  }

  /** Two imports, or an import and a person at a screen, may get in each other's way; the batch is then simply done again. */
  private async committed(batch: ImportBatch, state: RunState): Promise<ImportCounters> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.database.transaction(EVERY_FACILITY, (tx) => this.storeIn(tx, batch, state));
      } catch (error) {
        if (attempt === ATTEMPTS || !isWorthRepeating(error)) throw error;
      }
    }
  }

  private async storeIn(tx: Tx, batch: ImportBatch, { run, session, cursor }: RunState): Promise<ImportCounters> {
    // The cursor commits with the batch: should the server crash, both are lost together. The last statement of a run waits for the disk.
    await tx.query('SET LOCAL synchronous_commit = off');
    await this.ledger.holdCursor(tx, run.id, cursor.patientsRead);
    const source = { importId: run.id, userId: run.createdBy, now: this.clock.now() };
    const { preparation, derivation, keys } = session;
    const stored = await this.store.store(tx, batch.patients, { preparation, derivation, keys, source });
    const counters = batchCounters(batch, stored);
    await this.ledger.refuse(tx, run.id, [...batch.refusals, ...stored.refused]);
    await this.ledger.advance(tx, run.id, { patientsRead: batch.patientsRead, bytesRead: batch.bytesRead, counters });
    const { patientIds } = stored;
    await this.audit.append(tx, whoOf(run), { action: 'import.batch', subject: run.id, patientIds, detail: { ...counters } });
    return counters;
  }
}

interface RunState {
  readonly run: ImportRun;
  readonly session: ImportSession;
  readonly cursor: { patientsRead: number; sums: ImportCounters };
  readonly options: RunOptions;
}

/** Reads the next batch while the one before is stored; at most these two are in memory. */
async function overlapped(batches: AsyncIterable<ImportBatch>, store: (batch: ImportBatch) => Promise<void>): Promise<void> {
  let storing = Promise.resolve();
  try {
    for await (const batch of batches) {
      await storing;
      storing = store(batch);
      storing.catch(() => undefined); // awaited by the next round or below
    }
  } finally {
    await storing;
  }
}

function whoOf({ createdBy, options }: ImportRun): Who {
  return { userId: createdBy, userName: options.userName };
}

function batchCounters(batch: ImportBatch, { created, updated, skipped, refused }: StoredRows): ImportCounters {
  const refusedRows = batch.refusedRows + refused.length;
  return { rowsIn: created + updated + skipped + refusedRows, created, updated, skipped, refused: refusedRows };
}

function countersOf({ rowsIn, created, updated, skipped, refused }: ImportCounters): ImportCounters {
  return { rowsIn, created, updated, skipped, refused };
}

function added(a: ImportCounters, b: ImportCounters): ImportCounters {
  return {
    rowsIn: a.rowsIn + b.rowsIn,
    created: a.created + b.created,
    updated: a.updated + b.updated,
    skipped: a.skipped + b.skipped,
    refused: a.refused + b.refused,
  };
}
