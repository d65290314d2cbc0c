import fs from 'node:fs';
import path from 'node:path';
import {
  NaaccrXmlError,
  parseUserDictionary,
  type NaaccrFlatReadOptions,
  type NaaccrFlatWriteOptions,
  type NaaccrReadOptions,
  type NaaccrWriteOptions,
  type UserDictionary,
} from '#domain/naaccr';

/** One row of expected.json. */
export interface NaaccrCase {
  readonly file: string;
  readonly mode: 'xml' | 'flat' | 'dict' | 'x2x' | 'x2f' | 'f2x';
  readonly options: readonly string[];
  readonly dictionaries: readonly string[];
  readonly expected_output?: string | null;
  readonly outcome: Readonly<Record<string, unknown>>;
}

/** What a conversion wrote, beside what it should have written; the reason of a refusal stands for its text. */
export interface Written {
  readonly written: string;
  readonly expected: string;
}

/** Text that a conversion should write, or the reason for which it should refuse. */
export function expectedText(folder: string, row: NaaccrCase): string {
  if (typeof row.expected_output === 'string') return fs.readFileSync(path.join(folder, row.expected_output), 'utf8');
  const { exception } = row.outcome;
  return typeof exception === 'object' && exception !== null && 'message' in exception ? String(exception.message) : '';
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

// The code pages that differ from UTF-8 in what they hold; ISO 8859-1 is read as windows-1252, which has letters where it has none.
function encodingOf(charset = 'UTF-8'): Pick<NaaccrReadOptions, 'encoding'> {
  return /1252|8859-1/.test(charset) ? { encoding: 'windows-1252' } : {};
}

const REPLACED = Buffer.from('\ufffd');

/** The bytes of a case's file; read as ASCII, every other byte is malformed. */
export function bytesOf(folder: string, row: NaaccrCase): Uint8Array {
  const bytes = fs.readFileSync(path.join(folder, row.file));
  if (namedOptions(row.options).get('charset') !== 'US-ASCII') return bytes;
  return Uint8Array.from([...bytes].flatMap((byte) => (byte < 0x80 ? [byte] : [...REPLACED])));
}

/** The user dictionaries a case hands to the reader. */
export function dictionariesOf(folder: string, row: NaaccrCase): readonly UserDictionary[] {
  return row.dictionaries.map((file) => {
    const parsed = parseUserDictionary(fs.readFileSync(path.join(folder, file), 'utf8'));
    if ('problems' in parsed) throw new NaaccrXmlError('BAD_USER_DICTIONARY', parsed.problems[0] ?? file);
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
    ...(named.has('exclude') ? { itemsToExclude: words(named.get('exclude')) } : {}),
    ...encodingOf(named.get('charset')),
    ...(idmap === undefined ? {} : { itemIdsToTranslate: pairOf(idmap, ':') }),
    ...(dictmap === undefined ? {} : { dictionaryIdsToTranslate: pairOf(dictmap, '>') }),
  };
}

const WRITTEN_UNKNOWN: Readonly<Record<string, NonNullable<NaaccrWriteOptions['unknownItems']>>> = { process: 'asGiven', ignore: 'skip' };

/** Writer options of a case. */
export function writeOptionsOf(folder: string, row: NaaccrCase): NaaccrWriteOptions {
  const named = namedOptions(row.options);
  const specificationVersion = named.get('spec');
  return {
    userDictionaries: dictionariesOf(folder, row),
    unknownItems: WRITTEN_UNKNOWN[named.get('unknown') ?? 'error'] ?? 'required',
    extensions: named.get('ignoreExt') === 'true' ? 'ignore' : 'keep',
    itemOrder: named.get('alpha') === 'true' ? 'alphabetical' : 'asGiven',
    itemNumbers: named.get('num') === 'true' ? 'all' : 'none',
    zeroPadding: named.get('pad') === 'true' ? 'apply' : 'none',
    controlCharacters: named.get('ctrl') === 'false' ? 'refuse' : 'strip',
    newLine: named.get('nl') === 'CRLF' ? 'CRLF' : 'LF',
    ...(named.has('include') ? { itemsToInclude: words(named.get('include')) } : {}),
    ...(named.has('exclude') ? { itemsToExclude: words(named.get('exclude')) } : {}),
    ...(named.has('reg') ? { namespaces: REGISTERED } : {}),
    ...(specificationVersion === undefined ? {} : { specificationVersion }),
  };
}

const words = (text: string | undefined): readonly string[] => (text ?? '').split(',').filter((word) => word !== '');

/** Reader options of a case of a fixed-column file; the reference stamps the root with the time of its run. */
export function flatReadOptionsOf(folder: string, row: NaaccrCase): NaaccrFlatReadOptions {
  const named = namedOptions(row.options);
  const root = row.outcome['root'];
  const time = typeof root === 'object' && root !== null && 'time' in root ? String(root.time) : '@NOW@';
  return {
    timeGenerated: time,
    valueChecks: named.get('validate') === 'false' ? 'lengthOnly' : 'all',
    levelMismatches: named.get('mismatch') === 'true' ? 'report' : 'ignore',
    userDictionaries: dictionariesOf(folder, row),
    ...encodingOf(named.get('charset')),
    ...(named.has('group') ? { tumorGroupingItems: words(named.get('group')) } : {}),
    ...(named.has('include') ? { itemsToInclude: words(named.get('include')) } : {}),
    ...(named.has('exclude') ? { itemsToExclude: words(named.get('exclude')) } : {}),
  };
}

/** Writer options of a case that ends in a fixed-column file. */
export function flatWriteOptionsOf(folder: string, row: NaaccrCase): NaaccrFlatWriteOptions {
  const { userDictionaries = [], zeroPadding = 'none', newLine = 'LF', itemsToInclude, itemsToExclude } = writeOptionsOf(folder, row);
  const lists = { ...(itemsToInclude ? { itemsToInclude } : {}), ...(itemsToExclude ? { itemsToExclude } : {}) };
  return { userDictionaries, zeroPadding, newLine, ...lists };
}
