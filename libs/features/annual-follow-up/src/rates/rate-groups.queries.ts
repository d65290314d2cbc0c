import { Injectable } from '@nestjs/common';
import {
  BEFORE_BREAKS,
  hundredthBirthday,
  type RateBreaks,
  rateBreaks,
  type RateCase,
  type RateGroup,
  representative,
} from '#domain/follow-up';
import { type CalendarDay, parseCalendarDay } from '#domain/naaccr';
import { PatientRecords } from '#features/case-abstraction';
import { rows, type Tx } from '#platform/database';
import { CASES_SQL, STOPPED_SQL } from './case-facts-sql.js';
import { type RateTerms, rulesOfBoth } from './rate-terms.js';

/** Which cases are looked at, and on which days. */
export interface GroupQuestion {
  readonly terms: RateTerms;
  readonly days: readonly CalendarDay[];
  /** Every facility that the reader sees when absent. */
  readonly facilityId?: number | undefined;
  /** Dates of last contact that must stand in a group of their own. */
  readonly apart?: readonly CalendarDay[];
}

/** Cases of one facility that are counted alike on every day asked for. */
export interface FacilityGroup extends RateGroup {
  readonly facilityId: number;
  /** Names the group in `casesOf`; holds codes, no identifier but a row id. */
  readonly key: string;
}

interface GroupRow extends Pick<RateCase, 'classOfCase' | 'nextFollowUpSource' | 'siteKind' | 'behavior' | 'isLocalized' | 'vitalStatus'> {
  readonly key: string;
  readonly facilityId: number;
  readonly diagnosed: number | null;
  readonly contacted: number | null;
  readonly hasPartialContact: boolean;
  readonly ageGroup: RateCase['ageGroup'];
  readonly aged: 'yes' | 'no' | 'ask';
  readonly stop: RateCase['stopped'];
  readonly patientId: string | null;
  readonly count: number;
}

const KEYS = `"facilityId", "classOfCase", "nextFollowUpSource", "siteKind", "behavior", "isLocalized", diagnosed, "vitalStatus", contacted,
  "hasPartialContact", "ageGroup", "aged", "stop", "patientId"`;

/** Cases with their dates replaced by the number of breaks up to them: `$5` facilities with `$6` their breaks, `$7` the breaks of contacts. */
const BUCKETED_SQL = `
  SELECT c."id", c."facilityId", c."classOfCase", c."nextFollowUpSource", c."siteKind", c."behavior", c."isLocalized", c."vitalStatus",
         c."hasPartialContact", c."ageGroup", c."aged", c."stop", width_bucket(c."diagnosisDay", b.days) AS diagnosed,
         width_bucket(c."lastContactDay", $7::date[]) AS contacted, CASE c."aged" WHEN 'ask' THEN c."patientId" END AS "patientId"
  FROM (${CASES_SQL} AND ($4::integer IS NULL OR a."facilityId" = $4)) c
  JOIN (SELECT i AS "facilityId", d::date[] AS days FROM unnest($5::integer[], $6::text[]) u(i, d) OFFSET 0) b ON b."facilityId" = c."facilityId"`;

/**
 * Groups cases by what decides where they are counted, so that the one rule (`countedAs`) can judge a registry of a million cases. The
 * database replaces a date by the break before it; whose hundredth birthday is near is a group of its own, judged by the opened date of birth.
 */
@Injectable()
export class RateGroupsQueries {
  constructor(private readonly patients: PatientRecords) {}

  async groups(tx: Tx, question: GroupQuestion): Promise<FacilityGroup[]> {
    const { breaks, parameters } = await prepared(tx, question);
    const found = await rows<GroupRow>(
      tx,
      `SELECT g.*, concat_ws('|', ${keyed('g')}) AS key FROM (
         SELECT ${KEYS}, count(*)::integer AS count FROM (${BUCKETED_SQL}) cases GROUP BY ${KEYS}) g`,
      parameters,
    );
    const asked = found.flatMap(({ patientId }) => (patientId === null ? [] : [patientId]));
    const births = asked.length === 0 ? new Map<string, string>() : await this.patients.datesOfBirth(tx, [...new Set(asked)]);
    return found.map((row) => ({
      facilityId: row.facilityId,
      key: row.key,
      count: row.count,
      one: caseOf(row, { breaks: breaks.get(row.facilityId) ?? NO_BREAKS, born: births.get(row.patientId ?? '') ?? null }),
    }));
  }

  /** Ids of the cases of some groups, ascending, behind `after`. @param keys - keys of groups of the same question */
  async casesOf(
    tx: Tx,
    question: GroupQuestion,
    { keys, after, limit }: { readonly keys: readonly string[]; readonly after: string | undefined; readonly limit: number },
  ): Promise<string[]> {
    const { parameters } = await prepared(tx, question);
    const found = await rows<{ id: string }>(
      tx,
      `SELECT g."id" FROM (${BUCKETED_SQL}) g WHERE concat_ws('|', ${keyed('g')}) = ANY ($8::text[]) AND ($9::uuid IS NULL OR g."id" > $9)
       ORDER BY g."id" LIMIT $10`,
      [...parameters, keys, after ?? null, limit],
    );
    return found.map(({ id }) => id);
  }

  /** The dates of last contact that most living people share: candidates for a cliff. */
  async sharedContactDays(tx: Tx, facilityId: number | undefined): Promise<CalendarDay[]> {
    const days = await rows<{ day: string }>(
      tx,
      `SELECT to_char(p."lastContactDay", 'YYYYMMDD') AS day FROM patient p
       WHERE coalesce(p."vitalStatus", '') <> '0' AND p."lastContactDay" IS NOT NULL AND ($1::integer IS NULL OR $1 = ANY (p."facilityIds"))
       GROUP BY p."lastContactDay" ORDER BY count(*) DESC, 1 LIMIT ${CANDIDATES}`,
      [facilityId ?? null],
    );
    return days.flatMap(({ day }) => parseCalendarDay(day) ?? []);
  }
}

const CANDIDATES = 50;
const NO_BREAKS: RateBreaks = { diagnosis: [], lastContact: [] };

const keyed = (alias: string): string =>
  KEYS.split(',')
    .map((column) => `coalesce(${alias}.${column.trim()}::text, '-')`)
    .join(', ');

interface Prepared {
  readonly breaks: ReadonlyMap<number, RateBreaks & { readonly referenceDay: CalendarDay | null }>;
  readonly parameters: readonly unknown[];
}

async function prepared(tx: Tx, { terms, days, facilityId, apart = [] }: GroupQuestion): Promise<Prepared> {
  const facilities = await rows<{ id: number; referenceDate: string | null }>(tx, `SELECT "id", "referenceDate" FROM facility`);
  const stopped = await rows<{ patientId: string }>(tx, STOPPED_SQL);
  const breaks = new Map(
    facilities.map(({ id, referenceDate }) => {
      const referenceDay = parseCalendarDay(referenceDate ?? undefined) ?? null;
      return [id, { ...rateBreaks({ rules: rulesOfBoth(terms), days, limits: terms.limits, referenceDay, apart }), referenceDay }];
    }),
  );
  const contacts = [...breaks.values()][0]?.lastContact ?? [];
  const years = days.map((day) => Number(day.slice(0, 4)));
  const ofDiagnosis = [...breaks.values()].map(({ diagnosis }) => `{${diagnosis.join(',')}}`);
  const parameters = [
    Math.min(...years),
    Math.max(...years),
    stopped.map(({ patientId }) => patientId),
    facilityId ?? null,
    [...breaks.keys()],
    ofDiagnosis,
    contacts,
  ];
  return { breaks, parameters };
}

/** The case that stands for a group. */
function caseOf(
  row: GroupRow,
  { breaks, born }: { readonly breaks: RateBreaks & { readonly referenceDay?: CalendarDay | null }; readonly born: string | null },
): RateCase {
  const day = (of: readonly CalendarDay[], bucket: number | null): CalendarDay | null =>
    bucket === null ? null : representative(of, bucket);
  return {
    classOfCase: row.classOfCase,
    nextFollowUpSource: row.nextFollowUpSource,
    siteKind: row.siteKind,
    behavior: row.behavior,
    isLocalized: row.isLocalized,
    diagnosisDay: day(breaks.diagnosis, row.diagnosed),
    referenceDay: breaks.referenceDay ?? null,
    vitalStatus: row.vitalStatus,
    lastContactDay: day(breaks.lastContact, row.contacted),
    hasPartialContact: row.hasPartialContact,
    hundredthBirthday: row.aged === 'yes' ? BEFORE_BREAKS : row.aged === 'ask' ? hundredthBirthday(born) : null,
    ageGroup: row.ageGroup,
    stopped: row.stop,
  };
}
