import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

/** A job is a value: what it is called, where it queues, what it carries and what makes one run of it different from another. */
export interface JobDefinition<Payload extends object> {
  readonly name: string;
  readonly queue: string;
  readonly payload: new () => Payload;
  /** Natural key of one run; BullMQ ids hold no `:` and are no number. The same key twice is one job. */
  readonly once: (payload: Payload) => string;
  /** How often a failing run is tried before it becomes a dead letter. */
  readonly attempts: number;
}

const defined = new Map<string, JobDefinition<object>>();

/**
 * Defines a job. The payload class holds ids and releases only, never an item value: queues are no place for patient data.
 * @throws Error when two jobs of the same name are defined
 */
export function defineJob<Payload extends object>(
  definition: Omit<JobDefinition<Payload>, 'attempts'> & { readonly attempts?: number },
): JobDefinition<Payload> {
  if (defined.has(definition.name)) throw new Error(`Job ${definition.name} is defined twice.`);
  const job = { attempts: 5, ...definition };
  defined.set(job.name, job as unknown as JobDefinition<object>);
  return job;
}

/** Every job that the loaded packages define. */
export function definedJobs(): readonly JobDefinition<object>[] {
  return [...defined.values()];
}

/** The payload as its class, checked; a wrong one is a fault of ours and fails the job for good. */
export function parsePayload<Payload extends object>(job: JobDefinition<Payload>, raw: unknown): Payload {
  const payload = plainToInstance(job.payload, raw);
  const problems = validateSync(payload, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (problems.length > 0)
    throw new InvalidJobPayload(
      job.name,
      problems.map((p) => p.property),
    );
  return payload;
}

/** The job id BullMQ sees. */
export function jobIdOf<Payload extends object>(job: JobDefinition<Payload>, payload: Payload): string {
  const key = job.once(payload);
  return /^\d+$/.test(key) ? `${job.name}-${key}` : key.replaceAll(':', '-');
}

/** A payload that its class refuses; names the properties, not their values. */
export class InvalidJobPayload extends Error {
  constructor(jobName: string, properties: readonly string[]) {
    super(`The payload of job ${jobName} is not valid: ${properties.join(', ')}.`);
    this.name = 'InvalidJobPayload';
  }
}
