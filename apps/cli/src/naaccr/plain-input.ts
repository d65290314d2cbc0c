import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { inputFile } from '../input-file.js';
import { PackedFileBroken, WhichMember } from './naaccr.errors.js';
import { zipMember } from './zip-archive.js';

/** Bytes of a file as they are read, unpacked, whatever it was packed with. */
export interface PlainInput {
  readonly name: string;
  /** Bytes that `bytesTaken` runs up to; 0 when nobody knows. */
  readonly bytesTotal: number;
  /** Bytes taken so far, of those of `bytesTotal`. */
  readonly bytesTaken: () => number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const HEAD_BYTES = 4;
const PLAIN_CHUNK_BYTES = 262_144;
const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;
const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;

/**
 * Opens a named file, or standard input for `-`: plain, gzip or a file in a ZIP archive, told apart by the first bytes and not by the name.
 * @param member - which file of an archive
 * @throws CommandFailed when there is no such file, or the archive leaves open which one is meant
 */
export async function plainInput(name: string, member?: string): Promise<PlainInput> {
  const source = name === '-' ? { name: 'standard input', bytes: 0, read: () => process.stdin as AsyncIterable<Buffer> } : inputFile(name);
  let taken = 0;
  const pieces = source.read()[Symbol.asyncIterator]();
  const { head, rest } = await peeked(pieces, (bytes) => (taken += bytes));
  if (isZip(head)) return inArchive(name, member, () => void pieces.return?.());
  const bytes = isGzip(head) ? gunzipped(source.name, rest) : rest;
  return { name: source.name, bytesTotal: source.bytes, bytesTaken: () => taken, bytes };
}

function inArchive(name: string, wanted: string | undefined, close: () => void): PlainInput {
  if (name === '-') throw new WhichMember('an archive on standard input, which cannot be read', []);
  close();
  const member = zipMember(name, wanted);
  let taken = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of member.read()) {
      taken += chunk.length;
      yield chunk;
    }
  }
  return { name: `${name}/${member.name}`, bytesTotal: member.plainBytes, bytesTaken: () => taken, bytes: checked(name, counted()) };
}

async function peeked(
  pieces: AsyncIterator<Uint8Array>,
  count: (bytes: number) => void,
): Promise<{ readonly head: Uint8Array; readonly rest: AsyncIterable<Uint8Array> }> {
  const first: Uint8Array[] = [];
  for (let size = 0; size < HEAD_BYTES;) {
    const next = await pieces.next();
    if (next.done === true) break;
    first.push(next.value);
    size += next.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    for (const piece of first) {
      count(piece.length);
      yield piece;
    }
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
      count(next.value.length);
      yield next.value;
    }
  }
  return { head: Buffer.concat(first).subarray(0, HEAD_BYTES), rest: all() };
}

async function* gunzipped(name: string, packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: PLAIN_CHUNK_BYTES });
  // Errors of either side destroy the other and surface in the loop of the reader.
  pipeline(Readable.from(packed, { objectMode: false }), gunzip, () => undefined);
  yield* checked(name, gunzip as AsyncIterable<Buffer>);
}

async function* checked(name: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    if (code === 'Z_BUF_ERROR') throw new PackedFileBroken(name, 'ends early');
    if (code.startsWith('Z_')) throw new PackedFileBroken(name, 'is damaged');
    throw error;
  }
}
