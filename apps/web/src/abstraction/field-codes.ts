import { codeEntry, codeList, isItemId, itemDef, searchCodes, type CodeEntry, type CodeList, type ItemId } from '#domain/naaccr';
import type { SchemaView } from '../api/contract.js';

/** Codes that a field offers and how to look through them. */
export interface FieldCodes {
  /** At most 60 unless told. */
  readonly search: (text: string, most?: number) => readonly CodeEntry[];
  readonly label: (code: string) => string | undefined;
  readonly has: (code: string) => boolean;
}

const SHOWN = 60;

function ofList(list: CodeList): FieldCodes {
  return {
    search: (text, most = SHOWN) => searchCodes(list.id, text, most),
    label: (code) => codeEntry(list, code)?.label,
    has: (code) => codeEntry(list, code) !== undefined,
  };
}

const known = new Map<ItemId, FieldCodes | undefined>();

/** The dictionary's codes of an item, or `undefined` when it has no list. */
export function dictionaryCodes(id: ItemId): FieldCodes | undefined {
  if (!known.has(id)) {
    const list = codeList(id);
    known.set(id, list && ofList(list));
  }
  return known.get(id);
}

function fits(entry: CodeEntry, text: string): boolean {
  const typed = text.trim().toLowerCase();
  if (entry.code.toLowerCase().startsWith(typed)) return true;
  const label = entry.label.toLowerCase();
  return typed.split(/\s+/).every((word) => label.includes(word));
}

const SITE_DEPENDENT = 'Stage/Prognostic Factors';

/**
 * Codes of the schemas' own inputs, the first schema that has an item before the others; a code written `000-988` stands for the range. What selects the schema (site, histology, sex and
 * the like) keeps the dictionary's codes: a schema knows only those that lead to it.
 */
export function schemaCodes(schemas: readonly (SchemaView | undefined)[]): ReadonlyMap<string, FieldCodes> {
  const inputs = schemas.toReversed().flatMap((schema) => schema?.inputs ?? []);
  return new Map(
    inputs.flatMap(({ id, codes }) =>
      id !== null && isItemId(id) && itemDef(id).uiSection === SITE_DEPENDENT && codes.length > 0 ? [[id, ofSchemaInput(codes)]] : [],
    ),
  );
}

// A cell of a table may list codes and ranges; a bound that is worked out while staging is no code to choose.
const cellsOf = (code: string): readonly string[] => code.split(',').filter((cell) => cell !== '' && !cell.includes('{'));

function entryOf(cell: string, label: string): CodeEntry {
  const [from = cell, to] = /^(\w+)-(\w+)$/.exec(cell)?.slice(1) ?? [];
  return { code: from, to, label };
}

function ofSchemaInput(codes: readonly { readonly code: string; readonly label: string }[]): FieldCodes {
  const entries = codes.flatMap(({ code, label }) => cellsOf(code).map((cell) => entryOf(cell, label)));
  const find = (code: string): CodeEntry | undefined =>
    entries.find(({ code: from, to }) => (to === undefined ? from === code : code.length === from.length && code >= from && code <= to));
  return {
    search: (text, most = SHOWN) => entries.filter((entry) => fits(entry, text)).slice(0, most),
    label: (code) => find(code)?.label,
    has: (code) => find(code) !== undefined,
  };
}
