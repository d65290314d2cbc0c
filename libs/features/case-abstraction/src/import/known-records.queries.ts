import { Injectable } from '@nestjs/common';
import { itemValue } from '#domain/naaccr';
import { rows, type Tx, Vault } from '#platform/database';
import { sealedPlace, unsealItems } from '../items/sealed-items.js';
import type { ImportPatient } from './import-row.js';
import { type KnownAbstract, type KnownPerson, type KnownRecords, sourceRef } from './known-records.js';
import { bytesColumn, integerColumn, textColumn, uuidColumn } from './sql-arrays.js';

interface PersonRow extends Omit<KnownPerson, 'dateOfBirth'> {
  /** Only where the last name is not the one of the file. */
  readonly sealed: Buffer | null;
}

interface NumberedPerson {
  readonly patientKey: string;
  readonly facilityId: number;
  readonly patientId: string;
}

/**
 * People looked at for one mark. More than a few share a number only where a made-up one stands for "unknown"; looking at all of
 * them for each of them would make such a file take for ever.
 */
const MOST_ALIKE = 12;

/** What the registry knows about the rows of a batch: a few statements however many rows there are. */
@Injectable()
export class KnownRecordsQueries {
  constructor(private readonly vault: Vault) {}

  async of(tx: Tx, patients: readonly ImportPatient[]): Promise<KnownRecords> {
    const abstracts = await this.abstracts(tx, patients);
    const strangers = patients.filter((patient) =>
      patient.rows.some((row) => !abstracts.has(sourceRef(row.facilityId, row.keys.sourceKey))),
    );
    const numbered = await this.numbered(tx, strangers);
    const byId = new Map<string, ImportPatient>();
    for (const patient of patients) {
      for (const row of patient.rows) {
        const known = abstracts.get(sourceRef(row.facilityId, row.keys.sourceKey));
        if (known && !known.importDigest?.equals(row.digest)) byId.set(known.patientId, patient);
      }
      for (const { patientId } of numbered.get(patient.keys.patientKey) ?? []) byId.set(patientId, patient);
    }
    const found = [...(await this.peopleById(tx, byId)), ...(await this.peopleByMarks(tx, strangers))];
    return { abstracts, byPatientKey: numbered, ...(await this.indexed(tx, found)) };
  }

  private async abstracts(tx: Tx, patients: readonly ImportPatient[]): Promise<Map<string, KnownAbstract>> {
    const wanted = patients.flatMap((patient) => patient.rows);
    const found = await rows<KnownAbstract>(
      tx,
      `SELECT a."id", a."facilityId", a."sourceKey", a."patientId", a."tumorId", a."status", a."version", a."importedVersion",
              a."importDigest", a."completedAt", a."primarySite", a."diagnosisYear"
       FROM unnest($1::integer[], $2::text[]) w("facilityId", "sourceKey")
       JOIN abstract a ON a."facilityId" = w."facilityId" AND a."sourceKey" = w."sourceKey"`,
      [integerColumn(wanted.map((row) => row.facilityId)), textColumn(wanted.map((row) => row.keys.sourceKey))],
    );
    return new Map(found.map((abstract) => [sourceRef(abstract.facilityId, abstract.sourceKey), abstract]));
  }

  private async numbered(tx: Tx, patients: readonly ImportPatient[]): Promise<Map<string, NumberedPerson[]>> {
    if (patients.length === 0) return new Map();
    const found = await rows<NumberedPerson>(
      tx,
      `SELECT DISTINCT w."patientKey", a."facilityId", a."patientId" FROM unnest($1::text[]) w("patientKey")
       CROSS JOIN LATERAL (SELECT "facilityId", "patientId" FROM abstract WHERE "patientKey" = w."patientKey" LIMIT ${MOST_ALIKE}) a
       ORDER BY a."patientId"`,
      [textColumn(patients.map((patient) => patient.keys.patientKey))],
    );
    return groupBy(found, (person) => person.patientKey);
  }

  private async peopleById(tx: Tx, wanted: ReadonlyMap<string, ImportPatient>): Promise<PersonRow[]> {
    if (wanted.size === 0) return [];
    return rows<PersonRow>(
      tx,
      `SELECT p."id", p."ssnIndex", p."nameBirthIndex", p."lastNameIndex",
              CASE WHEN p."lastNameIndex" IS DISTINCT FROM w."lastNameIndex" THEN p."sealed" END AS "sealed"
       FROM unnest($1::uuid[], $2::bytea[]) w("id", "lastNameIndex") JOIN patient p ON p."id" = w."id"`,
      [uuidColumn([...wanted.keys()]), bytesColumn([...wanted.values()].map((patient) => patient.keys.lastNameIndex))],
    );
  }

  private async peopleByMarks(tx: Tx, patients: readonly ImportPatient[]): Promise<PersonRow[]> {
    const bySsn = patients.filter(({ keys }) => keys.ssnIndex !== null);
    const byName = patients.filter(({ keys }) => keys.nameBirthIndex !== null);
    if (bySsn.length + byName.length === 0) return [];
    return rows<PersonRow>(
      tx,
      `SELECT p."id", p."ssnIndex", p."nameBirthIndex", p."lastNameIndex",
              CASE WHEN p."lastNameIndex" IS DISTINCT FROM w."lastNameIndex" THEN p."sealed" END AS "sealed"
       FROM unnest($1::bytea[], $2::bytea[]) w("ssnIndex", "lastNameIndex")
       CROSS JOIN LATERAL (SELECT * FROM patient WHERE "ssnIndex" = w."ssnIndex" LIMIT ${MOST_ALIKE}) p
       UNION ALL
       SELECT p."id", p."ssnIndex", p."nameBirthIndex", p."lastNameIndex", NULL FROM unnest($3::bytea[]) w("nameBirthIndex")
       CROSS JOIN LATERAL (SELECT * FROM patient WHERE "nameBirthIndex" = w."nameBirthIndex" LIMIT ${MOST_ALIKE}) p`,
      [
        bytesColumn(bySsn.map(({ keys }) => keys.ssnIndex)),
        bytesColumn(bySsn.map(({ keys }) => keys.lastNameIndex)),
        bytesColumn(byName.map(({ keys }) => keys.nameBirthIndex)),
      ],
    );
  }

  private async indexed(tx: Tx, found: readonly PersonRow[]): Promise<Pick<KnownRecords, 'people' | 'bySsn' | 'byNameBirth'>> {
    const people = new Map<string, KnownPerson>();
    for (const row of found) people.set(row.id, await this.opened(tx, row, people.get(row.id)));
    const oldestFirst = [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const ids = (mark: 'ssnIndex' | 'nameBirthIndex'): Map<string, string[]> => {
      const groups = groupBy(oldestFirst, (person) => person[mark]?.toString('hex') ?? '');
      return new Map([...groups].map(([key, group]) => [key, group.map(({ id }) => id)]));
    };
    return { people, bySsn: ids('ssnIndex'), byNameBirth: ids('nameBirthIndex') };
  }

  private async opened(tx: Tx, { sealed, ...marks }: PersonRow, before: KnownPerson | undefined): Promise<KnownPerson> {
    if (sealed === null) return { ...marks, dateOfBirth: before?.dateOfBirth ?? null };
    const items = await unsealItems(tx, this.vault, { bytes: sealed, place: sealedPlace.patient(marks.id) });
    return { ...marks, dateOfBirth: itemValue(items, 'dateOfBirth') || null };
  }
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
