import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** What `postmaster.pid` says about the server of a data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The claim of `postmaster.pid`, which may be stale; undefined when there is none. */
export function readPostmaster(dataFolder: string): Postmaster | undefined {
  try {
    const lines = fs.readFileSync(path.join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return undefined;
  }
}

/**
 * What stands behind a process id: the server of this data folder, nothing, or something else. Process ids are used again,
 * after a restart of the machine often by a process that PostgreSQL itself would take for its own.
 */
export function whoIs(pid: number, dataFolder: string): 'server' | 'gone' | 'other' {
  if (process.platform !== 'linux') return fromProcessList(pid, dataFolder);
  try {
    if (/^\d+ \(.*\) [ZX] /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))) return 'other'; // a zombie answers signals, and blocks a start
    const started = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return /postgres/.test(started) && (started.includes(dataFolder) || worksIn(pid, dataFolder)) ? 'server' : 'other';
  } catch {
    return 'gone';
  }
}

/** The server works in its data folder, under whatever name that folder had when it started. */
function worksIn(pid: number, dataFolder: string): boolean {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(dataFolder);
  } catch {
    return false;
  }
}

function fromProcessList(pid: number, dataFolder: string): 'server' | 'gone' | 'other' {
  const { stdout } = spawnSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], { encoding: 'utf8' });
  if (stdout.trim() === '') return 'gone';
  return !stdout.trim().startsWith('Z') && stdout.includes('postgres') && stdout.includes(dataFolder) ? 'server' : 'other';
}
