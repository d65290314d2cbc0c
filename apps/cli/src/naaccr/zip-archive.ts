import fs from 'node:fs';
import { crc32, createInflateRaw } from 'node:zlib';
import { MemberNotReadable, PackedFileBroken, WhichMember } from './naaccr.errors.js';

interface Member {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly plainBytes: number;
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const PLAIN_CHUNK_BYTES = 262_144;
const LONGEST_DIRECTORY = 64 * 1_048_576;
// Sizes and offsets that do not fit 32 bits are written elsewhere (ZIP64).
const ELSEWHERE = 0xffffffff;

function bytesAt(file: string, offset: number, length: number): Buffer {
  const descriptor = fs.openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(length);
    const read = fs.readSync(descriptor, buffer, 0, length, offset);
    if (read < length) throw new PackedFileBroken(file, 'ends before its directory says so');
    return buffer;
  } finally {
    fs.closeSync(descriptor);
  }
}

function directoryOf(file: string): Buffer {
  const { size } = fs.statSync(file);
  const tailBytes = Math.min(size, END_BYTES + LONGEST_COMMENT);
  const tail = bytesAt(file, size - tailBytes, tailBytes);
  for (let at = tailBytes - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue;
    const [length, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    if (offset === ELSEWHERE || length > LONGEST_DIRECTORY || offset + length > size) break;
    return bytesAt(file, offset, length);
  }
  throw new PackedFileBroken(file, 'has no directory of its files that can be read');
}

function* membersOf(directory: Buffer): Generator<Member> {
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY_SIGNATURE;) {
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
    const nameEnd = at + 46 + (nameBytes ?? 0);
    yield {
      name: directory.toString('utf8', at + 46, nameEnd),
      method: directory.readUInt16LE(at + 10),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      crc: directory.readUInt32LE(at + 16),
      packedBytes: directory.readUInt32LE(at + 20),
      plainBytes: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    };
    at = nameEnd + (extraBytes ?? 0) + (commentBytes ?? 0);
  }
}

/** A file inside an archive, ready to be read. */
export interface ZipMember {
  readonly name: string;
  readonly plainBytes: number;
  read(): AsyncIterable<Uint8Array>;
}

/**
 * The file of that name in a ZIP archive, or the only one when none is named; it is unpacked while it is read, whatever its size.
 * @throws WhichMember, MemberNotReadable, PackedFileBroken
 */
export function zipMember(file: string, wanted: string | undefined): ZipMember {
  const members = [...membersOf(directoryOf(file))].filter(({ name }) => !name.endsWith('/'));
  const fitting = wanted === undefined ? members : members.filter(({ name }) => name === wanted);
  const [member] = fitting;
  if (!member || fitting.length > 1)
    throw new WhichMember(
      file,
      members.map(({ name }) => name),
    );
  if (member.isEncrypted) throw new MemberNotReadable(member.name, 'is encrypted');
  if (member.method !== STORED && member.method !== DEFLATED)
    throw new MemberNotReadable(member.name, `is packed by method ${member.method}`);
  const isLarge = [member.packedBytes, member.plainBytes, member.offset].includes(ELSEWHERE);
  if (isLarge) throw new MemberNotReadable(member.name, 'is larger than 4 GB; compress it with gzip');
  return { name: member.name, plainBytes: member.plainBytes, read: () => unpacked(file, member) };
}

async function* unpacked(file: string, member: Member): AsyncGenerator<Uint8Array> {
  const header = bytesAt(file, member.offset, 30);
  if (header.readUInt32LE(0) !== LOCAL_SIGNATURE) throw new PackedFileBroken(file, 'has a directory that does not fit its files');
  const start = member.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  let crc = 0;
  let plain = 0;
  for await (const chunk of plainChunks(file, start, member)) {
    crc = crc32(chunk, crc);
    plain += chunk.length;
    if (plain > member.plainBytes) break;
    yield chunk;
  }
  if (plain !== member.plainBytes || crc !== member.crc) throw new PackedFileBroken(member.name, 'is not what its checksum says');
}

async function* plainChunks(file: string, start: number, member: Member): AsyncGenerator<Uint8Array> {
  if (member.packedBytes === 0) return;
  const packed = fs.createReadStream(file, { start, end: start + member.packedBytes - 1, highWaterMark: PLAIN_CHUNK_BYTES });
  if (member.method === STORED) {
    yield* packed as AsyncIterable<Buffer>;
    return;
  }
  const inflate = createInflateRaw({ chunkSize: PLAIN_CHUNK_BYTES });
  packed.on('error', (error) => inflate.destroy(error));
  try {
    yield* packed.pipe(inflate) as AsyncIterable<Buffer>;
  } finally {
    packed.destroy();
    inflate.destroy();
  }
}
