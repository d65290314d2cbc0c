import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { EmbeddedServerFailed } from './embedded.errors.js';

/** Whom the server runs as: PostgreSQL refuses root, so root lends it an unprivileged user; anyone else runs it as himself. */
export interface ServerUser {
  readonly name: string;
  /** Absent: the user of this process. */
  readonly ids?: { readonly uid: number; readonly gid: number };
}

/** How a program ended: its exit code, and what it printed (nothing when it was told to be silent). */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Nothing of ours goes along: the environment of the registry may hold the master key, and PG... variables would steer the server. */
const BARE_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };

/** @throws EmbeddedServerFailed EMBEDDED_NO_USER for root on a machine without `postgres` and `nobody` */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return { name: 'this user' };
  const entries = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = entries.find((entry) => entry.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { name, ids: { uid: Number(uid), gid: Number(gid) } };
  }
  throw new EmbeddedServerFailed(
    'EMBEDDED_NO_USER',
    'PostgreSQL refuses to run as root, and this machine has neither a user postgres nor nobody. Start the registry as an ordinary user, or set DATABASE_URL.',
  );
}

/** Gives a file or folder to the server's user. */
export function giveTo(user: ServerUser, path: string): void {
  if (user.ids) fs.chownSync(path, user.ids.uid, user.ids.gid);
}

/**
 * Runs a program as the server's user.
 * @param output - `silent` for programs whose children stay behind: a pipe would never close
 */
export function runAs(
  user: ServerUser,
  command: readonly [string, ...string[]],
  output: 'captured' | 'silent' = 'captured',
): Promise<Ended> {
  const [program, ...args] = command;
  const stream = output === 'silent' ? 'ignore' : 'pipe';
  return new Promise((ended, failed) => {
    const child = spawn(program, args, { stdio: ['ignore', stream, stream], cwd: '/', env: BARE_ENVIRONMENT, ...user.ids });
    const parts: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => parts.push(part));
    child.stderr?.on('data', (part: Buffer) => parts.push(part));
    child.on('error', failed);
    child.on(output === 'silent' ? 'exit' : 'close', (code: number | null) =>
      ended({ code: code ?? 255, output: Buffer.concat(parts).toString() }),
    );
  });
}

/** Whether the user may enter a folder, with whatever the system's rules are. */
export async function canEnter(user: ServerUser, folder: string): Promise<boolean> {
  return (await runAs(user, ['/bin/sh', '-c', 'cd "$0"', folder])).code === 0;
}
