import { Parser } from 'htmlparser2';
import type { FontStyle } from '../font/letter-font.js';
import { type TemplateProblem, TemplateWrong } from '../print.errors.js';
import { EACH, ELEMENTS, isElement, mayHold, TEXTUAL, VOID } from './element-rules.js';
import type { Template, TemplateBlock, TemplateFields, TemplateRow, TemplateRun } from './template.js';
import { cutText } from './text-parts.js';

const LONGEST = 50_000;
const MOST_PROBLEMS = 20;

/**
 * Reads a template written in a small subset of HTML: p, h1 to h3, ul, ol, li, table (thead, tbody, tr, th, td), hr, br, strong, em, u and
 * `{{field}}`; `<tr data-each="list">` comes once for each entry. Nothing else is let through, no attribute, no comment, no entity that is a tag.
 * @throws TemplateWrong TEMPLATE_WRONG naming each unknown tag, field and attribute with its line and column
 */
export function readTemplate(html: string, fields: TemplateFields): Template {
  const reader = new TemplateReader(html, fields);
  const problems = reader.problems();
  if (problems.length > 0) throw new TemplateWrong(problems);
  return reader.blocks;
}

interface OpenElement {
  readonly name: string;
  readonly at: number;
  readonly each: string | null;
}

/** Walks the tags of one template and builds its blocks; goes on after a problem, so that all of them are told at once. */
class TemplateReader {
  readonly blocks: TemplateBlock[] = [];
  private readonly found: { readonly at: number; readonly code: string; readonly message: string }[] = [];
  private readonly open: OpenElement[] = [];
  private readonly ended = new Set<number>();
  private runs: TemplateRun[] = [];
  private cells: TemplateRun[][] = [];
  private rows: TemplateRow[] = [];
  private items: TemplateRun[][] = [];
  private text = { at: 0, words: '' };

  constructor(
    private readonly html: string,
    private readonly fields: TemplateFields,
  ) {
    if (html.length > LONGEST) this.problem(0, 'TOO_LONG', `A template has at most ${LONGEST} characters.`);
    else this.read(html);
  }

  private read(html: string): void {
    const refuse = (what: string) => (): void => this.problem(parser.startIndex, 'NOT_ALLOWED', `${what} cannot stand in a letter.`);
    const parser: Parser = new Parser({
      onopentag: (name, attributes) => this.begin(name, attributes, parser.startIndex),
      onclosetag: (name, isImplied) => this.end(name, { at: parser.startIndex, isImplied }),
      ontext: (words) => this.words(words, parser.startIndex),
      oncomment: refuse('A comment'),
      oncdatastart: refuse('CDATA'),
      onprocessinginstruction: refuse('A declaration'),
    });
    parser.end(html);
    this.flush();
    this.strayEnds();
    if (this.blocks.length === 0) this.problem(0, 'EMPTY', 'A letter needs at least one paragraph.');
  }

  problems(): TemplateProblem[] {
    const inOrder = [...this.found].sort((a, b) => a.at - b.at).slice(0, MOST_PROBLEMS);
    return inOrder.map(({ at, code, message }) => {
      const before = this.html.slice(0, at).split('\n');
      return { code, message, line: before.length, column: (before.at(-1) ?? '').length + 1 };
    });
  }

  private problem(at: number, code: string, message: string): void {
    this.found.push({ at, code, message });
  }

  private begin(name: string, attributes: Readonly<Record<string, string>>, at: number): void {
    this.flush();
    const outer = this.open.at(-1)?.name ?? '';
    if (!isElement(name)) this.problem(at, 'UNKNOWN_TAG', `<${name}> is not known; letters have ${ELEMENTS}.`);
    else if (isElement(outer) || outer === '') {
      if (!mayHold(outer, name))
        this.problem(at, 'MISPLACED_TAG', `<${name}> cannot stand ${outer === '' ? 'by itself' : `in <${outer}>`}.`);
    }
    for (const attribute of Object.keys(attributes)) {
      if (attribute !== EACH || name !== 'tr') this.problem(at, 'UNKNOWN_ATTRIBUTE', `<${name}> cannot have ${attribute}.`);
    }
    const each = attributes[EACH] ?? null;
    if (each !== null && !(each in this.fields.rows)) {
      this.problem(
        at,
        'UNKNOWN_LIST',
        `There is no list ${each}; expected ${Object.keys(this.fields.rows).join(', ') || 'none in this letter'}.`,
      );
    }
    if (name === 'br') this.run({ text: '\n' });
    if (name === 'hr') this.blocks.push({ kind: 'rule' });
    if (TEXTUAL.has(name)) this.runs = [];
    if (name === 'tr') this.cells = [];
    if (name === 'table') this.rows = [];
    if (name === 'ul' || name === 'ol') this.items = [];
    this.open.push({ name, at, each });
  }

  private end(name: string, { at, isImplied }: { readonly at: number; readonly isImplied: boolean }): void {
    this.flush();
    const element = this.open.pop();
    if (!isImplied) this.ended.add(at);
    else if (!VOID.has(name) && element !== undefined) this.problem(element.at, 'NOT_CLOSED', `<${name}> has no end tag.`);
    if (element !== undefined) this.build(element);
  }

  private build({ name, each }: OpenElement): void {
    if (name === 'p') this.blocks.push({ kind: 'paragraph', runs: trimmed(this.runs) });
    if (name === 'h1' || name === 'h2' || name === 'h3') {
      this.blocks.push({ kind: 'heading', level: name === 'h1' ? 1 : name === 'h2' ? 2 : 3, runs: trimmed(this.runs) });
    }
    if (name === 'li') this.items.push(trimmed(this.runs));
    if (name === 'td' || name === 'th') this.cells.push(trimmed(this.runs));
    if (name === 'tr') this.rows.push({ kind: this.isHead() ? 'head' : 'body', each, cells: this.cells });
    if (name === 'table') this.blocks.push({ kind: 'table', rows: this.rows });
    if (name === 'ul' || name === 'ol') this.blocks.push({ kind: 'list', marks: name === 'ul' ? 'bullets' : 'numbers', items: this.items });
  }

  private isHead(): boolean {
    return this.open.some(({ name }) => name === 'thead');
  }

  private words(words: string, at: number): void {
    if (this.text.words === '') this.text.at = at;
    this.text.words += words;
  }

  /** Takes the words since the last tag as runs of the element they stand in. */
  private flush(): void {
    const { at, words } = this.text;
    this.text = { at: 0, words: '' };
    const outer = this.open.at(-1)?.name ?? '';
    if (words.trim() === '' && !mayHold(outer, 'text')) return;
    if (words !== '' && !mayHold(outer, 'text') && (outer === '' || isElement(outer))) {
      this.problem(at, 'TEXT_OUTSIDE', 'Words must stand in a paragraph, heading, item or cell.');
      return;
    }
    const cut = cutText(words.replace(/[ \t\r\n]+/g, ' '));
    if ('wrong' in cut) {
      this.problem(at + cut.at, cut.wrong, 'A field is written {{name}}; here are braces without one.');
      return;
    }
    for (const part of cut.parts) {
      if ('field' in part) this.checkField(part.field, at);
      this.run(part);
    }
  }

  private checkField(field: string, at: number): void {
    const each = this.open.find((element) => element.each !== null)?.each ?? null;
    const known = [...this.fields.letter, ...(each === null ? [] : (this.fields.rows[each] ?? []))];
    if (known.includes(field)) return;
    const place = this.html.indexOf(field, at);
    this.problem(place < 0 ? at : place, 'UNKNOWN_FIELD', `There is no field {{${field}}} here; known are ${known.join(', ')}.`);
  }

  private run(part: TemplateRun['part']): void {
    const has = (name: string): boolean => this.open.some((element) => element.name === name);
    const isBold = has('strong') || has('th');
    const style: FontStyle = has('em') ? (isBold ? 'boldItalic' : 'italic') : isBold ? 'bold' : 'regular';
    this.runs.push({ part, style, decoration: has('u') ? 'underline' : 'none' });
  }

  /** End tags that ended nothing: the parser passes over them. */
  private strayEnds(): void {
    for (const { index } of this.html.matchAll(/<\//g)) {
      if (!this.ended.has(index)) this.problem(index, 'STRAY_END_TAG', 'This end tag ends nothing.');
    }
  }
}

/** Without the spaces that the layout of the template leaves at both ends. */
function trimmed(runs: readonly TemplateRun[]): TemplateRun[] {
  const kept = [...runs];
  const [first] = kept;
  if (first !== undefined && 'text' in first.part && first.part.text !== '\n')
    kept[0] = { ...first, part: { text: first.part.text.trimStart() } };
  const last = kept.at(-1);
  if (last !== undefined && 'text' in last.part && last.part.text !== '\n')
    kept[kept.length - 1] = { ...last, part: { text: last.part.text.trimEnd() } };
  return kept;
}
