import { setTimeout as pause } from 'node:timers/promises';
import { EVERY_FACILITY, rows } from '#platform/database';
import { firstAccount, MASTER_KEY } from './first-account.js';
import { RegistryPeople } from './registry-people.js';
import { RegistryProcess } from './registry-process.js';
import { testDatabase, type TestDatabase } from './test-database.js';

/** The day that every running registry of the tests plays. */
export const NOW = '2026-11-22T08:00:00.000Z';
const WATCH_MS = 50;
const PATIENCE_MS = 60_000;

/** What differs from the usual. */
export interface RunningOptions {
  readonly redisUrl?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A registry as it runs in production: api and worker as processes of the build, over a database of its own. */
export class RunningRegistry {
  worker: RegistryProcess;

  private constructor(
    readonly db: TestDatabase,
    private readonly environment: Readonly<Record<string, string>>,
    readonly api: RegistryProcess,
    worker: RegistryProcess,
    readonly people: RegistryPeople,
  ) {
    this.worker = worker;
  }

  static async start({ redisUrl, environment: more = {} }: RunningOptions = {}): Promise<RunningRegistry> {
    const db = await testDatabase();
    const redis = redisUrl === undefined ? {} : { REDIS_URL: redisUrl };
    const environment = { DATABASE_URL: db.url, REGISTRY_MASTER_KEY: MASTER_KEY, REGISTRY_NOW: NOW, PORT: '0', ...redis, ...more };
    const account = await firstAccount(db.url);
    const [api, worker] = await Promise.all([RegistryProcess.start('api', environment), RegistryProcess.start('worker', environment)]);
    const people = await RegistryPeople.of(`http://127.0.0.1:${api.port}`, account);
    return new RunningRegistry(db, environment, api.process, worker.process, people);
  }

  async stop(): Promise<void> {
    await Promise.all([this.api.stop(), this.worker.stop()]);
    await this.db.close();
  }

  /** A worker in the place of one that was killed. */
  async startWorker(): Promise<void> {
    this.worker = (await RegistryProcess.start('worker', this.environment)).process;
  }

  /** Rows of a query that sees every facility. */
  sql<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.db.database.transaction(EVERY_FACILITY, (tx) => rows<Row>(tx, sql, parameters));
  }
}

/** What `look` finds, as soon as it finds something. @param patience - milliseconds after which it is given up */
export async function eventually<T>(what: string, look: () => Promise<T | undefined>, patience = PATIENCE_MS): Promise<T> {
  const from = performance.now();
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() - from > patience) throw new Error(`Not within ${patience / 1000} s: ${what}`);
    await pause(WATCH_MS);
  }
}
