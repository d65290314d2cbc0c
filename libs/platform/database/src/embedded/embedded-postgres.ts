import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createOnce } from '../create-once.js';
import { backupCluster, type MadeBackup } from './backup-cluster.js';
import { type Binaries, findBinaries } from './binaries.js';
import { dataFolder } from './data-folder.js';
import { EmbeddedServerFailed } from './embedded.errors.js';
import { makeCluster } from './make-cluster.js';
import { freePort } from './ports.js';
import { readPostmaster, whoIs } from './postmaster.js';
import { SERVER_SETTINGS } from './server-settings.js';
import { otherClients, tryServer } from './try-server.js';
import { runAs, serverUser, type ServerUser } from './server-user.js';

const ATTEMPTS = 20;

export interface EmbeddedPostgresOptions {
  /** REGISTRY_DATA_DIR: the cluster, its password and what else belongs to this registry. */
  readonly home: string;
  /** Is told whatever a person should know: where data are kept, what was recovered. */
  readonly report: (line: string) => void;
  /** Where binaries and data may go when the server's user cannot reach their usual places, best first. */
  readonly elsewhere?: readonly string[];
  /** Folder of the npm package with the binaries. */
  readonly packageRoot?: string;
}

/**
 * A PostgreSQL of our own on this machine, run through `pg_ctl` on the binaries of an npm package. `start` brings it up whatever
 * the last run left behind; it lives on when this process dies, and the next `start` takes it over.
 */
export class EmbeddedPostgres {
  /** Whether the server ran already when it was brought up: it outlived its launcher, or works for another process. */
  origin: 'started' | 'adopted' = 'started';
  private lastPort: number | undefined;

  private constructor(
    private readonly cluster: string,
    private readonly password: string,
    private readonly passwordFile: string,
    private readonly user: ServerUser,
    private readonly binaries: Binaries,
    private readonly report: (line: string) => void,
  ) {}

  /**
   * Finds or makes the cluster and starts or adopts its server.
   * @throws EmbeddedServerFailed with a code and the way out
   */
  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const { report } = options;
    const user = serverUser();
    const binaries = await findBinaries({ ...options, user });
    const { cluster, passwordFile } = await dataFolder({ ...options, user });
    const exists = fs.existsSync(path.join(cluster, 'PG_VERSION'));
    if (exists && !fs.existsSync(passwordFile)) throw wrongPassword(passwordFile, cluster);
    const password = createOnce(passwordFile, `${randomBytes(24).toString('base64url')}\n`).trim();
    if (!exists) await makeCluster({ folder: cluster, password, user, binaries });
    checkVersion(cluster, binaries);
    const server = new EmbeddedPostgres(fs.realpathSync(cluster), password, passwordFile, user, binaries, report);
    await server.bringUp();
    return server;
  }

  /** Address of a database of this server, as its superuser. */
  url(database = 'registry'): string {
    return `postgres://registry:${encodeURIComponent(this.password)}@127.0.0.1:${this.lastPort ?? 0}/${database}`;
  }

  /** Whether the server's process is there; its death shows within milliseconds. */
  isAlive(): boolean {
    const postmaster = readPostmaster(this.cluster);
    return postmaster !== undefined && whoIs(postmaster.pid, this.cluster) === 'server';
  }

  /** Starts the server, on the same port as before when it can, or takes over the one that runs already. */
  async bringUp(): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (await this.adopt()) {
        this.origin = 'adopted';
        return;
      }
      if (await this.launch()) {
        this.origin = 'started';
        return;
      }
      await pause(500); // the last server may still be letting go of its shared memory
    }
    throw new EmbeddedServerFailed(
      'EMBEDDED_DOES_NOT_START',
      `PostgreSQL in ${this.cluster} does not start. Its last words:\n${this.lastWords()}`,
    );
  }

  /** Stops the server; connections end, running transactions are rolled back, the data are on disk. */
  async stop(): Promise<void> {
    await runAs(this.user, [this.binaries.pgCtl, 'stop', '-w', '-m', 'fast', '-D', this.cluster]);
  }

  /** Ends the server without waiting for anything; the next start replays its log. */
  async stopAtOnce(): Promise<void> {
    await runAs(this.user, [this.binaries.pgCtl, 'stop', '-m', 'immediate', '-t', '5', '-D', this.cluster]);
  }

  /** Stops the server unless others work with it: for short commands beside a running registry. */
  async stopIfUnused(): Promise<void> {
    if ((await otherClients(this.url('postgres'))) === 0) await this.stop();
  }

  /**
   * Copies everything into a new folder while the server goes on working, see `backupCluster`.
   * @throws BackupFailed BACKUP_TARGET_EXISTS
   */
  backup(target: string): Promise<MadeBackup> {
    const { cluster, passwordFile } = this;
    return backupCluster({ cluster, url: this.url('postgres'), passwordFile, target });
  }

  private async adopt(): Promise<boolean> {
    const found = readPostmaster(this.cluster);
    if (found === undefined || whoIs(found.pid, this.cluster) !== 'server' || !(found.port > 0)) return false;
    return this.answers(found.port);
  }

  private async launch(): Promise<boolean> {
    const left = readPostmaster(this.cluster);
    const leftBy = left && whoIs(left.pid, this.cluster);
    if (leftBy === 'server') return false; // starting, or stopping: look again
    // PostgreSQL sees by itself that a process is gone; a zombie or a stranger with the same number it would respect for ever.
    if (leftBy === 'other') fs.rmSync(path.join(this.cluster, 'postmaster.pid'), { force: true });
    const port = await freePort(this.lastPort);
    const options = ['-p', String(port), ...Object.entries(SERVER_SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
    const log = path.join(this.cluster, 'start.log');
    const command = [this.binaries.pgCtl, 'start', '-w', '-t', '120', '-D', this.cluster, '-l', log, '-o', options.join(' ')] as const;
    if ((await runAs(this.user, command, 'silent')).code !== 0 || !(await this.answers(port))) return false;
    if (left) this.report('recovered: PostgreSQL had not been stopped in order; it has replayed its log, no committed change is lost');
    return true;
  }

  /** Waits while the server replays its log; false when it is not there, or is another one. */
  private async answers(port: number): Promise<boolean> {
    const previous = this.lastPort;
    this.lastPort = port;
    const answer = await tryServer(this.url('postgres'), this.cluster);
    if (answer === 'refuses-password') throw wrongPassword('The password file', this.cluster);
    if (answer === 'ready') return true;
    this.lastPort = previous;
    return false;
  }

  private lastWords(): string {
    const logs = ['start.log', ...safeList(path.join(this.cluster, 'log')).map((name) => path.join('log', name))];
    const newest = logs.map((name) => path.join(this.cluster, name)).filter((file) => fs.existsSync(file));
    return newest.map((file) => fs.readFileSync(file, 'utf8').trim().split('\n').slice(-5).join('\n')).join('\n');
  }
}

function safeList(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
}

function checkVersion(cluster: string, binaries: Binaries): void {
  const held = fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (held === binaries.major) return;
  throw new EmbeddedServerFailed(
    'EMBEDDED_OTHER_VERSION',
    `the data in ${cluster} are of PostgreSQL ${held}, the installed one is ${binaries.major}. Export with the registry release that made them, then import into an empty folder; or set DATABASE_URL.`,
  );
}

function wrongPassword(file: string, cluster: string): EmbeddedServerFailed {
  return new EmbeddedServerFailed(
    'EMBEDDED_WRONG_PASSWORD',
    `${file} does not hold the password of the database in ${cluster}. Put postgres.password of REGISTRY_DATA_DIR back from its backup.`,
  );
}
