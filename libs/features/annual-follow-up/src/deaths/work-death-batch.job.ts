import { IsIn, IsInt, IsUUID } from 'class-validator';
import { defineJob } from '#platform/queue';
import type { DeathBatchStep } from './death-batch.js';

/** Which batch to go on with, what to do, and the how manieth time somebody asked for it. */
export class WorkDeathBatch {
  @IsUUID() readonly batchId: string;
  @IsIn(['match', 'apply', 'undo']) readonly step: DeathBatchStep;
  @IsInt() readonly run: number;
}

/** Matches a file of deaths, applies it, or takes it back. A worker that dies leaves it to the next, which goes on where it was. */
export const workDeathBatch = defineJob<WorkDeathBatch>({
  name: 'work-death-batch',
  queue: 'deaths',
  payload: WorkDeathBatch,
  once: ({ batchId, step, run }) => `deaths-${step}-${batchId}-${run}`,
});

/** A step of a batch as a payload. */
export function stepOfBatch(batchId: string, step: DeathBatchStep, run: number): WorkDeathBatch {
  return { batchId, step, run };
}
