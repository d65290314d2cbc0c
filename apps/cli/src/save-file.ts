import fs from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/**
 * Saves a compressed file of the registry, readable by its owner alone. It appears under its name once it is complete.
 * @param target - kept compressed when it ends in .gz
 * @param gzipped - the bytes of the file
 */
export async function saveFile(target: string, gzipped: AsyncIterable<Uint8Array>): Promise<void> {
  const part = `${target}.part`;
  const file = fs.createWriteStream(part, { mode: 0o600 });
  try {
    if (target.endsWith('.gz')) await pipeline(Readable.from(gzipped), file);
    else await pipeline(Readable.from(gzipped), createGunzip(), file);
    fs.renameSync(part, target);
  } catch (error) {
    fs.rmSync(part, { force: true });
    throw error;
  }
}
