import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Binaries } from './binaries.js';
import { EmbeddedServerFailed } from './embedded.errors.js';
import { giveTo, runAs, type ServerUser } from './server-user.js';

export interface NewCluster {
  readonly folder: string;
  readonly password: string;
  readonly user: ServerUser;
  readonly binaries: Binaries;
  /** Further arguments of initdb. */
  readonly initdb?: readonly string[];
}

const INITDB = [
  '-U',
  'registry',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
];

/**
 * Makes an empty cluster with a superuser `registry`. It is made beside its place and moved there when whole: a start that was
 * killed leaves no half cluster, and of several starts at once one wins.
 */
export async function makeCluster({ folder, password, user, binaries, initdb = [] }: NewCluster): Promise<void> {
  removeHalfMade(folder);
  const whole = `${folder}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  const passwordFile = path.join(os.tmpdir(), `registry-${randomBytes(9).toString('hex')}`);
  fs.mkdirSync(whole, { mode: 0o700 });
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
  try {
    giveTo(user, whole);
    giveTo(user, passwordFile);
    const made = await runAs(user, [binaries.initdb, '-D', whole, `--pwfile=${passwordFile}`, ...INITDB, ...initdb]);
    if (made.code !== 0) throw new EmbeddedServerFailed('EMBEDDED_DOES_NOT_START', `initdb: ${made.output.trim()}`);
    fs.renameSync(whole, folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error; // those two: another start was faster
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(whole, { recursive: true, force: true });
  }
}

function removeHalfMade(folder: string): void {
  const prefix = `${path.basename(folder)}.new-`;
  for (const name of fs.readdirSync(path.dirname(folder)).filter((entry) => entry.startsWith(prefix))) {
    try {
      process.kill(Number(name.slice(prefix.length).split('-')[0]), 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH')
        fs.rmSync(path.join(path.dirname(folder), name), { recursive: true, force: true });
    }
  }
}
