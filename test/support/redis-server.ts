import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A Redis or Valkey of one test run, empty and its own. */
export interface RedisServer {
  readonly url: string;
  stop(): void;
}

/** Whether the Redis lane can run here; where it cannot, why not and what would enable it. */
export type RedisLane =
  { readonly available: true; start(): Promise<RedisServer> } | { readonly available: false; readonly reason: string; start(): never };

/**
 * Finds redis-server or valkey-server on the PATH. In CI their absence is a failure, never a skip.
 * @throws Error in CI when neither is installed
 */
export function redisServer(): RedisLane {
  const binary = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0);
  if (binary !== undefined) return { available: true, start: () => start(binary) };
  const reason = 'neither redis-server nor valkey-server is installed; enable with: apt-get install redis-server';
  if (process.env['CI'] !== undefined) throw new Error(`The Redis lane must run in CI: ${reason}`);
  return {
    available: false,
    reason,
    start: () => {
      throw new Error(reason);
    },
  };
}

/** Tests that need a Redis; where there is none they are skipped, with the reason in their title. */
export function describeWithRedis(title: string, body: (redis: RedisLane) => void): void {
  const redis = redisServer();
  if (redis.available) describe(title, () => body(redis));
  else describe.skip(`${title} (skipped: ${redis.reason})`, () => body(redis));
}

async function start(binary: string): Promise<RedisServer> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'registry-redis-'));
  const port = await freePort();
  const child = spawn(binary, ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries > 100) throw new Error(`${binary} did not start`);
    await sleep(50);
  }
  return {
    url: `redis://127.0.0.1:${port}/0`,
    stop: () => {
      child.kill('SIGKILL');
      fs.rmSync(dir, { recursive: true, force: true });
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
