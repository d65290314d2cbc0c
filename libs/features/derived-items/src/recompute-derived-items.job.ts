import { IsIn, IsUUID } from 'class-validator';
import { defineJob } from '#platform/queue';

/** Which recomputation to go on with, and whether to compare or to apply. */
export class RecomputeDerivedItems {
  @IsUUID() recomputeId: string;
  @IsIn(['compare', 'apply']) step: 'compare' | 'apply';
}

/** A step of a recomputation as a payload. */
export function stepOf(recomputeId: string, step: RecomputeDerivedItems['step']): RecomputeDerivedItems {
  return { recomputeId, step };
}

/** Derives the items of the whole registry anew, page by page: first to tell what differs, then to store it. */
export const recomputeDerivedItems = defineJob({
  name: 'recompute-derived-items',
  queue: 'maintenance',
  payload: RecomputeDerivedItems,
  once: ({ recomputeId, step }) => `recompute-derived-items-${step}-${recomputeId}`,
});
