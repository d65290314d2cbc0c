import { IsUUID } from 'class-validator';
import { defineJob } from '#platform/queue';

/** Which submission to write. */
export class WriteSubmission {
  @IsUUID() submissionId: string;
}

/** Selects and checks the cases of a submission, writes its file and marks what was sent. */
export const writeSubmission = defineJob({
  name: 'write-submission',
  queue: 'submissions',
  payload: WriteSubmission,
  once: ({ submissionId }) => `write-submission-${submissionId}`,
});
