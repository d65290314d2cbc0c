import { IsInt, IsUUID, Min } from 'class-validator';
import { defineJob } from '#platform/queue';

/** How many workers may print one batch at the same time; each takes the next letters nobody else has. */
export const PRINT_LANES = 4;

/** Which batch to print, and which of the workers that share it this is. */
export class PrintLetters {
  @IsUUID() batchId: string;
  @IsInt() @Min(1) lane: number;
}

/** Looks at each letter of a batch once more and prints it, or says why not. */
export const printLetters = defineJob({
  name: 'print-letters',
  queue: 'letters',
  payload: PrintLetters,
  once: ({ batchId, lane }) => `print-letters-${batchId}-${lane}`,
});
