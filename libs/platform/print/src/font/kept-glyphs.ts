/** Tables of a font that hold its outlines. */
export interface OutlineTables {
  readonly glyf: Buffer;
  readonly loca: Buffer;
  /** Whether `loca` counts bytes (32 bits) or pairs of bytes (16 bits). */
  readonly longOffsets: boolean;
  readonly glyphCount: number;
}

/** New tables of outlines, with 32-bit offsets, and which glyphs they hold. */
export interface KeptGlyphs {
  readonly glyf: Buffer;
  readonly loca: Buffer;
  readonly kept: ReadonlySet<number>;
}

const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** The outlines of some glyphs and of those they are put together from; every other glyph is empty, and all keep their numbers. */
export function keptGlyphs(tables: OutlineTables, wanted: ReadonlySet<number>): KeptGlyphs {
  const kept = new Set<number>([0, ...wanted]);
  for (const glyph of kept) for (const part of partsOf(outline(tables, glyph))) kept.add(part); // a Set is walked to its growing end
  const loca = Buffer.alloc((tables.glyphCount + 1) * 4);
  const outlines: Buffer[] = [];
  let offset = 0;
  for (let glyph = 0; glyph < tables.glyphCount; glyph += 1) {
    loca.writeUInt32BE(offset, glyph * 4);
    if (!kept.has(glyph)) continue;
    const bytes = outline(tables, glyph);
    outlines.push(bytes);
    offset += bytes.length;
  }
  loca.writeUInt32BE(offset, tables.glyphCount * 4);
  return { glyf: Buffer.concat(outlines), loca, kept };
}

function outline({ glyf, loca, longOffsets }: OutlineTables, glyph: number): Buffer {
  const at = (index: number): number => (longOffsets ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2);
  return glyf.subarray(at(glyph), at(glyph + 1));
}

/** Glyphs that a composite glyph is put together from; none for a simple one. */
function partsOf(bytes: Buffer): number[] {
  if (bytes.length === 0 || bytes.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  for (let at = 10, flags = MORE; (flags & MORE) !== 0;) {
    flags = bytes.readUInt16BE(at);
    parts.push(bytes.readUInt16BE(at + 2));
    at += 4 + ((flags & WORDS) === 0 ? 2 : 4) + transformBytes(flags);
  }
  return parts;
}

function transformBytes(flags: number): number {
  if ((flags & SCALE) !== 0) return 2;
  if ((flags & TWO_SCALES) !== 0) return 4;
  return (flags & MATRIX) === 0 ? 0 : 8;
}
