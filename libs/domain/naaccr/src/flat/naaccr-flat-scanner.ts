import { byteDecoder } from '../xml/byte-decoder.js';
import type { FlatValidationCode, NaaccrRoot } from '../xml/naaccr-record.js';
import { FlatFile, type FlatPatient } from './flat-file.js';
import { DEFAULT_FLAT_LIMITS, type NaaccrFlatReadOptions } from './flat-options.js';
import { LineCutter, type CutLine } from './line-cutter.js';
import { NaaccrFlatError } from './naaccr-flat-error.js';

const UTF8_MARK = [0xef, 0xbb, 0xbf] as const;

/**
 * Reads a fixed-column NAACCR file (14 to 18) from bytes that are pushed in, in pieces of any size; consecutive records of one patient become
 * one patient. What it holds is one patient and one piece.
 * @example
 * const scanner = new NaaccrFlatScanner();
 * const patients = [...scanner.push(bytes), ...scanner.end()];
 * @see naaccr standards volume II, versions 14 to 18, record layouts
 */
export class NaaccrFlatScanner {
  private readonly lines: LineCutter;
  private readonly textOf: (bytes: Uint8Array) => string;
  private file: FlatFile | undefined;
  private isStarted = false;
  private failure: Error | undefined;

  constructor(private readonly options: NaaccrFlatReadOptions = {}) {
    this.lines = new LineCutter(options.limits?.lineBytes ?? DEFAULT_FLAT_LIMITS.lineBytes);
    this.textOf = byteDecoder(options.encoding);
  }

  /** The file's version, record type and items of the file, once its first record has been read; else `undefined`. */
  get root(): NaaccrRoot<FlatValidationCode> | undefined {
    return this.file?.root;
  }

  /** Bytes read so far, from the start of the file; for progress. */
  get bytesRead(): number {
    return this.lines.offset;
  }

  /**
   * Takes the next bytes of the file.
   * @returns the patients completed by them; when something after them is wrong, the next call throws
   * @throws NaaccrFlatError when the file cannot be read on; the scanner is then spent
   */
  push(chunk: Uint8Array): FlatPatient[] {
    return this.take(() => {
      this.lines.push(chunk);
      return this.isStarted || this.start('moreToCome') ? this.drain('moreToCome') : [];
    });
  }

  /** Says that the file is over. @returns the last patient @throws NaaccrFlatError */
  end(): FlatPatient[] {
    const last = this.take(() => {
      if (!this.isStarted) this.start('fileOver');
      return this.drain('fileOver');
    });
    if (this.failure !== undefined) throw this.failure;
    return last;
  }

  private take(work: () => Iterable<FlatPatient>): FlatPatient[] {
    if (this.failure !== undefined) throw this.failure;
    const completed: FlatPatient[] = [];
    try {
      for (const patient of work()) completed.push(patient);
    } catch (error) {
      this.failure = error instanceof Error ? error : new Error(String(error));
      if (completed.length === 0) throw this.failure;
    }
    return completed;
  }

  private start(isOver: 'moreToCome' | 'fileOver'): boolean {
    const { head } = this.lines;
    if (head.length < UTF8_MARK.length && isOver === 'moreToCome') return false;
    const [first, second] = head;
    const isUtf16 = (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe) || first === 0 || second === 0;
    if (isUtf16 && this.options.encoding === 'utf-8-strict')
      throw new NaaccrFlatError('WRONG_ENCODING', 'the file is UTF-16; expected UTF-8');
    if (UTF8_MARK.every((byte, position) => head[position] === byte)) this.lines.skip(UTF8_MARK.length);
    this.isStarted = true;
    return true;
  }

  private *drain(isOver: 'moreToCome' | 'fileOver'): Generator<FlatPatient> {
    for (let cut = this.lines.next(isOver); cut; cut = this.lines.next(isOver)) {
      const record = { text: this.decode(cut), line: cut.line, endByte: cut.endByte };
      this.file ??= new FlatFile(record, this.options);
      const ended = this.file.take(record);
      if (ended) yield ended;
    }
    if (isOver === 'moreToCome') return;
    if (!this.file) throw new NaaccrFlatError('FIRST_LINE_EMPTY', 'first line is empty');
    const last = this.file.end();
    if (last) yield last;
  }

  private decode({ bytes, line }: CutLine): string {
    try {
      return this.textOf(bytes);
    } catch {
      throw new NaaccrFlatError('WRONG_ENCODING', 'the file holds bytes that are not UTF-8', line);
    }
  }
}
