import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { builtFile, type Settings } from '#platform/config';
import type { EmbeddedPostgres } from '#platform/database';
import { embeddedServer, type OpenDatabase, openDatabase } from '../open-database.js';
import type { FirstAccount } from './begin-registry.js';
import { Child } from './child.js';
import { firstStart } from './first-start.js';
import { AlreadyRunning, ProcessFailed } from './launcher.errors.js';
import { demandFreePort } from './port-check.js';
import { SoleLauncher } from './sole-launcher.js';
import { StopSignal } from './stop-signal.js';

const WATCH_EVERY_MS = 1000;

/** Brings the registry up in order, keeps its processes running, and takes it down in order. */
export class Launcher {
  private readonly sole = new SoleLauncher();
  private readonly stopping: StopSignal;
  private embedded: EmbeddedPostgres | undefined;
  private children: Child[] = [];

  constructor(
    private readonly settings: Settings,
    private readonly say: (line: string) => void,
  ) {
    this.stopping = new StopSignal(say, () => this.endAtOnce());
  }

  /** Returns after everything was stopped in order; throws when it could not be brought up or kept up. */
  async run(): Promise<void> {
    await demandFreePort(this.settings.PORT, this.settings.HOST);
    try {
      const database = await this.openDatabase();
      const account = await firstStart(database.settings, this.say);
      if (account) this.showAccount(account);
      const address = await Promise.race([this.startProcesses(database), this.stopping.requested]);
      if (address !== 'stop') {
        this.welcome(address);
        await this.watch();
      }
    } finally {
      await this.stopAll();
    }
    if (this.stopping.failure) throw this.stopping.failure;
  }

  private async openDatabase(): Promise<OpenDatabase> {
    const embedded = await embeddedServer(this.settings, this.say);
    if (embedded !== undefined) await this.claim(embedded);
    const database = await openDatabase(this.settings, embedded);
    if (database.migrated.length > 0) this.say(`The database schema is up to date (${database.migrated.length} migrations ran).`);
    return database;
  }

  private async claim(embedded: EmbeddedPostgres): Promise<void> {
    if (!(await this.sole.claim(embedded.url()))) {
      throw new AlreadyRunning(path.resolve(this.settings.REGISTRY_DATA_DIR));
    }
    this.embedded = embedded;
    if (embedded.origin === 'adopted') this.say('recovered: PostgreSQL was still running from an earlier start and has been taken over');
    this.say(`PostgreSQL runs on port ${new URL(embedded.url()).port}.`);
  }

  /** Returns the address of the page when both processes work. */
  private async startProcesses(database: OpenDatabase): Promise<string> {
    const api = this.child('api', database);
    const worker = this.child('worker', database);
    this.children = [api, worker];
    const [listening] = await Promise.all([api.start(), worker.start()]);
    const port = portOf(listening) ?? this.settings.PORT;
    const { HOST } = this.settings;
    await ready(`http://${HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${port}/health/ready`);
    return `http://${['127.0.0.1', '0.0.0.0'].includes(HOST) ? 'localhost' : HOST}:${port}`;
  }

  private child(name: string, { environment }: OpenDatabase): Child {
    return new Child({
      name,
      script: builtFile('bin', `${name}.js`),
      environment,
      logFolder: path.resolve(this.settings.REGISTRY_DATA_DIR, 'log'),
      report: this.say,
      onHopeless: (exitCode) => this.stopping.fail(new ProcessFailed(name, exitCode)),
    });
  }

  /** Until told to stop: a server that died is started again on its port, so that the processes reconnect. */
  private async watch(): Promise<void> {
    while ((await Promise.race([pause(WATCH_EVERY_MS), this.stopping.requested])) !== 'stop') {
      if (this.embedded === undefined || this.embedded.isAlive()) continue;
      this.say('PostgreSQL ended by itself and is started again.');
      await this.embedded.bringUp();
      await this.sole.claim(this.embedded.url());
    }
  }

  private welcome(address: string): void {
    this.say(`\nThe registry is ready: ${address}`);
    this.say('Ctrl-C stops it.');
  }

  /** At once, not when all is ready: whatever ends the start now, the account is made and its password known nowhere else. */
  private showAccount({ name, password }: FirstAccount): void {
    this.say(`\nSign in as ${name} with the password ${password}`);
    this.say('(shown only now: change it after signing in; registry user reset makes a new one)');
  }

  private async stopAll(): Promise<void> {
    for (const child of this.children) await child.stop();
    await this.sole.release();
    await this.embedded?.stop();
    if (this.children.length > 0) this.say('Stopped: api, worker, database.');
  }

  private async endAtOnce(): Promise<void> {
    for (const child of this.children) child.kill();
    await this.embedded?.stopAtOnce();
  }
}

async function ready(url: string): Promise<void> {
  while ((await fetch(url).catch(() => undefined))?.ok !== true) await pause(200);
}

function portOf(message: unknown): number | undefined {
  const port = typeof message === 'object' && message !== null && 'listening' in message ? message.listening : undefined;
  return typeof port === 'number' ? port : undefined;
}
