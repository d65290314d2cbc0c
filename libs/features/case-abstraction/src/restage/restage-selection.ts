import { eachRow, rows, type Tx } from '#platform/database';
import type { Items } from '#domain/naaccr';
import type { RecordPlace, StagedKind } from './stage-difference.js';

/** Which records are staged anew; all of them when nothing is named. */
export interface RestageSelection {
  /** First and last year of diagnosis, inclusive; records without a year are left out when either is given. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly facilityId?: number | undefined;
  readonly schemaId?: string | undefined;
  /** Staged so far by this algorithm, such as `eod_public`, and if given by this release of it. */
  readonly algorithm?: string | undefined;
  readonly release?: string | undefined;
}

/** A stretch of records of one kind, in the order of their ids: those behind `after` up to `upTo`, which may be the last of all. */
export interface RecordStretch {
  readonly kind: StagedKind;
  readonly after: string;
  readonly upTo: string;
}

const FIRST = '00000000-0000-0000-0000-000000000000';
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Divides the selected records into stretches of about `size`. @returns none when nothing is selected */
export async function stretchesOf(
  tx: Tx,
  selection: RestageSelection,
  size: number,
): Promise<{ readonly stretches: RecordStretch[]; readonly records: number }> {
  const reports = await stretchesOfKind(tx, { kind: 'abstract', selection, size });
  const primaries = await stretchesOfKind(tx, { kind: 'tumor', selection, size });
  return { stretches: [...reports.stretches, ...primaries.stretches], records: reports.records + primaries.records };
}

async function stretchesOfKind(
  tx: Tx,
  { kind, selection, size }: { readonly kind: StagedKind; readonly selection: RestageSelection; readonly size: number },
): Promise<{ readonly stretches: RecordStretch[]; readonly records: number }> {
  const { where, values } = CONDITIONS[kind](selection, 2);
  const marks = await rows<{ id: string; count: number; isMark: boolean }>(
    tx,
    `SELECT "id", "count"::integer, "count" % $1 = 0 AS "isMark"
     FROM (SELECT "id", row_number() OVER (ORDER BY "id") AS "count", lead("id") OVER (ORDER BY "id") AS "next" FROM ${kind} r WHERE ${where}) AS numbered
     WHERE "count" % $1 = 0 OR "next" IS NULL ORDER BY "id"`,
    [size, ...values],
  );
  const bounds = marks.filter(({ isMark }, at) => isMark && at < marks.length - 1).map(({ id }) => id);
  const records = marks.at(-1)?.count ?? 0;
  if (records === 0) return { stretches: [], records };
  return { stretches: [FIRST, ...bounds].map((after, at) => ({ kind, after, upTo: bounds[at] ?? LAST })), records };
}

/**
 * A stored record as it is read for comparing: no more than staging needs, since most come out as they stand, and the items as text, of
 * which staging reads a part.
 */
export interface StoredRecord {
  readonly recordId: string;
  readonly stagedBy: string | null;
  readonly schemaId: string | null;
  /** Items of the patient where the record has only its own. */
  readonly ofPatient?: string;
  readonly items: string;
}

/** Hands over a page of selected records of a stretch, in the order of their ids. @returns the last one */
export function eachRecord(
  tx: Tx,
  { kind, after, upTo }: RecordStretch,
  { selection, limit }: { readonly selection: RestageSelection; readonly limit: number },
  take: (stored: StoredRecord) => void,
): Promise<StoredRecord | undefined> {
  const { where, values } = CONDITIONS[kind](selection, 4);
  const sql = `SELECT ${COLUMNS[kind]} FROM ${SOURCES[kind]} WHERE r."id" > $1 AND r."id" <= $2 AND ${where} ORDER BY r."id" LIMIT $3`;
  return eachRow(tx, sql, [after, upTo, limit, ...values], take);
}

/** Coded items of both levels of a record, as far as `read` takes them out of the texts. */
export function itemsOf({ ofPatient, items }: StoredRecord, read: (text: string) => Items): Items {
  return ofPatient === undefined ? read(items) : { ...read(ofPatient), ...read(items) };
}

/** Where some records belong, in the order of their ids. */
export async function recordPlaces(tx: Tx, kind: StagedKind, ids: readonly string[]): Promise<RecordPlace[]> {
  if (ids.length === 0) return [];
  const found = await rows<Omit<RecordPlace, 'kind'>>(tx, `SELECT ${PLACES[kind]} FROM ${kind} r WHERE r."id" = ANY ($1) ORDER BY r."id"`, [
    ids,
  ]);
  return found.map((place) => ({ kind, ...place }));
}

const COLUMNS = {
  abstract: `r."id" AS "recordId", r."stagedBy", r."schemaId", r."items"::text AS "items"`,
  tumor: `r."id" AS "recordId", r."stagedBy", NULL AS "schemaId", p."items"::text AS "ofPatient", r."items"::text AS "items"`,
} as const;
const SOURCES = { abstract: `abstract r`, tumor: `tumor r JOIN patient p ON p."id" = r."patientId"` } as const;
const PLACES = {
  abstract: `r."id" AS "recordId", r."patientId", r."tumorId", ARRAY[r."facilityId"] AS "facilityIds"`,
  tumor: `r."id" AS "recordId", r."patientId", r."id" AS "tumorId", r."facilityIds"`,
} as const;

interface Condition {
  readonly where: string;
  readonly values: readonly unknown[];
}

type Conditions = (selection: RestageSelection, first: number) => Condition;

/** A primary of one facility is what its report is; only those of several are staged themselves. */
const CONDITIONS: Readonly<Record<StagedKind, Conditions>> = {
  abstract: (selection, first) => condition(selection, { first, facility: `r."facilityId" = ?`, schema: `r."schemaId" = ?`, always: [] }),
  tumor: (selection, first) =>
    condition(selection, {
      first,
      facility: `? = ANY (r."facilityIds")`,
      schema: `r."items" ->> 'schemaId' = ?`,
      always: [`cardinality(r."facilityIds") > 1`],
    }),
};

function condition(
  { from, to, facilityId, schemaId, algorithm, release }: RestageSelection,
  words: { readonly first: number; readonly facility: string; readonly schema: string; readonly always: readonly string[] },
): Condition {
  const asked: (readonly [string, unknown])[] = [
    [`r."diagnosisYear" >= ?`, from],
    [`r."diagnosisYear" <= ?`, to],
    [words.facility, facilityId],
    [words.schema, schemaId],
    [`split_part(r."stagedBy", ' ', 1) = ?`, algorithm],
    [`split_part(r."stagedBy", ' ', 2) = ?`, release],
  ];
  const given = asked.filter(([, value]) => value !== undefined);
  const parts = [...words.always, ...given.map(([text], at) => text.replace('?', `$${words.first + at}`))];
  return { where: parts.join(' AND ') || 'true', values: given.map(([, value]) => value) };
}
