import type { AbstractWrite, ChangeWrite, PersonColumns, StandingPerson, StandingTumor } from './standing-records.js';
import { bytesColumn, idListColumn, instantColumn, integerColumn, jsonColumn, textColumn, uuidColumn } from './sql-arrays.js';

/** One statement that stores many records. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A person to be stored. */
export interface PersonWrite {
  readonly person: StandingPerson;
  readonly columns: PersonColumns;
}

/** A tumor to be stored and whose it is. */
export interface TumorWrite {
  readonly tumor: StandingTumor;
  readonly person: StandingPerson;
}

/** Where rows of a history come from. */
export interface HistorySource {
  readonly importId: string;
  readonly userId: string | null;
  readonly now: Date;
}

const PERSON_ROWS = `unnest($1::uuid[], $2::text[], $3::jsonb[], $4::bytea[], $5::bytea[], $6::bytea[], $7::bytea[])
  w("id", "facilityIds", "items", "sealed", "ssnIndex", "nameBirthIndex", "lastNameIndex")`;

function personParameters(writes: readonly PersonWrite[], now: Date): unknown[] {
  return [
    uuidColumn(writes.map(({ person }) => person.id)),
    idListColumn(writes.map(({ person }) => person.facilityIds)),
    jsonColumn(writes.map(({ columns }) => columns.coded)),
    bytesColumn(writes.map(({ columns }) => columns.sealed)),
    bytesColumn(writes.map(({ columns }) => columns.keys.ssnIndex)),
    bytesColumn(writes.map(({ columns }) => columns.keys.nameBirthIndex)),
    bytesColumn(writes.map(({ columns }) => columns.keys.lastNameIndex)),
    now,
  ];
}

/** New people. */
export function insertPeople(writes: readonly PersonWrite[], now: Date): Statement {
  const sql = `INSERT INTO patient ("id", "facilityIds", "items", "sealed", "ssnIndex", "nameBirthIndex", "lastNameIndex", "createdAt", "updatedAt")
    SELECT "id", "facilityIds"::integer[], "items", "sealed", "ssnIndex", "nameBirthIndex", "lastNameIndex", $8, $8 FROM ${PERSON_ROWS}`;
  return { sql, parameters: personParameters(writes, now) };
}

/** Known people with what the file added. */
export function updatePeople(writes: readonly PersonWrite[], now: Date): Statement {
  const sql = `UPDATE patient p SET "facilityIds" = w."facilityIds"::integer[], "items" = w."items", "sealed" = w."sealed",
      "ssnIndex" = w."ssnIndex", "nameBirthIndex" = w."nameBirthIndex", "lastNameIndex" = w."lastNameIndex",
      "version" = p."version" + 1, "updatedAt" = $8
    FROM ${PERSON_ROWS} WHERE p."id" = w."id"`;
  return { sql, parameters: personParameters(writes, now) };
}

/** The copy of the person's sex on tumors, where the file changed it. */
export function updateSexOfTumors(people: readonly StandingPerson[]): Statement {
  return {
    sql: `UPDATE tumor t SET "sexAssignedAtBirth" = w."sex" FROM unnest($1::uuid[], $2::text[]) w("patientId", "sex") WHERE t."patientId" = w."patientId"`,
    parameters: [uuidColumn(people.map(({ id }) => id)), textColumn(people.map(({ sex }) => sex))],
  };
}

const TUMOR_ROWS = `unnest($1::uuid[], $2::uuid[], $3::text[], $4::jsonb[], $5::text[], $6::text[], $7::text[], $9::jsonb[], $10::integer[])
  w("id", "patientId", "facilityIds", "items", "siteGroup", "sexAssignedAtBirth", "stagedBy", "recodes", "derivedBy")`;

function tumorParameters(writes: readonly TumorWrite[], now: Date): unknown[] {
  return [
    uuidColumn(writes.map(({ tumor }) => tumor.id)),
    uuidColumn(writes.map(({ person }) => person.id)),
    idListColumn(writes.map(({ tumor }) => tumor.facilityIds)),
    jsonColumn(writes.map(({ tumor }) => tumor.text)),
    textColumn(writes.map(({ tumor }) => tumor.siteGroup)),
    textColumn(writes.map(({ person }) => person.sex)),
    textColumn(writes.map(({ tumor }) => tumor.stagedBy)),
    now,
    jsonColumn(writes.map(({ tumor }) => jsonText(tumor.recodes))),
    integerColumn(writes.map(({ tumor }) => tumor.derivedBy)),
  ];
}

/** New primaries. */
export function insertTumors(writes: readonly TumorWrite[], now: Date): Statement {
  const sql = `INSERT INTO tumor ("id", "patientId", "facilityIds", "items", "siteGroup", "sexAssignedAtBirth", "stagedBy", "recodes", "derivedBy",
      "createdAt", "updatedAt")
    SELECT "id", "patientId", "facilityIds"::integer[], "items", "siteGroup", "sexAssignedAtBirth", "stagedBy", "recodes", "derivedBy", $8, $8
    FROM ${TUMOR_ROWS}`;
  return { sql, parameters: tumorParameters(writes, now) };
}

/** Known primaries with what the file added. */
export function updateTumors(writes: readonly TumorWrite[], now: Date): Statement {
  const sql = `UPDATE tumor t SET "facilityIds" = w."facilityIds"::integer[], "items" = w."items", "siteGroup" = w."siteGroup",
      "sexAssignedAtBirth" = w."sexAssignedAtBirth", "stagedBy" = w."stagedBy", "recodes" = w."recodes", "derivedBy" = w."derivedBy",
      "version" = t."version" + 1, "updatedAt" = $8
    FROM ${TUMOR_ROWS} WHERE t."id" = w."id"`;
  return { sql, parameters: tumorParameters(writes, now) };
}

const ABSTRACT_ROWS = `unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::integer[], $5::integer[], $6::text[], $7::timestamptz[],
    $8::jsonb[], $9::bytea[], $10::text[], $11::text[], $12::bytea[], $13::integer[], $14::integer[], $15::integer[], $16::jsonb[],
    $17::text[], $18::text[], $19::text[])
  w("id", "patientId", "tumorId", "facilityId", "version", "status", "completedAt", "items", "sealed", "patientKey", "sourceKey", "importDigest",
    "editErrors", "itemsMissing", "editWarnings", "edits", "schemaId", "stagedBy", "siteGroup")`;

function abstractParameters(writes: readonly AbstractWrite[], now: Date): unknown[] {
  const columns = writes.map(({ judged }) => judged);
  return [
    uuidColumn(writes.map(({ id }) => id)),
    uuidColumn(writes.map(({ patientId }) => patientId)),
    uuidColumn(writes.map(({ tumorId }) => tumorId)),
    integerColumn(writes.map(({ facilityId }) => facilityId)),
    integerColumn(writes.map(({ version }) => version)),
    textColumn(writes.map(({ status }) => status)),
    instantColumn(writes.map(({ completedAt }) => completedAt)),
    jsonColumn(columns.map(({ texts }) => texts.coded)),
    bytesColumn(writes.map(({ sealed }) => sealed)),
    textColumn(writes.map(({ patientKey }) => patientKey)),
    textColumn(writes.map(({ sourceKey }) => sourceKey)),
    bytesColumn(writes.map(({ digest }) => digest)),
    integerColumn(columns.map(({ editErrors }) => editErrors)),
    integerColumn(columns.map(({ itemsMissing }) => itemsMissing)),
    integerColumn(columns.map(({ editWarnings }) => editWarnings)),
    jsonColumn(columns.map(({ edits }) => jsonText(edits))),
    textColumn(columns.map(({ schemaId }) => schemaId)),
    textColumn(columns.map(({ stagedBy }) => stagedBy)),
    textColumn(columns.map(({ siteGroup }) => siteGroup)),
    now,
  ];
}

/** New abstracts. */
export function insertAbstracts(writes: readonly AbstractWrite[], now: Date): Statement {
  const sql = `INSERT INTO abstract ("id", "patientId", "tumorId", "facilityId", "version", "status", "completedAt", "items", "sealed", "patientKey",
      "sourceKey", "importDigest", "importedVersion", "editErrors", "itemsMissing", "editWarnings", "edits", "schemaId", "stagedBy", "siteGroup", "createdAt", "updatedAt")
    SELECT "id", "patientId", "tumorId", "facilityId", "version", "status", "completedAt", "items", "sealed", "patientKey",
      "sourceKey", "importDigest", "version", "editErrors", "itemsMissing", "editWarnings", "edits", "schemaId", "stagedBy", "siteGroup", $20, $20 FROM ${ABSTRACT_ROWS}`;
  return { sql, parameters: abstractParameters(writes, now) };
}

/** The next version of known abstracts; a corrected record is to be submitted again. */
export function updateAbstracts(writes: readonly AbstractWrite[], now: Date): Statement {
  const sql = `UPDATE abstract a SET "version" = w."version", "importedVersion" = w."version", "status" = w."status", "completedAt" = w."completedAt",
      "items" = w."items", "sealed" = w."sealed", "importDigest" = w."importDigest", "editErrors" = w."editErrors", "itemsMissing" = w."itemsMissing",
      "editWarnings" = w."editWarnings", "edits" = w."edits", "schemaId" = w."schemaId", "stagedBy" = w."stagedBy",
      "siteGroup" = w."siteGroup", "updatedAt" = $20
    FROM ${ABSTRACT_ROWS} WHERE a."id" = w."id"`;
  return { sql, parameters: abstractParameters(writes, now) };
}

/** Remembers the order of items in which a known record came this time. */
export function updateDigests(records: readonly { readonly id: string; readonly digest: Buffer }[]): Statement {
  return {
    sql: `UPDATE abstract a SET "importDigest" = w."digest" FROM unnest($1::uuid[], $2::bytea[]) w("id", "digest") WHERE a."id" = w."id"`,
    parameters: [uuidColumn(records.map(({ id }) => id)), bytesColumn(records.map(({ digest }) => digest))],
  };
}

/** One row of history per stored abstract. */
export function insertHistory(writes: readonly ChangeWrite[], { importId, userId, now }: HistorySource): Statement {
  const sql = `INSERT INTO item_change ("at", "userId", "facilityId", "patientId", "tumorId", "abstractId", "version", "kind", "source", "importId",
      "changes", "sealedChanges")
    SELECT $8::timestamptz, $9::uuid, "facilityId", "patientId", "tumorId", "abstractId", "version", 'imported', 'import', $10::uuid, "changes", "sealedChanges"
    FROM unnest($1::integer[], $2::uuid[], $3::uuid[], $4::uuid[], $5::integer[], $6::jsonb[], $7::bytea[])
      w("facilityId", "patientId", "tumorId", "abstractId", "version", "changes", "sealedChanges")`;
  const of = <Value>(read: (abstract: ChangeWrite['abstract']) => Value): Value[] => writes.map(({ abstract }) => read(abstract));
  const parameters = [
    integerColumn(of(({ facilityId }) => facilityId)),
    uuidColumn(of(({ patientId }) => patientId)),
    uuidColumn(of(({ tumorId }) => tumorId)),
    uuidColumn(of(({ id }) => id)),
    integerColumn(of(({ version }) => version)),
    jsonColumn(writes.map(({ changes }) => jsonText(changes))),
    bytesColumn(writes.map(({ sealedChanges }) => sealedChanges)),
    now,
    userId,
    importId,
  ];
  return { sql, parameters };
}

function jsonText(value: object): Buffer {
  return Buffer.from(JSON.stringify(value));
}
