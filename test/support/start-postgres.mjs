// Starts one throw-away PostgreSQL for a run of the tests and tells every test process where it is.
// A small guard stops the server and removes its folder when this process ends, however it ends.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadSources } from './load-sources.mjs';

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: "''",
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '500',
  shared_buffers: '128MB',
};

/** Folders of runs whose process is gone: stops what still runs there and removes them. */
function removeLeftovers(parent, prefix, { pgCtl, ids }) {
  for (const name of fs.readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(parent, name);
    try {
      process.kill(Number(name.slice(prefix.length).split('-')[0]), 0);
    } catch (error) {
      if (error.code !== 'ESRCH') continue;
      spawnSync(pgCtl, ['stop', '-m', 'immediate', '-D', path.join(folder, 'data')], { cwd: '/', stdio: 'ignore', ...ids });
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Waits in a session of its own until the pipe to this process closes. This process may be killed in any way. */
function startGuard(folder, { pgCtl, ids }) {
  const script = 'trap "" INT TERM HUP; cat >/dev/null; "$0" stop -m immediate -D "$1/data"; rm -rf "$1"';
  const guard = spawn('sh', ['-c', script, pgCtl, folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/', ...ids });
  guard.unref();
  guard.stdin.unref();
  return guard;
}

export default async function startPostgres() {
  if (process.env.REGISTRY_TEST_POSTGRES) return;
  const embedded = await loadSources('libs/platform/database/src/embedded', ['binaries', 'make-cluster', 'ports', 'server-user']);
  const user = embedded.serverUser();
  const binaries = await embedded.findBinaries({ user, report: (line) => console.error(line) });
  const run = { pgCtl: binaries.pgCtl, ids: user.ids };
  const parent = (await embedded.canEnter(user, os.tmpdir())) ? os.tmpdir() : '/var/tmp';
  const prefix = `cancer-registry-test-${os.hostname()}-`;
  removeLeftovers(parent, prefix, run);

  const folder = fs.mkdtempSync(path.join(parent, `${prefix}${process.pid}-`));
  embedded.giveTo(user, folder);
  globalThis.testPostgresGuard = startGuard(folder, run);
  const cluster = path.join(folder, 'data');
  const password = randomBytes(12).toString('hex');
  await embedded.makeCluster({ folder: cluster, password, user, binaries, initdb: ['--no-sync'] });
  const port = await embedded.freePort();
  const options = ['-p', port, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])].join(' ');
  const log = path.join(folder, 'server.log');
  const started = await embedded.runAs(
    user,
    [binaries.pgCtl, 'start', '-w', '-t', '60', '-D', cluster, '-l', log, '-o', options],
    'silent',
  );
  if (started.code !== 0) throw new Error(`The test server does not start: ${fs.readFileSync(log, 'utf8')}`);
  process.env.REGISTRY_TEST_POSTGRES = `postgres://registry:${password}@127.0.0.1:${port}/postgres`;
}
