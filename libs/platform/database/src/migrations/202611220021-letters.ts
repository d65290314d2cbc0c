import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownFacility = `((SELECT sees_every_facility()) OR "facilityId" = ANY ((SELECT visible_facilities())::integer[]))`;
const WALLED = ['letter_policy', 'letter_template', 'physician', 'letter_batch', 'letter', 'letter_patient'];

/**
 * Letters of annual follow-up: how a facility writes, to which physicians, batches of letters with the people each is about, and the one
 * reminder by mail that an owner of open steps gets in a day.
 */
export class Letters1795305600021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app_user ADD COLUMN "email" text;

      CREATE TABLE letter_policy (
        "facilityId" integer PRIMARY KEY REFERENCES facility ("id"),
        "senderName" text NOT NULL,
        "returnAddress" text[] NOT NULL,
        "telephone" text NOT NULL,
        "signer" text NOT NULL,
        "signerTitle" text NOT NULL,
        "replyDays" smallint NOT NULL CHECK ("replyDays" BETWEEN 1 AND 180),
        "mayNameCancer" boolean NOT NULL,
        "physicianPermission" text NOT NULL CHECK ("physicianPermission" IN ('blanket', 'each')),
        "envelope" text NOT NULL,
        "labelSheet" text NOT NULL,
        "version" integer NOT NULL,
        "updatedBy" uuid,
        "updatedAt" timestamptz NOT NULL
      );

      CREATE TABLE letter_template (
        "id" uuid PRIMARY KEY,
        "facilityId" integer NOT NULL REFERENCES facility ("id"),
        "addressee" text NOT NULL CHECK ("addressee" IN ('physician', 'patient', 'contact')),
        "language" text NOT NULL,
        "html" text NOT NULL,
        "version" integer NOT NULL,
        "updatedBy" uuid,
        "updatedAt" timestamptz NOT NULL,
        UNIQUE ("facilityId", "addressee", "language")
      );

      CREATE TABLE physician (
        "id" uuid PRIMARY KEY,
        "facilityId" integer NOT NULL REFERENCES facility ("id"),
        "number" text NOT NULL,
        "npi" text,
        "name" text NOT NULL,
        "addressLines" text[] NOT NULL,
        "language" text NOT NULL,
        "permission" text NOT NULL CHECK ("permission" IN ('unknown', 'granted', 'refused')),
        "version" integer NOT NULL,
        "updatedBy" uuid,
        "updatedAt" timestamptz NOT NULL,
        UNIQUE ("facilityId", "number")
      );
      CREATE INDEX physician_npi ON physician ("facilityId", "npi") WHERE "npi" IS NOT NULL;

      CREATE TABLE letter_batch (
        "id" uuid PRIMARY KEY,
        "facilityId" integer NOT NULL REFERENCES facility ("id"),
        "addressee" text NOT NULL CHECK ("addressee" IN ('physician', 'patient', 'contact')),
        "month" date CHECK (extract(day FROM "month") = 1),
        "status" text NOT NULL CHECK ("status" IN ('queueing', 'queued', 'printing', 'printed', 'cancelled')),
        "createdBy" uuid,
        "createdAt" timestamptz NOT NULL,
        "queuedAt" timestamptz,
        "printedAt" timestamptz
      );
      -- The calendar makes one batch a month; by hand there may be more.
      CREATE UNIQUE INDEX letter_batch_month ON letter_batch ("facilityId", "addressee", "month") WHERE "month" IS NOT NULL;
      CREATE INDEX letter_batch_recent ON letter_batch ("facilityId", "createdAt");

      CREATE SEQUENCE letter_number;
      CREATE TABLE letter (
        "id" uuid PRIMARY KEY,
        "batchId" uuid NOT NULL REFERENCES letter_batch ("id"),
        "facilityId" integer NOT NULL REFERENCES facility ("id"),
        "addressee" text NOT NULL,
        "physicianId" uuid REFERENCES physician ("id"),
        "number" bigint NOT NULL UNIQUE DEFAULT nextval('letter_number'),
        "ordinal" integer NOT NULL,
        "state" text NOT NULL CHECK ("state" IN ('queued', 'printed', 'withheld', 'not-made', 'cancelled', 'returned')),
        "reason" text,
        "pages" smallint,
        "sealed" bytea,
        "printedAt" timestamptz,
        "sentOn" date,
        "returnedReason" text CHECK ("returnedReason" IN ('deceased', 'moved', 'unknown', 'refused')),
        "returnedOn" date,
        UNIQUE ("batchId", "ordinal"),
        CHECK (("state" IN ('printed', 'returned')) = ("sealed" IS NOT NULL))
      );
      ALTER TABLE letter ALTER COLUMN "sealed" SET STORAGE EXTERNAL;
      CREATE INDEX letter_state ON letter ("batchId", "state", "ordinal");
      CREATE INDEX letter_facility ON letter ("facilityId");
      CREATE INDEX letter_physician ON letter ("physicianId") WHERE "physicianId" IS NOT NULL;

      CREATE TABLE letter_patient (
        "letterId" uuid NOT NULL REFERENCES letter ("id"),
        "stepId" uuid NOT NULL REFERENCES follow_up_step ("id"),
        "patientId" uuid NOT NULL REFERENCES patient ("id"),
        "facilityId" integer NOT NULL,
        "state" text NOT NULL CHECK ("state" IN ('queued', 'sent', 'withheld', 'not-made', 'cancelled')),
        "reason" text,
        PRIMARY KEY ("letterId", "stepId")
      );
      -- A step is in one letter that goes out, however many batches are made at once.
      CREATE UNIQUE INDEX letter_patient_step ON letter_patient ("stepId") WHERE "state" IN ('queued', 'sent');
      CREATE INDEX letter_patient_every_step ON letter_patient ("stepId");
      CREATE INDEX letter_patient_patient ON letter_patient ("patientId");
      CREATE INDEX follow_up_step_letters ON follow_up_step ("facilityId", "addressee") WHERE "kind" = 'letter' AND "state" = 'open';

      CREATE TABLE mail_reminder (
        "userId" uuid NOT NULL REFERENCES app_user ("id"),
        "day" date NOT NULL,
        "state" text NOT NULL CHECK ("state" IN ('waiting', 'sending', 'sent', 'refused')),
        "steps" integer NOT NULL,
        "failure" text,
        "sentAt" timestamptz,
        PRIMARY KEY ("userId", "day")
      );

      ${WALLED.map(
        (table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
      CREATE POLICY facility_wall ON ${table} USING (${ownFacility}) WITH CHECK (${ownFacility});`,
      ).join('\n      ')}
      GRANT SELECT, INSERT, UPDATE ON ${WALLED.join(', ')}, mail_reminder TO registry_app;
      GRANT USAGE ON SEQUENCE letter_number TO registry_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX follow_up_step_letters;
      DROP TABLE mail_reminder, letter_patient, letter, letter_batch, physician, letter_template, letter_policy;
      DROP SEQUENCE letter_number;
      ALTER TABLE app_user DROP COLUMN "email";
    `);
  }
}
