/**
 * The rules of `climb` of `#domain/follow-up` as SQL over the people of one page. Parameters: $1 day, $2 and $3 months after which people fall due and are
 * lost, $4 time of writing, $5 the ladder of the house, from $6 on the people. A test holds the two together.
 */

/** The condition that chooses the people, on a column with their ids. */
export type People = (column: string) => string;

/** Where a person without a date of last contact counts from: lost since long ago. */
const LONG_AGO = `date '1900-01-01'`;
const ACTIVE = `('scheduled', 'open', 'sent')`;

/** People in the half of the ladder they are in, with the day from which its rungs count. @param state - the state of `followed_patient` (alias `f`) */
function personSql(state: string, people: People): string {
  return `
    person AS MATERIALIZED (
      SELECT q.*, CASE WHEN q.state = 'lost' THEN 'lost' ELSE 'due' END AS part,
             CASE WHEN q."lastContactDay" IS NULL THEN ${LONG_AGO}
                  ELSE (q."lastContactDay" + make_interval(months => CASE WHEN q.state = 'lost' THEN $3::integer ELSE $2::integer END))::date END AS anchor
      FROM (SELECT f."patientId", f."facilityId", coalesce(f."dateOfLastContact", '') AS cycle, f."vitalStatus", f."lastContactDay",
                   f."notFollowedBecause", f."letterPermission" AS permission, f."stop", ${state} AS state
            FROM followed_patient f WHERE ${people('f."patientId"')}) q)`;
}

/** The rungs of the facilities of those people. `isFirst`: no other rung of its half comes earlier for anybody. */
const RUNG = `
    rung_in AS MATERIALIZED (
      SELECT o."facilityId", r.step, r.kind, r.addressee, r."from" AS part, r."afterMonths" AS months, r."afterDays" AS days,
             r."everyMonths" AS every, r."needsPermission", r."insteadOf"
      FROM (SELECT DISTINCT "facilityId" FROM person) o LEFT JOIN follow_up_ladder l USING ("facilityId")
      CROSS JOIN LATERAL jsonb_to_recordset(coalesce(l."rungs", $5::jsonb)) AS r (step text, kind text, addressee text, "from" text,
        "afterMonths" integer, "afterDays" integer, "everyMonths" integer, "needsPermission" boolean, "insteadOf" text)
    ), rung AS MATERIALIZED (
      SELECT r.*, NOT EXISTS (SELECT 1 FROM rung_in e WHERE e."facilityId" = r."facilityId" AND e.part = r.part AND e.months <= r.months AND e.days <= r.days
                                AND (e.months < r.months OR e.days < r.days)) AS "isFirst"
      FROM rung_in r)`;

/** Steps on file: those not over, of any cycle, and those over of the present cycle; old cycles are not read. */
function onFileSql(people: People): string {
  const columns = `s."id", s."patientId", s."facilityId", s."cycle", s."step", s."round", s."kind", s."addressee", s."part", s."state", s."dueDate",
             coalesce(s."naturalDate", s."dueDate") AS nominal, coalesce(s."openedOn", s."dueDate") AS opened`;
  return `
    on_file AS MATERIALIZED (
      SELECT ${columns} FROM follow_up_step s WHERE s."state" IN ${ACTIVE} AND ${people('s."patientId"')}
      UNION ALL
      SELECT ${columns} FROM person p JOIN follow_up_step s ON s."patientId" = p."patientId" AND s."cycle" = p.cycle
      WHERE p.state IN ('due', 'lost') AND s."state" IN ('done', 'expired') AND ${people('s."patientId"')}
    ), climbed AS (
      SELECT s.* FROM on_file s JOIN person p ON p."patientId" = s."patientId" AND p.cycle = s."cycle" WHERE s."state" <> 'scheduled'
    ), latest AS (
      SELECT DISTINCT ON ("patientId", "part") "patientId", "part", nominal, greatest(0, opened - 1 - nominal) AS late
      FROM climbed ORDER BY "patientId", "part", nominal DESC, opened DESC
    ), rounds AS (
      SELECT "patientId", "step", max("round") AS round FROM climbed GROUP BY "patientId", "step")`;
}

/** Day number `n` of a rung that repeats; months are calendar months, clamped. */
const NATURAL = (months: string): string => `(p.anchor + make_interval(months => ${months}))::date + r.days`;
/** Fewest whole months from the anchor to the position: a month has at most 31 days. */
const REPEATS_GONE = `greatest(0, ((k.nominal - p.anchor - r.days) / 31 - r.months) / r.every)`;
/** How many further repeats can hold the next one: counting months of 31 days falls back by one in five years. */
const REPEATS_TRIED = `(${REPEATS_GONE} + 3 + (k.nominal - p.anchor) / 1800)`;

/** The rungs that come next, all of one date for each person. People who are current need those only that come first for everybody. */
const NEXT = `
    coming AS (
      SELECT p.*, r.step, r.kind, r.addressee, r."needsPermission", r."insteadOf", n.nominal, k.nominal AS "lastNatural", coalesce(k.late, 0) AS late,
             coalesce(d.round, 0) + 1 AS round, rank() OVER (PARTITION BY p."patientId" ORDER BY n.nominal) AS nth
      FROM person p
      JOIN rung r ON r."facilityId" = p."facilityId" AND r.part = p.part AND (p.state <> 'current' OR r."isFirst")
      LEFT JOIN latest k ON k."patientId" = p."patientId" AND k."part" = p.part
      LEFT JOIN rounds d ON d."patientId" = p."patientId" AND d."step" = r.step
      CROSS JOIN LATERAL (
        SELECT CASE WHEN r.every IS NULL OR k.nominal IS NULL THEN ${NATURAL('r.months')}
                    ELSE (SELECT min(m.nominal) FROM generate_series(${REPEATS_GONE}, ${REPEATS_TRIED}) AS g (n)
                          CROSS JOIN LATERAL (SELECT ${NATURAL('r.months + g.n * r.every')} AS nominal) m WHERE m.nominal > k.nominal) END AS nominal) n
      WHERE p.state IN ('current', 'due', 'lost') AND (r.every IS NOT NULL OR d.round IS NULL) AND (k.nominal IS NULL OR n.nominal > k.nominal)
    ), next AS MATERIALIZED (
      SELECT c.*, CASE WHEN c."lastContactDay" IS NULL AND c."lastNatural" IS NULL THEN $1::date ELSE c.nominal + c.late END AS due,
             $1::date > c.nominal + c.late AS reached
      FROM coming c WHERE c.nth = 1)`;

/** Why something may not happen to a person. @param what - alias of the step or rung @param who - alias of the person */
function barredSql(what: string, who: string): string {
  return `WHEN ${who}."stop" IS NOT NULL AND ${what}.kind IN ('letter', 'telephone', 'retry') THEN ${who}."stop"
          WHEN ${what}.addressee IN ('patient', 'contact') AND EXISTS (SELECT 1 FROM patient q WHERE q."id" = ${who}."patientId" AND q.items ->> 'noPatientContactFlag' = '1')
            THEN 'no-patient-contact'
          WHEN ${what}.addressee = 'patient' AND ${who}.permission = 'refused' THEN 'permission-refused'`;
}
const NO_PERMISSION = (what: string, who: string): string =>
  `WHEN ${what}."needsPermission" AND ${who}.permission <> 'granted' THEN 'no-permission'`;

/** What begins today, or is passed over with its reason. */
const BEGUN = `
    begun AS MATERIALIZED (
      SELECT n.*, CASE ${barredSql('n', 'n')} ${NO_PERMISSION('n', 'n')}
                       WHEN n."insteadOf" IS NOT NULL AND EXISTS (
                         SELECT 1 FROM rung r WHERE r."facilityId" = n."facilityId" AND r.step = n."insteadOf"
                           AND (CASE ${barredSql('r', 'n')} ${NO_PERMISSION('r', 'n')} END) IS NULL) THEN 'not-needed' END AS passed
      FROM next n WHERE n.reached)`;

/** The next contact, promised while nothing has begun; what is planned already stays untouched. */
const PLANNED = `
    planned AS MATERIALIZED (
      SELECT n.* FROM next n LEFT JOIN on_file s ON s."patientId" = n."patientId" AND s."cycle" = n.cycle AND s."step" = n.step AND s."round" = n.round
      WHERE NOT n.reached AND n.part = 'due' AND n.kind <> 'look-up' AND n."lastNatural" IS NULL
        AND (s."id" IS NULL OR s."dueDate" <> n.due OR s."facilityId" <> n."facilityId")
        AND (n.state <> 'current' OR NOT EXISTS (
              SELECT 1 FROM follow_up_step e WHERE e."patientId" = n."patientId" AND e."cycle" = n.cycle AND e."part" = 'due' AND e."state" IN ('done', 'expired'))))`;

/** What ends, and why. */
const ENDED = `
    turn AS (
      SELECT "patientId", array_agg(step) AS steps FROM begun WHERE passed IS NULL GROUP BY "patientId"
    ), judged AS (
      SELECT s."id", s."patientId", s."state", s."step", s."kind", p.state AS standing, s."cycle" <> p.cycle AS old, CASE
          WHEN p.state = 'closed' THEN 'dead'
          WHEN p.state = 'not-followed' THEN p."notFollowedBecause"
          WHEN s."cycle" > p.cycle THEN 'date-corrected'
          WHEN s."cycle" < p.cycle THEN CASE WHEN s."kind" = 'look-up' AND s."state" = 'open' THEN 'found-in-registry' ELSE 'contacted' END
          WHEN p.state = 'lost' AND s."part" = 'due' THEN 'lost'
          WHEN s."state" = 'scheduled' THEN CASE WHEN n.step IS NULL THEN 'ladder-changed' END
          ${barredSql('s', 'p')}
          WHEN t.steps IS NOT NULL AND (s."kind" = 'letter' OR s."step" = ANY (t.steps)) THEN 'next-step' END AS reason
      FROM on_file s JOIN person p ON p."patientId" = s."patientId" LEFT JOIN turn t ON t."patientId" = s."patientId"
      LEFT JOIN next n ON n."patientId" = s."patientId" AND n.step = s."step" AND n.round = s."round"
      WHERE s."state" IN ${ACTIVE}
    ), ending AS MATERIALIZED (
      SELECT j."id", j."patientId", j.reason, CASE
          WHEN j.reason = 'found-in-registry' THEN 'done'
          WHEN j."state" = 'scheduled' THEN 'cancelled'
          WHEN j."state" = 'open' AND (j.standing IN ('closed', 'not-followed') OR j.old) THEN 'cancelled'
          ELSE 'expired' END AS ended
      FROM judged j WHERE j.reason IS NOT NULL)`;

/**
 * The people about whom something changes, locked; whoever is locked by another transaction is left to it, for it plans their steps itself, and whoever
 * was contacted since this statement began is left to the next sweep.
 */
const freeSql = (people: People): string => `
    free AS MATERIALIZED (
      SELECT q."id" FROM patient q JOIN person p ON p."patientId" = q."id"
      WHERE q."id" IN (SELECT "patientId" FROM ending UNION SELECT "patientId" FROM begun UNION SELECT "patientId" FROM planned)
        AND coalesce(q."dateOfLastContact", '') = p.cycle AND q."vitalStatus" IS NOT DISTINCT FROM p."vitalStatus" AND ${people('q."id"')}
      ORDER BY q."id" FOR NO KEY UPDATE OF q SKIP LOCKED)`;

const WRITTEN = `
    ended AS (
      UPDATE follow_up_step s SET "state" = e.ended, "reason" = e.reason, "closedAt" = $4
      FROM ending e JOIN free f ON f."id" = e."patientId" WHERE s."id" = e."id" AND s."state" IN ${ACTIVE}
      RETURNING 1
    ), written AS (
      INSERT INTO follow_up_step AS s ("patientId", "facilityId", "cycle", "step", "round", "kind", "addressee", "part", "dueDate", "naturalDate", "openedOn",
                                       "state", "reason", "createdAt", "closedAt")
      SELECT w."patientId", w."facilityId", w.cycle, w.step, w.round, w.kind, w.addressee, w.part, w.due, w.nominal, CASE WHEN w.reached THEN $1::date END,
             CASE WHEN NOT w.reached THEN 'scheduled' WHEN w.passed IS NULL THEN 'open' ELSE 'expired' END, w.passed, $4, CASE WHEN w.passed IS NOT NULL THEN $4::timestamptz END
      FROM (SELECT b.* FROM begun b UNION ALL SELECT n.*, NULL FROM planned n) w JOIN free f ON f."id" = w."patientId"
      ORDER BY w."patientId", w.nominal, w.step
      ON CONFLICT ("patientId", "cycle", "step", "round") DO UPDATE SET
        "facilityId" = excluded."facilityId", "kind" = excluded."kind", "addressee" = excluded."addressee", "part" = excluded."part", "dueDate" = excluded."dueDate",
        "naturalDate" = excluded."naturalDate", "openedOn" = excluded."openedOn", "state" = excluded."state", "reason" = excluded."reason",
        "closedAt" = excluded."closedAt", "contactId" = NULL, "evidence" = NULL
        -- What another sweep planned alike since this statement began is not planned again.
        WHERE s."state" IN ('scheduled', 'cancelled')
          AND (s."state", s."dueDate", s."facilityId") IS DISTINCT FROM (excluded."state", excluded."dueDate", excluded."facilityId")
      RETURNING "state")`;

/** The whole statement: what it changed, as counts. */
export function climbSql(state: string, people: People): string {
  const parts = [personSql(state, people), RUNG, onFileSql(people), NEXT, BEGUN, PLANNED, ENDED, freeSql(people), WRITTEN];
  return `WITH ${parts.join(',')}
    SELECT (SELECT count(*)::integer FROM person WHERE state = 'due') AS due,
           (SELECT count(*)::integer FROM person WHERE state = 'lost') AS lost,
           (SELECT count(*)::integer FROM written WHERE "state" = 'open') AS opened,
           (SELECT count(*)::integer FROM written WHERE "state" = 'scheduled') AS scheduled,
           (SELECT count(*)::integer FROM ended) AS cancelled`;
}

/**
 * Newer contacts of the same person found in the registry, put beside open look-ups: a report of any facility that knows a later date, or a record of
 * another number with the same social security number, or the same name and birth.
 */
export function lookUpSql(people: People): string {
  return `
    WITH open AS (
      SELECT s."id", p."id" AS "patientId", p."ssnIndex", p."nameBirthIndex", coalesce(p."lastContactDay", ${LONG_AGO}) AS since, s."evidence"
      FROM follow_up_step s JOIN patient p ON p."id" = s."patientId" WHERE s."kind" = 'look-up' AND s."state" = 'open' AND ${people('s."patientId"')} AND ${people('p."id"')}
    ), found AS (
      SELECT o."id", o."evidence", e.evidence AS newer FROM open o LEFT JOIN LATERAL (
        SELECT jsonb_build_object('match', m.match, 'patientId', m."patientId", 'date', m.date) AS evidence
        FROM (
          SELECT 'report' AS match, a."patientId", greatest(earliest_day(a.items ->> 'dateOfLastContact'), a."firstContactDay") AS date
          FROM abstract a WHERE a."patientId" = o."patientId"
          UNION ALL SELECT 'social-security-number', q."id", q."lastContactDay" FROM patient q WHERE q."ssnIndex" = o."ssnIndex" AND q."id" <> o."patientId"
          UNION ALL SELECT 'name-and-birth', q."id", q."lastContactDay" FROM patient q WHERE q."nameBirthIndex" = o."nameBirthIndex" AND q."id" <> o."patientId"
        ) m WHERE m.date > o.since ORDER BY m.date DESC, m.match DESC LIMIT 1) e ON true
    ), free AS (
      SELECT s."id" FROM follow_up_step s WHERE s."id" IN (SELECT "id" FROM found WHERE "evidence" IS DISTINCT FROM newer)
      ORDER BY s."id" FOR NO KEY UPDATE SKIP LOCKED
    )
    UPDATE follow_up_step s SET "evidence" = f.newer FROM found f JOIN free USING ("id") WHERE s."id" = f."id"`;
}
