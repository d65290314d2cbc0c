import type { ByteInput } from './byte-input.js';

/**
 * Position of the `>` that ends the tag whose `<` stands at `from`; a `>` in quotes does not count. Of a `<`, which may stand nowhere in a
 * tag, when it comes first.
 * @returns -1 when the tag is not complete yet
 */
export function findTagEnd(input: ByteInput, from: number): number {
  const { buffer, limit } = input;
  let quote = 0;
  for (let i = from + 1; i < limit; i++) {
    const byte = buffer[i];
    if (byte === 60) return i;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === 62) return i;
    else if (byte === 34 || byte === 39) quote = byte;
  }
  return -1;
}
