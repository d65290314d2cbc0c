import { IsInt, IsUUID } from 'class-validator';
import { defineJob } from '#platform/queue';

/** Which abstract was completed, and as which version: completing again after a reopening is another event. */
export class CaseCompleted {
  @IsUUID() abstractId: string;
  @IsInt() version: number;
}

/** An abstract was completed; annual follow-up plans the patient's next contact. */
export const caseCompleted = defineJob({
  name: 'case-completed',
  queue: 'follow-up',
  payload: CaseCompleted,
  once: ({ abstractId, version }) => `case-completed-${abstractId}-${version}`,
});
