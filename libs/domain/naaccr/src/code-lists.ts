import { codeEntry, type CodeEntry, type CodeList } from './code-list.js';
import { CODING_SYSTEM_CODES } from './code-tables/coding-system-codes.js';
import { COUNTRY_CODES } from './code-tables/country-codes.js';
import { DIAGNOSIS_CODES } from './code-tables/diagnosis-codes.js';
import { FOLLOW_UP_CODES } from './code-tables/follow-up-codes.js';
import { FORMER_COUNTRY_CODES } from './code-tables/former-country-codes.js';
import { FURTHER_MARKER_CODES } from './code-tables/further-marker-codes.js';
import { GENE_CODES } from './code-tables/gene-codes.js';
import { GEOGRAPHY_CODES } from './code-tables/geography-codes.js';
import { HISTOLOGIES_8000_8589 } from './code-tables/histology-8000-8589.js';
import { HISTOLOGIES_8590_9999 } from './code-tables/histology-8590-9999.js';
import { LABORATORY_CODES } from './code-tables/laboratory-codes.js';
import { MEASURE_CODES } from './code-tables/measure-codes.js';
import { PATIENT_CODES } from './code-tables/patient-codes.js';
import { PRIMARY_SITES_C00_C39 } from './code-tables/primary-site-c00-c39.js';
import { PRIMARY_SITES_C40_C80 } from './code-tables/primary-site-c40-c80.js';
import { RADIATION_CODES } from './code-tables/radiation-codes.js';
import { SCHEMA_CODES } from './code-tables/schema-codes.js';
import { SITE_SPECIFIC_CODES } from './code-tables/site-specific-codes.js';
import { STAGE_CODES } from './code-tables/stage-codes.js';
import { STAGE_MARKER_CODES } from './code-tables/stage-marker-codes.js';
import { STATE_CODES } from './code-tables/state-codes.js';
import { TREATMENT_CODES } from './code-tables/treatment-codes.js';
import { TREATMENT_COURSE_CODES } from './code-tables/treatment-course-codes.js';
import { isItemId } from './item-defs.js';
import type { ItemId } from './items.js';

const TABLES = [
  PATIENT_CODES,
  DIAGNOSIS_CODES,
  PRIMARY_SITES_C00_C39,
  PRIMARY_SITES_C40_C80,
  HISTOLOGIES_8000_8589,
  HISTOLOGIES_8590_9999,
  STAGE_CODES,
  TREATMENT_CODES,
  RADIATION_CODES,
  FOLLOW_UP_CODES,
  STATE_CODES,
  COUNTRY_CODES,
  FORMER_COUNTRY_CODES,
  GEOGRAPHY_CODES,
  CODING_SYSTEM_CODES,
  LABORATORY_CODES,
  GENE_CODES,
  SITE_SPECIFIC_CODES,
  MEASURE_CODES,
  STAGE_MARKER_CODES,
  TREATMENT_COURSE_CODES,
  FURTHER_MARKER_CODES,
  SCHEMA_CODES,
] as const;

// Lists too long to spell out in a message are described by the form of their codes.
const EXPECTED_FORMS: Partial<Record<ItemId, string>> = {
  primarySite: 'C and three digits, such as C504',
  histologicTypeIcdO3: 'four digits, such as 8500',
  addrAtDxPostalCode: 'a postal code, such as 87104 or 871041234',
  addrCurrentPostalCode: 'a postal code, such as 87104 or 871041234',
  causeOfDeath: 'an ICD code without its point, such as C509',
};
const LONGEST_SPELLED_LIST = 12;

function entryOf(line: string): CodeEntry {
  const space = line.indexOf(' ');
  const [code = '', to] = line.slice(0, space).split('..');
  return { code, to, label: line.slice(space + 1) };
}

function expectedOf(id: ItemId, entries: readonly CodeEntry[]): string {
  const form = EXPECTED_FORMS[id];
  if (form) return form;
  const codes = entries.map(({ code, to }) => (to === undefined ? code : `${code} to ${to}`));
  const last = codes.at(-1) ?? '';
  if (codes.length === 1) return last;
  if (codes.length <= LONGEST_SPELLED_LIST) return `${codes.slice(0, -1).join(', ')} or ${last}`;
  return `a code of the item, such as ${codes[0] ?? ''}`;
}

function listsOf(head: string, entries: readonly CodeEntry[]): CodeList[] {
  const words = head.split(' ').slice(1);
  const shared = {
    entries,
    byCode: new Map(entries.filter(({ to }) => to === undefined).map((entry) => [entry.code, entry])),
    ranges: entries.filter(({ to }) => to !== undefined),
    isComplete: !words.includes('~'),
  };
  return words.filter(isItemId).map((id) => ({ id, ...shared, expected: expectedOf(id, entries) }));
}

// Blocks with the same head are parts of one list, in the order of the tables.
function entriesByHead(): ReadonlyMap<string, readonly CodeEntry[]> {
  const blocks = new Map<string, CodeEntry[]>();
  for (const block of TABLES.flatMap((table) => table.split('\n\n'))) {
    const [head = '', ...lines] = block.split('\n').filter((line) => line !== '');
    blocks.set(head, [...(blocks.get(head) ?? []), ...lines.map(entryOf)]);
  }
  return blocks;
}

const LISTS: ReadonlyMap<ItemId, CodeList> = new Map(
  [...entriesByHead()].flatMap(([head, entries]) => listsOf(head, entries)).map((list) => [list.id, list]),
);

/** Codes of an item in our own words, or `undefined` when the item has no list here. */
export function codeList(id: ItemId): CodeList | undefined {
  return LISTS.get(id);
}

/** Items that have a code list. */
export function itemsWithCodes(): readonly ItemId[] {
  return [...LISTS.keys()];
}

/**
 * Meaning of a code, or `undefined` when the item has no list or the list does not name the code.
 * @example codeLabel('vitalStatus', '1') // 'Alive'
 */
export function codeLabel(id: ItemId, code: string): string | undefined {
  const list = LISTS.get(id);
  return list && codeEntry(list, code)?.label;
}
