import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { FileUnreadable } from './import.errors.js';
import { peekBytes } from './peeked-bytes.js';

/** How far a compressed file may expand before it is taken for an attack. */
export interface ExpansionLimits {
  /** Plain bytes per compressed byte, judged once more than `freeBytes` came out. NAACCR XML compresses 15 to 40 times. */
  readonly ratio: number;
  readonly freeBytes: number;
  /** Plain bytes in all. */
  readonly totalBytes: number;
}

/** Sixteen million tumors; and ten times what the most repetitive NAACCR file reaches. */
export const EXPANSION_LIMITS: ExpansionLimits = { ratio: 400, freeBytes: 64 * 1_048_576, totalBytes: 100 * 1_073_741_824 };

const PLAIN_CHUNK_BYTES = 262_144;

/** A file being read: its plain bytes, and how many bytes of the file itself were taken so far. */
export class PlainBytes implements AsyncIterable<Uint8Array> {
  private taken = 0;

  /** @param source - the file as it came: plain or gzip, told apart by its first bytes and not by its name */
  constructor(
    private readonly source: AsyncIterable<Uint8Array>,
    private readonly limits: ExpansionLimits = EXPANSION_LIMITS,
  ) {}

  /** Bytes of the source consumed so far, for progress. */
  get bytesRead(): number {
    return this.taken;
  }

  /** @throws FileUnreadable when the file is empty, or its compression is cut short, broken or an attack */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    const { isEmpty, isGzip, bytes } = await peekBytes(this.counted());
    if (isEmpty) throw emptyFile();
    yield* isGzip ? this.gunzipped(bytes) : bytes;
  }

  private async *counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.source) {
      this.taken += chunk.length;
      yield chunk;
    }
  }

  private async *gunzipped(compressed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const gunzip = createGunzip({ chunkSize: PLAIN_CHUNK_BYTES });
    let plain = 0;
    // Errors of either side destroy the other and surface in the loop below.
    pipeline(Readable.from(compressed, { objectMode: false }), gunzip, () => undefined);
    try {
      for await (const chunk of gunzip as AsyncIterable<Buffer>) {
        plain += chunk.length;
        this.demandReasonable(plain);
        yield chunk;
      }
    } catch (error) {
      throw asUnreadable(error);
    } finally {
      gunzip.destroy();
    }
    if (plain === 0) throw emptyFile(); // what is uploaded plain is compressed on its way in, an empty file too
  }

  private demandReasonable(plain: number): void {
    const { ratio, freeBytes, totalBytes } = this.limits;
    const isBomb = plain > freeBytes && plain > this.taken * ratio;
    if (!isBomb && plain <= totalBytes) return;
    const message = `The compressed file expands to more than ${isBomb ? `${ratio} times its size` : `${totalBytes} bytes`}; reading stopped.`;
    throw new FileUnreadable('FILE_EXPANDS_TOO_MUCH', `${message} Send NAACCR XML in parts, plain or compressed once.`);
  }
}

function emptyFile(): FileUnreadable {
  return new FileUnreadable('FILE_EMPTY', 'The file is empty; expected NAACCR XML, plain or gzip-compressed.');
}

const TRUNCATED = 'Z_BUF_ERROR';

function asUnreadable(error: unknown): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === TRUNCATED) return new FileUnreadable('GZIP_TRUNCATED', 'The compressed file ends early; send it again in full.');
  if (typeof code === 'string' && code.startsWith('Z_')) {
    return new FileUnreadable('GZIP_BROKEN', 'The compressed file is damaged; compress it again and send it in full.');
  }
  return error;
}
