import { SetMetadata } from '@nestjs/common';
import { jobIdOf, type JobDefinition } from './job-definition.js';

/** A job that a feature's books wait for: there must be one until the books are closed. */
export interface AwaitedJob {
  readonly queue: string;
  readonly name: string;
  readonly jobId: string;
  readonly attempts: number;
  readonly payload: object;
}

/** A feature whose tables say what is still to be done. */
export interface OpenBooks {
  /** Closes what nobody will go on with, and names the jobs that the rest waits for. Asked again and again; opens its own transactions. */
  review(): Promise<readonly AwaitedJob[]>;
}

export const OPEN_BOOKS = 'registry:open-books';

/** Marks a provider of the worker that is asked for its open books: `@KeepsOpenBooks() class ImportBooks implements OpenBooks`. */
export function KeepsOpenBooks(): ClassDecorator {
  return SetMetadata(OPEN_BOOKS, true);
}

/** The job under the very id that the outbox gave it. */
export function awaitedJob<Payload extends object>(job: JobDefinition<Payload>, payload: Payload): AwaitedJob {
  const { queue, name, attempts } = job;
  return { queue, name, attempts, jobId: jobIdOf(job, payload), payload };
}
