import { IsIn, IsInt, IsUUID } from 'class-validator';
import { defineJob } from '#platform/queue';

/** What is done with the records of a restaging. */
export const RESTAGE_STEPS = ['compare', 'apply', 'undo'] as const;
/** One of {@link RESTAGE_STEPS}. */
export type RestageStep = (typeof RESTAGE_STEPS)[number];

/** Which stretch of which restaging to go on with. */
export class RestageRecords {
  @IsUUID() restageId: string;
  @IsInt() stretch: number;
  @IsIn(RESTAGE_STEPS) step: RestageStep;
}

/** A stretch of a restaging as a payload. */
export function stretchOf(restageId: string, stretch: number, step: RestageStep): RestageRecords {
  return { restageId, stretch, step };
}

/** Stages a stretch of the registry anew, page by page: to tell what differs, to store it, to put it back. Workers take stretches side by side. */
export const restageRecords = defineJob({
  name: 'restage-records',
  queue: 'staging',
  payload: RestageRecords,
  once: ({ restageId, stretch, step }) => `restage-${step}-${restageId}-${stretch}`,
});
