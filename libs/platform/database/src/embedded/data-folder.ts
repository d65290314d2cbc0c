import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createOnce } from '../create-once.js';
import { REACHABLE_FOLDERS } from './binaries.js';
import { EmbeddedServerFailed } from './embedded.errors.js';
import { canEnter, type ServerUser } from './server-user.js';

/** Where the files of one registry's server lie. */
export interface DataFolder {
  /** The cluster itself, PostgreSQL's PGDATA; not yet there before the first start. */
  readonly cluster: string;
  /** The superuser's password, mode 0600, beside the registry's other files. */
  readonly passwordFile: string;
}

export interface DataFolderPlace {
  /** REGISTRY_DATA_DIR. */
  readonly home: string;
  readonly user: ServerUser;
  readonly report: (line: string) => void;
  /** Folders to turn to when the server's user cannot enter `home`, best first. */
  readonly elsewhere?: readonly string[];
}

/**
 * Decides once where the cluster lives: in `postgres` under the registry's data folder or, when the server's user cannot enter
 * that, under the first folder it can, which the file `postgres.location` then names.
 * @throws EmbeddedServerFailed EMBEDDED_UNREACHABLE; EMBEDDED_DATA_LOST when the named folder is gone
 */
export async function dataFolder(place: DataFolderPlace): Promise<DataFolder> {
  const home = path.resolve(place.home);
  fs.mkdirSync(home, { recursive: true, mode: place.user.ids ? 0o711 : 0o700 }); // another user may pass through, and list nothing
  const pointer = path.join(home, 'postgres.location');
  const passwordFile = path.join(home, 'postgres.password');
  const inPlace = path.join(fs.realpathSync(home), 'postgres');
  if (fs.existsSync(pointer)) return { cluster: pointedTo(pointer), passwordFile };
  if (await canEnter(place.user, home)) return { cluster: inPlace, passwordFile };
  if (fs.existsSync(inPlace)) throw unreachable(place, inPlace);
  const cluster = createOnce(pointer, `${path.join(await reachableParent(place, home), 'postgres')}\n`).trim();
  place.report(`unusual: ${place.user.name} cannot enter ${home}; the database is kept in ${cluster}`);
  return { cluster, passwordFile };
}

function pointedTo(pointer: string): string {
  const cluster = fs.readFileSync(pointer, 'utf8').trim();
  if (fs.existsSync(path.dirname(cluster))) return cluster;
  throw new EmbeddedServerFailed(
    'EMBEDDED_DATA_LOST',
    `${pointer} says that the database is in ${cluster}, which does not exist. Put it back; or, to begin with an empty registry, remove ${pointer}.`,
  );
}

async function reachableParent(place: DataFolderPlace, home: string): Promise<string> {
  // Not named after `home`: a registry begun anew there must not meet the data of its predecessor.
  const own = randomBytes(6).toString('hex');
  for (const folder of place.elsewhere ?? REACHABLE_FOLDERS) {
    const parent = path.join(folder, 'cancer-registry', own);
    try {
      fs.mkdirSync(parent, { recursive: true, mode: 0o711 });
    } catch {
      continue; // a read-only or closed folder is no place: try the next
    }
    if (fs.lstatSync(parent).uid === process.getuid?.() && (await canEnter(place.user, parent))) return parent;
  }
  throw unreachable(place, home);
}

function unreachable(place: DataFolderPlace, folder: string): EmbeddedServerFailed {
  return new EmbeddedServerFailed(
    'EMBEDDED_UNREACHABLE',
    `the server runs as ${place.user.name}, who cannot enter ${folder}. Set REGISTRY_DATA_DIR to a folder that other users can enter (mode 711 on the way is enough), or set DATABASE_URL.`,
  );
}
