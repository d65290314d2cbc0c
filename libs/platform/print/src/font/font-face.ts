import { deflateSync } from 'node:zlib';
import { TrueTypeFont } from './true-type.js';

/** A subset as a PDF holds it. */
export interface EmbeddedSubset {
  /** Compressed font file. */
  readonly file: Buffer;
  /** Bytes of the font file before compression. */
  readonly size: number;
  readonly glyphs: readonly number[];
}

/** Letters, digits and signs that nearly every letter needs. */
const USUAL = Array.from({ length: 0x7f - 0x20 }, (_, at) => 0x20 + at);
const KEPT_SUBSETS = 32;

/** One style of the letter font: widths and glyphs of characters, and subsets to embed. Subsets that come again are made once. */
export class FontFace {
  private readonly advances = new Map<number, number>();
  private readonly usual: ReadonlySet<number>;
  private readonly subsets = new Map<string, EmbeddedSubset>();
  private readonly unicode = new Map<number, number>();

  /**
   * @param name - PostScript name, such as `Roboto-Regular`
   * @param bytes - the font file
   */
  constructor(
    readonly name: string,
    bytes: Buffer,
  ) {
    this.font = new TrueTypeFont(bytes);
    for (const [code, glyph] of this.font.characters()) if (!this.unicode.has(glyph)) this.unicode.set(glyph, code);
    this.usual = new Set(USUAL.flatMap((code) => this.font.glyphOf(code) ?? []));
  }

  readonly font: TrueTypeFont;

  /** Glyph of a character; undefined when the font has none. */
  glyphOf(codePoint: number): number | undefined {
    return this.font.glyphOf(codePoint);
  }

  /** Advance of a glyph in thousandths of the font size. */
  advance(glyph: number): number {
    let advance = this.advances.get(glyph);
    if (advance === undefined) this.advances.set(glyph, (advance = this.font.advance(glyph)));
    return advance;
  }

  /** The character that a glyph is copied as, for readers and search. */
  characterOf(glyph: number): number | undefined {
    return this.unicode.get(glyph);
  }

  /** The smallest kept subset for these glyphs: the usual characters, and with them whatever else is needed. */
  subsetFor(glyphs: ReadonlySet<number>): EmbeddedSubset {
    const unusual = [...glyphs].filter((glyph) => !this.usual.has(glyph)).sort((a, b) => a - b);
    return this.kept(unusual.join(' '), () => new Set([...this.usual, ...unusual]));
  }

  /** Every glyph that a character has, for files whose text is not known beforehand. */
  everything(): EmbeddedSubset {
    return this.kept('everything', () => new Set(this.font.characters().values()));
  }

  private kept(key: string, glyphs: () => ReadonlySet<number>): EmbeddedSubset {
    const known = this.subsets.get(key);
    if (known !== undefined) return known;
    const wanted = glyphs();
    const file = this.font.subset(wanted);
    const subset = { file: deflateSync(file), size: file.length, glyphs: [...wanted].sort((a, b) => a - b) };
    if (this.subsets.size >= KEPT_SUBSETS) this.subsets.clear();
    this.subsets.set(key, subset);
    return subset;
  }
}
