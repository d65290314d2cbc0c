import { IsOptional, IsUUID } from 'class-validator';
import { defineJob } from '#platform/queue';

/** Which sweep to carry on; absent when the calendar starts a new one for today. */
export class SweepFollowUp {
  @IsOptional() @IsUUID() sweepId?: string;
}

/** Finds who is due and who is lost, and opens each reminder once. */
export const sweepFollowUp = defineJob({
  name: 'sweep-follow-up',
  queue: 'follow-up',
  payload: SweepFollowUp,
  once: ({ sweepId }) => `sweep-follow-up-${sweepId ?? 'today'}`,
});
