import { byteDecoder } from './byte-decoder.js';
import type { ByteInput } from './byte-input.js';
import { NaaccrXmlError } from './naaccr-xml-error.js';
import type { RecordBuilder } from './record-builder.js';
import { findTagEnd } from './tag-end.js';
import { parseStartTag } from './xml-tag.js';
import { characterData, normalizeLineEnds, XmlSyntaxError } from './xml-text.js';
import { checkXmlDeclaration } from './xml-declaration.js';

const LESS_THAN = 60;
const isBlank = (byte: number | undefined): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;

/** Cuts the bytes into tags and text, one step at a time; a step that lacks bytes leaves the input as it is. */
export class XmlTokenizer {
  /** Names of the open elements, outermost first. */
  readonly openNames: string[] = [];
  private readonly textOf: (bytes: Uint8Array) => string;
  // File offset of the first token: 0, or 3 behind a byte order mark.
  private firstOffset: number | undefined;

  constructor(
    private readonly input: ByteInput,
    private readonly builder: RecordBuilder,
  ) {
    this.textOf = byteDecoder(builder.options.encoding);
  }

  private decode(from: number, to: number): string {
    try {
      return this.textOf(this.input.buffer.subarray(from, to));
    } catch {
      throw new NaaccrXmlError('WRONG_ENCODING', 'the file holds bytes that are not UTF-8', { detail: 'expected UTF-8 throughout' });
    }
  }

  /** Takes one token. @returns false when more bytes are needed */
  step(): boolean {
    const { input } = this;
    if (input.position >= input.limit) return false;
    this.firstOffset ??= input.offsetOf(input.position);
    if (input.buffer[input.position] !== LESS_THAN) return this.takeText();
    const next = input.buffer[input.position + 1];
    if (input.position + 1 >= input.limit) return false;
    if (next === 33) return this.takeDeclaration();
    if (next === 63) return this.takeInstruction();
    return next === 47 ? this.takeEndTag() : this.takeStartTag();
  }

  private lacking(size: number, limit: number, what: string): false {
    if (size > limit) throw new NaaccrXmlError('VALUE_TOO_LARGE', `${what} exceeds ${limit} bytes`);
    return false;
  }

  private takeText(): boolean {
    const { input, builder } = this;
    if (!builder.wantsText) {
      let at = input.position;
      while (isBlank(input.buffer[at])) at++;
      if (at > input.position) {
        input.advanceTo(Math.min(at, input.limit));
        return true;
      }
      if (this.openNames.length === 0) throw new XmlSyntaxError('only blanks may stand before the root element');
    }
    const end = input.find(LESS_THAN, input.position);
    if (end < 0) return this.lacking(input.limit - input.position, builder.limits.valueBytes, 'text');
    const text = characterData(this.decode(input.position, end));
    if (builder.wantsText) builder.addText(text);
    input.advanceTo(end);
    return true;
  }

  private takeDeclaration(): boolean {
    const { input } = this;
    const at = input.position;
    if (input.limit - at < 9 && !input.startsWith('<!--', at)) return false;
    if (input.startsWith('<!--', at)) return this.takeComment();
    if (input.startsWith('<![CDATA[', at)) return this.takeCdata();
    if (input.startsWith('<!DOCTYPE', at) && this.openNames.length === 0) return this.takeDocumentType();
    throw new XmlSyntaxError('a declaration stands where none is allowed');
  }

  private takeComment(): boolean {
    const { input } = this;
    const end = input.findAfter('--', input.position + 4);
    if (end < 0 || end >= input.limit) return this.lacking(input.limit - input.position, this.builder.limits.valueBytes, 'a comment');
    input.advanceTo(end + 1);
    if (input.buffer[end] !== 62) throw new XmlSyntaxError('-- stands inside a comment');
    return true;
  }

  private takeCdata(): boolean {
    const { input, builder } = this;
    if (this.openNames.length === 0) throw new XmlSyntaxError('CDATA stands before the root element');
    const end = input.findAfter(']]>', input.position + 9);
    if (end < 0) return this.lacking(input.limit - input.position, builder.limits.valueBytes, 'a CDATA section');
    if (builder.wantsText) builder.addText(normalizeLineEnds(this.decode(input.position + 9, end - 3)));
    input.advanceTo(end);
    return true;
  }

  // Skipped, never read: an internal subset could only define entities, and none is ever expanded.
  private takeDocumentType(): boolean {
    const { input, builder } = this;
    let depth = 0;
    for (let at = input.position + 9; at < input.limit; at++) {
      const byte = input.buffer[at];
      if (byte === 91 && builder.options.compatibility !== 'exact') {
        throw new NaaccrXmlError('DTD_REFUSED', 'a document type with declarations of its own is refused');
      }
      if (byte === 91) depth++;
      if (byte === 93) depth--;
      if (byte === 62 && depth === 0) {
        input.advanceTo(at + 1);
        return true;
      }
    }
    return this.lacking(input.limit - input.position, builder.limits.tagBytes, 'the document type');
  }

  // The reference lets one character stand before the declaration, be it the byte order mark or a blank.
  private charactersBefore(): number {
    const first = this.firstOffset ?? 0;
    return this.input.offsetOf(this.input.position) - first + (first > 0 ? 1 : 0);
  }

  private takeInstruction(): boolean {
    const { input, builder } = this;
    const end = input.findAfter('?>', input.position + 2);
    if (end < 0) return this.lacking(input.limit - input.position, builder.limits.valueBytes, 'a processing instruction');
    const text = this.decode(input.position + 2, end - 2);
    if (/^xml(?:\s|$)/i.test(text)) {
      if (this.charactersBefore() > 1) throw new XmlSyntaxError('an XML declaration stands inside the file');
      checkXmlDeclaration(text, builder.options);
    } else if (/^\s/.test(text)) throw new XmlSyntaxError('a blank begins a processing instruction');
    input.advanceTo(end);
    return true;
  }

  private takeEndTag(): boolean {
    const { input, builder } = this;
    const end = input.find(62, input.position);
    if (end < 0) return this.lackingTag();
    let nameEnd = end;
    while (isBlank(input.buffer[nameEnd - 1])) nameEnd--;
    const name = this.decode(input.position + 2, nameEnd);
    if (name !== this.openNames.at(-1))
      throw new XmlSyntaxError(`end tag ${name.slice(0, 64)} does not match ${this.openNames.at(-1) ?? 'anything'}`);
    input.advanceTo(end + 1);
    builder.endElement(input.line, input.offsetOf(input.position));
    this.openNames.pop();
    return true;
  }

  private lackingTag(): false {
    const { input, builder } = this;
    if (input.limit - input.position <= builder.limits.tagBytes) return false;
    throw new NaaccrXmlError('TAG_TOO_LARGE', `a tag exceeds ${builder.limits.tagBytes} bytes`);
  }

  private takeStartTag(): boolean {
    const { input, builder } = this;
    const end = findTagEnd(input, input.position);
    if (end < 0) return this.lackingTag();
    const isEmpty = input.buffer[end - 1] === 47;
    const tag = parseStartTag(this.decode(input.position + 1, end));
    if (input.buffer[end] === LESS_THAN) throw new XmlSyntaxError('< stands inside a tag');
    input.advanceTo(end + 1);
    this.openNames.push(tag.name);
    builder.startElement(tag.name, tag.attributes, input.line);
    if (isEmpty) {
      builder.endElement(input.line, input.offsetOf(input.position));
      this.openNames.pop();
    }
    return true;
  }
}
