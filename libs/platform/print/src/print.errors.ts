import { RegistryError } from '#platform/http';

/** The letter font has no such character; a box on paper would be worse than no letter. */
export class UnprintableCharacter extends RegistryError<'UNPRINTABLE_CHARACTER', { readonly character: string }> {
  constructor(codePoint: number) {
    const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    const message = `The character ${name} cannot be printed: letters are set in Latin, Greek or Cyrillic script. Write the name or text in one of them.`;
    super('UNPRINTABLE_CHARACTER', 422, message, { character: name });
  }
}

/** An address has more lines, or longer ones, than the window of the envelope or the label can show. */
export class AddressDoesNotFit extends RegistryError<'ADDRESS_DOES_NOT_FIT', { readonly lines: number }> {
  constructor(lines: number, most: number) {
    const message = `The address does not fit: it has ${lines} lines and at most ${most} can be shown, or a line is too long. Shorten it.`;
    super('ADDRESS_DOES_NOT_FIT', 422, message, { lines });
  }
}

/** One thing that is wrong in a template. */
export interface TemplateProblem {
  readonly code: string;
  /** Line and column, both from 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A template cannot be used as it is. */
export class TemplateWrong extends RegistryError<'TEMPLATE_WRONG', { readonly problems: readonly TemplateProblem[] }> {
  constructor(problems: readonly TemplateProblem[]) {
    const [first] = problems;
    const place = first === undefined ? '' : ` Line ${first.line}, column ${first.column}: ${first.message}`;
    super('TEMPLATE_WRONG', 422, `The template cannot be used.${place}`, { problems });
  }
}

/** The file is none that this printer made, so it cannot be joined with others. */
export class NotALetterFile extends RegistryError<'NOT_A_LETTER_FILE', Record<string, never>> {
  constructor() {
    super('NOT_A_LETTER_FILE', 500, 'A stored letter is not readable as this registry writes letters; print the batch again.', {});
  }
}
