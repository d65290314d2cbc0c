import { Injectable } from '@nestjs/common';
import { rateFigures, type RateMeasure, type RateRuleSet } from '#domain/follow-up';
import type { CalendarDay } from '#domain/naaccr';
import { rows, type Tx } from '#platform/database';
import type { RateHistoryView } from './forecast.contract.js';

/** Figures of one facility at a month end. */
export interface KeptFigures {
  readonly facilityId: number;
  readonly ruleSet: RateRuleSet;
  readonly measure: RateMeasure;
  readonly monthEnd: CalendarDay;
  readonly b: number;
  readonly d: number;
  readonly e: number;
}

interface MonthRow {
  readonly monthEnd: string;
  readonly asOf: string;
  readonly sinceB: number;
  readonly sinceD: number;
  readonly sinceE: number;
  readonly lastB: number;
  readonly lastD: number;
  readonly lastE: number;
}

const sumOf = (measure: RateMeasure, part: 'b' | 'd' | 'e'): string =>
  `coalesce(sum("${part}") FILTER (WHERE "measure" = '${measure}'), 0)::integer`;

/** Rates at the ends of months as they were kept. */
@Injectable()
export class RateHistoryQueries {
  /** Month ends of the facilities that the reader sees, added up; a month is as old as the oldest of its figures. */
  async months(tx: Tx, ruleSet: RateRuleSet, facilityId: number | undefined): Promise<RateHistoryView['months']> {
    const kept = await rows<MonthRow>(
      tx,
      `SELECT to_char("monthEnd", 'YYYYMMDD') AS "monthEnd", to_char(min("asOf"), 'YYYYMMDD') AS "asOf",
              ${sumOf('since-reference', 'b')} AS "sinceB", ${sumOf('since-reference', 'd')} AS "sinceD", ${sumOf('since-reference', 'e')} AS "sinceE",
              ${sumOf('last-years', 'b')} AS "lastB", ${sumOf('last-years', 'd')} AS "lastD", ${sumOf('last-years', 'e')} AS "lastE"
       FROM follow_up_rate WHERE "ruleSet" = $1 AND ($2::integer IS NULL OR "facilityId" = $2) GROUP BY "monthEnd" ORDER BY "monthEnd"`,
      [ruleSet, facilityId ?? null],
    );
    return kept.map(({ monthEnd, asOf, ...sums }) => ({
      monthEnd,
      asOf,
      isForecast: asOf < monthEnd,
      sinceReference: rateFigures({ b: sums.sinceB, d: sums.sinceD, e: sums.sinceE }),
      lastYears: rateFigures({ b: sums.lastB, d: sums.lastD, e: sums.lastE }),
    }));
  }

  /** Writes figures of a day; what was written on the same or a later day for a month end stays only if it is later. */
  async keep(tx: Tx, asOf: CalendarDay, figures: readonly KeptFigures[]): Promise<void> {
    await tx.query(
      `INSERT INTO follow_up_rate ("facilityId", "ruleSet", "measure", "monthEnd", "asOf", "b", "d", "e")
       SELECT w."facilityId", w."ruleSet", w."measure", w."monthEnd"::date, $1::date, w."b", w."d", w."e"
       FROM jsonb_to_recordset($2::jsonb) w("facilityId" integer, "ruleSet" text, "measure" text, "monthEnd" text, "b" integer, "d" integer, "e" integer)
       ON CONFLICT ("facilityId", "ruleSet", "measure", "monthEnd") DO UPDATE
         SET "asOf" = excluded."asOf", "b" = excluded."b", "d" = excluded."d", "e" = excluded."e" WHERE follow_up_rate."asOf" <= excluded."asOf"`,
      [asOf, JSON.stringify(figures)],
    );
  }
}
