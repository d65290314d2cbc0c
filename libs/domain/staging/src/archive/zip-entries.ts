import { inflateSync } from 'fflate';
import { StagingAlgorithmError } from '../staging.errors.js';

/** Limits against hostile archives; published algorithms need less than 12 MB in about 1,700 entries, at a ratio below 40. */
export interface ArchiveLimits {
  /** Entries of the archive, folders included. */
  readonly entries: number;
  /** Uncompressed bytes of one entry. */
  readonly entryBytes: number;
  /** Uncompressed bytes of all entries together. */
  readonly totalBytes: number;
  /** Uncompressed / compressed bytes of one entry; entries of up to 4 KiB are exempt. */
  readonly ratio: number;
}

/** The limits used when none are given. */
export const DEFAULT_ARCHIVE_LIMITS: ArchiveLimits = { entries: 10_000, entryBytes: 10_485_760, totalBytes: 100_000_000, ratio: 50 };

interface EntryHeader {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const SMALL_ENTRY = 4096;

/**
 * Unpacks raw deflate data.
 * @param packed - the data of one entry
 * @param size - bytes it declares to unpack to; more must not be produced
 * @throws any error if the data cannot be unpacked, or to more
 */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array;

/** What to take from an archive, and how. */
interface Reading {
  readonly limits: ArchiveLimits;
  /** Which entry names to inflate; the others still count towards the limits. */
  readonly wanted: (name: string) => boolean;
  /** Unpacks with something faster than JavaScript, where the platform has it. */
  readonly inflate?: Inflate | undefined;
}

/** One unpacked entry. */
export interface ZipEntry {
  readonly name: string;
  /** Holds the entry only until the next one is asked for: all entries are unpacked into the same memory. */
  readonly bytes: Uint8Array;
}

/**
 * Unpacks the wanted entries of a ZIP one after the other. All sizes are checked in the central directory before one byte is inflated, and an
 * entry never gets more memory than it declared.
 * @param zip - the whole archive
 * @returns the entries in archive order
 * @throws StagingAlgorithmError with an `ARCHIVE_…` code
 * @see PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16 (no ZIP64, no encryption)
 */
export function* zipEntries(zip: Uint8Array, { limits, wanted, inflate }: Reading): Generator<ZipEntry, void> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const all = readCentralDirectory(zip, view, limits);
  checkSizes(all, limits);
  const headers = all.filter(({ name }) => wanted(name));
  refuseDuplicates(headers);
  const unpackData = inflate ?? inflateIntoOneMemory(headers);
  for (const header of headers) yield { name: header.name, bytes: inflateEntry(zip, header, { view, inflate: unpackData }) };
}

function refuseDuplicates(headers: readonly EntryHeader[]): void {
  const names = new Set<string>();
  for (const { name } of headers) {
    if (names.has(name))
      throw new StagingAlgorithmError('ARCHIVE_DUPLICATE_ENTRY', 'is in the archive twice; expected once.', { file: name });
    names.add(name);
  }
}

function unreadable(why: string): StagingAlgorithmError {
  return new StagingAlgorithmError('ARCHIVE_UNREADABLE', `The file is not a readable ZIP archive: ${why}.`);
}

function findEndRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END_RECORD) return at;
  throw unreadable('it has no end-of-archive record');
}

function readCentralDirectory(zip: Uint8Array, view: DataView, limits: ArchiveLimits): EntryHeader[] {
  const end = findEndRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) {
    throw new StagingAlgorithmError(
      'ARCHIVE_TOO_MANY_ENTRIES',
      `The archive has ${count} entries; at most ${limits.entries} are accepted.`,
    );
  }
  const decoder = new TextDecoder();
  const headers: EntryHeader[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_RECORD) throw unreadable(`entry ${index + 1} of the directory is damaged`);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw unreadable(`entry ${index + 1} of the directory is cut off`);
    const name = decoder.decode(zip.subarray(at + 46, at + 46 + nameLength));
    if ((view.getUint16(at + 8, true) & 1) !== 0)
      throw new StagingAlgorithmError('ARCHIVE_ENCRYPTED', 'is encrypted; expected a plain archive.', { file: name });
    headers.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return headers;
}

function checkSizes(headers: readonly EntryHeader[], limits: ArchiveLimits): void {
  let total = 0;
  for (const { name, size, compressed } of headers) {
    if (size > limits.entryBytes) {
      throw new StagingAlgorithmError('ARCHIVE_ENTRY_TOO_LARGE', `declares ${size} bytes; at most ${limits.entryBytes} are accepted.`, {
        file: name,
      });
    }
    if (size > SMALL_ENTRY && size > compressed * limits.ratio) {
      throw new StagingAlgorithmError(
        'ARCHIVE_RATIO_TOO_HIGH',
        `is packed more than ${limits.ratio} to 1; that is how archive bombs look.`,
        { file: name },
      );
    }
    total += size;
  }
  if (total > limits.totalBytes) {
    throw new StagingAlgorithmError(
      'ARCHIVE_TOO_LARGE',
      `The archive declares ${total} bytes in all; at most ${limits.totalBytes} are accepted.`,
    );
  }
}

function inflateEntry(
  zip: Uint8Array,
  header: EntryHeader,
  { view, inflate }: { readonly view: DataView; readonly inflate: Inflate },
): Uint8Array {
  const corrupt = (why: string) => new StagingAlgorithmError('ARCHIVE_ENTRY_CORRUPT', why, { file: header.name });
  const { offset } = header;
  if (offset + 30 > zip.length || view.getUint32(offset, true) !== LOCAL_RECORD) throw corrupt('has no local header.');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = zip.subarray(start, start + header.compressed);
  if (packed.length !== header.compressed) throw corrupt('is cut off.');
  const bytes = unpack(packed, header, inflate);
  if (bytes.length !== header.size || crc32(bytes) !== header.crc) throw corrupt('does not match its checksum.');
  return bytes;
}

function inflateIntoOneMemory(headers: readonly EntryHeader[]): Inflate {
  const memory = new Uint8Array(headers.reduce((most, { size }) => Math.max(most, size), 0));
  // The output has the declared size, so an entry that unpacks to more is cut and then fails its checksum.
  return (packed, size) => inflateSync(packed, { out: memory.subarray(0, size) });
}

function unpack(packed: Uint8Array, header: EntryHeader, inflate: Inflate): Uint8Array {
  if (header.method === 0) return packed;
  if (header.method !== 8) {
    throw new StagingAlgorithmError(
      'ARCHIVE_METHOD_UNSUPPORTED',
      `uses compression method ${header.method}; expected stored (0) or deflate (8).`,
      {
        file: header.name,
      },
    );
  }
  try {
    return inflate(packed, header.size);
  } catch (cause) {
    throw new StagingAlgorithmError('ARCHIVE_ENTRY_CORRUPT', `cannot be unpacked (${String(cause)}).`, { file: header.name });
  }
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) !== 0 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}
