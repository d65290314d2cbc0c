import { Injectable } from '@nestjs/common';
import { type JobContext, Processes, type Processor } from '#platform/queue';
import { importFile, type ImportFilePayload } from './import-file.job.js';
import { ImportTakenOver } from './import.errors.js';
import { StoredImportService } from './stored-import.service.js';

/** Runs an import as a job. Its own progress row is what the screens show. */
@Injectable()
@Processes(importFile)
export class ImportFileProcessor implements Processor<ImportFilePayload> {
  constructor(private readonly imports: StoredImportService) {}

  async process({ importId }: ImportFilePayload, { signal, attempt, progress }: JobContext): Promise<void> {
    try {
      await this.imports.run(importId, {
        signal,
        onProgress: ({ rowsIn }) => progress({ done: rowsIn, label: `${rowsIn} tumors read` }),
      });
    } catch (error) {
      if (error instanceof ImportTakenOver) return;
      if (attempt >= importFile.attempts && !signal.aborted) await this.imports.abandon(importId);
      throw error;
    }
  }
}
