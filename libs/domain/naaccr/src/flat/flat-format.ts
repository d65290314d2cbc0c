import { isNaaccrVersion, type NaaccrVersion } from '../dictionary.js';
import type { RecordType } from '../item-def.js';
import { trimAscii } from '../xml/ascii-trim.js';
import { flatLineLength, type FlatFormat } from './flat-layout.js';
import { NaaccrFlatError } from './naaccr-flat-error.js';

const VERSION_START = 16;
const VERSION_END = 19;

function versionOf(line: string): NaaccrVersion {
  const version = line.length < VERSION_END ? '' : trimAscii(line.slice(VERSION_START, VERSION_END));
  if (version === '') throw new NaaccrFlatError('BAD_VERSION', 'unable to get NAACCR version from first record');
  if (isNaaccrVersion(version)) return version;
  throw new NaaccrFlatError('BAD_VERSION', `invalid/unsupported NAACCR version on first record: ${version}`);
}

function recordTypeOf(line: string): RecordType {
  const type = trimAscii(line.slice(0, 1));
  if (type === '') throw new NaaccrFlatError('BAD_RECORD_TYPE', 'unable to get record type on first record');
  if (type === 'A' || type === 'M' || type === 'C' || type === 'I') return type;
  throw new NaaccrFlatError('BAD_RECORD_TYPE', `invalid/unsupported record type on first record: ${type}`);
}

/**
 * Reads version and record type from the first record of a fixed-column file and checks its length.
 * @param line - the record without its line end
 * @throws NaaccrFlatError FIRST_LINE_EMPTY, BAD_VERSION, BAD_RECORD_TYPE or BAD_LINE_LENGTH, in this order
 */
export function firstLineFormat(line: string): FlatFormat {
  if (line === '') throw new NaaccrFlatError('FIRST_LINE_EMPTY', 'first line is empty');
  const format = { naaccrVersion: versionOf(line), recordType: recordTypeOf(line) };
  const expected = flatLineLength(format) ?? -1;
  if (line.length !== expected) {
    throw new NaaccrFlatError('BAD_LINE_LENGTH', `invalid line length for first record, expected ${expected} but got ${line.length}`);
  }
  return format;
}

/**
 * Version and record type that a fixed-column record states, or `undefined` when it states none that is known; its length is not looked at.
 * @param line - at least the first 19 characters of a record
 */
export function flatFormatOf(line: string): FlatFormat | undefined {
  try {
    return { naaccrVersion: versionOf(line), recordType: recordTypeOf(line) };
  } catch (error) {
    if (error instanceof NaaccrFlatError) return undefined;
    throw error;
  }
}
