import { Injectable } from '@nestjs/common';
import { Database, EVERY_FACILITY, rows } from '#platform/database';
import { type AwaitedJob, awaitedJob, KeepsOpenBooks, type OpenBooks } from '#platform/queue';
import { queueLetters } from './batch/queue-letters.job.js';
import { printLetters } from './printing/print-letters.job.js';

/** Batches that some worker shall go on with. */
@Injectable()
@KeepsOpenBooks()
export class LetterBooks implements OpenBooks {
  constructor(private readonly database: Database) {}

  /** A batch that is being printed waits for one printer at least; which of them is lost does not matter. */
  async review(): Promise<AwaitedJob[]> {
    const unfinished = await this.database.transaction(EVERY_FACILITY, (tx) =>
      rows<{ id: string; status: string }>(tx, `SELECT "id", "status" FROM letter_batch WHERE "status" IN ('queueing', 'printing')`),
    );
    return unfinished.map(({ id, status }) =>
      status === 'queueing' ? awaitedJob(queueLetters, { batchId: id }) : awaitedJob(printLetters, { batchId: id, lane: 1 }),
    );
  }
}
