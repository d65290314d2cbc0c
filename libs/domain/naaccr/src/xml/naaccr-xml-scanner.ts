import { ByteInput } from './byte-input.js';
import { FastItems } from './fast-items.js';
import { NaaccrXmlError } from './naaccr-xml-error.js';
import type { NaaccrPatient, NaaccrRoot } from './naaccr-record.js';
import type { NaaccrReadOptions } from './read-options.js';
import { RecordBuilder } from './record-builder.js';
import { XmlTokenizer } from './xml-tokenizer.js';
import { XmlSyntaxError } from './xml-text.js';

const PUSH_BYTES = 64 * 1024;
const PATIENCE_BYTES = 8 * 1024;
const NO_ROOT = 'invalid XML syntax, unable to find root tag';

/**
 * Reads NAACCR XML from bytes that are pushed in, in pieces of any size; what it holds is at most one patient and one piece.
 * @example
 * const scanner = new NaaccrXmlScanner();
 * const patients = [...scanner.push(bytes), ...scanner.end()];
 */
export class NaaccrXmlScanner {
  private readonly input = new ByteInput();
  private readonly builder: RecordBuilder;
  private readonly tokenizer: XmlTokenizer;
  private fast: FastItems | undefined;
  private isStarted = false;
  private patientStart = 0;
  private failure: Error | undefined;
  // Bytes that must be held before an unfinished token is tried again; grows with it, so that small pieces cost no more than large ones.
  private retryAt = 0;

  constructor(private readonly options: NaaccrReadOptions = {}) {
    this.builder = new RecordBuilder(options);
    this.tokenizer = new XmlTokenizer(this.input, this.builder);
  }

  /** The file's attributes and root items, once all of them have been read; else `undefined`. */
  get root(): NaaccrRoot | undefined {
    return this.builder.isRootComplete ? this.builder.root : undefined;
  }

  /** Bytes read so far, from the start of the file; for progress. */
  get bytesRead(): number {
    return this.input.offsetOf(this.input.position);
  }

  /**
   * Takes the next bytes of the file.
   * @returns the patients completed by them; when something after them is wrong, the next call throws
   * @throws NaaccrXmlError when the file cannot be read on; the scanner is then spent
   */
  push(chunk: Uint8Array): NaaccrPatient[] {
    if (this.failure !== undefined) throw this.failure;
    return this.take(() => {
      for (let from = 0; from < chunk.length && this.builder.kind !== 'end'; from += PUSH_BYTES) {
        this.input.append(chunk.subarray(from, from + PUSH_BYTES));
        if (this.input.limit - this.input.position >= this.retryAt) this.drain();
      }
    });
  }

  // Patients completed before a fault are handed out first; the fault follows with the next call.
  private take(work: () => void): NaaccrPatient[] {
    try {
      work();
    } catch (error) {
      this.failure = this.placed(error);
      if (this.builder.completed.length === 0) throw this.failure;
    }
    return this.builder.completed.splice(0);
  }

  /**
   * Says that the file is over.
   * @returns the patients that only now could be completed; usually none
   * @throws NaaccrXmlError code TRUNCATED or NOT_XML when it ended too early
   */
  end(): NaaccrPatient[] {
    if (this.failure !== undefined) throw this.failure;
    const last = this.take(() => this.drain());
    this.failure ??= this.builder.kind === 'end' ? undefined : this.endedEarly();
    if (this.failure !== undefined) throw this.failure;
    return last;
  }

  private endedEarly(): NaaccrXmlError {
    const open = this.tokenizer.openNames.at(-1);
    if (open === undefined) return new NaaccrXmlError('NOT_XML', NO_ROOT, { detail: 'the file ends before its root element' });
    const detail = `the file ends before </${open}>`;
    this.input.advanceTo(this.input.limit);
    return new NaaccrXmlError('TRUNCATED', this.syntaxReason(), { detail, line: this.input.line, ...this.path() });
  }

  private drain(): void {
    const { builder, input, tokenizer } = this;
    if (!this.isStarted && !this.start()) return;
    while (builder.kind !== 'end') {
      if (builder.isBetweenItems) this.fastItems()?.run();
      const wasInPatient = builder.patient !== undefined;
      if (!tokenizer.step()) break;
      if (!wasInPatient) this.patientStart = input.offsetOf(input.position);
    }
    const pending = input.limit - input.position;
    this.retryAt = pending > PATIENCE_BYTES ? pending + (pending >> 2) : 0;
    if (builder.patient && this.bytesRead - this.patientStart > builder.limits.patientBytes) {
      throw new NaaccrXmlError('PATIENT_TOO_LARGE', `a patient exceeds ${builder.limits.patientBytes} bytes`);
    }
  }

  // The BOM is passed over; other encodings are refused by name where the caller asked for that.
  private start(): boolean {
    const { input } = this;
    if (input.limit < 4 && input.buffer[0] !== 60) return false;
    const [first = 0, second = 0, third = 0] = input.buffer;
    if (first === 0xef && second === 0xbb && third === 0xbf) input.position = 3;
    const isUtf16 = (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe) || first === 0 || second === 0;
    if (isUtf16 && input.limit > 1 && this.options.encoding === 'utf-8-strict') {
      throw new NaaccrXmlError('WRONG_ENCODING', 'the file is UTF-16', { detail: 'expected UTF-8' });
    }
    this.isStarted = true;
    return true;
  }

  private fastItems(): FastItems | undefined {
    const { collector, limits } = this.builder;
    if (!this.fast && collector) {
      this.fast = new FastItems(this.input, collector, { checks: this.options.valueChecks ?? 'all', itemLimit: limits.itemsPerEntity });
    }
    return this.fast;
  }

  // Until the first patient begins the reference says of every fault but those in an extension that it finds no root.
  private syntaxReason(): string {
    return this.builder.isRootComplete || this.builder.kind === 'extension' ? 'invalid XML syntax' : NO_ROOT;
  }

  private path(): { readonly path?: string } {
    const path = this.builder.pathOf(this.tokenizer.openNames);
    return path === undefined ? {} : { path };
  }

  private placed(error: unknown): Error {
    const place = { line: this.input.line + (error instanceof XmlSyntaxError ? error.lines : 0), ...this.path() };
    if (error instanceof XmlSyntaxError) {
      if (this.builder.root === undefined) return new NaaccrXmlError('NOT_XML', NO_ROOT, { detail: error.detail, ...place });
      return new NaaccrXmlError('MALFORMED_XML', this.syntaxReason(), { detail: error.detail, ...place });
    }
    if (!(error instanceof Error)) return new Error(String(error));
    if (!(error instanceof NaaccrXmlError) || error.line !== undefined) return error;
    const detail = error.message === error.reason ? {} : { detail: error.message.slice(error.reason.length + 2) };
    return new NaaccrXmlError(error.code, error.reason, { ...place, ...detail });
  }
}
