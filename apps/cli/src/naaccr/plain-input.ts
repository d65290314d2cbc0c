import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { peekBytes } from '#features/case-abstraction';
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

const PLAIN_CHUNK_BYTES = 262_144;
const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;

/**
 * Opens a named file, or standard input for `-`: plain, gzip or a file in a ZIP archive, told apart by the first bytes and not by the name.
 * @param member - which file of an archive
 * @throws CommandFailed when there is no such file, or the archive leaves open which one is meant
 */
export async function plainInput(name: string, member?: string): Promise<PlainInput> {
  const source = name === '-' ? { name: 'standard input', bytes: 0, read: () => process.stdin as AsyncIterable<Buffer> } : inputFile(name);
  const taken = { bytes: 0 };
  const { head, isGzip, bytes } = await peekBytes(counted(source.read(), taken));
  if (isZip(head)) {
    await bytes.next(); // begun, so that ending it closes the file, too
    await bytes.return(undefined);
    return inArchive(name, member);
  }
  const plain = isGzip ? gunzipped(source.name, bytes) : bytes;
  return { name: source.name, bytesTotal: source.bytes, bytesTaken: () => taken.bytes, bytes: plain };
}

function inArchive(name: string, wanted: string | undefined): PlainInput {
  if (name === '-') throw new WhichMember('an archive on standard input, which cannot be read', []);
  const member = zipMember(name, wanted);
  const taken = { bytes: 0 };
  const bytes = checked(name, counted(member.read(), taken));
  return { name: `${name}/${member.name}`, bytesTotal: member.plainBytes, bytesTaken: () => taken.bytes, bytes };
}

async function* counted(bytes: AsyncIterable<Uint8Array>, taken: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    taken.bytes += chunk.length;
    yield chunk;
  }
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
