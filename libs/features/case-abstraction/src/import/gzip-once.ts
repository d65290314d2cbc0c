import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { peekBytes } from './peeked-bytes.js';

/** Level 1 makes NAACCR XML ten times smaller at a fifth of the price of the usual level. */
const LEVEL = 1;

/** A source as gzip: compressed on the way, unless it is compressed already. */
export async function* gzipOnce(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { isGzip, bytes } = await peekBytes(source);
  yield* isGzip ? bytes : gzipped(bytes);
}

async function* gzipped(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gzip = createGzip({ level: LEVEL, chunkSize: 262_144 });
  // An error of either side destroys the other and surfaces in the loop below.
  pipeline(Readable.from(plain, { objectMode: false }), gzip, () => undefined);
  yield* gzip as AsyncIterable<Buffer>;
}
