import { type Items, itemValue } from '#domain/naaccr';
import type { CreatedRow } from './decide-rows.js';
import type { ImportPatient, ImportRow } from './import-row.js';
import type { RecordTexts } from './record-texts.js';
import type { StandingPerson } from './standing-records.js';

/** Without a number in its file, a person is found again by a keyed digest. */
const DIGEST_MARK = '~';

/** True when the file has no Patient ID Number (20) for the row; the registry then assigns one, as it does for cases entered by hand. */
export function isUnnumbered({ keys }: Pick<ImportRow | ImportPatient, 'keys'>): boolean {
  return keys.patientKey.startsWith(DIGEST_MARK);
}

/** How many people of new rows have no number, neither in the file nor in the registry. */
export function countUnnumbered(created: readonly CreatedRow[], people: ReadonlyMap<string, StandingPerson>): number {
  const unnumbered = created.filter(({ row, patientId }) => {
    const known = patientId === undefined ? undefined : people.get(patientId)?.items;
    return isUnnumbered(row) && itemValue(known ?? {}, 'patientIdNumber') === '';
  });
  return new Set(unnumbered.map(({ patient, patientId }) => patientId ?? patient.ordinal)).size;
}

/** Items with a number where they have none. */
export function numbered(items: Items, patientIdNumber: string): Items {
  return itemValue(items, 'patientIdNumber') === '' && patientIdNumber !== '' ? { ...items, patientIdNumber } : items;
}

/** Texts of a record without a number, with one. */
export function numberedTexts(texts: RecordTexts, patientIdNumber: string): RecordTexts {
  const member = `"patientIdNumber":${JSON.stringify(patientIdNumber)}`;
  return { ...texts, coded: withMember(texts.coded, member), codedOfPatient: withMember(texts.codedOfPatient, member) };
}

const EMPTY = '{}'.length;

function withMember(object: Buffer, member: string): Buffer {
  return Buffer.concat([Buffer.from(`{${member}${object.length > EMPTY ? ',' : ''}`), object.subarray(1)]);
}
