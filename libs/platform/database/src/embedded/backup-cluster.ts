import fs from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { BackupFailed } from './backup.errors.js';
import { writeManifest } from './backup-manifest.js';
import { type CopiedFile, copyFile, filesBelow, writeFile } from './copy-files.js';

/** What is backed up, and where to. */
export interface BackupSource {
  readonly cluster: string;
  /** Of the running server, as its superuser. */
  readonly url: string;
  readonly passwordFile: string;
  readonly target: string;
}

/** A backup that was made. */
export interface MadeBackup {
  readonly files: number;
  readonly bytes: number;
}

/** Folders whose content belongs to the running server alone; they are there in a backup, and empty. */
const EMPTY_FOLDERS = [
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'log',
];
const LEFT_OUT = /^(?:postmaster\.(?:pid|opts)|start\.log|backup_label(?:\.old)?|tablespace_map|pg_internal\.init.*|pgsql_tmp.*)$/;
/** Says where the log begins that a restored server must replay, so it is read last. */
const CONTROL = 'global/pg_control';
const SEGMENT = /^[0-9A-F]{24}$/;

/**
 * Copies the files of a running server with what it wrote meanwhile (PostgreSQL 18, 25.3.4 Making a Base Backup Using the Low Level API):
 * a restored copy is the registry as it was when the copy ended. A slot keeps the log from being recycled under the copy.
 * @throws BackupFailed BACKUP_TARGET_EXISTS
 */
export async function backupCluster({ cluster, url, passwordFile, target }: BackupSource): Promise<MadeBackup> {
  if (fs.existsSync(target)) throw new BackupFailed('BACKUP_TARGET_EXISTS', `${target} exists already; name a folder that does not.`);
  const begun = `${target}.unfinished-${process.pid}`;
  const session = new Client({ connectionString: url, application_name: 'registry backup' });
  await session.connect();
  try {
    fs.mkdirSync(path.join(begun, 'postgres'), { recursive: true, mode: 0o700 });
    const files = await copyRunning(session, cluster, path.join(begun, 'postgres'));
    fs.copyFileSync(passwordFile, path.join(begun, 'postgres.password'));
    fs.chmodSync(path.join(begun, 'postgres.password'), 0o600);
    writeManifest(begun, fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim(), files);
    fs.renameSync(begun, target);
    return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
  } finally {
    fs.rmSync(begun, { recursive: true, force: true });
    await session.end();
  }
}

async function copyRunning(session: Client, cluster: string, to: string): Promise<CopiedFile[]> {
  // Temporary: it goes with this session, also when this process is killed. So does the backup mode.
  await session.query(`SELECT pg_create_physical_replication_slot($1, true, true)`, [`registry_backup_${process.pid}`]);
  const { rows: started } = await session.query<{ lsn: string }>(`SELECT pg_backup_start('registry backup', true) AS "lsn"`);
  const copied = copyData(cluster, to);
  const { rows: stopped } = await session.query<{ labelfile: string; first: string; last: string }>(
    `SELECT s."labelfile", pg_walfile_name($1) AS "first", pg_walfile_name(s."lsn") AS "last" FROM pg_backup_stop(true) s`,
    [started[0]?.lsn],
  );
  const { labelfile = '', first = '', last = '' } = stopped[0] ?? {};
  const isNeeded = (name: string): boolean => (SEGMENT.test(name) ? name >= first && name <= last : name.endsWith('.history'));
  const wal = fs.readdirSync(path.join(cluster, 'pg_wal')).filter(isNeeded);
  const label = writeFile(to, 'backup_label', labelfile);
  return [...copied, label, ...wal.flatMap((name) => copyFile(cluster, to, `pg_wal/${name}`) ?? [])];
}

function copyData(cluster: string, to: string): CopiedFile[] {
  const isLeftOut = (relative: string): boolean => EMPTY_FOLDERS.includes(relative) || LEFT_OUT.test(path.basename(relative));
  const { files, folders } = filesBelow(cluster, isLeftOut);
  for (const folder of folders) fs.mkdirSync(path.join(to, folder), { mode: 0o700 });
  return [...files.filter((file) => file !== CONTROL), CONTROL].flatMap((file) => copyFile(cluster, to, file) ?? []);
}
