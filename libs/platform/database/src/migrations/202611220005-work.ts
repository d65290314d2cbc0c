import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownFacility = `((SELECT sees_every_facility()) OR "facilityId" = ANY ((SELECT visible_facilities())::integer[]))`;
const allFacilities = `((SELECT sees_every_facility()) OR "facilityIds" <@ (SELECT visible_facilities())::integer[])`;

/** Jobs to send, sealed files, imports and their refusals, follow-up, submissions, installed algorithms. */
export class Work1795305600005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        "id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        "queue" text NOT NULL,
        "name" text NOT NULL,
        "jobId" text NOT NULL,
        "payload" jsonb NOT NULL,
        "createdAt" timestamptz NOT NULL DEFAULT now(),
        "sentAt" timestamptz
      );
      CREATE INDEX outbox_unsent ON outbox ("id") WHERE "sentAt" IS NULL;

      CREATE TABLE stored_file (
        "id" uuid PRIMARY KEY,
        "name" text NOT NULL,
        "mediaType" text NOT NULL,
        "size" bigint NOT NULL DEFAULT 0,
        "sha256" bytea,
        "createdBy" uuid,
        "createdAt" timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE file_chunk (
        "fileId" uuid NOT NULL REFERENCES stored_file ("id"),
        "seq" integer NOT NULL,
        "sealed" bytea NOT NULL,
        PRIMARY KEY ("fileId", "seq")
      );
      ALTER TABLE file_chunk ALTER COLUMN "sealed" SET STORAGE EXTERNAL;

      CREATE TABLE import_run (
        "id" uuid PRIMARY KEY,
        "fileId" uuid REFERENCES stored_file ("id"),
        "fileName" text NOT NULL,
        "fileDigest" bytea,
        "facilityIds" integer[] NOT NULL,
        "options" jsonb NOT NULL DEFAULT '{}',
        "status" text NOT NULL CHECK ("status" IN ('waiting', 'running', 'done', 'failed')),
        "rowsIn" integer NOT NULL DEFAULT 0,
        "created" integer NOT NULL DEFAULT 0,
        "updated" integer NOT NULL DEFAULT 0,
        "skipped" integer NOT NULL DEFAULT 0,
        "refused" integer NOT NULL DEFAULT 0,
        "patientsRead" integer NOT NULL DEFAULT 0,
        "bytesRead" bigint NOT NULL DEFAULT 0,
        "bytesTotal" bigint,
        "failure" jsonb,
        "createdBy" uuid,
        "createdAt" timestamptz NOT NULL,
        "startedAt" timestamptz,
        "finishedAt" timestamptz,
        CHECK ("rowsIn" = "created" + "updated" + "skipped" + "refused")
      );
      CREATE INDEX import_run_file ON import_run ("fileId");
      CREATE TABLE import_refusal (
        "importId" uuid NOT NULL REFERENCES import_run ("id"),
        "seq" integer NOT NULL,
        "line" integer,
        "patientOrdinal" integer,
        "tumorOrdinal" integer,
        "itemId" text,
        "code" text NOT NULL,
        "message" text NOT NULL,
        PRIMARY KEY ("importId", "seq")
      );

      CREATE TABLE contact (
        "id" uuid PRIMARY KEY,
        "patientId" uuid NOT NULL REFERENCES patient ("id"),
        "facilityId" integer NOT NULL REFERENCES facility ("id"),
        "contactDate" text NOT NULL,
        "method" text NOT NULL,
        "source" text NOT NULL,
        "result" text NOT NULL,
        "vitalStatus" text,
        "sealedNote" bytea,
        "createdBy" uuid,
        "createdAt" timestamptz NOT NULL
      );
      CREATE INDEX contact_patient ON contact ("patientId", "createdAt");
      CREATE INDEX contact_facility ON contact ("facilityId");

      CREATE TABLE follow_up_step (
        "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        "patientId" uuid NOT NULL REFERENCES patient ("id"),
        "facilityId" integer NOT NULL REFERENCES facility ("id"),
        "cycle" text NOT NULL,
        "step" text NOT NULL,
        "dueDate" date NOT NULL,
        "state" text NOT NULL CHECK ("state" IN ('scheduled', 'open', 'done', 'cancelled')),
        "reason" text,
        "createdAt" timestamptz NOT NULL,
        "closedAt" timestamptz,
        "contactId" uuid REFERENCES contact ("id"),
        UNIQUE ("patientId", "cycle", "step")
      );
      CREATE INDEX follow_up_step_due ON follow_up_step ("facilityId", "state", "dueDate");
      CREATE INDEX follow_up_step_contact ON follow_up_step ("contactId") WHERE "contactId" IS NOT NULL;

      CREATE TABLE submission (
        "id" uuid PRIMARY KEY,
        "profile" text NOT NULL,
        "facilityIds" integer[] NOT NULL,
        "diagnosisYearFrom" smallint,
        "diagnosisYearTo" smallint,
        "completedFrom" date,
        "completedTo" date,
        "status" text NOT NULL CHECK ("status" IN ('waiting', 'running', 'done', 'failed')),
        "selected" integer NOT NULL DEFAULT 0,
        "sent" integer NOT NULL DEFAULT 0,
        "failing" integer NOT NULL DEFAULT 0,
        "patients" integer NOT NULL DEFAULT 0,
        "fileId" uuid REFERENCES stored_file ("id"),
        "fileDigest" bytea,
        "failure" jsonb,
        "createdBy" uuid,
        "createdAt" timestamptz NOT NULL,
        "finishedAt" timestamptz
      );
      CREATE INDEX submission_file ON submission ("fileId");
      CREATE TABLE submission_case (
        "submissionId" uuid NOT NULL REFERENCES submission ("id"),
        "abstractId" uuid NOT NULL REFERENCES abstract ("id"),
        "facilityId" integer NOT NULL,
        "abstractVersion" integer NOT NULL,
        "action" text NOT NULL CHECK ("action" IN ('A', 'M')),
        "result" text NOT NULL CHECK ("result" IN ('sent', 'failing')),
        "digest" bytea,
        "findings" jsonb NOT NULL DEFAULT '[]',
        "receipt" text,
        PRIMARY KEY ("submissionId", "abstractId")
      );
      CREATE INDEX submission_case_abstract ON submission_case ("abstractId");

      CREATE TABLE algorithm_release (
        "id" integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        "algorithm" text NOT NULL,
        "release" text NOT NULL,
        "sha256" bytea NOT NULL,
        "archive" bytea NOT NULL,
        "installedBy" uuid,
        "installedAt" timestamptz NOT NULL,
        UNIQUE ("algorithm", "release")
      );

      ALTER TABLE contact ENABLE ROW LEVEL SECURITY;
      ALTER TABLE follow_up_step ENABLE ROW LEVEL SECURITY;
      ALTER TABLE import_run ENABLE ROW LEVEL SECURITY;
      ALTER TABLE submission ENABLE ROW LEVEL SECURITY;
      ALTER TABLE submission_case ENABLE ROW LEVEL SECURITY;
      CREATE POLICY facility_wall ON contact USING (${ownFacility}) WITH CHECK (${ownFacility});
      CREATE POLICY facility_wall ON follow_up_step USING (${ownFacility}) WITH CHECK (${ownFacility});
      CREATE POLICY facility_wall ON import_run USING (${allFacilities}) WITH CHECK (${allFacilities});
      CREATE POLICY facility_wall ON submission USING (${allFacilities}) WITH CHECK (${allFacilities});
      CREATE POLICY facility_wall ON submission_case USING (${ownFacility}) WITH CHECK (${ownFacility});

      GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO registry_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON stored_file, file_chunk TO registry_app;
      GRANT SELECT, INSERT, UPDATE ON import_run, import_refusal, contact, follow_up_step, submission, submission_case TO registry_app;
      GRANT SELECT, INSERT, DELETE ON algorithm_release TO registry_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE algorithm_release, submission_case, submission, follow_up_step, contact, import_refusal, import_run, file_chunk, stored_file, outbox;`,
    );
  }
}
