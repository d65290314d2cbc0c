import { Injectable } from '@nestjs/common';
import { type JobContext, Processes, type Processor } from '#platform/queue';
import { SubmissionTakenOver } from './submission.errors.js';
import { SubmissionRunService } from './submission-run.service.js';
import { type WriteSubmission, writeSubmission } from './write-submission.job.js';

@Injectable()
@Processes(writeSubmission)
export class WriteSubmissionProcessor implements Processor<WriteSubmission> {
  constructor(private readonly runs: SubmissionRunService) {}

  async process({ submissionId }: WriteSubmission, { attempt, progress, signal }: JobContext): Promise<void> {
    try {
      await this.runs.run(submissionId, { signal, onPage: (done) => progress({ done, label: 'cases' }) });
    } catch (error) {
      if (error instanceof SubmissionTakenOver) return;
      if (attempt >= writeSubmission.attempts && !signal.aborted) await this.runs.abandon(submissionId, error);
      throw error;
    }
  }
}
