import { keptGlyphs, type OutlineTables } from './kept-glyphs.js';

/** What a PDF needs to know of a font, in thousandths of its size. */
export interface FontMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly box: readonly [number, number, number, number];
}

/** Tables a printer needs to draw outlines; the others are for shaping and naming. */
const DRAWN = ['cvt ', 'fpgm', 'prep'];

/**
 * A TrueType font as far as printing needs it: which glyph stands for a character, how wide it is, and the outlines of chosen glyphs.
 * @see Apple TrueType Reference Manual; ISO/IEC 14496-22 (head, hhea, maxp, hmtx, cmap format 4, loca, glyf)
 */
export class TrueTypeFont {
  readonly glyphCount: number;
  readonly metrics: FontMetrics;
  private readonly unitsPerEm: number;
  private readonly glyphs: ReadonlyMap<number, number>;

  /** @param bytes - a whole font file */
  constructor(private readonly bytes: Buffer) {
    const head = this.table('head');
    this.unitsPerEm = head.readUInt16BE(18);
    this.glyphCount = this.table('maxp').readUInt16BE(4);
    this.glyphs = characterMap(this.table('cmap'));
    const hhea = this.table('hhea');
    this.metrics = {
      ascent: this.scaled(hhea.readInt16BE(4)),
      descent: this.scaled(hhea.readInt16BE(6)),
      capHeight: this.scaled(this.table('OS/2').readInt16BE(88)),
      italicAngle: this.table('post').readInt32BE(4) / 65_536,
      box: [36, 38, 40, 42].map((at) => this.scaled(head.readInt16BE(at))) as [number, number, number, number], // four numbers in, four out
    };
  }

  /** Glyph of a character; undefined when the font has none. */
  glyphOf(codePoint: number): number | undefined {
    return this.glyphs.get(codePoint);
  }

  /** Every character with its glyph. */
  characters(): ReadonlyMap<number, number> {
    return this.glyphs;
  }

  /** How far a glyph moves the pen, in thousandths of the font size. */
  advance(glyph: number): number {
    const metrics = this.table('hhea').readUInt16BE(34);
    return this.scaled(this.table('hmtx').readUInt16BE(Math.min(glyph, metrics - 1) * 4));
  }

  /** A font file of some glyphs, which keep their numbers: text set with one subset can be shown with any other that holds its glyphs. */
  subset(wanted: ReadonlySet<number>): Buffer {
    const outlines: OutlineTables = {
      glyf: this.table('glyf'),
      loca: this.table('loca'),
      longOffsets: this.table('head').readInt16BE(50) === 1,
      glyphCount: this.glyphCount,
    };
    const { glyf, loca, kept } = keptGlyphs(outlines, wanted);
    const head = Buffer.from(this.table('head'));
    head.writeInt16BE(1, 50);
    const drawn = DRAWN.flatMap((tag): [string, Buffer][] => (this.has(tag) ? [[tag, this.table(tag)]] : []));
    const own: [string, Buffer][] = [
      ['glyf', glyf],
      ['head', head],
      ['hhea', this.table('hhea')],
      ['hmtx', this.metricsOf(kept)],
      ['loca', loca],
      ['maxp', this.table('maxp')],
    ];
    return fontFile([...drawn, ...own].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private metricsOf(kept: ReadonlySet<number>): Buffer {
    const metrics = Buffer.from(this.table('hmtx'));
    const full = this.table('hhea').readUInt16BE(34);
    for (let glyph = 0; glyph < full; glyph += 1) if (!kept.has(glyph)) metrics.writeUInt32BE(0, glyph * 4);
    return metrics;
  }

  private scaled(units: number): number {
    return (units * 1000) / this.unitsPerEm;
  }

  private has(tag: string): boolean {
    return this.directory().has(tag);
  }

  private table(tag: string): Buffer {
    const place = this.directory().get(tag);
    if (place === undefined) throw new Error(`The font has no table ${tag}.`);
    return this.bytes.subarray(place.offset, place.offset + place.length);
  }

  private places: ReadonlyMap<string, { readonly offset: number; readonly length: number }> | undefined;

  private directory(): ReadonlyMap<string, { readonly offset: number; readonly length: number }> {
    this.places ??= new Map(
      Array.from({ length: this.bytes.readUInt16BE(4) }, (_, at) => {
        const row = 12 + at * 16;
        const place = { offset: this.bytes.readUInt32BE(row + 8), length: this.bytes.readUInt32BE(row + 12) };
        return [this.bytes.toString('latin1', row, row + 4), place];
      }),
    );
    return this.places;
  }
}

/** Characters of the basic multilingual plane and their glyphs (cmap format 4, platform 3, encoding 1). */
function characterMap(cmap: Buffer): Map<number, number> {
  const found = new Map<number, number>();
  const table = unicodeTable(cmap);
  const segments = table.readUInt16BE(6) / 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const last = table.readUInt16BE(14 + segment * 2);
    const startAt = 16 + (segments + segment) * 2;
    const delta = table.readUInt16BE(startAt + segments * 2);
    const rangeAt = startAt + segments * 4;
    const range = table.readUInt16BE(rangeAt);
    for (let code = table.readUInt16BE(startAt); code <= last && code !== 0xffff; code += 1) {
      const named = range === 0 ? code : table.readUInt16BE(rangeAt + range + (code - table.readUInt16BE(startAt)) * 2);
      const glyph = range !== 0 && named === 0 ? 0 : (named + delta) & 0xffff;
      if (glyph !== 0) found.set(code, glyph);
    }
  }
  return found;
}

function unicodeTable(cmap: Buffer): Buffer {
  for (let at = 0; at < cmap.readUInt16BE(2); at += 1) {
    const row = 4 + at * 8;
    const table = cmap.subarray(cmap.readUInt32BE(row + 4));
    if (cmap.readUInt16BE(row) === 3 && cmap.readUInt16BE(row + 2) === 1 && table.readUInt16BE(0) === 4) return table;
  }
  throw new Error('The font has no character map of the basic multilingual plane.');
}

/** A font file of these tables; printers look at no checksum, so none is written. */
function fontFile(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const searchable = 2 ** Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + tables.length * 16);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(searchable * 16, 6);
  head.writeUInt16BE(Math.log2(searchable), 8);
  head.writeUInt16BE((tables.length - searchable) * 16, 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (const [at, [tag, bytes]] of tables.entries()) {
    const row = 12 + at * 16;
    head.write(tag, row, 'latin1');
    head.writeUInt32BE(offset, row + 8);
    head.writeUInt32BE(bytes.length, row + 12);
    const padded = Math.ceil(bytes.length / 4) * 4;
    parts.push(bytes, Buffer.alloc(padded - bytes.length));
    offset += padded;
  }
  return Buffer.concat(parts);
}
