import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { builtFile } from '#platform/config';
import { RegistryProcess } from '../support/registry-process.js';
import { testDatabase, type TestDatabase } from '../support/test-database.js';

const MASTER_KEY = '07'.repeat(32);

/** The day that every browser test plays. */
export const TODAY = '2026-11-22';

/** The built registry as a user runs it: API, worker and page as processes over a database of their own. */
export class ServedRegistry {
  private constructor(
    readonly address: string,
    private readonly db: TestDatabase,
    private readonly environment: Readonly<Record<string, string>>,
    private readonly processes: readonly RegistryProcess[],
  ) {}

  static async start(): Promise<ServedRegistry> {
    if (!fs.existsSync(builtFile('apps', 'web', 'index.html')))
      throw new Error('The registry is not built: run npm run build before the browser tests.');
    const db = await testDatabase();
    const environment = {
      DATABASE_URL: db.url,
      DATABASE_POOL_SIZE: '4',
      REGISTRY_MASTER_KEY: MASTER_KEY,
      REGISTRY_NOW: `${TODAY}T08:00:00Z`,
      LOG_LEVEL: 'error',
      PORT: '0',
    };
    const [api, worker] = await Promise.all([RegistryProcess.start('api', environment), RegistryProcess.start('worker', environment)]);
    return new ServedRegistry(`http://localhost:${api.port}`, db, environment, [api.process, worker.process]);
  }

  /** Makes an account that sees every facility and returns its first password. */
  addUser(name: string, roles: readonly string[]): string {
    const cli = builtFile('bin', 'cli.js');
    const told = execFileSync(process.execPath, [cli, 'user', 'add', name, '--role', ...roles, '--every-facility'], {
      env: { PATH: process.env['PATH'], ...this.environment },
      encoding: 'utf8',
    });
    return /First password: (\S+)/.exec(told)?.[1] ?? '';
  }

  /** Runs statements as the owner of the database, for what a test needs before a person comes in. */
  prepare(sql: string): Promise<void> {
    return this.db.asOwner(sql);
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map((running) => running.stop()));
    await this.db.close();
  }
}
