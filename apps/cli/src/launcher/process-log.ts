import fs from 'node:fs';
import path from 'node:path';

const LARGEST = 50 * 1_048_576;
const LAST_WORDS = 8192;

/**
 * The log file of one process. The process writes to it directly, so that it can end in order when its launcher is killed;
 * a full file is copied aside and emptied under it.
 */
export class ProcessLog {
  readonly file: string;

  /** @param largest - bytes at which the file is full */
  constructor(
    folder: string,
    name: string,
    private readonly largest = LARGEST,
  ) {
    this.file = path.join(folder, `${name}.log`);
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** A descriptor for the process's output; the caller closes it. */
  open(): number {
    return fs.openSync(this.file, 'a', 0o600);
  }

  /** A full file becomes the one older file that is kept; the process goes on writing, at the beginning of the emptied one. */
  rotate(): void {
    if (this.size() < this.largest) return;
    fs.copyFileSync(this.file, `${this.file}.1`);
    fs.chmodSync(`${this.file}.1`, 0o600);
    fs.truncateSync(this.file);
  }

  size(): number {
    return fs.statSync(this.file, { throwIfNoEntry: false })?.size ?? 0;
  }

  /** The last lines written after a position, for a process that ended by itself. */
  lastWords(from: number): string {
    const size = this.size();
    const begin = from > size ? 0 : from; // the file was set aside meanwhile
    const start = Math.max(begin, size - LAST_WORDS);
    const bytes = Buffer.alloc(size - start);
    const file = fs.openSync(this.file, 'r');
    try {
      fs.readSync(file, bytes, 0, bytes.length, start);
    } finally {
      fs.closeSync(file);
    }
    return bytes.toString().trim().split('\n').slice(-12).join('\n');
  }
}
