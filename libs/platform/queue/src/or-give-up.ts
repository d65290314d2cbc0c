import type { JobContext } from './processes.js';

/** When a job has no further try, and what becomes of its books then. */
export interface GivingUp {
  readonly context: Pick<JobContext, 'attempt' | 'signal'>;
  /** Tries that the job has. */
  readonly attempts: number;
  /** Whether no further try can help. */
  readonly isFinal: (error: unknown) => boolean;
  readonly giveUp: (error: unknown) => Promise<void>;
}

/** Does the work of a job; after its last try, or an error that is final, its books are closed. Only an error that is not final fails the job. */
export async function orGiveUp(work: () => Promise<void>, { context, attempts, isFinal, giveUp }: GivingUp): Promise<void> {
  try {
    await work();
  } catch (error) {
    const hasEnded = isFinal(error) || context.attempt >= attempts;
    if (hasEnded && !context.signal.aborted) await giveUp(error);
    if (!isFinal(error)) throw error;
  }
}
