import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  createPostgresBackend,
  createRedisBackend,
  Queue,
  runMigrations,
  Worker,
  type BackendFactory,
  type ConnectionOptions,
  type IQueueBackend,
  type Processor,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Settings } from '#platform/config';

/** A queue on either backend; payloads are objects, results are nothing. */
export type RegistryQueue = Queue<object, void, string, object, void, string, IQueueBackend>;
/** A worker on either backend. */
export type RegistryWorker = Worker<object, void, string, IQueueBackend>;

const JOB_OPTIONS = {
  backoff: { type: 'exponential', delay: 2000 },
  // Completed jobs are kept longer than the relay can lag: a row relayed twice then meets its own job id and adds nothing.
  removeOnComplete: { age: 3600, count: 1000 },
  removeOnFail: { age: 30 * 86_400 },
};

/** BullMQ's queues and workers on the backend the settings choose: Redis or Valkey when REDIS_URL is set, else PostgreSQL. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  readonly backend: 'postgresql' | 'redis';
  private readonly queues = new Map<string, RegistryQueue>();
  private readonly redis: Redis[] = [];
  private pool: pg.Pool | undefined;
  private migrated: Promise<void> | undefined;

  constructor(private readonly settings: Settings) {
    this.backend = settings.REDIS_URL === undefined ? 'postgresql' : 'redis';
  }

  /** The queue of that name, opened on first use. */
  async queue(name: string): Promise<RegistryQueue> {
    await this.ready();
    let queue = this.queues.get(name);
    if (queue === undefined) {
      queue = new Queue<object, void, string, object, void, string, IQueueBackend>(
        name,
        { connection: this.connection('queue'), defaultJobOptions: JOB_OPTIONS },
        this.factory(),
      );
      queue.on('error', () => undefined); // an outage is shown by readiness; without a listener it would end the process
      this.queues.set(name, queue);
    }
    return queue;
  }

  /** A worker on that queue; whoever makes it closes it before this object shuts down. */
  async worker(name: string, process: Processor<object, void>, options: Omit<WorkerOptions, 'connection'>): Promise<RegistryWorker> {
    await this.ready();
    return new Worker<object, void, string, IQueueBackend>(
      name,
      process,
      { ...options, connection: this.connection('worker') },
      this.factory(),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.queues.clear();
    await this.pool?.end();
    this.pool = undefined;
    for (const redis of this.redis) redis.disconnect();
  }

  private ready(): Promise<void> {
    return (this.migrated ??= this.backend === 'redis' ? Promise.resolve() : this.migrateQueueSchema());
  }

  /** BullMQ's tables live in a schema of their own; without this step every poll would fail. */
  private async migrateQueueSchema(): Promise<void> {
    const client = await this.postgres().connect();
    try {
      await runMigrations(client);
    } catch (error) {
      this.migrated = undefined;
      throw error;
    } finally {
      client.release();
    }
  }

  private factory(): BackendFactory {
    // The PostgreSQL factory takes a pool where the declared type knows Redis options only.
    return (this.backend === 'redis' ? createRedisBackend : createPostgresBackend) as BackendFactory;
  }

  private connection(use: 'queue' | 'worker'): ConnectionOptions {
    if (this.settings.REDIS_URL === undefined) return this.postgres();
    const redis = new Redis(this.settings.REDIS_URL, { maxRetriesPerRequest: use === 'worker' ? null : 3 });
    redis.on('error', () => undefined);
    this.redis.push(redis);
    return redis;
  }

  private postgres(): pg.Pool {
    if (this.pool === undefined) {
      this.pool = new pg.Pool({
        connectionString: this.settings.DATABASE_URL,
        options: '-c search_path=bullmq',
        application_name: 'cancer-registry-queue',
        max: 24,
        keepAlive: true,
      });
      this.pool.setMaxListeners(0);
      this.pool.on('error', () => undefined);
    }
    return this.pool;
  }
}
