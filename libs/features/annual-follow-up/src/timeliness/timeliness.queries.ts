import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '#platform/database';
import type { TimelinessStep } from './timeliness-settings.js';

/** Cases of a stretch of first contacts. */
export interface TimelinessQuestion {
  readonly from: string;
  readonly to: string;
  readonly facilityId: number | undefined;
}

/** A row of facility and abstractor; null stands for all of them. */
interface Place {
  readonly facilityId: number | null;
  readonly abstractor: string | null;
}

/** Gaps of one step at one place. */
export interface StepRow extends Place {
  readonly step: TimelinessStep;
  readonly n: number;
  readonly quantiles: readonly number[] | null;
  readonly over: number;
  readonly negative: number;
  readonly missing: number;
}

/** Completion at one place. */
export interface CompletionRow extends Place {
  readonly facilityName: string | null;
  readonly cases: number;
  readonly inTime: number;
  readonly late: number;
}

/** A complete date of an item; partial dates measure no days. */
const day = (item: string): string => `CASE WHEN length(a.items ->> '${item}') = 8 THEN earliest_day(a.items ->> '${item}') END`;

const DATED = `
  SELECT a."facilityId", coalesce(nullif(a.items ->> 'abstractedBy', ''), u."name", '') AS abstractor, ${day('dateOf1stContact')} AS first,
         ${day('dateCaseInitiated')} AS initiated, coalesce(${day('dateCaseCompletedCoc')}, ${day('dateCaseCompleted')}) AS completed,
         ${day('dateCaseReportExported')} AS exported, ${day('dateCaseReportReceived')} AS received, ${day('dateTumorRecordAvailbl')} AS available
  FROM abstract a LEFT JOIN app_user u ON u."id" = a."ownerId"
  WHERE a."firstContactDay" BETWEEN $1::date AND $2::date AND ($3::integer IS NULL OR a."facilityId" = $3)`;

/** Times between the dates of cases, in the database: medians need every row. */
@Injectable()
export class TimelinessQueries {
  /** Each gap of all, by facility, and by facility and abstractor. @param targets - days by step */
  steps(tx: Tx, { from, to, facilityId }: TimelinessQuestion, targets: Readonly<Record<TimelinessStep, number>>): Promise<StepRow[]> {
    return rows<StepRow>(
      tx,
      `SELECT d."facilityId", d.abstractor, s.step, count(*) FILTER (WHERE s.days >= 0)::integer AS n,
              percentile_cont(ARRAY[0.1, 0.25, 0.5, 0.75, 0.9]) WITHIN GROUP (ORDER BY s.days) FILTER (WHERE s.days >= 0) AS quantiles,
              count(*) FILTER (WHERE s.days > ($4::jsonb ->> s.step)::numeric)::integer AS over,
              count(*) FILTER (WHERE s.days < 0)::integer AS negative, count(*) FILTER (WHERE s.days IS NULL)::integer AS missing
       FROM (${DATED}) d CROSS JOIN LATERAL (VALUES ('initiated', d.initiated - d.first), ('completed', d.completed - d.initiated),
         ('exported', d.exported - d.completed), ('received', d.received - d.exported), ('available', d.available - d.received)) s(step, days)
       GROUP BY GROUPING SETS ((s.step), (d."facilityId", s.step), (d."facilityId", d.abstractor, s.step))`,
      [from, to, facilityId ?? null, JSON.stringify(targets)],
    );
  }

  /** Who completed in time, and who did not, of all, by facility, and by facility and abstractor; all first. */
  completion(
    tx: Tx,
    { from, to, facilityId }: TimelinessQuestion,
    limit: { readonly months: number; readonly today: string },
  ): Promise<CompletionRow[]> {
    return rows<CompletionRow>(
      tx,
      `SELECT c."facilityId", f."name" AS "facilityName", c.abstractor, c.cases, c."inTime", c.late FROM (
         SELECT d."facilityId", d.abstractor, count(*)::integer AS cases, count(*) FILTER (WHERE d.completed <= d.until)::integer AS "inTime",
                count(*) FILTER (WHERE coalesce(d.completed, $5::date) > d.until)::integer AS late
         FROM (SELECT *, (b.first + make_interval(months => $4::integer))::date AS until FROM (${DATED}) b) d
         GROUP BY GROUPING SETS ((), (d."facilityId"), (d."facilityId", d.abstractor))) c
       LEFT JOIN facility f ON f."id" = c."facilityId"
       ORDER BY c."facilityId" NULLS FIRST, c.abstractor NULLS FIRST`,
      [from, to, facilityId ?? null, limit.months, limit.today],
    );
  }
}
