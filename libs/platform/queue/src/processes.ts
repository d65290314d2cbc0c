import { SetMetadata } from '@nestjs/common';
import type { JobDefinition } from './job-definition.js';

/** How far a job has come; shown live. `label` holds words and counts, never item values. */
export interface JobProgress {
  readonly done: number;
  readonly total?: number;
  readonly label: string;
}

/** What a processor knows of its run. */
export interface JobContext {
  readonly jobId: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Aborted when the worker shuts down: stop at the next batch; the job goes back to the queue and costs no attempt. */
  readonly signal: AbortSignal;
  readonly progress: (progress: JobProgress) => Promise<void>;
}

/** Does one job. It may run twice; the service it calls must not mind. */
export interface Processor<Payload extends object> {
  process(payload: Payload, context: JobContext): Promise<void>;
}

export const PROCESSES = 'registry:processes';

/** Marks the one provider that processes a job: `@Processes(importFile) class ImportFileProcessor implements Processor<...>`. */
export function Processes<Payload extends object>(job: JobDefinition<Payload>): ClassDecorator {
  return SetMetadata(PROCESSES, job);
}
