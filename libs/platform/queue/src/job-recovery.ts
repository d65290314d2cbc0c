import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { Database, EVERY_FACILITY, firstRow } from '#platform/database';
import { type AwaitedJob, OPEN_BOOKS, type OpenBooks } from './open-books.js';
import { Queues } from './queues.js';
import { ScheduleKeeper } from './schedule-keeper.js';

/** How often open books are compared with the queues. */
export const RECOVERY_MS = 'registry:recovery-ms';

/**
 * Puts back what a queue has lost, as when Redis starts again without its data: the database knows what is still to be done. A job that
 * is there, in whatever state, is left alone; one that is put back twice is one job by its id.
 */
@Injectable()
export class JobRecovery implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(JobRecovery.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly schedules: ScheduleKeeper,
    @Inject(RECOVERY_MS) private readonly recoveryMs: number,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), this.recoveryMs);
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private wake(): void {
    this.running ??= this.recover()
      .catch((error: unknown) => this.log.warn(`open work waits: ${error instanceof Error ? error.name : 'unknown'}`))
      .finally(() => (this.running = undefined));
  }

  private async recover(): Promise<void> {
    await this.schedules.restore();
    for (const books of this.books()) {
      for (const job of await books.review()) if (await this.isLost(job)) await this.putBack(job);
    }
  }

  private async isLost({ queue, jobId }: AwaitedJob): Promise<boolean> {
    const unsent = await this.database.transaction(EVERY_FACILITY, (tx) =>
      firstRow(tx, `SELECT 1 FROM outbox WHERE "sentAt" IS NULL AND "queue" = $1 AND "jobId" = $2`, [queue, jobId]),
    );
    return unsent === undefined && (await (await this.queues.queue(queue)).getJob(jobId)) === undefined;
  }

  private async putBack({ queue, name, jobId, attempts, payload }: AwaitedJob): Promise<void> {
    await (await this.queues.queue(queue)).add(name, payload, { jobId, attempts });
    this.log.warn(`job ${name} ${jobId} was missing in queue ${queue} and is put back`);
  }

  private books(): OpenBooks[] {
    return this.discovery.getProviders().flatMap(({ metatype, instance }) => {
      const keepsBooks = typeof metatype === 'function' && this.reflector.get<true | undefined>(OPEN_BOOKS, metatype);
      return keepsBooks === true ? [instance as OpenBooks] : [];
    });
  }
}
