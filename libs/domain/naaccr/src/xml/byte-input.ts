/** Room kept zeroed after the last byte, so that look-ahead of a few bytes needs no bound check. */
const SLACK = 64;

/** Bytes waiting to be scanned: what the last push left over and what came since. */
export class ByteInput {
  buffer = new Uint8Array(128 * 1024);
  view = new DataView(this.buffer.buffer);
  /** Next byte to scan. */
  position = 0;
  /** End of the bytes held. */
  limit = 0;
  /** Line of `position`, from 1. */
  line = 1;
  /** File offset of the first byte of the buffer. */
  private dropped = 0;

  /** File offset of a buffer position. */
  offsetOf(position: number): number {
    return this.dropped + position;
  }

  /** Adds bytes behind those held; scanned ones are dropped first. */
  append(chunk: Uint8Array): void {
    if (this.position > 0) {
      this.buffer.copyWithin(0, this.position, this.limit);
      this.dropped += this.position;
      this.limit -= this.position;
      this.position = 0;
    }
    const needed = this.limit + chunk.length + SLACK;
    if (needed > this.buffer.length) this.grow(needed);
    this.buffer.set(chunk, this.limit);
    this.limit += chunk.length;
    this.buffer.fill(0, this.limit, this.limit + SLACK);
  }

  private grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.buffer.length * 2));
    larger.set(this.buffer.subarray(0, this.limit));
    this.buffer = larger;
    this.view = new DataView(larger.buffer);
  }

  /** Moves on to a position, counting the line ends passed. */
  advanceTo(position: number): void {
    for (let i = this.position; i < position; i++) if (this.buffer[i] === 10) this.line++;
    this.position = position;
  }

  /** Position of a byte at or after `from`, or -1 when none is held. */
  find(byte: number, from: number): number {
    const { buffer, limit } = this;
    let at = from;
    while (at < limit && buffer[at] !== byte) at++;
    return at < limit ? at : -1;
  }

  /** Position just after a sequence of bytes at or after `from`, or -1 when none is held. */
  findAfter(sequence: string, from: number): number {
    const first = sequence.charCodeAt(0);
    for (let at = this.find(first, from); at >= 0; at = this.find(first, at + 1)) {
      if (this.startsWith(sequence, at)) return at + sequence.length;
    }
    return -1;
  }

  /** True when the bytes at a position are those of an ASCII text. */
  startsWith(text: string, at: number): boolean {
    if (at + text.length > this.limit) return false;
    for (let i = 0; i < text.length; i++) if (this.buffer[at + i] !== text.charCodeAt(i)) return false;
    return true;
  }
}
