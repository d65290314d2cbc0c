import { Injectable } from '@nestjs/common';
import {
  BEFORE_BREAKS,
  countedAs,
  explainCounted,
  hundredthBirthday,
  RATE_MEASURES,
  type RateCase,
  type RateLimits,
  type RateRules,
} from '#domain/follow-up';
import { type CalendarDay, parseCalendarDay } from '#domain/naaccr';
import { PatientRecords } from '#features/case-abstraction';
import { firstRow, rows, type Tx } from '#platform/database';
import { NotFound } from '#platform/http';
import { nameOf } from '../people/follow-up.queries.js';
import { CASES_SQL } from './case-facts-sql.js';
import type { PlacedCaseView, RateCaseView } from './rates.contract.js';

type FactsRow = Omit<RateCase, 'diagnosisDay' | 'lastContactDay' | 'referenceDay' | 'hundredthBirthday' | 'stopped'> & {
  readonly diagnosisDay: string | null;
  readonly lastContactDay: string | null;
  readonly referenceDate: string | null;
  readonly aged: 'yes' | 'no' | 'ask';
  readonly stop: RateCase['stopped'];
};

/** One abstract as the rates see it; `one` is absent until it is complete. */
export interface FoundCase {
  readonly patientId: string;
  readonly status: string;
  readonly one: RateCase | undefined;
}

/** Single cases behind the rates. */
@Injectable()
export class RateCaseQueries {
  constructor(private readonly patients: PatientRecords) {}

  /** @throws NotFound when no facility of the reader has the abstract */
  async find(tx: Tx, abstractId: string, today: CalendarDay): Promise<FoundCase> {
    const held = await firstRow<{ patientId: string; status: string }>(tx, `SELECT "patientId", "status" FROM abstract WHERE "id" = $1`, [
      abstractId,
    ]);
    if (!held) throw new NotFound('abstract');
    const year = Number(today.slice(0, 4));
    const facts = await firstRow<FactsRow>(
      tx,
      `SELECT c.*, to_char(c."diagnosisDay", 'YYYYMMDD') AS "diagnosisDay", to_char(c."lastContactDay", 'YYYYMMDD') AS "lastContactDay", f."referenceDate"
       FROM (${CASES_SQL} AND a."id" = $4) c JOIN facility f ON f."id" = c."facilityId"`,
      [year, year, [held.patientId], abstractId],
    );
    return { ...held, one: facts && (await this.caseOf(tx, facts, held.patientId)) };
  }

  /** Where a case is counted in each rate, in words. */
  placed(
    one: RateCase,
    { rules, limits, today }: { readonly rules: RateRules; readonly limits: RateLimits; readonly today: CalendarDay },
  ): PlacedCaseView[] {
    return RATE_MEASURES.map((measure) => {
      const at = { measure, today, limits };
      const counted = countedAs(one, rules, at);
      return { measure, ...counted, ...explainCounted(counted, one, { rules, at }) };
    });
  }

  /** Cases as lists show them, in the order of their ids. */
  async shown(tx: Tx, ids: readonly string[]): Promise<RateCaseView[]> {
    const found = await rows<Omit<RateCaseView, 'patientName'>>(
      tx,
      `SELECT a."id" AS "abstractId", a."patientId", a."accessionNumberHosp", a."primarySite", a."classOfCase", a.items ->> 'dateOfDiagnosis' AS "dateOfDiagnosis",
              p."dateOfLastContact", p."vitalStatus", a."facilityId", f."name" AS "facilityName"
       FROM abstract a JOIN patient p ON p."id" = a."patientId" JOIN facility f ON f."id" = a."facilityId"
       WHERE a."id" = ANY ($1::uuid[]) ORDER BY a."id"`,
      [ids],
    );
    const shown: RateCaseView[] = [];
    for (const row of found) shown.push({ ...row, patientName: nameOf((await this.patients.find(tx, row.patientId)).items) });
    return shown;
  }

  private async caseOf(
    tx: Tx,
    { diagnosisDay, lastContactDay, referenceDate, aged, stop, ...facts }: FactsRow,
    patientId: string,
  ): Promise<RateCase> {
    const day = (text: string | null): CalendarDay | null => parseCalendarDay(text ?? undefined) ?? null;
    const born = aged === 'ask' ? await this.patients.datesOfBirth(tx, [patientId]) : new Map<string, string>();
    return {
      classOfCase: facts.classOfCase,
      nextFollowUpSource: facts.nextFollowUpSource,
      siteKind: facts.siteKind,
      behavior: facts.behavior,
      isLocalized: facts.isLocalized,
      vitalStatus: facts.vitalStatus,
      hasPartialContact: facts.hasPartialContact,
      ageGroup: facts.ageGroup,
      diagnosisDay: day(diagnosisDay),
      lastContactDay: day(lastContactDay),
      referenceDay: day(referenceDate),
      hundredthBirthday: aged === 'yes' ? BEFORE_BREAKS : hundredthBirthday(born.get(patientId) ?? null),
      stopped: stop,
    };
  }
}
