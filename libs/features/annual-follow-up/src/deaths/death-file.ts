import { parse } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import {
  columnsOf,
  DEATH_FILE_ITEMS,
  type DeathFileItem,
  type DeathMapping,
  type DeathRow,
  mappingProblems,
  proposeMapping,
  readDeathRow,
  separatorOf,
} from '#domain/follow-up';
import { type CalendarDay, type Items, itemValue } from '#domain/naaccr';
import { fileSlices, type PlainBytes } from '#features/case-abstraction';
import { DeathFileUnreadable } from './deaths.errors.js';

/** How a file of deaths is to be read. */
export interface DeathFileReading {
  readonly format: 'csv' | 'naaccr-xml';
  /** Empty: as the names of the columns propose. */
  readonly mapping: DeathMapping;
  readonly source: string;
  readonly today: CalendarDay;
}

/** Row 1 is the first after the line of column names, or the first patient. */
export interface ReadDeath extends DeathRow {
  readonly row: number;
}

const LONGEST_ROW = 65_536;

/**
 * The rows of a file of deaths, one at a time: a line or a patient is all that is held.
 * @throws DeathFileUnreadable, FileUnreadable or NaaccrXmlError when it cannot be read on
 */
export async function* deathRows(bytes: PlainBytes, reading: DeathFileReading): AsyncGenerator<ReadDeath> {
  let row = 0;
  for await (const values of reading.format === 'csv' ? csvValues(bytes, reading.mapping) : xmlValues(bytes)) {
    row += 1;
    yield { row, ...(isLiving(values) ? refusedAsLiving : readDeathRow(values, reading)) };
  }
}

type Values = Partial<Record<DeathFileItem, string>> & { readonly vitalStatus?: string };

const refusedAsLiving: DeathRow = { items: null, problems: [{ code: 'DEATH_DATE_MISSING', item: 'dateOfLastContact' }] };

/** A patient of a NAACCR file who is not said to be dead has no date of death. */
function isLiving({ vitalStatus }: Values): boolean {
  return vitalStatus !== undefined && vitalStatus !== '0';
}

async function* xmlValues(bytes: PlainBytes): AsyncGenerator<Values> {
  for await (const { patients } of fileSlices(bytes)) {
    for (const { items } of patients) yield { ...valuesOf(items), vitalStatus: itemValue(items, 'vitalStatus') };
  }
}

function valuesOf(items: Items): Values {
  return Object.fromEntries(DEATH_FILE_ITEMS.map((item) => [item, itemValue(items, item)]));
}

async function* csvValues(bytes: PlainBytes, given: DeathMapping): AsyncGenerator<Values> {
  const text = decoded(bytes);
  const { line, rest } = await firstLine(text);
  const columns = columnsOf(line);
  const mapping = Object.keys(given).length > 0 ? given : proposeMapping(columns);
  const problems = mappingProblems(mapping, columns);
  if (problems.length > 0) {
    throw new DeathFileUnreadable('DEATH_FILE_MAPPING_WRONG', 1, problems.map(({ message }) => message).join(' '));
  }
  const places = Object.entries(mapping).map(([column, item]) => [columns.indexOf(column), item] as const);
  for await (const fields of records(rest, separatorOf(line))) {
    yield Object.fromEntries(places.map(([at, item]) => [item, fields[at] ?? '']));
  }
}

async function* records(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<string[]> {
  const options = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: LONGEST_ROW };
  const parser = parse(options);
  // An error of either side destroys the other and surfaces in the loop below.
  pipeline(Readable.from(text), parser, () => undefined);
  try {
    for await (const fields of parser as AsyncIterable<string[]>) yield fields;
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    parser.destroy();
  }
}

/** Messages of the parser quote what it stumbled over, so only its code and line are told. */
function asUnreadable(error: unknown): unknown {
  const fault: { readonly code?: unknown; readonly lines?: unknown } = typeof error === 'object' && error !== null ? error : {};
  if (typeof fault.code !== 'string' || !fault.code.startsWith('CSV_')) return error;
  const line = typeof fault.lines === 'number' ? fault.lines + 1 : null;
  return fault.code === 'CSV_MAX_RECORD_SIZE'
    ? new DeathFileUnreadable('DEATH_FILE_LINE_TOO_LONG', line, 'A row is longer than 64 KB; expected every quote to be closed in its row.')
    : new DeathFileUnreadable(
        'DEATH_FILE_BROKEN',
        line,
        'The rows cannot be read on from here; expected values between separators, quoted by " where they hold one.',
      );
}

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!isNotUtf8(error)) throw error;
    throw new DeathFileUnreadable('DEATH_FILE_NOT_UTF8', null, 'The file is no UTF-8 text; save it as CSV in UTF-8 and load it again.');
  }
}

function isNotUtf8(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

async function firstLine(text: AsyncGenerator<string>): Promise<{ readonly line: string; readonly rest: AsyncIterable<string> }> {
  let begun = '';
  while (!begun.includes('\n') && begun.length <= LONGEST_ROW) {
    const next = await text.next();
    if (next.done === true) break;
    begun += next.value;
  }
  const end = begun.indexOf('\n');
  const line = end === -1 ? begun : begun.slice(0, end);
  if (line.trim() === '' || line.length > LONGEST_ROW) {
    throw new DeathFileUnreadable('DEATH_FILE_NO_HEADER', 1, 'The first line must name the columns, such as LAST,FIRST,DOB,DOD.');
  }
  return { line, rest: joined(end === -1 ? '' : begun.slice(end + 1), text) };
}

async function* joined(begun: string, text: AsyncGenerator<string>): AsyncGenerator<string> {
  if (begun !== '') yield begun;
  yield* text;
}
