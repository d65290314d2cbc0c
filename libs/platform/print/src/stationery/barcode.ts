import barcodes from 'bwip-js';
import type { PageCanvas } from '../pdf/page-canvas.js';

/** Width of the narrowest bar in points: 0.33 mm, which office scanners read from a hand's breadth away. */
const MODULE = 0.94;
const HEIGHT = 22;
const TEXT_SIZE = 8;

/** Draws a Code 128 barcode with its text beneath. @see ISO/IEC 15417 */
export function drawBarcode(page: PageCanvas, text: string, at: { readonly right: number; readonly top: number }): void {
  const widths = barWidths(text);
  const total = widths.reduce((sum, width) => sum + width, 0) * MODULE;
  const left = at.right - total;
  const bars: [number, number][] = [];
  let x = left;
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) bars.push([x, width * MODULE]);
    x += width * MODULE;
  }
  page.bars(bars, { top: at.top, height: HEIGHT });
  page.text(left, at.top + HEIGHT + TEXT_SIZE + 1, { text, style: 'regular', size: TEXT_SIZE });
}

/** Widths of bars and gaps in turn, in modules, beginning with a bar. */
export function barWidths(text: string): number[] {
  const [symbol] = barcodes.raw({ bcid: 'code128', text });
  if (symbol === undefined || !('sbs' in symbol)) throw new Error('The text has no Code 128 symbol.');
  return [...symbol.sbs];
}
