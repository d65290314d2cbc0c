import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Writes a secret file, mode 0600, unless it exists. Processes that start together agree: the first file stays, and a reader
 * never sees half of it.
 * @returns what the file holds now, which may be another process's content
 */
export function createOnce(file: string, content: string): string {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const whole = `${file}.${randomBytes(6).toString('hex')}`;
  fs.writeFileSync(whole, content, { mode: 0o600, flag: 'wx', flush: true });
  try {
    fs.linkSync(whole, file); // unlike a rename, a link never replaces
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(whole);
  }
  return fs.readFileSync(file, 'utf8');
}
