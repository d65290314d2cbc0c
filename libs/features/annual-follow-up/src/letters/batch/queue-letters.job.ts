import { IsOptional, IsUUID } from 'class-validator';
import { defineJob } from '#platform/queue';

/** Which batch to fill; absent when the calendar asks for those of this month. */
export class QueueLetters {
  @IsOptional() @IsUUID() batchId?: string;
}

/** Puts every open letter step into a batch, each step into one letter. */
export const queueLetters = defineJob({
  name: 'queue-letters',
  queue: 'letters',
  payload: QueueLetters,
  once: ({ batchId }) => `queue-letters-${batchId ?? 'month'}`,
});
