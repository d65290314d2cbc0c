import { rows, type Tx } from '#platform/database';
import { type FollowUpLimits } from '#domain/follow-up';
import { stateSql } from '../state/state-sql.js';

/** What planning did to the steps of some people. */
export interface PlannedSteps {
  readonly due: number;
  readonly lost: number;
  readonly opened: number;
  readonly scheduled: number;
  readonly cancelled: number;
}

/** The people a page of a sweep looks at: ids from `from` to `upTo`, both included. */
export interface PatientRange {
  readonly from: string;
  readonly upTo: string;
}

const STATES = stateSql({ day: '$1', due: '$2', lost: '$3' });

/**
 * Sets the steps of a range of people right for a day, all at once. Whoever is followed has one step per cycle (a cycle begins with a
 * date of last contact): `due-list`, scheduled while current and open from the day it falls due, and `lost-search` once lost. Steps of
 * people who died, are no longer followed or were contacted since are cancelled. Doing it again changes nothing: a step is unique by
 * (patient, cycle, step), so no reminder can exist twice however many sweeps run.
 * @param day - CCYYMMDD
 */
export async function planSteps(
  tx: Tx,
  range: PatientRange,
  { day, limits, now }: { readonly day: string; readonly limits: FollowUpLimits; readonly now: Date },
): Promise<PlannedSteps> {
  const [counts] = await rows<PlannedSteps>(
    tx,
    `WITH person AS MATERIALIZED (
       SELECT f."patientId", f."facilityId", coalesce(f."dateOfLastContact", '') AS cycle, f."lastContactDay", ${STATES} AS state
       FROM followed_patient f WHERE f."patientId" >= $4::uuid AND f."patientId" <= $5::uuid
     ), cancelled AS (
       UPDATE follow_up_step s SET "state" = 'cancelled', "closedAt" = $6, "reason" = CASE WHEN p.cycle <> s."cycle" THEN 'contacted' ELSE p.state END
       FROM person p
       WHERE s."patientId" = p."patientId" AND s."state" IN ('scheduled', 'open') AND (p.state IN ('closed', 'not-followed') OR p.cycle <> s."cycle")
       RETURNING 1
     ), wanted AS (
       SELECT *, 'due-list' AS step, 'list' AS kind, 'due' AS part, coalesce((p."lastContactDay" + make_interval(months => $2::integer))::date, $1::date) AS due,
              CASE WHEN p.state = 'current' THEN 'scheduled' ELSE 'open' END AS wanted
       FROM person p WHERE p.state IN ('current', 'due', 'lost')
       UNION ALL
       SELECT *, 'lost-search', 'search', 'lost', coalesce((p."lastContactDay" + make_interval(months => $3::integer))::date, $1::date), 'open'
       FROM person p WHERE p.state = 'lost'
     ), planned AS (
       INSERT INTO follow_up_step ("patientId", "facilityId", "cycle", "step", "kind", "part", "dueDate", "openedOn", "state", "createdAt")
       SELECT w."patientId", w."facilityId", w.cycle, w.step, w.kind, w.part, w.due, CASE WHEN w.wanted = 'open' THEN $1::date END, w.wanted, $6
       FROM wanted w ORDER BY w."patientId", w.step
       ON CONFLICT ("patientId", "cycle", "step", "round") DO UPDATE SET "state" = 'open', "openedOn" = excluded."openedOn"
         WHERE follow_up_step."state" = 'scheduled' AND excluded."state" = 'open'
       RETURNING "state"
     )
     SELECT (SELECT count(*)::integer FROM person WHERE state = 'due') AS due,
            (SELECT count(*)::integer FROM person WHERE state = 'lost') AS lost,
            (SELECT count(*)::integer FROM planned WHERE "state" = 'open') AS opened,
            (SELECT count(*)::integer FROM planned WHERE "state" = 'scheduled') AS scheduled,
            (SELECT count(*)::integer FROM cancelled) AS cancelled`,
    [day, limits.dueAfterMonths, limits.lostAfterMonths, range.from, range.upTo, now],
  );
  return counts ?? { due: 0, lost: 0, opened: 0, scheduled: 0, cancelled: 0 };
}
