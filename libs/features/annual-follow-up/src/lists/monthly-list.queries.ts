import { type FollowUpLimits, shareOut } from '#domain/follow-up';
import { cutPage, firstRow, rows, type Tx } from '#platform/database';
import { stateSql } from '../state/state-sql.js';
import type { MonthlyListPageView, MonthlyListsQuery, MonthlyListView } from './monthly-list.contract.js';

/** A list that is being built. */
export interface ListToBuild {
  readonly id: string;
  readonly facilityId: number;
  /** CCYYMMDD */
  readonly day: string;
  readonly limits: FollowUpLimits;
  readonly now: Date;
}

/** Begins the list of a month. @returns false when there is one already */
export async function beginList(tx: Tx, { id, facilityId, day, now }: ListToBuild): Promise<boolean> {
  const begun = await rows(
    tx,
    `INSERT INTO follow_up_list ("id", "facilityId", "month", "asOf", "builtAt") VALUES ($1, $2, date_trunc('month', $3::date)::date, $3::date, $4)
     ON CONFLICT ("facilityId", "month") DO NOTHING RETURNING 1`,
    [id, facilityId, day, now],
  );
  return begun.length > 0;
}

/** Who is due or lost at the facility of a list now; an owner who left the staff ($5) does not count. */
const PEOPLE = `
  people AS MATERIALIZED (
    SELECT * FROM (
      SELECT f."patientId", CASE WHEN f."ownerId" = ANY ($5::uuid[]) THEN f."ownerId" END AS "ownerId", f."dateOfLastContact", f."lastContactDay",
             ${stateSql({ day: '$2', due: '$3', lost: '$4' })} AS state
      FROM followed_patient f WHERE f."facilityId" = $1) s
    WHERE s.state IN ('due', 'lost'))`;

function peopleOf({ facilityId, day, limits }: ListToBuild, staff: readonly string[]): readonly unknown[] {
  return [facilityId, day, limits.dueAfterMonths, limits.lostAfterMonths, staff];
}

/** Gives everybody who is to be listed and has no owner to one of some, so that all have as many; longest without contact first. */
export async function sharePeople(
  tx: Tx,
  list: ListToBuild,
  who: { readonly owners: readonly string[]; readonly staff: readonly string[] },
): Promise<void> {
  if (who.owners.length === 0) return;
  const people = await rows<{ patientId: string; ownerId: string | null }>(
    tx,
    `WITH ${PEOPLE} SELECT "patientId", "ownerId" FROM people ORDER BY "lastContactDay" NULLS FIRST, "patientId"`,
    peopleOf(list, who.staff),
  );
  const loads = new Map(who.owners.map((owner) => [owner, people.filter(({ ownerId }) => ownerId === owner).length]));
  const free = people.filter(({ ownerId }) => ownerId === null).map(({ patientId }) => patientId);
  await tx.query(
    `INSERT INTO follow_up_person AS p ("patientId", "facilityId", "ownerId", "updatedAt")
     SELECT n."patientId", $3::integer, n."ownerId", $4::timestamptz FROM unnest($1::uuid[], $2::uuid[]) AS n ("patientId", "ownerId") ORDER BY 1
     ON CONFLICT ("patientId", "facilityId") DO UPDATE SET "ownerId" = excluded."ownerId", "version" = p."version" + 1, "updatedAt" = excluded."updatedAt"`,
    [free, shareOut(free.length, loads), list.facilityId, list.now],
  );
}

/** Freezes who is due or lost now, with their owners and the steps that are to be done. */
export async function freezePeople(tx: Tx, list: ListToBuild, staff: readonly string[]): Promise<void> {
  await tx.query(
    `WITH ${PEOPLE}, steps AS (
       SELECT "patientId", array_agg("step" ORDER BY "dueDate", "step") AS steps FROM follow_up_step
       WHERE "facilityId" = $1 AND "state" IN ('open', 'sent') GROUP BY "patientId"
     ), frozen AS (
       INSERT INTO follow_up_list_person ("listId", "patientId", "facilityId", "ownerId", "state", "dateOfLastContact", "dueDate", "steps")
       SELECT $6, p."patientId", $1, p."ownerId", p.state, coalesce(p."dateOfLastContact", ''),
              (p."lastContactDay" + make_interval(months => $3::integer))::date, coalesce(s.steps, '{}')
       FROM people p LEFT JOIN steps s USING ("patientId") ORDER BY p."patientId" RETURNING "state"
     )
     UPDATE follow_up_list l SET "due" = c.due, "lost" = c.lost
     FROM (SELECT count(*) FILTER (WHERE "state" = 'due') AS due, count(*) FILTER (WHERE "state" = 'lost') AS lost FROM frozen) c WHERE l."id" = $6`,
    [...peopleOf(list, staff), list.id],
  );
}

/** The lists of the reader's facilities or of one of them, newest first, with what became of each owner's people; a page of them. */
export async function listsOf(tx: Tx, { facilityId, limit, after }: MonthlyListsQuery): Promise<MonthlyListPageView> {
  const [afterMonth, afterFacility] = after?.split('.') ?? [];
  const found = await rows<MonthlyListView>(
    tx,
    `SELECT l."id", l."facilityId", f."name" AS "facilityName", l."month"::text AS "month", l."asOf"::text AS "asOf", l."builtAt", l."due", l."lost",
            coalesce(o.owners, '[]') AS "owners"
     FROM (SELECT * FROM follow_up_list WHERE ($1::integer IS NULL OR "facilityId" = $1)
             AND ($2::date IS NULL OR "month" < $2 OR ("month" = $2 AND "facilityId" > $3::integer))
           ORDER BY "month" DESC, "facilityId" LIMIT $4) l JOIN facility f ON f."id" = l."facilityId"
     LEFT JOIN LATERAL (
       SELECT jsonb_agg(jsonb_build_object('ownerId', g."ownerId", 'ownerName', u."fullName", 'people', g.people, 'settled', g.settled)
                        ORDER BY u."fullName" NULLS LAST, g."ownerId") AS owners
       FROM (SELECT m."ownerId", count(*) AS people,
                    count(*) FILTER (WHERE n."vitalStatus" = '0' OR n."notFollowedBecause" IS NOT NULL OR coalesce(n."dateOfLastContact", '') <> m."dateOfLastContact") AS settled
             FROM follow_up_list_person m LEFT JOIN followed_patient n ON n."patientId" = m."patientId" WHERE m."listId" = l."id" GROUP BY 1) g
       LEFT JOIN app_user u ON u."id" = g."ownerId") o ON true
     ORDER BY l."month" DESC, l."facilityId"`,
    [facilityId ?? null, afterMonth ?? null, afterFacility ?? null, limit + 1],
  );
  return cutPage(found, limit, (last) => `${last.month.replaceAll('-', '')}.${last.facilityId}`);
}

/** One row of the file of a list. */
export interface ListedRow {
  readonly patientId: string;
  readonly patientIdNumber: string | null;
  readonly facility: string;
  readonly month: string;
  readonly owner: string | null;
  readonly state: string;
  readonly dateOfLastContact: string;
  readonly dueDate: string | null;
  readonly steps: string;
  readonly sealed: Buffer;
}

/** @returns undefined when no facility of the reader has such a list */
export function listById(tx: Tx, id: string): Promise<{ id: string; facilityId: number; month: string } | undefined> {
  return firstRow(tx, `SELECT "id", "facilityId", to_char("month", 'YYYY-MM') AS "month" FROM follow_up_list WHERE "id" = $1`, [id]);
}

/** A page of the people of a list, by id. */
export function listedRows(tx: Tx, id: string, page: { readonly after: string; readonly limit: number }): Promise<ListedRow[]> {
  return rows<ListedRow>(
    tx,
    `SELECT m."patientId", p.items ->> 'patientIdNumber' AS "patientIdNumber", f."name" AS "facility", to_char(l."month", 'YYYY-MM') AS "month", u."fullName" AS "owner",
            m."state", m."dateOfLastContact", m."dueDate"::text AS "dueDate", array_to_string(m."steps", ' ') AS "steps", p."sealed"
     FROM follow_up_list_person m JOIN follow_up_list l ON l."id" = m."listId" JOIN facility f ON f."id" = l."facilityId" JOIN patient p ON p."id" = m."patientId"
     LEFT JOIN app_user u ON u."id" = m."ownerId"
     WHERE m."listId" = $1 AND m."patientId" > $2::uuid ORDER BY m."patientId" LIMIT $3`,
    [id, page.after, page.limit],
  );
}
