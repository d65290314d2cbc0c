import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { builtFile } from '#platform/config';

jest.setTimeout(180_000);
const CLI = builtFile('bin', 'cli.js');

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'registry-backup-'));
  fs.chmodSync(folder, 0o755);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const place = (name: string): string => path.join(folder, name);

/** Runs a command on the registry of a data folder, without any other setting. */
function registry(home: string, words: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const environment = { PATH: process.env['PATH'], REGISTRY_DATA_DIR: place(home), ...more };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { env: environment, encoding: 'utf8' });
  return { status, said: stdout, complained: stderr };
}

const addUser = (home: string) => registry(home, ['user', 'add', 'm.rivera', '--role', 'manager', '--every-facility']);

it('a registry is backed up and restored with what it held; its master key goes another way, and is asked for', () => {
  expect(addUser('first')).toMatchObject({ status: 0 });
  const made = registry('first', ['backup', place('copy')]);
  expect(made).toMatchObject({ status: 0, said: expect.stringMatching(/^Backed up \d+ files, \d+ MB, to .*copy\./) as string });
  const key = fs.readFileSync(path.join(place('first'), 'master.key'), 'utf8').trim();
  const holdsKey = fs
    .readdirSync(place('copy'), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(place('copy'), name))
    .filter((file) => fs.statSync(file).isFile() && fs.readFileSync(file).includes(key));
  expect(holdsKey).toEqual([]);

  const restored = registry('second', ['restore', place('copy')]);
  expect(restored.status).toBe(0);
  expect(restored.said).toContain(`Put its master key into ${path.join(place('second'), 'master.key')}`);
  fs.copyFileSync(path.join(place('first'), 'master.key'), path.join(place('second'), 'master.key'));
  expect(addUser('second').complained).toContain('m.rivera belongs to another account');
});

it.each([
  ['a restore over a registry', ['restore', 'copy'], 1, 'RESTORE_WOULD_OVERWRITE', {}],
  ['a backup over a backup', ['backup', 'copy'], 1, 'BACKUP_TARGET_EXISTS', {}],
  ['a backup of a server of one’s own', ['backup', 'other'], 2, 'NOT_EMBEDDED', { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' }],
])('%s ends with a code and the way out', (_, [command = '', target = ''], status, code, more) => {
  const ended = registry('second', [command, place(target)], more);
  expect(ended.status).toBe(status);
  expect(ended.complained).toContain(`${code}: `);
});
