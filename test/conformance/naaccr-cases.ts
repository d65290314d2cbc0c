import fs from 'node:fs';
import path from 'node:path';
import { parseUserDictionary, type NaaccrReadOptions, type NaaccrWriteOptions, type UserDictionary } from '#domain/naaccr';

/** One row of expected.json. */
export interface NaaccrCase {
  readonly file: string;
  readonly mode: 'xml' | 'flat' | 'dict' | 'x2x' | 'x2f' | 'f2x';
  readonly options: readonly string[];
  readonly dictionaries: readonly string[];
  readonly expected_output?: string;
  readonly outcome: Readonly<Record<string, unknown>>;
}

/** Options of a case by name without dashes; a repeated option keeps its last value. */
export function namedOptions(options: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    options.map((option) => [
      option.replace(/^--/, '').split('=', 1)[0] ?? '',
      option.includes('=') ? option.slice(option.indexOf('=') + 1) : 'true',
    ]),
  );
}

const REGISTERED: NonNullable<NaaccrReadOptions['namespaces']> = {
  other: { uri: 'http://whatever.org', tags: ['MyOuterTag', 'MyInnerTag'] },
  naaccr: { uri: 'http://naaccr.org/naaccrxml', tags: ['NaaccrData', 'Patient', 'Tumor', 'Item'] },
};

function pairOf(text: string, separator: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text.split(',').map((pair) => [pair.slice(0, pair.indexOf(separator)), pair.slice(pair.indexOf(separator) + 1)]),
  );
}

/** The user dictionaries a case hands to the reader. */
export function dictionariesOf(folder: string, row: NaaccrCase): readonly UserDictionary[] {
  return row.dictionaries.map((file) => {
    const parsed = parseUserDictionary(fs.readFileSync(path.join(folder, file), 'utf8'));
    if ('problems' in parsed) throw new Error(`${file}: ${parsed.problems[0] ?? ''}`);
    return parsed.dictionary;
  });
}

/** Reader options of a case; the reference's silent ways are asked for, since its outcomes are what is compared. */
export function readOptionsOf(folder: string, row: NaaccrCase): NaaccrReadOptions {
  const named = namedOptions(row.options);
  const is = (name: string, value: string): boolean => named.get(name) === value;
  const unknown = named.get('unknown');
  const include = named.get('include');
  const idmap = named.get('idmap');
  const dictmap = named.get('dictmap');
  return {
    compatibility: 'exact',
    namespaceRules: is('strict', 'false') ? 'relaxed' : 'strict',
    valueChecks: is('validate', 'false') ? 'lengthOnly' : 'all',
    unknownItems: unknown === 'process' || unknown === 'ignore' ? unknown : 'error',
    extensions: is('ignoreExt', 'true') ? 'ignore' : 'keep',
    renamedItems: is('translate', 'true') ? 'translate' : 'asWritten',
    missingDictionaries: is('missingDict', 'false') ? 'required' : 'optional',
    userDictionaries: dictionariesOf(folder, row),
    ...(named.has('reg') ? { namespaces: REGISTERED } : {}),
    ...(include === undefined ? {} : { itemsToInclude: include.split(',') }),
    ...(idmap === undefined ? {} : { itemIdsToTranslate: pairOf(idmap, ':') }),
    ...(dictmap === undefined ? {} : { dictionaryIdsToTranslate: pairOf(dictmap, '>') }),
  };
}

/** Writer options of a case. */
export function writeOptionsOf(folder: string, row: NaaccrCase): NaaccrWriteOptions {
  const named = namedOptions(row.options);
  const specificationVersion = named.get('spec');
  return {
    userDictionaries: dictionariesOf(folder, row),
    unknownItems: named.get('unknown') === 'process' ? 'asGiven' : 'required',
    itemOrder: named.get('alpha') === 'true' ? 'alphabetical' : 'asGiven',
    itemNumbers: named.get('num') === 'true' ? 'all' : 'none',
    zeroPadding: named.get('pad') === 'true' ? 'apply' : 'none',
    controlCharacters: named.get('ctrl') === 'false' ? 'refuse' : 'strip',
    newLine: named.get('nl') === 'CRLF' ? 'CRLF' : 'LF',
    ...(named.has('reg') ? { namespaces: REGISTERED } : {}),
    ...(specificationVersion === undefined ? {} : { specificationVersion }),
  };
}
