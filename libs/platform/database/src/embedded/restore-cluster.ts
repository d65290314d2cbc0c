import fs from 'node:fs';
import path from 'node:path';
import { BackupFailed } from './backup.errors.js';
import { readManifest } from './backup-manifest.js';
import { findBinaries } from './binaries.js';
import { type CopiedFile, copyFile, filesBelow } from './copy-files.js';
import { dataFolder } from './data-folder.js';
import { giveTo, serverUser, type ServerUser } from './server-user.js';

/** Which backup is put where. */
export interface Restore {
  readonly backup: string;
  /** REGISTRY_DATA_DIR of a registry without data. */
  readonly home: string;
  readonly report: (line: string) => void;
  readonly elsewhere?: readonly string[];
}

/**
 * Puts a backup in the place of a registry's data, which must not be there yet, and checks every file on the way. It is made beside its
 * place and moved there when whole. The next start of the server replays the log that the backup holds.
 * @returns the folder of the data
 * @throws BackupFailed; EmbeddedServerFailed
 */
export async function restoreCluster(restore: Restore): Promise<string> {
  const { backup, report, home } = restore;
  const { postgres, files } = readManifest(backup);
  const user = serverUser();
  const { major } = await findBinaries({ ...restore, user });
  if (postgres !== major) {
    const message = `the backup is of PostgreSQL ${postgres}, the installed one is ${major}; restore with the registry release that made it.`;
    throw new BackupFailed('BACKUP_OTHER_VERSION', message);
  }
  const { cluster, passwordFile } = await dataFolder({ ...restore, user });
  for (const held of [cluster, passwordFile]) {
    if (!fs.existsSync(held)) continue;
    const message = `${held} exists: ${path.resolve(home)} holds a registry already. Move it away, or set REGISTRY_DATA_DIR to another folder.`;
    throw new BackupFailed('RESTORE_WOULD_OVERWRITE', message);
  }
  placeFiles({ from: path.join(backup, 'postgres'), cluster, files, user });
  fs.copyFileSync(path.join(backup, 'postgres.password'), passwordFile, fs.constants.COPYFILE_EXCL);
  fs.chmodSync(passwordFile, 0o600);
  report(`Restored ${files.length} files to ${cluster}.`);
  return cluster;
}

function placeFiles({ from, cluster, files, user }: Placing): void {
  const whole = `${cluster}.restored-${process.pid}`;
  fs.mkdirSync(whole, { mode: 0o700 });
  try {
    giveTo(user, whole);
    for (const folder of filesBelow(from).folders) {
      fs.mkdirSync(path.join(whole, folder), { mode: 0o700 });
      giveTo(user, path.join(whole, folder));
    }
    for (const file of files) {
      const copied = copyFile(from, whole, file.path);
      if (copied?.sha256 !== file.sha256) throw damaged(file.path);
      giveTo(user, path.join(whole, file.path));
    }
    fs.renameSync(whole, cluster);
  } finally {
    fs.rmSync(whole, { recursive: true, force: true });
  }
}

interface Placing {
  readonly from: string;
  readonly cluster: string;
  readonly files: readonly CopiedFile[];
  readonly user: ServerUser;
}

function damaged(file: string): BackupFailed {
  return new BackupFailed('BACKUP_DAMAGED', `${file} of the backup is missing or not as it was written; use another backup.`);
}
