import { type Addressee, letterBarcode } from '#domain/follow-up';
import { sealedPlace, unsealItems } from '#features/case-abstraction';
import { rows, type Tx, type Vault } from '#platform/database';
import { nameOf } from '../people/follow-up.queries.js';
import type { LetterState } from './batch/letter-batch.contract.js';

/** A letter's row, without its people and its file. */
export interface LetterRow {
  readonly id: string;
  readonly facilityId: number;
  readonly ordinal: number;
  /** As PostgreSQL gives a bigint. */
  readonly number: string;
  readonly addressee: Addressee;
  readonly state: LetterState;
  readonly reason: string | null;
  readonly physicianName: string | null;
  readonly pages: number | null;
  readonly sentOn: string | null;
  readonly returnedReason: string | null;
}

/** Somebody a letter is about. */
export interface LetterSubject {
  readonly letterId: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly stepId: string;
  readonly stepState: string;
  readonly state: string;
  readonly reason: string | null;
}

/** Columns of {@link LetterRow}; `l` is the letter, `p` its physician. */
export const LETTER_COLUMNS = `l."id", l."facilityId", l."ordinal", l."number", l."addressee", l."state", l."reason", p."name" AS "physicianName",
  l."pages", l."sentOn"::text AS "sentOn", l."returnedReason"`;

export function barcodeOf({ number }: Pick<LetterRow, 'number'>): string {
  return letterBarcode(Number(number));
}

/** The people of some letters, by letter id, with their names opened. */
export async function subjectsOf(tx: Tx, vault: Vault, letterIds: readonly string[]): Promise<Map<string, LetterSubject[]>> {
  const found = await rows<Omit<LetterSubject, 'patientName'> & { readonly sealed: Buffer }>(
    tx,
    `SELECT l."letterId", l."patientId", l."stepId", s."state" AS "stepState", l."state", l."reason", p."sealed" FROM letter_patient l
     JOIN patient p ON p."id" = l."patientId" JOIN follow_up_step s ON s."id" = l."stepId"
     WHERE l."letterId" = ANY ($1::uuid[]) ORDER BY l."letterId", l."patientId"`,
    [letterIds],
  );
  const byLetter = new Map<string, LetterSubject[]>();
  for (const { sealed, ...subject } of found) {
    const items = await unsealItems(tx, vault, { bytes: sealed, place: sealedPlace.patient(subject.patientId) });
    const patientName = nameOf(items);
    byLetter.set(subject.letterId, [...(byLetter.get(subject.letterId) ?? []), { ...subject, patientName }]);
  }
  return byLetter;
}
