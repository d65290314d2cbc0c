import { SITE_KIND_ROWS } from '#domain/follow-up';

/** `followUpSiteKind` as SQL over the columns of an abstract (alias `a`), from the same rows. */
export const SITE_KIND_SQL = `CASE ${SITE_KIND_ROWS.map(({ kind, sites, histologies }) => {
  const site = sites.map(([from, to]) => `a."primarySite" COLLATE "C" BETWEEN '${from}' AND '${to}'`).join(' OR ');
  const histology =
    histologies === undefined ? '' : ` AND a."histologicTypeIcdO3" COLLATE "C" BETWEEN '${histologies[0]}' AND '${histologies[1]}'`;
  return `WHEN (${site})${histology} THEN '${kind}'`;
}).join(' ')} ELSE 'other' END`;

/**
 * In situ (0) or localized (1) by Summary Stage, asked of malignant basal and squamous carcinoma of the skin alone: of all cases few are
 * wide rows that must be read.
 */
const LOCALIZED_SQL = `CASE WHEN a."behaviorCodeIcdO3" = '3' AND ${SITE_KIND_SQL} = 'skin-basal-squamous' THEN (
  SELECT coalesce(nullif(w.items ->> 'derivedSummaryStage2018', ''), nullif(w.items ->> 'summaryStage2018', ''), w.items ->> 'seerSummaryStage2000', '')
         IN ('0', '1') FROM abstract w WHERE w."id" = a."id") ELSE false END`;

const AGE_GROUP_SQL = `CASE WHEN a."ageAtDiagnosis" COLLATE "C" BETWEEN '000' AND '019' THEN 'under-20' WHEN a."ageAtDiagnosis" COLLATE "C" BETWEEN '020' AND '064' THEN '20-64'
  WHEN a."ageAtDiagnosis" COLLATE "C" BETWEEN '065' AND '120' THEN '65-and-over' ELSE 'unknown' END`;

/**
 * Whether a living person can be 100 between two years: `yes` and `no` by year and age of diagnosis, which leave two years of birth open; `ask`
 * when only the date of birth tells, which is sealed. Somebody of age N diagnosed in the year Y turns 100 in Y - N + 99 or Y - N + 100.
 */
const AGED_SQL = `CASE WHEN p."vitalStatus" = '0' OR a."diagnosisDay" IS NULL THEN 'no'
  WHEN a."ageAtDiagnosis" ~ '^(0[0-9]{2}|1[01][0-9]|120)$' IS NOT TRUE THEN 'ask'
  WHEN extract(year FROM a."diagnosisDay")::integer - a."ageAtDiagnosis"::integer + 99 > $2::integer THEN 'no'
  WHEN extract(year FROM a."diagnosisDay")::integer - a."ageAtDiagnosis"::integer + 100 < $1::integer THEN 'yes'
  ELSE 'ask' END`;

/** People whose facility stopped following them in a way that leaves the rates. They are few; the ids go back in as `$3`. */
export const STOPPED_SQL = `SELECT DISTINCT "patientId" FROM follow_up_person WHERE "stop" IN ('moved-abroad', 'by-agreement')`;

const STOP_SQL = `CASE WHEN a."patientId" = ANY ($3::uuid[]) THEN (
  SELECT s."stop" FROM follow_up_person s WHERE s."patientId" = a."patientId" AND s."facilityId" = a."facilityId" AND s."stop" IN ('moved-abroad', 'by-agreement')) END`;

/**
 * Complete cases with the facts that decide where they are counted; `$1` and `$2` are the first and the last year looked at, `$3` people who may
 * have a stop. Joins two tables in the order of one index each, whatever the database guesses about a third.
 */
export const CASES_SQL = `
  SELECT a."id", a."facilityId", a."patientId", a."classOfCase", a."nextFollowUpSource", ${SITE_KIND_SQL} AS "siteKind",
         a."behaviorCodeIcdO3" AS "behavior", ${LOCALIZED_SQL} AS "isLocalized", a."diagnosisDay", p."vitalStatus",
         CASE WHEN p."vitalStatus" = '0' THEN NULL ELSE p."lastContactDay" END AS "lastContactDay",
         coalesce(p."vitalStatus", '') <> '0' AND p."lastContactDay" IS NOT NULL AND length(p."dateOfLastContact") < 8 AS "hasPartialContact",
         ${AGE_GROUP_SQL} AS "ageGroup", ${AGED_SQL} AS "aged", ${STOP_SQL} AS "stop"
  FROM abstract a
  JOIN patient p ON p."id" = a."patientId"
  WHERE a."status" IN ('complete', 'submitted')`;
