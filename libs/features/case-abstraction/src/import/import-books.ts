import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { systemActor } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, rows, type Tx } from '#platform/database';
import { type AwaitedJob, awaitedJob, KeepsOpenBooks, type OpenBooks } from '#platform/queue';
import { importFile } from './import-file.job.js';

interface OpenImport {
  readonly id: string;
  readonly isKept: boolean;
  readonly resumes: number;
}

const INTERRUPTED = {
  code: 'IMPORT_INTERRUPTED',
  line: null,
  message: 'The command that read this file was ended before the end of the file. What came in stays; run it again, and that is skipped.',
};

/** Imports that are not at their end: a worker goes on with those whose file is kept; the others are read by a command, and fail with it. */
@Injectable()
@KeepsOpenBooks()
export class ImportBooks implements OpenBooks {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  review(): Promise<AwaitedJob[]> {
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const open = await rows<OpenImport>(
        tx,
        `SELECT "id", "fileId" IS NOT NULL AS "isKept", ("options" ->> 'resumes')::integer AS "resumes" FROM import_run
         WHERE "status" IN ('waiting', 'running')`,
      );
      for (const { id, isKept } of open) if (!isKept && (await this.database.isUnmarked(tx, id))) await this.giveUp(tx, id);
      return open.filter(({ isKept }) => isKept).map(({ id, resumes }) => awaitedJob(importFile, { importId: id, resumes }));
    });
  }

  private async giveUp(tx: Tx, id: string): Promise<void> {
    await rows(
      tx,
      `UPDATE import_run SET "status" = 'failed', "failure" = $2, "finishedAt" = $3 WHERE "id" = $1 AND "status" IN ('waiting', 'running')`,
      [id, JSON.stringify(INTERRUPTED), this.clock.now()],
    );
    await this.audit.append(tx, systemActor('import'), { action: 'import.failed', subject: id, detail: { code: INTERRUPTED.code } });
  }
}
