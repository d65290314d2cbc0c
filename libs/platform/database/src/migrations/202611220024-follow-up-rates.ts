import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownFacility = `((SELECT sees_every_facility()) OR "facilityId" = ANY ((SELECT visible_facilities())::integer[]))`;
const DONE = `WHERE "status" IN ('complete', 'submitted')`;

/**
 * Follow-up rates over a whole registry without touching a wide row: what decides where a case is counted stands in the index by patient that the
 * sweep reads already, in the same order as the index of patients. And the rates at the ends of months, as they were and as they were forecast.
 */
export class FollowUpRates1795305600024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE abstract
        ADD COLUMN "behaviorCodeIcdO3" text GENERATED ALWAYS AS (items ->> 'behaviorCodeIcdO3') STORED,
        ADD COLUMN "diagnosisDay" date GENERATED ALWAYS AS (earliest_day(items ->> 'dateOfDiagnosis')) STORED,
        ADD COLUMN "ageAtDiagnosis" text GENERATED ALWAYS AS (items ->> 'ageAtDiagnosis') STORED;
      DROP INDEX abstract_followed;
      CREATE INDEX abstract_followed ON abstract ("patientId")
        INCLUDE ("facilityId", "completedAt", "classOfCase", "nextFollowUpSource", "primarySite", "histologicTypeIcdO3", "behaviorCodeIcdO3",
                 "diagnosisDay", "ageAtDiagnosis", "id") ${DONE};

      -- One row per facility, list of rules, rate and month; "asOf" is before "monthEnd" while the figures are a forecast.
      CREATE TABLE follow_up_rate (
        "facilityId" integer NOT NULL REFERENCES facility ("id"),
        "ruleSet" text NOT NULL CHECK ("ruleSet" IN ('newer', 'older')),
        "measure" text NOT NULL CHECK ("measure" IN ('since-reference', 'last-years')),
        "monthEnd" date NOT NULL,
        "asOf" date NOT NULL,
        "b" integer NOT NULL,
        "d" integer NOT NULL,
        "e" integer NOT NULL,
        PRIMARY KEY ("facilityId", "ruleSet", "measure", "monthEnd"),
        CHECK ("asOf" <= "monthEnd")
      );
      ALTER TABLE follow_up_rate ENABLE ROW LEVEL SECURITY;
      CREATE POLICY facility_wall ON follow_up_rate USING (${ownFacility}) WITH CHECK (${ownFacility});
      GRANT SELECT, INSERT, UPDATE ON follow_up_rate TO registry_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE follow_up_rate;
      DROP INDEX abstract_followed;
      CREATE INDEX abstract_followed ON abstract ("patientId")
        INCLUDE ("facilityId", "completedAt", "classOfCase", "nextFollowUpSource") ${DONE};
      ALTER TABLE abstract DROP COLUMN "ageAtDiagnosis", DROP COLUMN "diagnosisDay", DROP COLUMN "behaviorCodeIcdO3";
    `);
  }
}
