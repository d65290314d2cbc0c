import { Injectable } from '@nestjs/common';
import { SITE_KIND_ROWS } from '#domain/follow-up';
import { firstRow, rows, type Tx } from '#platform/database';
import { type PatientPair, UnresolvedDuplicates } from '../deaths/unresolved-duplicates.js';

/** What the registry holds of a year of diagnosis. */
export interface YearFacts {
  readonly cases: number;
  readonly deathCertificateOnly: number;
  readonly unknownAge: number;
  readonly unknownSex: number;
  readonly unknownCounty: number;
  readonly unknownRace: number;
}

const sitesOf = (kind: string): string =>
  SITE_KIND_ROWS.filter((row) => row.kind === kind)
    .flatMap(({ sites, histologies }) =>
      sites.map(([from, to]) => {
        const histology =
          histologies === undefined ? '' : ` AND t."histologicTypeIcdO3" BETWEEN '${histologies[0]}' AND '${histologies[1]}'`;
        return `(t."primarySite" BETWEEN '${from}' AND '${to}'${histology})`;
      }),
    )
    .join(' OR ');

/** Reportable by law: malignant and in situ but cervix in situ and common skin, and benign and borderline of brain and CNS from 2004 on. */
const REPORTABLE = `CASE WHEN t."behaviorCodeIcdO3" = '3' THEN NOT coalesce(${sitesOf('skin-basal-squamous')}, false)
  WHEN t."behaviorCodeIcdO3" = '2' THEN NOT coalesce(${sitesOf('skin-basal-squamous')} OR ${sitesOf('cervix')}, false)
  ELSE t."behaviorCodeIcdO3" IN ('0', '1') AND t."diagnosisYear" >= 2004 AND (${sitesOf('brain-and-cns')}) END`;

const count = (condition: string): string => `count(*) FILTER (WHERE ${condition})::integer`;
const unknown = (value: string, codes: string): string => `coalesce(${value}, '') IN ('', ${codes})`;

/** Counts behind the certification panel, over the tumors that the reader sees. */
@Injectable()
export class CertificationQueries {
  constructor(private readonly matching: UnresolvedDuplicates) {}

  /** Counts of one year of diagnosis. Age, sex, county and race are unknown when blank or coded as unknown. */
  async year(tx: Tx, year: number): Promise<YearFacts> {
    const facts = await firstRow<YearFacts>(
      tx,
      `SELECT count(*)::integer AS "cases", ${count(`t.items ->> 'typeOfReportingSource' = '7'`)} AS "deathCertificateOnly",
              ${count(unknown(`t.items ->> 'ageAtDiagnosis'`, `'999'`))} AS "unknownAge",
              ${count(unknown(`t."sexAssignedAtBirth"`, `'9'`))} AS "unknownSex",
              ${count(unknown(`t.items ->> 'countyAtDx'`, `'999'`))} AS "unknownCounty",
              ${count(unknown(`p.items ->> 'race1'`, `'99'`))} AS "unknownRace"
       FROM tumor t JOIN patient p ON p."id" = t."patientId" WHERE t."diagnosisYear" = $1 AND ${REPORTABLE}`,
      [year],
    );
    return facts ?? { cases: 0, deathCertificateOnly: 0, unknownAge: 0, unknownSex: 0, unknownCounty: 0, unknownRace: 0 };
  }

  /** Reportable tumors of some years. */
  async years(tx: Tx, from: number, upTo: number): Promise<{ year: number; cases: number }[]> {
    return rows(
      tx,
      `SELECT y AS "year", (SELECT count(*)::integer FROM tumor t WHERE t."diagnosisYear" = y AND ${REPORTABLE}) AS "cases"
       FROM generate_series($1::integer, $2::integer) y ORDER BY y`,
      [from, upTo],
    );
  }

  /** Complete abstracts of the year, and those of them without a failing edit of severity error. */
  async edits(tx: Tx, year: number): Promise<{ readonly complete: number; readonly passing: number }> {
    const edits = await firstRow<{ complete: number; passing: number }>(
      tx,
      `SELECT count(*)::integer AS "complete", ${count(`a."editErrors" = 0`)} AS "passing"
       FROM abstract a WHERE a."diagnosisYear" = $1 AND a."status" IN ('complete', 'submitted')`,
      [year],
    );
    return edits ?? { complete: 0, passing: 0 };
  }

  /**
   * Tumors of the year whose person seems to be in the registry twice: an earlier person with a tumor of the same year and site has the same social
   * security number, or the same name and date of birth (keyed digests), and matching does not tell the two apart.
   */
  async duplicates(tx: Tx, year: number): Promise<number> {
    const alike = await rows<PatientPair & { readonly tumorId: string }>(
      tx,
      `WITH own AS MATERIALIZED (
         SELECT t."id", t."patientId", left(t."primarySite", 3) AS site, p."nameBirthIndex" AS born, p."ssnIndex" AS ssn
         FROM tumor t JOIN patient p ON p."id" = t."patientId" WHERE t."diagnosisYear" = $1 AND ${REPORTABLE})
       SELECT a."id" AS "tumorId", a."patientId" AS "a", b."patientId" AS "b" FROM own a JOIN own b ON b.born = a.born AND b.site = a.site AND b."patientId" < a."patientId"
       UNION
       SELECT a."id", a."patientId", b."patientId" FROM own a JOIN own b ON b.ssn = a.ssn AND b.site = a.site AND b."patientId" < a."patientId"`,
      [year],
    );
    return new Set((await this.matching.among(tx, alike)).map(({ tumorId }) => tumorId)).size;
  }

  /** Cases expected of a year: the value of a setting that begins in it. */
  async expected(tx: Tx, key: string, year: number): Promise<number | null> {
    const row = await firstRow<{ value: unknown }>(
      tx,
      `SELECT "value" FROM setting WHERE "key" = $1 AND extract(year FROM "validFrom") = $2 ORDER BY "validFrom" DESC LIMIT 1`,
      [key, year],
    );
    return typeof row?.value === 'number' && row.value > 0 ? row.value : null;
  }
}
