import type { NaaccrVersion } from '../dictionary.js';
import type { DictionaryItem, RecordType } from '../item-def.js';
import { combinationProblem } from '../user-dictionary/combination-problem.js';
import type { UserDictionary } from '../user-dictionary/user-dictionary.js';
import { runningItems } from '../xml/item-plan.js';
import { NaaccrFlatError } from './naaccr-flat-error.js';

/** An item with its place in the record; `start` and `end` count from 0, `end` is the first column behind it. */
export interface FlatField {
  readonly item: DictionaryItem;
  readonly start: number;
  readonly end: number;
}

/** The fixed columns of one NAACCR version and record type, fields in column order. */
export interface FlatLayout {
  readonly naaccrVersion: NaaccrVersion;
  readonly recordType: RecordType;
  readonly lineLength: number;
  readonly fields: readonly FlatField[];
}

/** What a file says about itself in its first record. */
export interface FlatFormat {
  readonly naaccrVersion: NaaccrVersion;
  readonly recordType: RecordType;
}

const UNTIL_16: Readonly<Record<RecordType, number>> = { I: 3339, C: 5564, A: 22824, M: 22824 };
const LINE_LENGTHS: Readonly<Partial<Record<NaaccrVersion, Readonly<Record<RecordType, number>>>>> = {
  140: UNTIL_16,
  150: UNTIL_16,
  160: UNTIL_16,
  180: { I: 4048, C: 6154, A: 24194, M: 24194 },
};

/**
 * Characters of a record, without its line end; `undefined` from NAACCR 21 on, which has no fixed columns.
 * @example flatLineLength({ naaccrVersion: '180', recordType: 'I' }) // 4048
 */
export function flatLineLength({ naaccrVersion, recordType }: FlatFormat): number | undefined {
  return LINE_LENGTHS[naaccrVersion]?.[recordType];
}

/**
 * Columns of a version and record type: base items, and the items of the user dictionaries or, without any, the default ones.
 * User items without a column have no place in the record and are left out.
 * @throws NaaccrFlatError NO_COLUMNS or BAD_USER_DICTIONARY
 */
export function flatLayout(format: FlatFormat, users: readonly UserDictionary[] = []): FlatLayout {
  const { naaccrVersion, recordType } = format;
  const lineLength = flatLineLength(format);
  if (lineLength === undefined) {
    throw new NaaccrFlatError(
      'NO_COLUMNS',
      `version ${naaccrVersion} does not support start columns and cannot be used with this flat writer`,
    );
  }
  const problem = combinationProblem(naaccrVersion, users);
  if (problem !== undefined) throw new NaaccrFlatError('BAD_USER_DICTIONARY', problem.charAt(0).toUpperCase() + problem.slice(1));
  const fields = runningItems(naaccrVersion, users)
    .filter((item) => item.recordTypes.includes(recordType))
    .flatMap((item) => fieldOf(item, lineLength))
    .sort((a, b) => a.start - b.start);
  return { naaccrVersion, recordType, lineLength, fields };
}

function fieldOf(item: DictionaryItem, lineLength: number): FlatField[] {
  if (item.startColumn === undefined) return [];
  const start = item.startColumn - 1;
  const end = start + item.length;
  return end > lineLength ? [] : [{ item, start, end }];
}
