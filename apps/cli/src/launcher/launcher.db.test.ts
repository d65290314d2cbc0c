import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { builtFile } from '#platform/config';

// The registry as a person runs it: built, as processes, on an embedded server of its own.
const CLI = builtFile('bin', 'cli.js');
jest.setTimeout(300_000);

let folder: string;
let port: number;
const started = new Set<Started>();

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'launcher-'));
  fs.chmodSync(folder, 0o755);
  port = await unusedPort();
});
afterEach(async () => {
  for (const registry of started) await registry.stop();
  started.clear();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** A run of `registry start` and what it said. */
class Started {
  output = '';
  private readonly ended: Promise<unknown>;

  constructor(readonly process: ChildProcess) {
    for (const stream of [process.stdout, process.stderr]) stream?.on('data', (part: Buffer) => (this.output += part.toString()));
    this.ended = once(process, 'close');
  }

  async says(words: RegExp): Promise<RegExpExecArray> {
    const from = Date.now();
    for (;;) {
      const said = words.exec(this.output);
      if (said) return said;
      const isOver = this.process.exitCode !== null || this.process.signalCode !== null;
      if (isOver || Date.now() - from > 120_000) throw new Error(`It did not say ${String(words)}, but:\n${this.output}`);
      await pause(50);
    }
  }

  async exitCode(): Promise<number | null> {
    await this.ended;
    return this.process.exitCode;
  }

  async stop(): Promise<number | null> {
    if (this.process.exitCode === null && this.process.signalCode === null) this.process.kill('SIGINT');
    return this.exitCode();
  }
}

function start(environment: Record<string, string> = {}): Started {
  const settings = { PORT: String(port), REGISTRY_DATA_DIR: path.join(folder, 'data'), REGISTRY_DEMO: 'off', ...environment };
  const registry = new Started(
    spawn(process.execPath, [CLI, 'start'], { env: { PATH: process.env['PATH'], ...settings }, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  started.add(registry);
  return registry;
}

async function unusedPort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Ids of the processes of this registry, by a word of their command line. */
function processes(word: string): number[] {
  const mine = (pid: string): boolean => {
    try {
      const environment = fs.readFileSync(`/proc/${pid}/environ`, 'utf8');
      const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return command.includes(word) && (environment.includes(folder) || command.includes(folder));
    } catch {
      return false;
    }
  };
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && mine(name))
    .map(Number);
}

async function untilNone(word: string): Promise<void> {
  const from = Date.now();
  while (processes(word).length > 0) {
    if (Date.now() - from > 30_000) throw new Error(`${word} still runs`);
    await pause(50);
  }
}

async function untilReady(): Promise<void> {
  const from = Date.now();
  while ((await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined))?.ok !== true) {
    if (Date.now() - from > 120_000) throw new Error('The registry is not ready.');
    await pause(100);
  }
}

async function signIn(password: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'registry' },
    body: JSON.stringify({ name: 'admin', password }),
  });
  return answer.status;
}

const READY = /The registry is ready: http:\/\/localhost:\d+/;
const ACCOUNT = /Sign in as admin with the password (\S+)/;

it('a first start shows its address, the first administrator and a random password; a second one keeps them and shows no password', async () => {
  const first = start();
  await first.says(READY);
  const [, password = ''] = await first.says(ACCOUNT);
  expect(await signIn(password)).toBe(200);
  expect(await first.stop()).toBe(0);
  expect(first.output).toContain('Stopped: api, worker, database.');
  expect([...processes('dist/bin/'), ...processes('postgres')]).toEqual([]);

  const second = start();
  await second.says(READY);
  expect(second.output).not.toMatch(/password|recovered/);
  expect(await signIn(password)).toBe(200);
  await second.stop();

  fs.rmSync(path.join(folder, 'data', 'master.key'));
  const withoutKey = start();
  expect(await withoutKey.exitCode()).toBe(1);
  expect(withoutKey.output).toContain('MASTER_KEY_MISSING');
  expect(processes('postgres')).toEqual([]);
});

it('a start recovers after its predecessor was killed, or all processes were, and says so', async () => {
  const first = start();
  const [, password = ''] = await first.says(ACCOUNT);
  first.process.kill('SIGKILL');
  await first.exitCode();
  await untilNone('dist/bin/'); // the api and the worker end by themselves, the database waits
  expect(processes('bin/postgres')).toHaveLength(1);

  const second = start();
  await second.says(READY);
  expect(second.output).toContain('recovered: PostgreSQL was still running from an earlier start');
  for (const pid of [second.process.pid, ...processes('dist/bin/'), ...processes('bin/postgres')]) if (pid) process.kill(pid, 'SIGKILL');
  await second.exitCode();

  const third = start();
  await third.says(READY);
  expect(third.output).toContain('recovered: PostgreSQL had not been stopped in order');
  expect(await signIn(password)).toBe(200);
});

it('a running registry brings back what dies under it, and refuses a second start beside it', async () => {
  const registry = start();
  await registry.says(READY);
  const samePort = start({ REGISTRY_DATA_DIR: path.join(folder, 'other') });
  const sameData = start({ PORT: String(await unusedPort()) });
  expect(await samePort.exitCode()).toBe(3);
  expect(samePort.output).toContain(`PORT_IN_USE: port ${port}`);
  expect(await sameData.exitCode()).toBe(3);
  expect(sameData.output).toContain('ALREADY_RUNNING');

  for (const pid of processes('dist/bin/api')) process.kill(pid, 'SIGKILL');
  await registry.says(/The api ended by itself \(SIGKILL\)[^]*The api is started again in 1 s/);
  await untilReady();
  for (const pid of processes('bin/postgres')) process.kill(pid, 'SIGKILL');
  await registry.says(/PostgreSQL ended by itself and is started again/);
  await untilReady();
  expect(await registry.stop()).toBe(0);
});

it('every wrong setting is named and the exit code is 2', async () => {
  const registry = start({ PORT: 'eighty', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x' });
  expect(await registry.exitCode()).toBe(2);
  for (const variable of ['PORT', 'LOG_LEVEL', 'DATABASE_URL']) expect(registry.output).toContain(`- ${variable} must`);
});
