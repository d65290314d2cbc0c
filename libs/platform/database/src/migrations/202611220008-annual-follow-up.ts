import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What following every living patient needs to read fast: who is followed by whom, and the log of sweeps. */
export class AnnualFollowUp1795305600008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE abstract
        ADD COLUMN "classOfCase" text GENERATED ALWAYS AS (items ->> 'classOfCase') STORED,
        ADD COLUMN "nextFollowUpSource" text GENERATED ALWAYS AS (items ->> 'nextFollowUpSource') STORED;

      -- Everything the question "who is followed, and since when" reads of the two wide tables.
      CREATE INDEX abstract_followed ON abstract ("patientId")
        INCLUDE ("facilityId", "completedAt", "classOfCase", "nextFollowUpSource") WHERE "status" IN ('complete', 'submitted');
      CREATE INDEX patient_last_contact ON patient ("id") INCLUDE ("vitalStatus", "dateOfLastContact", "lastContactDay", "facilityIds");

      -- One row per person with a completed case: the facility that follows (of the case completed last), and why nobody does.
      CREATE VIEW followed_patient WITH (security_invoker = true) AS
        SELECT p."id" AS "patientId", p."vitalStatus", p."dateOfLastContact", p."lastContactDay", a."facilityId",
               CASE WHEN NOT a."analytic" THEN 'non-analytic' WHEN a."foreign" THEN 'foreign-resident' WHEN a."notRequired" THEN 'not-required' END AS "notFollowedBecause"
        FROM patient p
        JOIN (SELECT "patientId",
                     (array_agg("facilityId" ORDER BY "completedAt" DESC NULLS LAST, "facilityId"))[1] AS "facilityId",
                     bool_or(coalesce("classOfCase", '') < '30') AS "analytic",
                     bool_and(coalesce("nextFollowUpSource", '') = '8') AS "foreign",
                     bool_and(coalesce("nextFollowUpSource", '') = '9') AS "notRequired"
              FROM abstract WHERE "status" IN ('complete', 'submitted') GROUP BY "patientId") a ON a."patientId" = p."id";

      CREATE TABLE follow_up_sweep (
        "id" uuid PRIMARY KEY,
        "asOf" date NOT NULL,
        "startedAt" timestamptz NOT NULL,
        "finishedAt" timestamptz,
        "cursor" uuid,
        "patients" integer NOT NULL DEFAULT 0,
        "due" integer NOT NULL DEFAULT 0,
        "lost" integer NOT NULL DEFAULT 0,
        "opened" integer NOT NULL DEFAULT 0,
        "scheduled" integer NOT NULL DEFAULT 0,
        "cancelled" integer NOT NULL DEFAULT 0
      );
      GRANT SELECT ON followed_patient TO registry_app;
      GRANT SELECT, INSERT, UPDATE ON follow_up_sweep TO registry_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE follow_up_sweep;
      DROP VIEW followed_patient;
      DROP INDEX patient_last_contact;
      DROP INDEX abstract_followed;
      ALTER TABLE abstract DROP COLUMN "classOfCase", DROP COLUMN "nextFollowUpSource";
    `);
  }
}
