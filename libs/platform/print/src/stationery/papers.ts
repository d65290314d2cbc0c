import type { PageSize } from '../pdf/page-canvas.js';

/** Points in a millimetre and in an inch. */
export const MM = 72 / 25.4;
export const INCH = 72;

/** Paper sizes. @see ISO 216 (A4); ANSI/ASME Y14.1 (letter, 8.5 by 11 inches) */
export const PAPERS = {
  letter: { width: 8.5 * INCH, height: 11 * INCH },
  a4: { width: 210 * MM, height: 297 * MM },
} as const satisfies Record<string, PageSize>;

/** One of {@link PAPERS}. */
export type Paper = keyof typeof PAPERS;

/** A rectangle on a sheet, in points from its top left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
