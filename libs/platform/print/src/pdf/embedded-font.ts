import { type EmbeddedSubset, type FontFace } from '../font/font-face.js';
import { type PdfFile, pdfNumber } from './pdf-file.js';

/** Symbolic: the font is used by glyph numbers, not by an encoding of characters. */
const SYMBOLIC = 4;
const ITALIC = 64;
const RANGES_AT_ONCE = 100;

interface FontTexts {
  readonly widths: string;
  readonly unicode: Buffer;
}

const texts = new WeakMap<EmbeddedSubset, FontTexts>();

/**
 * Writes a subset as a font that is addressed by glyph numbers (Type 0, Identity-H) and says which character each glyph is.
 * @returns the number of the font object
 * @see ISO 32000-1 section 9.7 (composite fonts) and 9.10 (ToUnicode)
 */
export function embedFont(file: PdfFile, face: FontFace, subset: EmbeddedSubset): number {
  const { ascent, descent, capHeight, italicAngle, box } = face.font.metrics;
  const known = texts.get(subset) ?? { widths: widthsOf(face, subset), unicode: unicodeMap(face, subset) };
  texts.set(subset, known);
  const name = `LETTER+${face.name}`;
  const program = file.addRaw(`/Length1 ${subset.size} /Filter /FlateDecode`, subset.file);
  const metrics = `/Ascent ${pdfNumber(ascent)} /Descent ${pdfNumber(descent)} /CapHeight ${pdfNumber(capHeight)} /StemV 80`;
  const look = `/Flags ${SYMBOLIC + (italicAngle === 0 ? 0 : ITALIC)} /ItalicAngle ${pdfNumber(italicAngle)} /FontBBox [${box.map(pdfNumber).join(' ')}]`;
  const descriptor = file.add(`<< /Type /FontDescriptor /FontName /${name} ${look} ${metrics} /FontFile2 ${program} 0 R >>`);
  const system = '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity';
  const glyphs = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} ${system} /FontDescriptor ${descriptor} 0 R /W [${known.widths}] >>`,
  );
  const unicode = file.addStream(known.unicode);
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${glyphs} 0 R] /ToUnicode ${unicode} 0 R >>`,
  );
}

function widthsOf(face: FontFace, { glyphs }: EmbeddedSubset): string {
  return glyphs.map((glyph) => `${glyph} [${pdfNumber(face.advance(glyph))}]`).join(' ');
}

function unicodeMap(face: FontFace, { glyphs }: EmbeddedSubset): Buffer {
  const named = glyphs.flatMap((glyph) => {
    const code = face.characterOf(glyph);
    return code === undefined ? [] : [`<${hex(glyph)}> <${hex(code)}>`];
  });
  const blocks: string[] = [];
  for (let at = 0; at < named.length; at += RANGES_AT_ONCE) {
    const rows = named.slice(at, at + RANGES_AT_ONCE);
    blocks.push(`${rows.length} beginbfchar\n${rows.join('\n')}\nendbfchar`);
  }
  const head = '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Letter-UCS def\n/CMapType 2 def';
  const text = `${head}\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nend\nend`;
  return Buffer.from(text, 'latin1');
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}
