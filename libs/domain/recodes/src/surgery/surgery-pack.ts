import { SurgeryTables, type SurgeryCode, type SurgeryTable } from './surgery-tables.js';

/** An edition that was read, with what was wrong in it. */
export interface SurgeryPack {
  readonly tables: SurgeryTables;
  /** One readable line each; empty when the file is sound. */
  readonly problems: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decode = (text: string): string => text.replace(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole);
/** Attributes are short; of a longer text only the beginning is read, so that a hostile file costs no more than its length. */
const ATTRIBUTES_READ = 1000;
const attribute = (attributes: string, name: string): string => decode(new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
/** Labels carry tags for bold and italics, which are not part of the words. */
const plain = (label: string): string =>
  label
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string };

const CDATA = '<![CDATA[';

function tagToken(tag: string): Token {
  const isClose = tag.startsWith('/');
  const name = /^\/?([a-z-]+)/.exec(tag)?.[1] ?? '';
  return { kind: isClose ? 'close' : 'open', name, attributes: isClose ? '' : tag.slice(name.length, ATTRIBUTES_READ) };
}

/** Tags and texts of a file, from left to right; what never ends is left out. */
function* tokensOf(xml: string): Generator<Token> {
  for (let at = 0; at < xml.length;) {
    const isData = xml.startsWith(CDATA, at);
    const isTag = xml[at] === '<';
    const end = xml.indexOf(isData ? ']]>' : isTag ? '>' : '<', at);
    if (end < 0) return;
    if (isData) yield { kind: 'text', text: xml.slice(at + CDATA.length, end) };
    else if (!isTag) yield { kind: 'text', text: decode(xml.slice(at, end)) };
    else yield* tagTokens(xml.slice(at + 1, end));
    at = isData ? end + 3 : isTag ? end + 1 : end;
  }
}

/** An empty element opens and closes. */
function* tagTokens(tag: string): Generator<Token> {
  const token = tagToken(tag);
  yield token;
  if (token.kind === 'open' && tag.endsWith('/')) yield { ...token, kind: 'close' };
}

/** Builds tables from the elements of a file as they open and close. */
class SurgeryBuilder {
  version = '';
  readonly tables: SurgeryTable[] = [];
  private text = '';
  private title = '';
  private level = 0;
  private parts = new Map<string, string>();
  private codes: SurgeryCode[] = [];

  open(name: string, attributes: string): void {
    this.text = '';
    if (name === 'surgery-tables') this.version = attribute(attributes, 'version');
    if (name === 'surgery-table') this.startTable(attributes);
    if (name === 'row') this.startRow(attributes);
  }

  add(text: string): void {
    this.text += text;
  }

  close(name: string): void {
    if (name === 'row') this.endRow();
    else if (name === 'surgery-table') this.endTable();
    else this.parts.set(name, this.text);
    this.text = '';
  }

  private startTable(attributes: string): void {
    this.title = attribute(attributes, 'title');
    this.parts = new Map();
    this.codes = [];
  }

  private startRow(attributes: string): void {
    this.level = Number(attribute(attributes, 'level') || '0');
    this.parts.delete('code');
    this.parts.delete('description');
  }

  /** Rows without a code are notes and headings. */
  private endRow(): void {
    const code = (this.parts.get('code') ?? '').trim();
    if (code !== '') this.codes.push({ code, label: plain(this.parts.get('description') ?? ''), level: this.level });
  }

  private endTable(): void {
    const part = (name: string): string => (this.parts.get(name) ?? '').trim();
    const { title, codes } = this;
    this.tables.push({
      title,
      sites: part('site-inclusion'),
      histologies: part('hist-inclusion'),
      exceptHistologies: part('hist-exclusion'),
      codes,
    });
  }
}

function problemsOf({ version, tables }: SurgeryBuilder): string[] {
  const problems = /^\d{4}$/.test(version) ? [] : [`The edition is "${version}"; expected the first year of diagnosis, such as 2024.`];
  if (tables.length === 0) problems.push('The file has no surgery table.');
  for (const { title, codes, sites, histologies } of tables) {
    if (codes.length === 0) problems.push(`The table ${title} has no codes.`);
    if (sites === '' && histologies === '') problems.push(`The table ${title} takes no site and no histology.`);
  }
  return problems;
}

/**
 * Reads an edition of the site-specific surgery tables: an XML file with one `surgery-table` per table, with `site-inclusion`, `hist-inclusion` and
 * `hist-exclusion`, and a `row` per code. Time grows with the length of the text and nothing else.
 * @param xml - the whole file
 */
export function readSurgeryTables(xml: string): SurgeryPack {
  const builder = new SurgeryBuilder();
  for (const token of tokensOf(xml)) {
    if (token.kind === 'text') builder.add(token.text);
    else if (token.kind === 'close') builder.close(token.name);
    else builder.open(token.name, token.attributes);
  }
  return { tables: new SurgeryTables(builder.version, builder.tables), problems: problemsOf(builder) };
}
