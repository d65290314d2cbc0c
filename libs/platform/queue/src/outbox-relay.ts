import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import pg from 'pg';
import { Settings } from '#platform/config';
import { Database, EVERY_FACILITY, rows, type Tx } from '#platform/database';
import { definedJobs } from './job-definition.js';
import { OUTBOX_CHANNEL } from './outbox.js';
import { Queues } from './queues.js';

interface OutboxRow {
  readonly id: string;
  readonly queue: string;
  readonly name: string;
  readonly jobId: string;
  readonly payload: object;
}

/** Relaying may be set aside in a process that only wants to process jobs. */
export const RELAY_POLL_MS = 'registry:relay-poll-ms';

const BATCH = 500;
const SEND_TIMEOUT_MS = 10_000;
const KEEP_SENT = '7 days';

/** Moves committed outbox rows to BullMQ. Several may run: rows are locked and skipped; a row sent twice is one job by its id. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(OutboxRelay.name);
  private listener: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly settings: Settings,
    @Inject(RELAY_POLL_MS) private readonly pollMs: number,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => this.wake(), this.pollMs);
    await this.listen();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
    await this.listener?.end().catch(() => undefined);
  }

  /** Sends whatever waits; callers that come while it runs cause one more round. */
  wake(): void {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.drain().finally(() => (this.running = undefined));
  }

  private async drain(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        if (this.listener === undefined) await this.listen();
        while ((await this.relayBatch()) === BATCH);
      } catch (error) {
        this.log.warn(`outbox waits: ${error instanceof Error ? error.name : 'unknown'}; next try in ${this.pollMs} ms`);
      }
    }
  }

  private relayBatch(): Promise<number> {
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const waiting = await rows<OutboxRow>(
        tx,
        `SELECT "id", "queue", "name", "jobId", "payload" FROM outbox WHERE "sentAt" IS NULL ORDER BY "id" LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      if (waiting.length > 0) await this.send(tx, waiting);
      return waiting.length;
    });
  }

  private async send(tx: Tx, waiting: readonly OutboxRow[]): Promise<void> {
    const attempts = new Map(definedJobs().map((job) => [job.name, job.attempts]));
    for (const name of new Set(waiting.map((row) => row.queue))) {
      const queue = await this.queues.queue(name);
      const bulk = waiting
        .filter((row) => row.queue === name)
        .map((row) => ({ name: row.name, data: row.payload, opts: { jobId: row.jobId, attempts: attempts.get(row.name) ?? 5 } }));
      await within(SEND_TIMEOUT_MS, queue.addBulk(bulk));
    }
    await tx.query(`UPDATE outbox SET "sentAt" = now() WHERE "id" = ANY ($1::bigint[])`, [waiting.map((row) => row.id)]);
    await tx.query(`DELETE FROM outbox WHERE "sentAt" < now() - interval '${KEEP_SENT}'`);
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.settings.DATABASE_URL,
      application_name: 'cancer-registry-relay',
      keepAlive: true,
    });
    client.on('error', () => (this.listener = undefined)); // the poll opens a new one
    client.on('notification', () => this.wake());
    await client.connect();
    await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
    this.listener = client;
  }
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The queue did not answer within ${milliseconds} ms.`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
