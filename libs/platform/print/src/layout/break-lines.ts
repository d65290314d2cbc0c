import { type LetterFont } from '../font/letter-font.js';
import type { Run } from './content.js';

/** A piece of a line: text of one style and where it begins, in points from the line's left end. */
export interface Piece extends Run {
  readonly x: number;
  readonly width: number;
}

/** One line of a paragraph. */
export type Line = readonly Piece[];

interface Measured extends Run {
  readonly width: number;
}

/** What cannot be broken: the pieces of a word, or one space, or the end of a line. */
interface Atom {
  readonly kind: 'word' | 'space' | 'break';
  readonly pieces: readonly Measured[];
}

const SPLIT = /(\n| +|-)/;

/**
 * Breaks text into lines no wider than a column: at spaces, after hyphens, and within a word only when the word alone is too wide.
 * @param column - width and font size in points
 * @throws UnprintableCharacter
 */
export function breakLines(runs: readonly Run[], font: LetterFont, column: { readonly width: number; readonly size: number }): Line[] {
  const lines: Piece[][] = [[]];
  let line: Piece[] = lines[0] ?? [];
  let x = 0;
  const begin = (): void => {
    line = [];
    lines.push(line);
    x = 0;
  };
  for (const atom of atomsOf(runs, font, column)) {
    const width = atom.pieces.reduce((sum, piece) => sum + piece.width, 0);
    if (atom.kind === 'break') {
      begin();
      continue;
    }
    if (x + width > column.width && x > 0) begin();
    if (atom.kind === 'space' && x === 0 && lines.length > 1) continue; // a line does not begin with the space it was broken at
    for (const piece of atom.pieces) {
      line.push({ ...piece, x });
      x += piece.width;
    }
  }
  return lines.map(joined);
}

/** Neighbours of one style set at once, as long as they follow each other. */
function joined(line: readonly Piece[]): Line {
  const pieces: Piece[] = [];
  for (const piece of line) {
    const last = pieces.at(-1);
    if (last?.style === piece.style && last.decoration === piece.decoration) {
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text, width: last.width + piece.width };
    } else pieces.push(piece);
  }
  return pieces;
}

function atomsOf(runs: readonly Run[], font: LetterFont, column: { readonly width: number; readonly size: number }): Atom[] {
  const atoms: Atom[] = [];
  let word: Measured[] = [];
  const endWord = (): void => {
    if (word.length > 0) atoms.push({ kind: 'word', pieces: word });
    word = [];
  };
  for (const run of runs) {
    for (const text of run.text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\t', ' ').split(SPLIT)) {
      if (text === '') continue;
      if (text === '\n' || text.startsWith(' ')) {
        endWord();
        atoms.push(
          text === '\n' ? { kind: 'break', pieces: [] } : { kind: 'space', pieces: [measured({ ...run, text: ' ' }, font, column)] },
        );
        continue;
      }
      for (const part of fitting({ ...run, text }, font, column)) {
        if (part.whole === 'no') endWord();
        word.push(part.piece);
      }
      if (text === '-') endWord();
    }
  }
  endWord();
  return atoms;
}

/** The text itself, or the stretches of it that fit when it is wider than the column. */
function fitting(
  run: Run,
  font: LetterFont,
  column: { readonly width: number; readonly size: number },
): { readonly piece: Measured; readonly whole: 'yes' | 'no' }[] {
  const all = measured(run, font, column);
  if (all.width <= column.width) return [{ piece: all, whole: 'yes' }];
  const parts: Measured[] = [];
  let text = '';
  for (const character of run.text) {
    if (text !== '' && font.width(text + character, run.style, column.size) > column.width) {
      parts.push(measured({ ...run, text }, font, column));
      text = '';
    }
    text += character;
  }
  return [...parts, measured({ ...run, text }, font, column)].map((piece) => ({ piece, whole: 'no' }));
}

function measured(run: Run, font: LetterFont, { size }: { readonly size: number }): Measured {
  return { ...run, width: font.width(run.text, run.style, size) };
}
