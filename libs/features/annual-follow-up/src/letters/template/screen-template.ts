import { plainText, type LetterPrinter, readTemplate, type Template, fillTemplate } from '#platform/print';
import type { Addressee } from '#domain/follow-up';
import { demandNeutral, type WordPolicy } from '../policy/letter-words.js';
import { LETTER_FIELDS } from './letter-fields.js';

/** A template's text, for whom, and in which language. */
export interface TemplateText {
  readonly addressee: Addressee;
  readonly language: string;
  readonly html: string;
}

/** The template, read and checked for tags and fields. @throws TemplateWrong TEMPLATE_WRONG */
export function readLetterTemplate({ addressee, html }: Pick<TemplateText, 'addressee' | 'html'>): Template {
  return readTemplate(html, LETTER_FIELDS[addressee]);
}

/**
 * Lets a template pass whose own words the facility's policy allows and the letter font can print; fields are left blank, their values are
 * looked at when a letter is printed.
 * @throws TemplateWrong TEMPLATE_WRONG, LetterNamesCancer LETTER_NAMES_CANCER, UnprintableCharacter UNPRINTABLE_CHARACTER
 */
export function screenTemplate(template: TemplateText, policy: WordPolicy, printer: LetterPrinter): void {
  const { letter, rows } = LETTER_FIELDS[template.addressee];
  const blank = (fields: readonly string[]): Record<string, string> => Object.fromEntries(fields.map((field) => [field, '']));
  const lists = Object.fromEntries(Object.entries(rows).map(([list, fields]) => [list, [blank(fields)]]));
  const text = plainText(fillTemplate(readLetterTemplate(template), { letter: blank(letter), rows: lists }));
  demandNeutral(policy, text, { place: 'letter template', language: template.language });
  for (const line of text.split('\n')) printer.font.glyphs(line, 'boldItalic');
}
