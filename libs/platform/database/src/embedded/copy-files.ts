import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** A file as it was copied. */
export interface CopiedFile {
  /** Path below the copied folder, with `/`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

const PIECE = 1_048_576;

/** Paths of all files below a folder, and of its folders, without those that `isLeftOut` names. */
export function filesBelow(root: string, isLeftOut: (relative: string) => boolean = () => false): { files: string[]; folders: string[] } {
  const found = { files: [] as string[], folders: [] as string[] };
  const visit = (folder: string): void => {
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const relative = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) found.folders.push(relative);
      if (isLeftOut(relative)) continue;
      if (entry.isDirectory()) visit(relative);
      else if (entry.isFile()) found.files.push(relative);
    }
  };
  visit('');
  return found;
}

/** Copies one file, readable by its owner only, to its end as it is met. @returns undefined when it is gone: a server removes files while it runs */
export function copyFile(from: string, to: string, relative: string): CopiedFile | undefined {
  const source = openedOrGone(path.join(from, relative));
  if (source === undefined) return undefined;
  const target = fs.openSync(path.join(to, relative), 'wx', 0o600);
  try {
    const digest = createHash('sha256');
    const piece = Buffer.alloc(PIECE);
    let size = 0;
    for (let read = fs.readSync(source, piece); read > 0; read = fs.readSync(source, piece)) {
      digest.update(piece.subarray(0, read));
      fs.writeSync(target, piece, 0, read);
      size += read;
    }
    fs.fsyncSync(target);
    return { path: relative, size, sha256: digest.digest('hex') };
  } finally {
    fs.closeSync(target);
    fs.closeSync(source);
  }
}

/** Writes a new file, as `copyFile` would have copied it. */
export function writeFile(folder: string, relative: string, content: string): CopiedFile {
  fs.writeFileSync(path.join(folder, relative), content, { mode: 0o600, flag: 'wx', flush: true });
  return { path: relative, size: Buffer.byteLength(content), sha256: createHash('sha256').update(content).digest('hex') };
}

function openedOrGone(file: string): number | undefined {
  try {
    return fs.openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
