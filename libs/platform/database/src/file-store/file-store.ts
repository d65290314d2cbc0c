import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, EVERY_FACILITY, firstRow, rows, type Tx } from '../database.js';
import { newId } from '../new-id.js';
import type { DataKey } from '../vault/data-key.js';
import { Vault } from '../vault/vault.js';
import { FileNotFound, FileTooLarge } from './file-store.errors.js';
import { type Chunk, fixedChunks } from './fixed-chunks.js';

const CHUNK_BYTES = 1_048_576;
const CHUNKS_PER_SAVE = 4;

/** What is kept about a file beside its bytes. */
export interface FileDescription {
  readonly name: string;
  readonly mediaType: string;
  /** User id, or null for files the registry makes itself. */
  readonly createdBy: string | null;
  /** More bytes than this are refused. */
  readonly limitBytes: number;
}

/** A complete file. */
export interface StoredFile {
  readonly id: string;
  /** Bytes. */
  readonly size: number;
  /** Digest of the bytes as they were written. */
  readonly sha256: Buffer;
}

/**
 * Files of any size in the database, sealed with the registry's data key, in chunks of 1 MB: every process on every host
 * sees them, a dump tells nothing, and memory stays at a few chunks. A file exists for readers once it is complete.
 */
@Injectable()
export class FileStore {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /**
   * Stores a stream. Opens its own transactions, as a file may take minutes; when the source fails, what came is removed.
   * @throws FileTooLarge when more than `limitBytes` come
   */
  async write(source: AsyncIterable<Uint8Array>, file: FileDescription): Promise<StoredFile> {
    const id = newId();
    const key = await this.begin(id, file);
    try {
      return await this.fill(source, { id, key, name: file.name, limitBytes: file.limitBytes });
    } catch (error) {
      await this.remove(id);
      throw error;
    }
  }

  /**
   * The bytes of a file, chunk by chunk; no transaction stays open between chunks.
   * @throws FileNotFound, or SealBroken when a chunk was altered, swapped or lost
   */
  async *read(id: string): AsyncIterable<Buffer> {
    const { size } = await this.describe(id);
    const last = Math.floor(size / CHUNK_BYTES);
    let next = this.load(id, 0, last);
    for (let seq = CHUNKS_PER_SAVE; seq <= last + CHUNKS_PER_SAVE; seq += CHUNKS_PER_SAVE) {
      const chunks = await next;
      next = seq > last ? Promise.resolve([]) : this.load(id, seq, last); // the database reads on while the caller works
      next.catch(() => undefined); // met by the await of the next round, or of no interest when the caller stopped
      yield* chunks;
    }
  }

  /** @throws FileNotFound for a file that is unknown or incomplete */
  async describe(id: string): Promise<StoredFile & Pick<FileDescription, 'name' | 'mediaType'>> {
    const found = await this.inTx((tx) =>
      firstRow<{ name: string; mediaType: string; size: string; sha256: Buffer }>(
        tx,
        `SELECT "name", "mediaType", "size", "sha256" FROM stored_file WHERE "id" = $1 AND "sha256" IS NOT NULL`,
        [id],
      ),
    );
    if (found === undefined) throw new FileNotFound(id);
    return { id, name: found.name, mediaType: found.mediaType, size: Number(found.size), sha256: found.sha256 };
  }

  /** Removes a file and its bytes; a file that is not there is no error. */
  async remove(id: string): Promise<void> {
    await this.inTx(async (tx) => {
      await tx.query(`DELETE FROM file_chunk WHERE "fileId" = $1`, [id]);
      await tx.query(`DELETE FROM stored_file WHERE "id" = $1`, [id]);
    });
  }

  /** Removes what processes that died left of files begun before an instant. Returns how many. */
  removeUnfinished(before: Date): Promise<number> {
    return this.inTx(async (tx) => {
      const left = await rows<{ id: string }>(tx, `SELECT "id" FROM stored_file WHERE "sha256" IS NULL AND "createdAt" < $1`, [before]);
      const ids = [left.map(({ id }) => id)];
      await tx.query(`DELETE FROM file_chunk WHERE "fileId" = ANY ($1)`, ids);
      await tx.query(`DELETE FROM stored_file WHERE "id" = ANY ($1)`, ids);
      return left.length;
    });
  }

  private begin(id: string, file: FileDescription): Promise<DataKey> {
    return this.inTx(async (tx) => {
      await tx.query(`INSERT INTO stored_file ("id", "name", "mediaType", "createdBy") VALUES ($1, $2, $3, $4)`, [
        id,
        file.name,
        file.mediaType,
        file.createdBy,
      ]);
      return this.vault.open(tx, null);
    });
  }

  private async fill(source: AsyncIterable<Uint8Array>, into: Filling): Promise<StoredFile> {
    const digest = createHash('sha256');
    let size = 0;
    let waiting: SealedChunk[] = [];
    let saving = Promise.resolve();
    try {
      for await (const chunk of fixedChunks(source, CHUNK_BYTES)) {
        size += chunk.bytes.length;
        if (size > into.limitBytes) throw new FileTooLarge(into.name, into.limitBytes);
        digest.update(chunk.bytes);
        waiting.push({ seq: chunk.seq, sealed: into.key.seal(chunk.bytes, chunkAad(into.id, chunk)) });
        if (waiting.length < CHUNKS_PER_SAVE) continue;
        await saving;
        saving = this.save(into.id, waiting); // the database writes while the next chunks are sealed
        saving.catch(() => undefined); // its failure is met by the next await
        waiting = [];
      }
    } finally {
      await saving;
    }
    const file = { id: into.id, size, sha256: digest.digest() };
    await this.finish(file, waiting);
    return file;
  }

  /** A few chunks at a time, so that no transaction waits for a slow source. */
  private save(id: string, chunks: readonly SealedChunk[]): Promise<void> {
    return this.inTx(async (tx) => {
      await tx.query('SET LOCAL synchronous_commit = off'); // the last save waits for the disk, and with it for all before
      await insertChunks(tx, id, chunks);
    });
  }

  private finish(file: StoredFile, chunks: readonly SealedChunk[]): Promise<void> {
    return this.inTx(async (tx) => {
      await insertChunks(tx, file.id, chunks);
      await tx.query(`UPDATE stored_file SET "size" = $2, "sha256" = $3 WHERE "id" = $1`, [file.id, file.size, file.sha256]);
    });
  }

  private load(id: string, from: number, last: number): Promise<Buffer[]> {
    return this.inTx(async (tx) => {
      const found = await rows<SealedChunk>(
        tx,
        `SELECT "seq", "sealed" FROM file_chunk WHERE "fileId" = $1 AND "seq" >= $2 AND "seq" < $3 ORDER BY "seq"`,
        [id, from, from + CHUNKS_PER_SAVE],
      );
      const key = await this.vault.open(tx, null);
      const expected = Math.min(CHUNKS_PER_SAVE, last - from + 1);
      return Array.from({ length: expected }, (_, i) => {
        const seq = from + i;
        const aad = chunkAad(id, { seq, place: seq === last ? 'last' : 'inner' });
        return key.unseal(found[i]?.sealed ?? Buffer.alloc(0), aad);
      });
    });
  }

  private inTx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(EVERY_FACILITY, work);
  }
}

interface Filling {
  readonly id: string;
  readonly key: DataKey;
  readonly name: string;
  readonly limitBytes: number;
}

interface SealedChunk {
  readonly seq: number;
  readonly sealed: Buffer;
}

/** Binds a chunk to its file and place; as only the last one is bound as such, a file cut short does not open. */
function chunkAad(id: string, { seq, place }: Pick<Chunk, 'seq' | 'place'>): string {
  return `stored_file ${id}, chunk ${seq} (${place})`;
}

async function insertChunks(tx: Tx, id: string, chunks: readonly SealedChunk[]): Promise<void> {
  if (chunks.length === 0) return;
  const values = chunks.map((_, i) => `($1, $${2 * i + 2}, $${2 * i + 3})`).join(', ');
  await tx.query(`INSERT INTO file_chunk ("fileId", "seq", "sealed") VALUES ${values}`, [
    id,
    ...chunks.flatMap(({ seq, sealed }) => [seq, sealed]),
  ]);
}
