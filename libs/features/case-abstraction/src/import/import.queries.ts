import { Injectable } from '@nestjs/common';
import { cutPage, firstRow, rows, type Tx, Vault } from '#platform/database';
import { NotFound } from '#platform/http';
import { fileNamePlace, importRunOf, RUN_COLUMNS, type RunRow } from './import-ledger.queries.js';
import type { ImportRun } from './import-run.js';
import type { ImportView, RefusalPage, RefusalView } from './import.contract.js';

interface ListedRow extends RunRow {
  readonly fullName: string | null;
  readonly sealedFileName: Buffer | null;
}

const SELECT_RUN = `SELECT ${RUN_COLUMNS.replace(/"(\w+)"/g, 'r."$1"')}, r."sealedFileName", u."fullName" FROM import_run r LEFT JOIN app_user u ON u."id" = r."createdBy"`;
const MOST_LISTED = 200;

/** What the import pages show. The facility wall decides which imports those are. */
@Injectable()
export class ImportQueries {
  constructor(private readonly vault: Vault) {}

  /** Newest first. */
  async list(tx: Tx, now: Date): Promise<ImportView[]> {
    const found = await rows<ListedRow>(tx, `${SELECT_RUN} ORDER BY r."createdAt" DESC, r."id" DESC LIMIT ${MOST_LISTED}`);
    const views: ImportView[] = [];
    for (const row of found) views.push(viewOf(row, await this.fileName(tx, row), now));
    return views;
  }

  /** @throws NotFound */
  async view(tx: Tx, id: string, now: Date): Promise<ImportView> {
    const row = await firstRow<ListedRow>(tx, `${SELECT_RUN} WHERE r."id" = $1`, [id]);
    if (!row) throw new NotFound('import');
    return viewOf(row, await this.fileName(tx, row), now);
  }

  async refusals(tx: Tx, importId: string, { after, limit }: { readonly after: number; readonly limit: number }): Promise<RefusalPage> {
    const found = await rows<RefusalView>(
      tx,
      `SELECT "seq", "line", "column", "patientOrdinal", "tumorOrdinal", "itemId", "code", "message" FROM import_refusal
       WHERE "importId" = $1 AND "seq" > $2 ORDER BY "seq" LIMIT $3`,
      [importId, after, limit + 1],
    );
    return cutPage(found, limit, ({ seq }) => seq);
  }

  private async fileName(tx: Tx, { id, sealedFileName }: ListedRow): Promise<string | null> {
    return sealedFileName && (await this.vault.unseal(tx, sealedFileName, fileNamePlace(id))).toString('utf8');
  }
}

function viewOf({ fullName, ...row }: ListedRow, fileName: string | null, now: Date): ImportView {
  const run = importRunOf(row);
  const { id, status, rowsIn, created, updated, skipped, refused, patientsRead, bytesRead, bytesTotal, failure } = run;
  return {
    id,
    fileName,
    status,
    rowsIn,
    created,
    updated,
    skipped,
    refused,
    patientsRead,
    bytesRead,
    bytesTotal,
    percent: percentOf(run),
    failure,
    createdAt: run.createdAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
    createdBy: fullName ?? run.options.userName,
    tumorsPerSecond: speedOf(run, now),
    resumable: status === 'failed' && run.fileId !== null,
  };
}

function percentOf({ status, bytesRead, bytesTotal }: ImportRun): number {
  if (status === 'done') return 100;
  return bytesTotal === null || bytesTotal === 0 ? 0 : Math.min(99, Math.floor((100 * bytesRead) / bytesTotal));
}

function speedOf({ rowsIn, startedAt, finishedAt }: ImportRun, now: Date): number {
  if (startedAt === null) return 0;
  const seconds = ((finishedAt ?? now).getTime() - startedAt.getTime()) / 1000;
  return seconds <= 0 ? 0 : Math.round(rowsIn / seconds);
}
