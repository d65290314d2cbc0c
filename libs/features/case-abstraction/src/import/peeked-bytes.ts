/** A source whose first bytes have been looked at; `bytes` is the whole of it. */
export interface PeekedBytes {
  /** The first four bytes, fewer of a shorter source. */
  readonly head: Uint8Array;
  readonly isEmpty: boolean;
  readonly isGzip: boolean;
  readonly bytes: AsyncGenerator<Uint8Array>;
}

const HEAD_BYTES = 4;

/** Looks at the first bytes of a source, which tell how it is packed whatever the file is called. */
export async function peekBytes(source: AsyncIterable<Uint8Array>): Promise<PeekedBytes> {
  const chunks = source[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  while (head.length < HEAD_BYTES) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  return { head: head.subarray(0, HEAD_BYTES), isEmpty: head.length === 0, isGzip, bytes: whole(head, chunks) };
}

async function* whole(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
