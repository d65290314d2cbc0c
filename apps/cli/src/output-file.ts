import fs from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/**
 * Writes pieces to a file, readable by its owner alone, which appears under its name once it is complete; or to standard output.
 * @param target - compressed when it ends in .gz; absent: standard output
 */
export async function writeOutput(target: string | undefined, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const source = Readable.from(pieces, { objectMode: false });
  if (target === undefined) await pipeline(source, process.stdout, { end: false });
  else await writeWhole(target, target.endsWith('.gz') ? [source, createGzip({ level: 1 })] : [source]);
}

/**
 * Saves a compressed file of the registry in the same way: as it is, so that its digest stays true, or unpacked.
 * @param target - kept compressed when it ends in .gz
 */
export async function saveGzipped(target: string, gzipped: AsyncIterable<Uint8Array>): Promise<void> {
  const source = Readable.from(gzipped, { objectMode: false });
  await writeWhole(target, target.endsWith('.gz') ? [source] : [source, createGunzip()]);
}

async function writeWhole(target: string, streams: readonly (NodeJS.ReadableStream | NodeJS.ReadWriteStream)[]): Promise<void> {
  const part = `${target}.part`;
  try {
    await pipeline([...streams, fs.createWriteStream(part, { mode: 0o600 })]);
    fs.renameSync(part, target);
  } catch (error) {
    fs.rmSync(part, { force: true });
    throw error;
  }
}
