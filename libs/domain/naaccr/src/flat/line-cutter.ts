import { ByteInput } from '../xml/byte-input.js';
import { NaaccrFlatError } from './naaccr-flat-error.js';

/** One line without its end. */
export interface CutLine {
  readonly bytes: Uint8Array;
  /** Number of the line, from 1. */
  readonly line: number;
  /** File offset just behind the line and its end. */
  readonly endByte: number;
}

const LF = 10;
const CR = 13;

/** Cuts bytes that are pushed in into lines that end with LF, CR or CRLF; holds one line and one piece at most. */
export class LineCutter {
  private readonly input = new ByteInput();
  // Bytes behind the position that are known to hold no line end.
  private scanned = 0;
  private line = 0;

  constructor(private readonly lineBytes: number) {}

  /** File offset of the next line. */
  get offset(): number {
    return this.input.offsetOf(this.input.position);
  }

  /** First bytes held, for looking at a byte order mark. */
  get head(): Uint8Array {
    return this.input.buffer.subarray(this.input.position, this.input.limit);
  }

  push(chunk: Uint8Array): void {
    this.input.append(chunk);
  }

  skip(bytes: number): void {
    this.input.position += bytes;
  }

  /**
   * The next line whose end has come.
   * @param isOver - `fileOver` takes what is left as a line, too
   * @throws NaaccrFlatError LINE_TOO_LONG
   */
  next(isOver: 'moreToCome' | 'fileOver'): CutLine | undefined {
    const { input } = this;
    const { buffer, limit } = input;
    let at = input.position + this.scanned;
    while (at < limit && buffer[at] !== LF && buffer[at] !== CR) at++;
    this.scanned = at - input.position;
    if (this.scanned > this.lineBytes) {
      throw new NaaccrFlatError('LINE_TOO_LONG', `a line exceeds ${this.lineBytes} bytes`, this.line + 1);
    }
    // A CR at the very end may be half of a CRLF.
    const isWaiting = at >= limit || (buffer[at] === CR && at + 1 >= limit);
    if (isWaiting && (isOver === 'moreToCome' || input.position >= limit)) return undefined;
    return this.take(at);
  }

  private take(end: number): CutLine {
    const { input } = this;
    const bytes = input.buffer.subarray(input.position, end);
    const isPair = input.buffer[end] === CR && input.buffer[end + 1] === LF && end + 1 < input.limit;
    input.position = Math.min(input.limit, end + (isPair ? 2 : 1));
    this.scanned = 0;
    return { bytes, line: ++this.line, endByte: this.offset };
  }
}
