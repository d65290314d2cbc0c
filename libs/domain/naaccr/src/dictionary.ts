import { DEFAULT_USER_ITEM_ROWS, DICTIONARY_SPECIFICATIONS, ITEM_COLUMNS, ITEM_DIFFERENCES } from './item-history.generated.js';
import type { DictionaryItem } from './item-def.js';
import { baseItemOf, rowsOf, userItemOf } from './item-rows.js';
import { ITEM_ROWS_260 } from './items-260.generated.js';

/** NAACCR versions with a published XML dictionary, oldest first. */
export const NAACCR_VERSIONS = ['140', '150', '160', '180', '210', '220', '230', '240', '250', '260'] as const;

/** Version of the data standard, as in `naaccrRecordVersion`. */
export type NaaccrVersion = (typeof NAACCR_VERSIONS)[number];

/** The version a new file is written in. */
export const LATEST_NAACCR_VERSION: NaaccrVersion = '260';

/** Base dictionary of one NAACCR version. `defaultUserItems` apply when a file names no user dictionary (NAACCR 14 to 21 only). */
export interface Dictionary {
  readonly version: NaaccrVersion;
  readonly uri: string;
  readonly specificationVersion: string;
  readonly items: readonly DictionaryItem[];
  readonly byId: ReadonlyMap<string, DictionaryItem>;
  readonly byNumber: ReadonlyMap<number, DictionaryItem>;
  readonly defaultUserItems: readonly DictionaryItem[];
}

const BASE_URI = 'http://naaccr.org/naaccrxml/naaccr-dictionary-';
const loaded = new Map<NaaccrVersion, Dictionary>();

/** True when this package holds the dictionary of the version. */
export function isNaaccrVersion(text: string): text is NaaccrVersion {
  return NAACCR_VERSIONS.some((version) => version === text);
}

/** URI of a version's base dictionary, as in the attribute `baseDictionaryUri`. */
export function baseDictionaryUri(version: NaaccrVersion): string {
  return `${BASE_URI}${version}.xml`;
}

/**
 * Base dictionary of a NAACCR version, items in item-number order; built on first use and kept.
 * @see data/SOURCE.md
 */
export function dictionary(version: NaaccrVersion): Dictionary {
  const known = loaded.get(version);
  if (known) return known;
  const built = buildDictionary(version);
  loaded.set(version, built);
  return built;
}

function buildDictionary(version: NaaccrVersion): Dictionary {
  const columns = columnsOf(version);
  const items = [...rowsByNumber(version).values()].map((row) => baseItemOf(row, columns)).sort((a, b) => a.number - b.number);
  return {
    version,
    uri: baseDictionaryUri(version),
    specificationVersion: DICTIONARY_SPECIFICATIONS[version] ?? '1.0',
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    byNumber: new Map(items.map((item) => [item.number, item])),
    defaultUserItems: rowsOf(DEFAULT_USER_ITEM_ROWS[version] ?? '').map(userItemOf),
  };
}

// Rows of the newest version with the differences of each older one applied, back to the version asked for.
function rowsByNumber(version: NaaccrVersion): Map<string, string> {
  const rows = new Map(rowsOf(ITEM_ROWS_260).map((row) => [idOf(row), row]));
  for (const older of NAACCR_VERSIONS.toReversed()) {
    if (older < version) break;
    for (const line of rowsOf(ITEM_DIFFERENCES[older] ?? '')) {
      if (line.startsWith('-')) rows.delete(line.slice(1));
      else rows.set(idOf(line), line);
    }
  }
  return rows;
}

function idOf(row: string): string {
  return row.split('|', 2)[1] ?? '';
}

function columnsOf(version: NaaccrVersion): ReadonlyMap<number, number> | undefined {
  const words = ITEM_COLUMNS[version];
  if (words === undefined) return undefined;
  const lengths = new Map([...rowsByNumber(version).values()].map((row) => [Number(row.split('|', 1)[0]), Number(row.split('|', 4)[3])]));
  const columns = new Map<number, number>();
  let next = 1;
  for (const word of words.split(' ')) {
    const [number = 0, column = next] = word.split('@').map(Number);
    columns.set(number, column);
    next = column + (lengths.get(number) ?? 0);
  }
  return columns;
}
