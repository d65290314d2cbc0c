import type { FontStyle } from '../font/letter-font.js';
import type { Block, Run } from '../layout/content.js';

/** Fields a kind of letter has: those of the letter, and those of each row of a repeated table row. */
export interface TemplateFields {
  /** Such as `sender.name`. */
  readonly letter: readonly string[];
  /** Fields of one row by the name of the list, such as `{ patients: ['patient.name'] }`. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

/** What stands in the fields of one letter. */
export interface TemplateValues {
  readonly letter: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

/** Text of a template, or the name of a field. */
export type TextPart = { readonly text: string } | { readonly field: string };

/** A stretch of a template in one style. */
export interface TemplateRun extends Pick<Run, 'decoration'> {
  readonly part: TextPart;
  readonly style: FontStyle;
}

/** A row of a template's table; with `each`, once for every row of that list. */
export interface TemplateRow {
  readonly kind: 'head' | 'body';
  readonly each: string | null;
  readonly cells: readonly (readonly TemplateRun[])[];
}

/** {@link Block} with fields in the place of values. */
export type TemplateBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly TemplateRun[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly TemplateRun[] }
  | { readonly kind: 'list'; readonly marks: 'bullets' | 'numbers'; readonly items: readonly (readonly TemplateRun[])[] }
  | { readonly kind: 'table'; readonly rows: readonly TemplateRow[] }
  | { readonly kind: 'rule' };

/** A template that was read and found right. */
export type Template = readonly TemplateBlock[];

/** The letter that a template and the values of its fields make. Values are text and nothing else: no tag in them means anything. */
export function fillTemplate(template: Template, values: TemplateValues): Block[] {
  const filled = (runs: readonly TemplateRun[], own: Readonly<Record<string, string>> = {}): Run[] =>
    runs.map(({ part, style, decoration }) => {
      const text = 'text' in part ? part.text : (own[part.field] ?? values.letter[part.field]);
      if (text === undefined) throw new Error(`Field ${'field' in part ? part.field : ''} has no value.`);
      return { text, style, decoration };
    });
  return template.map((block): Block => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return { ...block, runs: filled(block.runs) };
      case 'list':
        return { ...block, items: block.items.map((item) => filled(item)) };
      case 'table':
        return { kind: 'table', rows: block.rows.flatMap((row) => rowsOf(row, values, filled)) };
      case 'rule':
        return block;
    }
  });
}

function rowsOf(
  { kind, each, cells }: TemplateRow,
  { rows }: TemplateValues,
  filled: (runs: readonly TemplateRun[], own?: Readonly<Record<string, string>>) => Run[],
): { kind: 'head' | 'body'; cells: Run[][] }[] {
  const once = each === null ? [{}] : (rows[each] ?? []);
  return once.map((own) => ({ kind, cells: cells.map((cell) => filled(cell, own)) }));
}
