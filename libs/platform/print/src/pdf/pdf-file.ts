import { deflateSync } from 'node:zlib';

/** First line of a file of ours; the second one marks it as binary. */
export const PDF_HEAD = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1');

const SMALLEST_WORTH_PACKING = 128;

/** Objects of a PDF file, written one after the other; only their places are remembered. */
export class PdfFile {
  private readonly places: number[] = [];
  private offset = 0;
  private parts: Buffer[] = [];

  constructor() {
    this.write(PDF_HEAD);
  }

  /** A number for an object that is written later. */
  reserve(): number {
    this.places.push(0);
    return this.places.length;
  }

  /** Writes an object. @returns its number */
  add(dictionary: string, number = this.reserve()): number {
    this.places[number - 1] = this.offset;
    this.write(Buffer.from(`${number} 0 obj\n${dictionary}\nendobj\n`, 'latin1'));
    return number;
  }

  /** Writes a stream, compressed when it pays. @returns its number */
  addStream(bytes: Buffer): number {
    const packed = bytes.length < SMALLEST_WORTH_PACKING ? undefined : deflateSync(bytes);
    return packed === undefined ? this.addRaw('', bytes) : this.addRaw('/Filter /FlateDecode', packed);
  }

  /** Writes a stream as it stands. @returns its number */
  addRaw(entries: string, bytes: Buffer): number {
    const number = this.reserve();
    this.places[number - 1] = this.offset;
    this.write(Buffer.from(`${number} 0 obj\n<< /Length ${bytes.length} ${entries} >>\nstream\n`, 'latin1'));
    this.write(bytes);
    this.write(Buffer.from('\nendstream\nendobj\n', 'latin1'));
    return number;
  }

  /** What was written since it was last taken. */
  take(): Buffer {
    const taken = Buffer.concat(this.parts);
    this.parts = [];
    return taken;
  }

  /** Ends the file. @param root - number of the catalog @param info - number of the facts about the file */
  end(root: number, info: number): void {
    const at = this.offset;
    const rows = this.places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
    const table = `xref\n0 ${this.places.length + 1}\n0000000000 65535 f \n${rows}`;
    this.write(
      Buffer.from(`${table}trailer\n<< /Size ${this.places.length + 1} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${at}\n%%EOF\n`),
    );
  }

  private write(bytes: Buffer): void {
    this.parts.push(bytes);
    this.offset += bytes.length;
  }
}

/** Text as a PDF string: UTF-16 with its mark, in hexadecimal digits, so that nothing in it can end the string. */
export function pdfText(text: string): string {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex')}>`;
}

/** A number as PDF writes it, to a hundredth. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}
