import { Injectable } from '@nestjs/common';
import { Database, EVERY_FACILITY } from '#platform/database';
import { type AwaitedJob, awaitedJob, KeepsOpenBooks, type OpenBooks } from '#platform/queue';
import { SubmissionLedger } from './submission-ledger.queries.js';
import { SubmissionRunService } from './submission-run.service.js';
import { SubmissionInterrupted } from './submission.errors.js';
import { writeSubmission } from './write-submission.job.js';

/** Submissions that are not at their end: some worker shall go on with them, or nobody will. */
@Injectable()
@KeepsOpenBooks()
export class SubmissionBooks implements OpenBooks {
  constructor(
    private readonly database: Database,
    private readonly ledger: SubmissionLedger,
    private readonly runs: SubmissionRunService,
  ) {}

  /**
   * A command that is gone leaves no file behind, so its submission fails; was the file complete, a worker marks the rest of its cases.
   */
  async review(): Promise<AwaitedJob[]> {
    const unfinished = await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.unfinished(tx));
    const awaited: AwaitedJob[] = [];
    for (const { id, byJob, fileId } of unfinished) {
      if (!byJob && !(await this.isAbandoned(id))) continue;
      if (byJob || fileId !== null) awaited.push(awaitedJob(writeSubmission, { submissionId: id }));
      else await this.runs.abandon(id, new SubmissionInterrupted());
    }
    return awaited;
  }

  private isAbandoned(id: string): Promise<boolean> {
    return this.database.transaction(EVERY_FACILITY, (tx) => this.database.isUnmarked(tx, id));
  }
}
