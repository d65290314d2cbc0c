import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { DelayedError, UnrecoverableError, type Job } from 'bullmq';
import { Settings } from '#platform/config';
import { definedJobs, InvalidJobPayload, parsePayload, type JobDefinition } from './job-definition.js';
import { PROCESSES, type JobContext, type Processor } from './processes.js';
import { Queues, type RegistryWorker } from './queues.js';
import { safeFailure } from './safe-failure.js';
import { ScheduleKeeper } from './schedule-keeper.js';

/** A killed worker's job is taken up again after at most lock + check; kept short because every job may run twice. */
const LOCK_MS = 10_000;
const STALLED_CHECK_MS = 3_000;
const MAX_STALLS = 20;

/** Runs every processor the process has, and refuses to start when a job has none or two. */
@Injectable()
export class WorkerHost implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(WorkerHost.name);
  private readonly stopping = new AbortController();
  private workers: RegistryWorker[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly queues: Queues,
    private readonly settings: Settings,
    private readonly schedules: ScheduleKeeper,
  ) {}

  /** Before anything runs: a worker that cannot do every job takes none. */
  onModuleInit(): void {
    assertOneEach(definedJobs(), this.findProcessors());
  }

  async onApplicationBootstrap(): Promise<void> {
    const processors = this.findProcessors();
    const queueNames = [...new Set(definedJobs().map((job) => job.queue))];
    await this.schedules.apply(queueNames);
    const byName = new Map(processors.map(([job, processor]) => [job.name, { job, processor }]));
    for (const name of queueNames) {
      const worker = await this.queues.worker(name, (job, token) => this.run(byName, job, token), {
        concurrency: this.settings.WORKER_CONCURRENCY,
        lockDuration: LOCK_MS,
        stalledInterval: STALLED_CHECK_MS,
        maxStalledCount: MAX_STALLS,
      });
      worker.on('error', (error) => this.log.warn(`queue ${name}: ${error.name}`));
      this.workers.push(worker);
    }
    this.log.log(`${processors.length} jobs on ${queueNames.length} queues (${this.queues.backend})`);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.workers.map((worker) => worker.close()));
    this.workers = [];
  }

  private findProcessors(): [JobDefinition<object>, Processor<object>][] {
    return this.discovery.getProviders().flatMap((wrapper) => {
      if (typeof wrapper.metatype !== 'function' || wrapper.instance === undefined || wrapper.instance === null) return [];
      const job = this.reflector.get<JobDefinition<object> | undefined>(PROCESSES, wrapper.metatype);
      return job === undefined ? [] : [[job, wrapper.instance as Processor<object>] satisfies [JobDefinition<object>, Processor<object>]];
    });
  }

  private async run(
    byName: ReadonlyMap<string, { job: JobDefinition<object>; processor: Processor<object> }>,
    job: Job<object, void>,
    token?: string,
  ): Promise<void> {
    const found = byName.get(job.name);
    if (found === undefined) throw new UnrecoverableError(`No processor for job ${job.name}.`);
    const started = performance.now();
    try {
      await found.processor.process(parsePayload(found.job, job.data), this.context(job));
      this.log.log(`job ${job.name} ${job.id ?? ''} done in ${Math.round(performance.now() - started)} ms`);
    } catch (error) {
      if (this.stopping.signal.aborted) {
        await job.moveToDelayed(Date.now() + 500, token);
        throw new DelayedError();
      }
      const failure = safeFailure(error);
      this.log.warn(`job ${job.name} ${job.id ?? ''} failed: ${failure.message}`);
      if (error instanceof InvalidJobPayload) throw new UnrecoverableError(failure.message);
      throw failure;
    }
  }

  private context(job: Job<object, void>): JobContext {
    return {
      jobId: job.id ?? '',
      attempt: job.attemptsMade + 1,
      signal: this.stopping.signal,
      progress: (progress) => job.updateProgress(progress),
    };
  }
}

function assertOneEach(jobs: readonly JobDefinition<object>[], processors: readonly [JobDefinition<object>, Processor<object>][]): void {
  const wrong = jobs.flatMap((job) => {
    const count = processors.filter(([processed]) => processed.name === job.name).length;
    return count === 1 ? [] : [`${job.name} has ${count} processors`];
  });
  if (wrong.length > 0) throw new Error(`Every job needs exactly one processor: ${wrong.join('; ')}.`);
}
