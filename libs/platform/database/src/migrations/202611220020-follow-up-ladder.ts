import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownFacility = `((SELECT sees_every_facility()) OR "facilityId" = ANY ((SELECT visible_facilities())::integer[]))`;

const FOLLOWED_BY = `
        JOIN (SELECT "patientId",
                     (array_agg("facilityId" ORDER BY "completedAt" DESC NULLS LAST, "facilityId"))[1] AS "facilityId",
                     bool_or(coalesce("classOfCase", '') < '30') AS "analytic",
                     bool_and(coalesce("nextFollowUpSource", '') = '8') AS "foreign",
                     bool_and(coalesce("nextFollowUpSource", '') = '9') AS "notRequired"
              FROM abstract WHERE "status" IN ('complete', 'submitted') GROUP BY "patientId") a ON a."patientId" = p."id"`;
const OF_THE_CASES = `CASE WHEN NOT a."analytic" THEN 'non-analytic' WHEN a."foreign" THEN 'foreign-resident' WHEN a."notRequired" THEN 'not-required'`;

/**
 * Follow-up as a ladder: the rungs of a facility are data, a step knows its rung, its round and the day it opened, each person of a facility has
 * an owner and may have stopped, and each facility has its list of a month.
 */
export class FollowUpLadder1795305600020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- "part" is the half of the ladder the rung belongs to, "naturalDate" the day the ladder names for it (null: the due date), "evidence" what an automatic look-up found.
      ALTER TABLE follow_up_step
        ADD COLUMN "round" smallint NOT NULL DEFAULT 1,
        ADD COLUMN "kind" text NOT NULL DEFAULT 'list' CHECK ("kind" IN ('look-up', 'list', 'letter', 'telephone', 'search', 'retry')),
        ADD COLUMN "addressee" text CHECK ("addressee" IN ('physician', 'patient', 'contact')),
        ADD COLUMN "part" text NOT NULL DEFAULT 'due' CHECK ("part" IN ('due', 'lost')),
        ADD COLUMN "naturalDate" date,
        ADD COLUMN "openedOn" date,
        ADD COLUMN "evidence" jsonb,
        ADD CHECK ("addressee" IS NULL OR "kind" = 'letter');
      UPDATE follow_up_step SET "kind" = CASE "step" WHEN 'lost-search' THEN 'search' ELSE 'list' END,
        "part" = CASE "step" WHEN 'lost-search' THEN 'lost' ELSE 'due' END,
        -- Without a date of last contact people count as lost since long ago; the date such a step got was the day of its sweep.
        "naturalDate" = CASE WHEN earliest_day("cycle") IS NULL THEN date '1900-01-01' END,
        -- A row has no day of opening: made scheduled, it opened on the day after it fell due.
        "openedOn" = CASE WHEN "state" IN ('open', 'done') THEN greatest("dueDate" + 1, "createdAt"::date) END;
      ALTER TABLE follow_up_step ALTER COLUMN "kind" DROP DEFAULT;
      ALTER TABLE follow_up_step DROP CONSTRAINT "follow_up_step_state_check";
      ALTER TABLE follow_up_step ADD CONSTRAINT "follow_up_step_state_check"
        CHECK ("state" IN ('scheduled', 'open', 'sent', 'done', 'expired', 'cancelled'));
      ALTER TABLE follow_up_step DROP CONSTRAINT "follow_up_step_patientId_cycle_step_key";
      ALTER TABLE follow_up_step ADD UNIQUE ("patientId", "cycle", "step", "round");
      -- What is still to do, by person; the steps of years gone by are not touched by a sweep.
      CREATE INDEX follow_up_step_active ON follow_up_step ("patientId") WHERE "state" IN ('scheduled', 'open', 'sent');

      CREATE TABLE follow_up_ladder (
        "facilityId" integer PRIMARY KEY REFERENCES facility ("id"),
        "rungs" jsonb NOT NULL,
        "ownerIds" uuid[] NOT NULL DEFAULT '{}',
        "version" integer NOT NULL DEFAULT 1,
        "updatedBy" uuid,
        "updatedAt" timestamptz NOT NULL
      );

      CREATE TABLE follow_up_person (
        "patientId" uuid NOT NULL REFERENCES patient ("id"),
        "facilityId" integer NOT NULL REFERENCES facility ("id"),
        "ownerId" uuid REFERENCES app_user ("id"),
        "language" text NOT NULL DEFAULT 'en',
        "letterPermission" text NOT NULL DEFAULT 'unknown' CHECK ("letterPermission" IN ('unknown', 'granted', 'refused')),
        "stop" text CHECK ("stop" IN ('opt-out', 'legal-hold', 'returned-deceased', 'moved-abroad', 'by-agreement')),
        "stoppedOn" date,
        "version" integer NOT NULL DEFAULT 1,
        "updatedBy" uuid,
        "updatedAt" timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY ("patientId", "facilityId"),
        CHECK (("stop" IS NULL) = ("stoppedOn" IS NULL))
      );
      CREATE INDEX follow_up_person_owner ON follow_up_person ("ownerId") WHERE "ownerId" IS NOT NULL;
      CREATE INDEX follow_up_person_facility ON follow_up_person ("facilityId");

      CREATE TABLE follow_up_list (
        "id" uuid PRIMARY KEY,
        "facilityId" integer NOT NULL REFERENCES facility ("id"),
        "month" date NOT NULL CHECK (extract(day FROM "month") = 1),
        "asOf" date NOT NULL,
        "builtAt" timestamptz NOT NULL,
        "due" integer NOT NULL DEFAULT 0,
        "lost" integer NOT NULL DEFAULT 0,
        UNIQUE ("facilityId", "month")
      );
      CREATE TABLE follow_up_list_person (
        "listId" uuid NOT NULL REFERENCES follow_up_list ("id"),
        "patientId" uuid NOT NULL REFERENCES patient ("id"),
        "facilityId" integer NOT NULL,
        "ownerId" uuid REFERENCES app_user ("id"),
        "state" text NOT NULL CHECK ("state" IN ('due', 'lost')),
        "dateOfLastContact" text NOT NULL,
        "dueDate" date,
        "steps" text[] NOT NULL DEFAULT '{}',
        PRIMARY KEY ("listId", "patientId")
      );
      CREATE INDEX follow_up_list_person_patient ON follow_up_list_person ("patientId");
      CREATE INDEX follow_up_list_person_owner ON follow_up_list_person ("ownerId") WHERE "ownerId" IS NOT NULL;

      -- The facility that follows, why nobody does, and what is settled about the person there.
      CREATE OR REPLACE VIEW followed_patient WITH (security_invoker = true) AS
        SELECT p."id" AS "patientId", p."vitalStatus", p."dateOfLastContact", p."lastContactDay", a."facilityId",
               ${OF_THE_CASES} WHEN s."stop" IN ('opt-out', 'moved-abroad', 'by-agreement') THEN s."stop" END AS "notFollowedBecause",
               s."ownerId", s."language", coalesce(s."letterPermission", 'unknown') AS "letterPermission", s."stop"
        FROM patient p ${FOLLOWED_BY}
        LEFT JOIN follow_up_person s ON s."patientId" = p."id" AND s."facilityId" = a."facilityId";

      ALTER TABLE follow_up_ladder ENABLE ROW LEVEL SECURITY;
      ALTER TABLE follow_up_person ENABLE ROW LEVEL SECURITY;
      ALTER TABLE follow_up_list ENABLE ROW LEVEL SECURITY;
      ALTER TABLE follow_up_list_person ENABLE ROW LEVEL SECURITY;
      CREATE POLICY facility_wall ON follow_up_ladder USING (${ownFacility}) WITH CHECK (${ownFacility});
      CREATE POLICY facility_wall ON follow_up_person USING (${ownFacility}) WITH CHECK (${ownFacility});
      CREATE POLICY facility_wall ON follow_up_list USING (${ownFacility}) WITH CHECK (${ownFacility});
      CREATE POLICY facility_wall ON follow_up_list_person USING (${ownFacility}) WITH CHECK (${ownFacility});
      GRANT SELECT, INSERT, UPDATE ON follow_up_ladder, follow_up_person, follow_up_list TO registry_app;
      GRANT SELECT, INSERT ON follow_up_list_person TO registry_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW followed_patient;
      CREATE VIEW followed_patient WITH (security_invoker = true) AS
        SELECT p."id" AS "patientId", p."vitalStatus", p."dateOfLastContact", p."lastContactDay", a."facilityId",
               ${OF_THE_CASES} END AS "notFollowedBecause"
        FROM patient p ${FOLLOWED_BY};
      GRANT SELECT ON followed_patient TO registry_app;
      DROP TABLE follow_up_list_person, follow_up_list, follow_up_person, follow_up_ladder;
      DROP INDEX follow_up_step_active;
      -- The schema before knew two kinds of steps, one round and four states.
      DELETE FROM follow_up_step WHERE "step" NOT IN ('due-list', 'lost-search') OR "round" > 1;
      UPDATE follow_up_step SET "state" = CASE "state" WHEN 'sent' THEN 'open' ELSE 'cancelled' END WHERE "state" IN ('sent', 'expired');
      ALTER TABLE follow_up_step DROP CONSTRAINT "follow_up_step_state_check";
      ALTER TABLE follow_up_step ADD CONSTRAINT "follow_up_step_state_check" CHECK ("state" IN ('scheduled', 'open', 'done', 'cancelled'));
      ALTER TABLE follow_up_step DROP CONSTRAINT "follow_up_step_patientId_cycle_step_round_key";
      ALTER TABLE follow_up_step ADD UNIQUE ("patientId", "cycle", "step");
      ALTER TABLE follow_up_step DROP COLUMN "evidence", DROP COLUMN "openedOn", DROP COLUMN "naturalDate", DROP COLUMN "part",
        DROP COLUMN "addressee", DROP COLUMN "kind", DROP COLUMN "round";
    `);
  }
}
