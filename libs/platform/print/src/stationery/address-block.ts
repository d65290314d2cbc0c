import type { LetterFont } from '../font/letter-font.js';
import type { PageCanvas } from '../pdf/page-canvas.js';
import { AddressDoesNotFit } from '../print.errors.js';
import type { Area } from './papers.js';

const LARGEST = 11;
const SMALLEST = 7;
const STEP = 0.5;
const LEADING = 1.15;
const RISE = 0.95;

/**
 * Sets an address into an area, in the largest size from 11 points down to 7 that shows every line whole.
 * @throws AddressDoesNotFit ADDRESS_DOES_NOT_FIT; UnprintableCharacter
 */
export function setAddress(
  page: PageCanvas,
  font: LetterFont,
  { lines, area }: { readonly lines: readonly string[]; readonly area: Area },
): void {
  const widest = Math.max(...lines.map((line) => font.width(line, 'regular', 1)), 0);
  for (let size = LARGEST; size >= SMALLEST; size -= STEP) {
    if (lines.length * size * LEADING > area.height || widest * size > area.width) continue;
    for (const [at, text] of lines.entries()) page.text(area.x, area.y + size * (RISE + at * LEADING), { text, style: 'regular', size });
    return;
  }
  throw new AddressDoesNotFit(lines.length, Math.floor(area.height / (SMALLEST * LEADING)));
}
