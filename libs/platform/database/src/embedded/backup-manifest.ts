import fs from 'node:fs';
import path from 'node:path';
import { BackupFailed } from './backup.errors.js';
import type { CopiedFile } from './copy-files.js';

const FORMAT = 'cancer-registry backup 1';

/** What a backup holds. It is written last: a folder without it is no backup. */
export interface BackupManifest {
  /** Major version of PostgreSQL. */
  readonly postgres: string;
  /** Files below `postgres`. */
  readonly files: readonly CopiedFile[];
}

/** Writes what a backup holds: a line that names the format, one with PostgreSQL's version, one per file with digest, size and path. */
export function writeManifest(folder: string, postgres: string, files: readonly CopiedFile[]): void {
  const lines = [FORMAT, `postgres ${postgres}`, ...files.map(({ sha256, size, path: file }) => `${sha256} ${size} ${file}`), 'end', ''];
  fs.writeFileSync(path.join(folder, 'manifest'), lines.join('\n'), { mode: 0o600, flag: 'wx', flush: true });
}

/** @throws BackupFailed BACKUP_NOT_WHOLE */
export function readManifest(folder: string): BackupManifest {
  const file = path.join(folder, 'manifest');
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
  const postgres = /^postgres (\d+)$/.exec(lines[1] ?? '')?.[1];
  if (lines[0] !== FORMAT || postgres === undefined || lines.at(-2) !== 'end') {
    throw new BackupFailed(
      'BACKUP_NOT_WHOLE',
      `${folder} holds no complete backup of a registry; name the folder that registry backup wrote.`,
    );
  }
  return { postgres, files: lines.slice(2, -2).map(fileOf) };
}

function fileOf(line: string): CopiedFile {
  const [, sha256, size, file] = /^([0-9a-f]{64}) (\d+) (.+)$/.exec(line) ?? [];
  if (sha256 === undefined || file === undefined || file.split('/').includes('..')) {
    throw new BackupFailed('BACKUP_DAMAGED', 'the file manifest of the backup is not as it was written; use another backup.');
  }
  return { sha256, size: Number(size), path: file };
}
