import fs from 'node:fs';
import { Command, Option } from 'commander';
import { parseUserDictionary, type NaaccrVersion, type UserDictionary } from '#domain/naaccr';
import { inputFile } from '../input-file.js';
import { progress, type Progress } from '../progress.js';
import { DictionaryUnusable } from './naaccr.errors.js';
import { openRecords, type NaaccrRecords, type RecordOptions } from './naaccr-records.js';
import { plainInput, type PlainInput } from './plain-input.js';

/** What every command that reads a file takes. */
export interface ReadingOptions {
  readonly member?: string;
  readonly dictionary?: readonly string[];
  readonly relaxed?: true;
  readonly encoding: 'utf-8' | 'windows-1252';
}

/** Adds the options of reading to a command. */
export function withReadingOptions(command: Command): Command {
  return command
    .option('--member <name>', 'which file of a ZIP archive')
    .option('--dictionary <file...>', 'user dictionaries that the file refers to')
    .option('--relaxed', 'let foreign namespaces and elements pass; they are left out')
    .addOption(new Option('--encoding <encoding>', 'of the file').choices(['utf-8', 'windows-1252']).default('utf-8'));
}

/** @throws DictionaryUnusable */
export function userDictionaryIn(name: string, version?: NaaccrVersion): UserDictionary {
  const parsed = parseUserDictionary(fs.readFileSync(inputFile(name).name, 'utf8'), version);
  if ('dictionary' in parsed) return parsed.dictionary;
  throw new DictionaryUnusable(name, parsed.detail === undefined ? parsed.problems : [...parsed.problems, parsed.detail]);
}

/** A file that is open, with the way it was asked to be read. */
export interface OpenFile {
  readonly input: PlainInput;
  readonly records: NaaccrRecords;
  readonly userDictionaries: readonly UserDictionary[];
}

/**
 * Opens a file by the options of the command line. Unknown items are kept when `unknownItems` is `process`.
 * @throws CommandFailed when it cannot be read
 */
export async function openFile(
  name: string,
  options: ReadingOptions,
  more: { readonly unknownItems?: 'error' | 'process'; readonly timeGenerated?: string } = {},
): Promise<OpenFile> {
  const userDictionaries = (options.dictionary ?? []).map((file) => userDictionaryIn(file));
  const input = await plainInput(name, options.member);
  const records = await openRecords(input, readerOptions(options, userDictionaries, more));
  return { input, records, userDictionaries };
}

function readerOptions(
  { relaxed, encoding }: ReadingOptions,
  userDictionaries: readonly UserDictionary[],
  { unknownItems = 'error', timeGenerated }: { readonly unknownItems?: 'error' | 'process'; readonly timeGenerated?: string },
): RecordOptions {
  const both = { userDictionaries, encoding: encoding === 'utf-8' ? 'utf-8-strict' : encoding } as const;
  const namespaces = relaxed ? ({ namespaceRules: 'relaxed', extensions: 'ignore' } as const) : {};
  return { xml: { ...both, ...namespaces, unknownItems }, flat: { ...both, ...(timeGenerated !== undefined && { timeGenerated }) } };
}

/** Progress of a file that is read; nothing is shown when its size is not known. */
export function readingProgress({ bytesTotal, bytesTaken }: PlainInput): { show(note: string): void; end(): void } {
  const shown: Progress | undefined = bytesTotal > 0 ? progress(bytesTotal) : undefined;
  return { show: (note) => shown?.show(bytesTaken(), note), end: () => shown?.end() };
}
