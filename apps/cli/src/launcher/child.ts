import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { NODE_FLAGS } from './node-flags.js';
import { ProcessLog } from './process-log.js';

const LONGEST_PAUSE_MS = 30_000;
const STEADY_AFTER_MS = 60_000;
const PATIENCE_MS = 30_000;
const GIVE_UP_AFTER = 4;
const LOOK_AT_LOG_MS = 10_000;

export interface ChildOptions {
  readonly name: string;
  /** Compiled entry file; it sends one message when it is ready. */
  readonly script: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logFolder: string;
  readonly report: (line: string) => void;
  /** Called when the process never became ready, or its settings are wrong; the exit code is its last one. */
  readonly onHopeless: (exitCode: number) => void;
}

/** A process of the registry that is started again when it ends by itself. It stops in order when this process dies. */
export class Child {
  readonly log: ProcessLog;
  private readonly rotation: NodeJS.Timeout;
  private process: ChildProcess | undefined;
  private restart: NodeJS.Timeout | undefined;
  private isWanted = true;
  private wasReady = false;
  private failures = 0;

  constructor(private readonly options: ChildOptions) {
    this.log = new ProcessLog(options.logFolder, options.name);
    this.rotation = setInterval(() => this.rotate(), LOOK_AT_LOG_MS).unref();
  }

  /** Starts the process and returns its first message, whichever of its starts sent it. */
  start(): Promise<unknown> {
    return new Promise((ready) => this.spawn(ready));
  }

  /** SIGTERM, and after half a minute SIGKILL; returns when the process is gone. */
  async stop(): Promise<void> {
    this.isWanted = false;
    clearTimeout(this.restart);
    clearInterval(this.rotation);
    const running = this.process;
    if (running === undefined) return;
    const ended = once(running, 'exit');
    running.kill('SIGTERM');
    const kill = setTimeout(() => {
      this.options.report(`The ${this.options.name} did not stop within ${PATIENCE_MS / 1000} s and is killed.`);
      running.kill('SIGKILL');
    }, PATIENCE_MS);
    await ended;
    clearTimeout(kill);
  }

  /** SIGKILL, at once. */
  kill(): void {
    this.isWanted = false;
    clearInterval(this.rotation);
    this.process?.kill('SIGKILL');
  }

  private rotate(): void {
    try {
      this.log.rotate();
    } catch (error) {
      this.options.report(`The log of the ${this.options.name} cannot be set aside: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }

  private spawn(ready: (message: unknown) => void): void {
    const { script, environment, name } = this.options;
    this.rotate();
    const log = this.log.open();
    const loggedBefore = this.log.size();
    const startedAt = Date.now();
    // A group of its own: Ctrl-C reaches the launcher alone, which stops the processes in their order.
    const child = spawn(process.execPath, [...NODE_FLAGS, script], {
      env: environment,
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    fs.closeSync(log);
    this.process = child;
    child.once('message', (message) => {
      this.wasReady = true;
      ready(message);
    });
    child.once('error', (error) => this.options.report(`The ${name} cannot be started: ${error.message}`));
    child.once('exit', (code, signal) => {
      this.process = undefined;
      if (!this.isWanted) return;
      this.failures = Date.now() - startedAt > STEADY_AFTER_MS ? 1 : this.failures + 1;
      this.options.report(
        `The ${name} ended by itself (${signal ?? `exit code ${code ?? 'unknown'}`}).\n${this.log.lastWords(loggedBefore)}`,
      );
      if (code === 2 || (!this.wasReady && this.failures >= GIVE_UP_AFTER)) this.options.onHopeless(code ?? 1);
      else this.again(ready);
    });
  }

  private again(ready: (message: unknown) => void): void {
    const pause = Math.min(1000 * 2 ** (this.failures - 1), LONGEST_PAUSE_MS);
    this.options.report(`The ${this.options.name} is started again in ${pause / 1000} s. Its log: ${this.log.file}`);
    this.restart = setTimeout(() => this.spawn(ready), pause);
  }
}
