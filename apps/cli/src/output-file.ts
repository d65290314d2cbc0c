import fs from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/**
 * Writes pieces to a file, readable by its owner alone, which appears under its name once it is complete; or to standard output.
 * @param target - compressed when it ends in .gz; absent: standard output
 */
export async function writeOutput(target: string | undefined, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const source = Readable.from(pieces, { objectMode: false });
  if (target === undefined) {
    await pipeline(source, process.stdout, { end: false });
    return;
  }
  const part = `${target}.part`;
  const file = fs.createWriteStream(part, { mode: 0o600 });
  try {
    if (target.endsWith('.gz')) await pipeline(source, createGzip({ level: 1 }), file);
    else await pipeline(source, file);
    fs.renameSync(part, target);
  } catch (error) {
    fs.rmSync(part, { force: true });
    throw error;
  }
}
