import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, FileStore } from '#platform/database';
import { ImportLedger } from './import-ledger.queries.js';
import type { ImportRun } from './import-run.js';
import { ImportService, type RunOptions } from './import.service.js';

/** Runs imports of files that are kept in the registry. */
@Injectable()
export class StoredImportService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly ledger: ImportLedger,
    private readonly imports: ImportService,
  ) {}

  /** Runs the import and, once all of the file is in, removes the file. A run that is done already does nothing. */
  async run(importId: string, options: RunOptions): Promise<void> {
    const { fileId, status } = await this.find(importId);
    if (fileId === null || status === 'done') return;
    await this.imports.run(importId, this.files.read(fileId), options);
    if ((await this.find(importId)).status !== 'done') return;
    await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.forgetFile(tx, importId));
    await this.files.remove(fileId);
  }

  /** Reports a run that failed again and again for no fault of its file; it can be resumed by hand. */
  async abandon(importId: string): Promise<void> {
    await this.database.transaction(EVERY_FACILITY, async (tx) => {
      const { patientsRead } = await this.ledger.find(tx, importId);
      const message = 'The import was interrupted several times. What came in stays; resume it once the registry is well again.';
      const failure = { code: 'IMPORT_INTERRUPTED', line: null, message };
      await this.ledger.close(tx, importId, { patientsRead, failure, at: this.clock.now() });
    });
  }

  private find(importId: string): Promise<ImportRun> {
    return this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.find(tx, importId));
  }
}
