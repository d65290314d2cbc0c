import type { DataType, DictionaryItem, ItemLevel, Padding } from './item-def.js';
import { SECTIONS } from './items-260.generated.js';

// The generated tables hold one item per line, cells divided by '|', with one-letter codes for the closed vocabularies.
const TYPES: Readonly<Record<string, DataType>> = {
  t: 'text',
  d: 'digits',
  a: 'alpha',
  m: 'mixed',
  n: 'numeric',
  D: 'date',
  T: 'dateTime',
};
const LEVELS: Readonly<Record<string, ItemLevel>> = { R: 'NaaccrData', P: 'Patient', T: 'Tumor' };
const RECORDS: Readonly<Record<string, string>> = { I: 'AMCI', C: 'AMC', M: 'AM' };
const PADDINGS: Readonly<Record<string, Padding>> = { '': 'none', lz: 'leftZero', lb: 'leftBlank', rz: 'rightZero', rb: 'rightBlank' };

/** Lines of a generated table, without the empty first and last one. */
export function rowsOf(table: string): string[] {
  return table.split('\n').filter((line) => line !== '');
}

/** Cell by position; a missing cell of a generated row is a defect of the table. */
export function cellOf(cells: readonly string[], position: number): string {
  const cell = cells[position];
  if (cell === undefined) throw new RangeError(`dictionary row ${cells.join('|')} has no cell ${position}`);
  return cell;
}

function decoded<T>(map: Readonly<Record<string, T>>, code: string): T {
  const value = map[code];
  if (value === undefined) throw new RangeError(`dictionary table has an unknown code ${code}`);
  return value;
}

type RowCore = Omit<DictionaryItem, 'section' | 'trim' | 'allowUnlimitedText' | 'startColumn'>;

function coreOf(cells: readonly string[]): RowCore {
  return {
    number: Number(cellOf(cells, 0)),
    id: cellOf(cells, 1),
    name: cellOf(cells, 2),
    length: Number(cellOf(cells, 3)),
    dataType: decoded(TYPES, cellOf(cells, 4)),
    level: decoded(LEVELS, cellOf(cells, 5)),
    recordTypes: decoded(RECORDS, cellOf(cells, 6)),
    padding: decoded(PADDINGS, cellOf(cells, 7)),
  };
}

/** Item of a base dictionary row: number|id|name|length|type|level|records|padding|unlimited|section. */
export function baseItemOf(row: string, columns?: ReadonlyMap<number, number>): DictionaryItem {
  const cells = row.split('|');
  const core = coreOf(cells);
  return {
    ...core,
    trim: 'all',
    allowUnlimitedText: cellOf(cells, 8) === 'u',
    section: cellOf(SECTIONS, Number(cellOf(cells, 9))),
    startColumn: columns?.get(core.number),
  };
}

/** Item of a default user dictionary row: number|id|name|length|type|level|records|padding|trim|column. */
export function userItemOf(row: string): DictionaryItem {
  const cells = row.split('|');
  const column = cellOf(cells, 9);
  return {
    ...coreOf(cells),
    trim: cellOf(cells, 8) === 'none' ? 'none' : 'all',
    allowUnlimitedText: false,
    section: 'User-defined',
    startColumn: column === '' ? undefined : Number(column),
  };
}
