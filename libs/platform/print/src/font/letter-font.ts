import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { UnprintableCharacter } from '../print.errors.js';
import { FontFace } from './font-face.js';

/** The four styles letters are set in. */
export const FONT_STYLES = ['regular', 'bold', 'italic', 'boldItalic'] as const;

/** One of {@link FONT_STYLES}. */
export type FontStyle = (typeof FONT_STYLES)[number];

const FILES: Readonly<Record<FontStyle, string>> = {
  regular: 'Roboto-Regular',
  bold: 'Roboto-Medium',
  italic: 'Roboto-Italic',
  boldItalic: 'Roboto-MediumItalic',
};

/** Joins letters or begins a new line; drawn as nothing, or as a space. */
const SPACES = /[\t\u00a0]/g;
const COMBINING = /\p{M}/u;

/** The letter font: Roboto, with Latin (Vietnamese too), Greek and Cyrillic letters. */
export class LetterFont {
  private readonly faces: Readonly<Record<FontStyle, FontFace>>;

  /** @param folder - holds the font files; that of the installed package when absent */
  constructor(folder = path.join(path.dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto')) {
    const face = (style: FontStyle): FontFace => new FontFace(FILES[style], readFileSync(path.join(folder, `${FILES[style]}.ttf`)));
    this.faces = { regular: face('regular'), bold: face('bold'), italic: face('italic'), boldItalic: face('boldItalic') };
  }

  face(style: FontStyle): FontFace {
    return this.faces[style];
  }

  /**
   * Glyphs of a line of text.
   * @throws UnprintableCharacter UNPRINTABLE_CHARACTER for a character without a glyph, and for an accent that stands alone: it would be
   *   printed beside its letter
   */
  glyphs(text: string, style: FontStyle): number[] {
    const face = this.faces[style];
    return Array.from(text.normalize('NFC').replace(SPACES, ' '), (character) => {
      const code = character.codePointAt(0) ?? 0;
      const glyph = face.glyphOf(code);
      if (glyph === undefined || code < 0x20 || COMBINING.test(character)) throw new UnprintableCharacter(code);
      return glyph;
    });
  }

  /** Width of a line of text in points. @throws UnprintableCharacter */
  width(text: string, style: FontStyle, size: number): number {
    const face = this.faces[style];
    return (this.glyphs(text, style).reduce((sum, glyph) => sum + face.advance(glyph), 0) * size) / 1000;
  }
}
