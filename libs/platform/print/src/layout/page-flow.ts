import { type LetterFont } from '../font/letter-font.js';
import { PageCanvas, type PageSize, type UsedGlyphs } from '../pdf/page-canvas.js';
import type { Area } from '../stationery/papers.js';
import type { Line } from './break-lines.js';

/** Distance from one base line to the next, as a part of the font size. */
export const LEADING = 1.3;
/** How far the base line lies below the top of a line. */
const RISE = 0.95;
const UNDERLINE_DROP = 0.12;

/** The places text may take: on the first page, and on every page after it. */
export interface Columns {
  readonly first: Area;
  readonly later: Area;
}

/** Pages being filled from top to bottom. */
export class PageFlow {
  readonly pages: PageCanvas[] = [];
  readonly used: UsedGlyphs = new Map();
  private column: Area;
  private y: number;

  constructor(
    private readonly size: PageSize,
    private readonly columns: Columns,
    readonly font: LetterFont,
  ) {
    this.column = columns.first;
    this.y = columns.first.y;
    this.pages.push(new PageCanvas(size, font, this.used));
  }

  get page(): PageCanvas {
    const page = this.pages.at(-1);
    if (page === undefined) throw new Error('A flow always has a page.');
    return page;
  }

  get left(): number {
    return this.column.x;
  }

  get width(): number {
    return this.column.width;
  }

  get top(): number {
    return this.y;
  }

  /** Begins a new page. */
  turn(): void {
    this.pages.push(new PageCanvas(this.size, this.font, this.used));
    this.column = this.columns.later;
    this.y = this.column.y;
  }

  /** Makes sure that so much height is left, on a new page if need be. @returns whether a page was begun */
  need(height: number): 'same-page' | 'new-page' {
    const isFresh = this.y === this.column.y;
    if (isFresh || this.y + height <= this.column.y + this.column.height) return 'same-page';
    this.turn();
    return 'new-page';
  }

  /** Leaves a gap, which a page does not begin with. */
  gap(height: number): void {
    if (this.y > this.column.y) this.y += height;
  }

  /** Sets lines one below the other. @param indent - points from the left edge of the column */
  lines(lines: readonly Line[], size: number, indent = 0): void {
    for (const line of lines) {
      this.need(size * LEADING);
      this.setLine(line, { x: this.left + indent, top: this.y, size });
      this.y += size * LEADING;
    }
  }

  /** Sets one line at a place of the present page; the flow stays where it is. */
  setLine(line: Line, at: { readonly x: number; readonly top: number; readonly size: number }): void {
    const base = at.top + at.size * RISE;
    for (const { text, style, decoration, x, width } of line) {
      this.page.text(at.x + x, base, { text, style, size: at.size });
      const under = base + at.size * UNDERLINE_DROP;
      if (decoration === 'underline') this.page.line({ x: at.x + x, y: under }, { x: at.x + x + width, y: under });
    }
  }

  /** Moves down by a height that `need` made sure of. */
  advance(height: number): void {
    this.y += height;
  }
}
