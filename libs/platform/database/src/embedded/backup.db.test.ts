import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedPostgres, restoreCluster } from '#platform/database';
import { Client } from 'pg';

jest.setTimeout(120_000);

let folder: string;
const running = new Set<EmbeddedPostgres>();
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backup-'));
  fs.chmodSync(folder, 0o755);
});
afterAll(async () => {
  for (const server of running) await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const place = (name: string): string => path.join(folder, name);
const quiet = { report: () => undefined };

async function start(home: string): Promise<{ server: EmbeddedPostgres; client: Client }> {
  const server = await EmbeddedPostgres.start({ home: place(home), ...quiet });
  running.add(server);
  const client = new Client({ connectionString: server.url() });
  client.on('error', () => undefined);
  await client.connect();
  return { server, client };
}

const restore = (backup: string, home: string): Promise<string> => restoreCluster({ backup: place(backup), home: place(home), ...quiet });

it('a backup made while the registry works holds what was committed before, in one piece, and opens with its password', async () => {
  const { server, client } = await start('first');
  await client.query(
    `CREATE TABLE booked (n integer PRIMARY KEY, filler text); CREATE TABLE sums (total bigint); INSERT INTO sums VALUES (0)`,
  );
  await client.query(`INSERT INTO booked SELECT n, repeat('x', 500) FROM generate_series(1, 20000) n; CHECKPOINT`);
  // The server itself goes on booking: copying holds up this process, as it would hold up no other.
  const writing = client.query(`DO $$ BEGIN FOR n IN 20001..24000 LOOP
    INSERT INTO booked VALUES (n, 'while copying'); UPDATE sums SET total = total + 1; COMMIT; END LOOP; END $$`);
  const { bytes } = await server.backup(place('backup'));
  await writing;
  await client.query(`INSERT INTO booked VALUES (0, 'afterwards')`);
  await client.end();
  expect(bytes).toBeGreaterThan(20_000 * 500);

  await restore('backup', 'second');
  const second = await start('second');
  const { rows } = await second.client.query<Record<string, string>>(
    `SELECT count(*) FILTER (WHERE n BETWEEN 1 AND 20000) AS "before", count(*) FILTER (WHERE n > 20000) AS "during", min(n) AS "least",
       (SELECT total FROM sums) AS "booked" FROM booked`,
  );
  await second.client.end();
  expect(rows[0]).toMatchObject({ before: '20000', least: 1 });
  expect(rows[0]?.['during']).toBe(rows[0]?.['booked']);
  expect(Number(rows[0]?.['during'])).toBeGreaterThan(0);
});

it('is readable by its owner alone and holds no log of the server', () => {
  for (const name of ['', 'manifest', 'postgres.password', 'postgres', 'postgres/PG_VERSION'])
    expect(fs.statSync(path.join(place('backup'), name)).mode & 0o077).toBe(0);
  expect(fs.readdirSync(path.join(place('backup'), 'postgres/log'))).toEqual([]);
});

it('overwrites nothing: neither another backup nor the data of a registry', async () => {
  const [server] = running;
  await expect(server?.backup(place('backup'))).rejects.toMatchObject({ code: 'BACKUP_TARGET_EXISTS' });
  await expect(restore('backup', 'second')).rejects.toMatchObject({ code: 'RESTORE_WOULD_OVERWRITE' });
  expect(fs.readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
});

it.each([
  ['without its manifest', 'BACKUP_NOT_WHOLE', (backup: string) => fs.rmSync(path.join(backup, 'manifest'))],
  [
    'of another version',
    'BACKUP_OTHER_VERSION',
    (backup: string) => changeText(path.join(backup, 'manifest'), /^postgres \d+$/m, 'postgres 9'),
  ],
  ['with a changed byte', 'BACKUP_DAMAGED', (backup: string) => changeText(path.join(backup, 'postgres/postgresql.conf'), /#/, '!')],
  ['with a missing file', 'BACKUP_DAMAGED', (backup: string) => fs.rmSync(path.join(backup, 'postgres/pg_hba.conf'))],
])('a backup %s is refused, and leaves no half registry', async (_, code, harm) => {
  const home = `never-${code}`;
  fs.rmSync(place('harmed'), { recursive: true, force: true });
  fs.cpSync(place('backup'), place('harmed'), { recursive: true });
  harm(place('harmed'));
  await expect(restore('harmed', home)).rejects.toMatchObject({ code });
  expect(fs.existsSync(path.join(place(home), 'postgres'))).toBe(false);
  expect(fs.existsSync(path.join(place(home), 'postgres.password'))).toBe(false);
});

function changeText(file: string, from: RegExp, to: string): void {
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(from, to));
}
