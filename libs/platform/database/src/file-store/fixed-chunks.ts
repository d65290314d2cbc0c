/** One piece of a stream; exactly the final one is marked, and may be empty. */
export interface Chunk {
  readonly seq: number;
  readonly bytes: Buffer;
  readonly place: 'inner' | 'last';
}

/** Cuts a stream of byte pieces of any length into pieces of `size` bytes, and a shorter last one. Holds one piece. */
export async function* fixedChunks(source: AsyncIterable<Uint8Array>, size: number): AsyncIterable<Chunk> {
  let bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  let seq = 0;
  for await (const piece of source) {
    for (let from = 0; from < piece.length;) {
      const part = piece.subarray(from, from + size - filled);
      bytes.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled < size) continue;
      yield { seq, bytes, place: 'inner' };
      seq += 1;
      bytes = Buffer.allocUnsafe(size);
      filled = 0;
    }
  }
  yield { seq, bytes: bytes.subarray(0, filled), place: 'last' };
}
