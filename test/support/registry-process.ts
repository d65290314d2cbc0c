import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { builtFile } from '#platform/config';
import { NODE_FLAGS } from '../../apps/cli/src/launcher/node-flags.js';

const READY_WITHIN_MS = 60_000;

/** An api or a worker as a process of its own, from the build, with everything it logs. */
export class RegistryProcess {
  /** Everything it wrote so far. */
  log = '';
  private readonly ended: Promise<unknown>;

  private constructor(private readonly child: ChildProcess) {
    this.ended = once(child, 'exit');
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (this.log += part.toString()));
  }

  /** Starts one and waits until it says that it is ready. @returns the process, and of the api the port it listens on */
  static async start(
    app: 'api' | 'worker',
    environment: Readonly<Record<string, string>>,
  ): Promise<{ readonly process: RegistryProcess; readonly port: number }> {
    const script = builtFile('bin', `${app}.js`);
    if (!fs.existsSync(script)) throw new Error(`${script} is not built; run: npm run build`);
    const child = spawn(process.execPath, [...NODE_FLAGS, script], {
      env: { PATH: process.env['PATH'], TZ: 'UTC', ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const started = new RegistryProcess(child);
    const message = await started.ready(app);
    return { process: started, port: 'listening' in message ? Number(message.listening) : 0 };
  }

  /** The most memory it ever held, in megabytes; on systems that do not keep that, what it holds now. */
  peakMegabytes(): number {
    const pid = String(this.child.pid);
    const kilobytes =
      process.platform === 'linux'
        ? /VmHWM:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
        : spawnSync('ps', ['-o', 'rss=', '-p', pid], { encoding: 'utf8' }).stdout;
    return Math.round(Number(kilobytes) / 1024);
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Asks it to end in order, and waits. */
  async stop(): Promise<void> {
    if (this.isAlive) this.child.kill('SIGTERM');
    await this.ended;
  }

  private async ready(app: string): Promise<object> {
    const signal = AbortSignal.timeout(READY_WITHIN_MS);
    const message = await Promise.race([once(this.child, 'message', { signal }), this.ended.then(() => undefined)]);
    const first: unknown = message?.[0];
    if (typeof first === 'object' && first !== null) return first;
    throw new Error(`The ${app} did not start:\n${this.log}`);
  }
}
