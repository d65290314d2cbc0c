import { Injectable } from '@nestjs/common';
import { firstRow, rows, type Tx, Vault } from '#platform/database';
import { NotFound } from '#platform/http';
import type { ImportCounters, Refusal } from './import-row.js';
import type { ImportOptions, ImportRun } from './import-run.js';
import { type ImportFailure, ImportTakenOver } from './import.errors.js';
import { integerColumn, textColumn } from './sql-arrays.js';

/** A run as the database hands it out: bigint columns arrive as text. */
export type RunRow = Omit<ImportRun, 'bytesRead' | 'bytesTotal'> & { readonly bytesRead: string; readonly bytesTotal: string | null };

export const RUN_COLUMNS = `"id", "fileId", "options", "status", "rowsIn", "created", "updated", "skipped", "refused", "patientsRead",
  "bytesRead", "bytesTotal", "failure", "createdBy", "createdAt", "startedAt", "finishedAt"`;

/** A run as selected by RUN_COLUMNS. */
export function importRunOf(row: RunRow): ImportRun {
  return { ...row, bytesRead: Number(row.bytesRead), bytesTotal: row.bytesTotal === null ? null : Number(row.bytesTotal) };
}

/** Where the sealed name of an import's file belongs. */
export const fileNamePlace = (importId: string): string => `import_run:${importId}`;

/** A new import of a file. */
export interface NewImport {
  readonly id: string;
  readonly fileId: string | null;
  readonly fileName: string;
  readonly fileDigest: Buffer | null;
  readonly bytesTotal: number | null;
  readonly options: ImportOptions;
  readonly createdBy: string | null;
  readonly at: Date;
}

/** How far a batch brings an import. */
export interface Progress {
  readonly patientsRead: number;
  readonly bytesRead: number;
  readonly counters: ImportCounters;
}

/** Whoever sees every facility stands behind this number, which no facility has: a run of such a person is seen by such people only. */
const EVERY = 0;

/** The books of imports: what was started, how far each came, what was refused. */
@Injectable()
export class ImportLedger {
  constructor(private readonly vault: Vault) {}

  /** Begins the books of an import; a file may be named after somebody, so its name is sealed. */
  async open(tx: Tx, run: NewImport): Promise<void> {
    const fileName = (await this.vault.open(tx, null)).seal(run.fileName, fileNamePlace(run.id));
    const { facilities } = run.options;
    const facilityIds = facilities === 'every' ? [EVERY] : facilities;
    await rows(
      tx,
      `INSERT INTO import_run ("id", "fileId", "sealedFileName", "fileDigest", "bytesTotal", "facilityIds", "options", "status", "createdBy", "createdAt")
       VALUES ($1, $2, $3, $4, $5, $6::integer[], $7, 'waiting', $8, $9)`,
      [
        run.id,
        run.fileId,
        fileName,
        run.fileDigest,
        run.bytesTotal,
        integerColumn(facilityIds),
        JSON.stringify(run.options),
        run.createdBy,
        run.at,
      ],
    );
  }

  /** @throws NotFound when it does not exist or the asker may not see it */
  async find(tx: Tx, id: string): Promise<ImportRun> {
    const row = await firstRow<RunRow>(tx, `SELECT ${RUN_COLUMNS} FROM import_run WHERE "id" = $1`, [id]);
    if (!row) throw new NotFound('import');
    return importRunOf(row);
  }

  /** Starts a run, or takes it up where it stopped. @returns `undefined` when it is done already */
  async begin(tx: Tx, id: string, now: Date): Promise<ImportRun | undefined> {
    await rows(
      tx,
      `UPDATE import_run SET "status" = 'running', "failure" = NULL, "finishedAt" = NULL, "startedAt" = coalesce("startedAt", $2)
       WHERE "id" = $1 AND "status" <> 'done'`,
      [id, now],
    );
    const run = await this.find(tx, id);
    return run.status === 'done' ? undefined : run;
  }

  /** Goes on only if no other process moved the run's cursor; holds it until the transaction ends. @throws ImportTakenOver */
  async holdCursor(tx: Tx, id: string, patientsRead: number): Promise<void> {
    const held = await firstRow(
      tx,
      `SELECT 1 FROM import_run WHERE "id" = $1 AND "patientsRead" = $2 AND "status" = 'running' FOR UPDATE`,
      [id, patientsRead],
    );
    if (!held) throw new ImportTakenOver(id);
  }

  /** Moves the cursor of a held run and adds what became of the rows. */
  async advance(tx: Tx, id: string, { patientsRead, bytesRead, counters }: Progress): Promise<void> {
    const { rowsIn, created, updated, skipped, refused } = counters;
    await rows(
      tx,
      `UPDATE import_run SET "patientsRead" = $2, "bytesRead" = $3, "rowsIn" = "rowsIn" + $4, "created" = "created" + $5,
         "updated" = "updated" + $6, "skipped" = "skipped" + $7, "refused" = "refused" + $8 WHERE "id" = $1`,
      [id, patientsRead, bytesRead, rowsIn, created, updated, skipped, refused],
    );
  }

  /** Adds lines to the report of a held run, behind those it has. */
  async refuse(tx: Tx, id: string, refusals: readonly Refusal[]): Promise<void> {
    if (refusals.length === 0) return;
    await rows(
      tx,
      `INSERT INTO import_refusal ("importId", "seq", "line", "column", "patientOrdinal", "tumorOrdinal", "itemId", "code", "message")
       SELECT $1, (SELECT coalesce(max("seq"), 0) FROM import_refusal WHERE "importId" = $1) + n, l, k, p, t, i, c, m
       FROM unnest($2::integer[], $3::integer[], $4::integer[], $5::integer[], $6::text[], $7::text[], $8::text[])
         WITH ORDINALITY w(l, k, p, t, i, c, m, n)`,
      [
        id,
        integerColumn(refusals.map(({ line }) => line)),
        integerColumn(refusals.map(({ column = null }) => column)),
        integerColumn(refusals.map(({ patientOrdinal }) => patientOrdinal)),
        integerColumn(refusals.map(({ tumorOrdinal }) => tumorOrdinal)),
        textColumn(refusals.map(({ itemId }) => itemId)),
        textColumn(refusals.map(({ code }) => code)),
        textColumn(refusals.map(({ message }) => message)),
      ],
    );
  }

  /** Ends a run, well (`failure` null) or not. A run that another process moved on is left alone. */
  async close(
    tx: Tx,
    id: string,
    end: { readonly patientsRead: number; readonly failure: ImportFailure | null; readonly at: Date },
  ): Promise<void> {
    const status = end.failure === null ? 'done' : 'failed';
    const bytes = end.failure === null ? `, "bytesRead" = coalesce("bytesTotal", "bytesRead")` : '';
    await rows(
      tx,
      `UPDATE import_run SET "status" = $3, "failure" = $4, "finishedAt" = $5${bytes}
       WHERE "id" = $1 AND "patientsRead" = $2 AND "status" = 'running'`,
      [id, end.patientsRead, status, end.failure && JSON.stringify(end.failure), end.at],
    );
  }

  /** The file of a run that is done is needed no more. */
  async forgetFile(tx: Tx, id: string): Promise<void> {
    await rows(tx, `UPDATE import_run SET "fileId" = NULL WHERE "id" = $1`, [id]);
  }

  /** Puts a failed run whose file is kept back in the queue. @returns how often that happened, this time included */
  async reopen(tx: Tx, id: string): Promise<number | undefined> {
    const [reopened] = await rows<{ resumes: number }[]>(
      tx,
      `UPDATE import_run SET "status" = 'waiting', "options" = jsonb_set("options", '{resumes}', to_jsonb(("options" ->> 'resumes')::integer + 1))
       WHERE "id" = $1 AND "status" = 'failed' AND "fileId" IS NOT NULL RETURNING ("options" ->> 'resumes')::integer AS "resumes"`,
      [id],
    );
    return reopened?.[0]?.resumes;
  }
}
