import { Injectable } from '@nestjs/common';
import { Database, EVERY_FACILITY } from '#platform/database';
import { type AwaitedJob, awaitedJob, type JobContext, KeepsOpenBooks, type OpenBooks, Processes, type Processor } from '#platform/queue';
import { VerificationLedger } from './verification.queries.js';
import { VerificationService } from './verification.service.js';
import { type VerifyAccessLog, verifyAccessLog } from './verify-access-log.job.js';

/** Verifies the access log as a job; an open verification whose job is gone gets it back. */
@Injectable()
@Processes(verifyAccessLog)
@KeepsOpenBooks()
export class VerifyAccessLogProcessor implements Processor<VerifyAccessLog>, OpenBooks {
  constructor(
    private readonly database: Database,
    private readonly ledger: VerificationLedger,
    private readonly verifications: VerificationService,
  ) {}

  async process({ verificationId }: VerifyAccessLog, { attempt, progress, signal }: JobContext): Promise<void> {
    try {
      await this.verifications.run(verificationId, { signal, onStretch: (done, total) => progress({ done, total, label: 'events' }) });
    } catch (error) {
      if (attempt >= verifyAccessLog.attempts && !signal.aborted) await this.verifications.abandon(verificationId);
      throw error;
    }
  }

  async review(): Promise<AwaitedJob[]> {
    const open = await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.open(tx));
    return open.map(({ id }) => awaitedJob(verifyAccessLog, { verificationId: id }));
  }
}
