import { FONT_STYLES, type FontStyle, type LetterFont } from '../font/letter-font.js';
import { pdfNumber } from './pdf-file.js';

/** Size of a sheet in points (1/72 inch). */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** How a piece of text is set. */
export interface Setting {
  readonly style: FontStyle;
  /** Points. */
  readonly size: number;
}

/** Glyphs used so far, style by style; shared by the pages of a file. */
export type UsedGlyphs = Map<FontStyle, Set<number>>;

/** One page being drawn: all places are points from the top left corner, as on paper. */
export class PageCanvas {
  private readonly operators: string[] = [];

  constructor(
    readonly size: PageSize,
    private readonly font: LetterFont,
    private readonly used: UsedGlyphs,
  ) {}

  /** Sets one line of text. @param y - of its base line */
  text(x: number, y: number, { text, style, size }: Setting & { readonly text: string }): void {
    const glyphs = this.font.glyphs(text, style);
    const used = this.used.get(style) ?? new Set<number>();
    this.used.set(style, used);
    let hex = '';
    for (const glyph of glyphs) {
      used.add(glyph);
      hex += glyph.toString(16).padStart(4, '0');
    }
    this.operators.push(`BT /${fontName(style)} ${pdfNumber(size)} Tf ${pdfNumber(x)} ${this.up(y)} Td <${hex}> Tj ET`);
  }

  /** Draws a line. */
  line(from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }, width = 0.5): void {
    const path = `${pdfNumber(from.x)} ${this.up(from.y)} m ${pdfNumber(to.x)} ${this.up(to.y)} l S`;
    this.operators.push(`${pdfNumber(width)} w ${path}`);
  }

  /** Fills upright bars of one height, given as (left edge, width). */
  bars(bars: readonly (readonly [number, number])[], { top, height }: { readonly top: number; readonly height: number }): void {
    const bottom = this.up(top + height);
    const paths = bars.map(([left, width]) => `${left.toFixed(3)} ${bottom} ${width.toFixed(3)} ${pdfNumber(height)} re`);
    this.operators.push(`${paths.join(' ')} f`);
  }

  /** The page's drawing as a PDF content stream. */
  content(): Buffer {
    return Buffer.from(this.operators.join('\n'), 'latin1');
  }

  private up(y: number): string {
    return pdfNumber(this.size.height - y);
  }
}

/** Name of a style in the resources of a page. */
export function fontName(style: FontStyle): string {
  return `F${FONT_STYLES.indexOf(style)}`;
}
