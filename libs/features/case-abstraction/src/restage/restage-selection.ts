import { rows, type Tx } from '#platform/database';
import type { Items } from '#domain/naaccr';
import type { StagedKind, StandingRecord } from './stage-difference.js';

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

/** A page of selected records of a stretch, in the order of their ids. */
export async function recordPage(
  tx: Tx,
  { kind, after, upTo }: RecordStretch,
  { selection, limit }: { readonly selection: RestageSelection; readonly limit: number },
): Promise<StandingRecord[]> {
  const { where, values } = CONDITIONS[kind](selection, 4);
  const found = await rows<StoredRecord>(
    tx,
    `SELECT ${COLUMNS[kind]} FROM ${SOURCES[kind]} WHERE r."id" > $1 AND r."id" <= $2 AND ${where} ORDER BY r."id" LIMIT $3`,
    [after, upTo, limit, ...values],
  );
  return found.map((record) => standingRecord(kind, record));
}

interface StoredRecord {
  readonly recordId: string;
  readonly patientId: string;
  readonly tumorId: string;
  readonly facilityIds: readonly number[];
  readonly stagedBy: string | null;
  readonly schemaId?: string | null;
  readonly ofPatient?: Items;
  readonly items: Items;
}

function standingRecord(kind: StagedKind, { ofPatient, items: own, schemaId, ...record }: StoredRecord): StandingRecord {
  const items = ofPatient === undefined ? own : { ...ofPatient, ...own };
  return { ...record, kind, items, schemaId: schemaId ?? items.schemaId ?? null };
}

const COLUMNS = {
  abstract: `r."id" AS "recordId", r."patientId", r."tumorId", ARRAY[r."facilityId"] AS "facilityIds", r."stagedBy", r."schemaId", r."items"`,
  tumor: `r."id" AS "recordId", r."patientId", r."id" AS "tumorId", r."facilityIds", r."stagedBy", p."items" AS "ofPatient", r."items"`,
} as const;
const SOURCES = { abstract: `abstract r`, tumor: `tumor r JOIN patient p ON p."id" = r."patientId"` } as const;

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
