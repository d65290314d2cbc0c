import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { testDatabase, type TestDatabase } from '../support/test-database.js';

const APPS = path.resolve(import.meta.dirname, '../../dist/apps');
const MASTER_KEY = '07'.repeat(32);

/** The day that every browser test plays. */
export const TODAY = '2026-11-22';

/** The built registry as a user runs it: API, worker and page as processes over a database of their own. */
export class ServedRegistry {
  private constructor(
    readonly address: string,
    private readonly db: TestDatabase,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly processes: readonly ChildProcess[],
  ) {}

  static async start(): Promise<ServedRegistry> {
    if (!fs.existsSync(path.join(APPS, 'web/index.html')))
      throw new Error('The registry is not built: run npm run build before the browser tests.');
    const db = await testDatabase();
    const environment = {
      ...process.env,
      DATABASE_URL: db.url,
      DATABASE_POOL_SIZE: '4',
      REGISTRY_MASTER_KEY: MASTER_KEY,
      REGISTRY_NOW: `${TODAY}T08:00:00Z`,
      LOG_LEVEL: 'error',
      PORT: '0',
    };
    const worker = fork(path.join(APPS, 'worker/src/main.js'), { env: environment });
    const api = fork(path.join(APPS, 'api/src/main.js'), { env: environment });
    const [, { listening }] = await Promise.all([firstMessage<{ working: true }>(worker), firstMessage<{ listening: number }>(api)]);
    return new ServedRegistry(`http://localhost:${listening}`, db, environment, [api, worker]);
  }

  /** Makes an account that sees every facility and returns its first password. */
  addUser(name: string, roles: readonly string[]): string {
    const cli = path.join(APPS, 'cli/src/main.js');
    const told = execFileSync(process.execPath, [cli, 'user', 'add', name, '--role', ...roles, '--every-facility'], {
      env: this.environment,
      encoding: 'utf8',
    });
    return /First password: (\S+)/.exec(told)?.[1] ?? '';
  }

  /** Runs statements as the owner of the database, for what a test needs before a person comes in. */
  prepare(sql: string): Promise<void> {
    return this.db.asOwner(sql);
  }

  async stop(): Promise<void> {
    const running = this.processes.filter((child) => child.exitCode === null && child.signalCode === null);
    const ended = running.map((child) => once(child, 'exit'));
    for (const child of running) child.kill('SIGTERM');
    await Promise.all(ended);
    await this.db.close();
  }
}

async function firstMessage<Message>(child: ChildProcess): Promise<Message> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`A process of the registry ended before it was ready (exit code ${String(code)}).`);
  });
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [Message];
  return message;
}
