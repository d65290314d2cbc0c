import { Injectable } from '@nestjs/common';
import type { Actor } from '#features/identity';
import { Clock } from '#platform/config';
import { firstRow, rows, type Tx } from '#platform/database';
import { OPEN_STATUSES } from '../abstract/abstract-status.js';
import { completionMonths } from './completion-months.js';
import type { AgeCount, StatusCount, WorkCounts, WorkCountsQuery } from './work-list.contract.js';
import { coveredFacilities, overdue, WITH_ERRORS } from './work-list-filter.js';

/** The numbers of the home page: counts only, no person is shown. */
@Injectable()
export class WorkCountsQueries {
  constructor(private readonly clock: Clock) {}

  async counts(tx: Tx, actor: Actor, query: WorkCountsQuery): Promise<WorkCounts> {
    const facilityIds = await coveredFacilities(tx, actor, query.facilityId);
    const today = this.clock.today();
    const months = await completionMonths(tx, today);
    const byStatus = await rows<StatusCount>(tx, BY_STATUS, [facilityIds]);
    const byAge = await rows<AgeCount>(tx, BY_AGE, [facilityIds, OPEN_STATUSES, today]);
    const open = await firstRow<Pick<WorkCounts, 'overdue' | 'withErrors' | 'mine'>>(tx, OPEN, [
      facilityIds,
      OPEN_STATUSES,
      today,
      months,
      actor.userId,
    ]);
    return { byStatus, byAge, overdue: open?.overdue ?? 0, withErrors: open?.withErrors ?? 0, mine: open?.mine ?? 0 };
  }
}

const BY_STATUS = `
  SELECT "status", count(*)::integer AS "count" FROM abstract WHERE "facilityId" = ANY ($1::integer[])
  GROUP BY "status" ORDER BY array_position(ARRAY['suspense', 'in-progress', 'complete', 'submitted'], "status")`;

const BY_AGE = `
  SELECT band."band", a."status", count(*)::integer AS "count"
  FROM abstract a CROSS JOIN LATERAL (SELECT CASE
    WHEN a."firstContactDay" IS NULL THEN 'unknown'
    WHEN a."firstContactDay" > $3::date - interval '2 months' THEN '0-2 months'
    WHEN a."firstContactDay" > $3::date - interval '4 months' THEN '2-4 months'
    WHEN a."firstContactDay" > $3::date - interval '6 months' THEN '4-6 months'
    ELSE 'over 6 months' END AS "band") band
  WHERE a."facilityId" = ANY ($1::integer[]) AND a."status" = ANY ($2::text[])
  GROUP BY band."band", a."status"
  ORDER BY array_position(ARRAY['0-2 months', '2-4 months', '4-6 months', 'over 6 months', 'unknown'], band."band"), a."status" DESC`;

const OPEN = `
  SELECT count(*) FILTER (WHERE ${overdue('$3', '$4')})::integer AS "overdue",
    count(*) FILTER (WHERE ${WITH_ERRORS})::integer AS "withErrors",
    count(*) FILTER (WHERE a."ownerId" = $5::uuid)::integer AS "mine"
  FROM abstract a WHERE "facilityId" = ANY ($1::integer[]) AND "status" = ANY ($2::text[])`;
