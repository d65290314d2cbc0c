import { codes } from './code-set.js';
import type { PrimaryTumor } from './primary-tumor.js';

/** A histology table of the manual: which row and which subtypes (column 3) a histology stands on. */
export interface RowTable {
  readonly rows: ReadonlyMap<string, string>;
  readonly subtypes: ReadonlyMap<string, string>;
}

/** Tables of one chapter by primary site. */
export type SiteTables = ReadonlyMap<string, RowTable>;

/** Reads a table from our compact form; the format is told in data/solid-tumor-rows.ts. */
export function rowTable(text: string): RowTable {
  const rows = new Map<string, string>();
  const subtypes = new Map<string, string>();
  for (const { head, parts } of linesOf(text)) {
    for (const part of parts) {
      const [code = '', keys = code] = part.split('=');
      if (head === 'subtypes') subtypes.set(code, keys);
      else rows.set(code, head === 'rows' ? code : head);
    }
  }
  return { rows, subtypes };
}

/** Reads several tables, each after a line of the sites it is for. */
export function siteTables(text: string): SiteTables {
  const tables = new Map<string, RowTable>();
  for (const block of text.split('@ ').slice(1)) {
    const [sites = '', ...lines] = block.replaceAll('\n  ', ' ').split('\n');
    const table = rowTable(lines.join('\n'));
    for (const site of codes(sites)) tables.set(site, table);
  }
  return tables;
}

function linesOf(text: string): { readonly head: string; readonly parts: readonly string[] }[] {
  const lines = text.replaceAll('\n  ', ' ').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => ({ head: line.slice(0, line.indexOf(': ')), parts: line.slice(line.indexOf(': ') + 2).split(' ') }));
}

/** Row of a tumor, or `undefined` when the table does not list its histology; a code of any behavior goes first. */
export function rowOf(table: RowTable | undefined, { histology, morphology }: PrimaryTumor): string | undefined {
  return table?.rows.get(histology) ?? table?.rows.get(morphology);
}

/** Two subtypes are one when either key names the other: a few codes stand for several subtypes. */
export function sameSubtype(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** True when both histologies are subtypes of the table and neither is the other. */
export function differentSubtypes(table: RowTable | undefined, a: PrimaryTumor, b: PrimaryTumor): boolean {
  const first = subtypeOf(table, a);
  const second = subtypeOf(table, b);
  return first !== undefined && second !== undefined && !sameSubtype(first, second);
}

/** Subtype keys of a tumor, or `undefined` when its histology is no subtype. */
export function subtypeOf(table: RowTable | undefined, { histology, morphology }: PrimaryTumor): string | undefined {
  return table?.subtypes.get(histology) ?? table?.subtypes.get(morphology);
}

/** True when a list of histologies or morphologies names the tumor. */
export function isListed(list: ReadonlySet<string>, { histology, morphology }: PrimaryTumor): boolean {
  return list.has(histology) || list.has(morphology);
}
