import type { MigrationInterface, QueryRunner } from 'typeorm';

const allFacilities = `((SELECT sees_every_facility()) OR "facilityIds" <@ (SELECT visible_facilities())::integer[])`;

/**
 * Files of deaths and what became of their rows. A row that matches nobody and names no cancer is counted and not kept: its person is none of the
 * registry's. Facility 0 among `facilityIds`: for the whole registry, shown to those who see every facility.
 */
export class Deaths1795305600023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE death_batch (
        "id" uuid PRIMARY KEY,
        "facilityIds" integer[] NOT NULL,
        "source" text NOT NULL,
        "vintage" text NOT NULL,
        "format" text NOT NULL CHECK ("format" IN ('csv', 'naaccr-xml')),
        "mapping" jsonb NOT NULL DEFAULT '{}',
        "thresholds" jsonb NOT NULL DEFAULT '{}',
        "sealedFileName" bytea NOT NULL,
        "fileId" uuid REFERENCES stored_file ("id"),
        "fileDigest" bytea NOT NULL,
        "state" text NOT NULL CHECK ("state" IN ('waiting', 'matching', 'matched', 'applying', 'applied', 'undoing', 'undone', 'failed')),
        "run" integer NOT NULL DEFAULT 0,
        "rowsRead" integer NOT NULL DEFAULT 0,
        "unmatched" integer NOT NULL DEFAULT 0,
        "bytesRead" bigint NOT NULL DEFAULT 0,
        "bytesTotal" bigint NOT NULL,
        "failure" jsonb,
        "createdBy" uuid,
        "createdAt" timestamptz NOT NULL,
        "matchedAt" timestamptz,
        "appliedBy" uuid,
        "appliedAt" timestamptz,
        "undoneBy" uuid,
        "undoneAt" timestamptz
      );
      CREATE INDEX death_batch_file ON death_batch ("fileId");
      CREATE INDEX death_batch_newest ON death_batch ("createdAt" DESC, "id");

      -- "sealed" holds the death as items; "sealedUndo" every value that applying it changed, with the one before.
      CREATE TABLE death_record (
        "id" uuid PRIMARY KEY,
        "batchId" uuid NOT NULL REFERENCES death_batch ("id"),
        "facilityIds" integer[] NOT NULL,
        "row" integer NOT NULL,
        "state" text NOT NULL CHECK ("state" IN ('refused', 'no-match', 'review', 'match', 'conflict', 'different', 'known', 'applied', 'undone')),
        "sealed" bytea,
        "problems" jsonb NOT NULL DEFAULT '[]',
        "patientId" uuid REFERENCES patient ("id"),
        "score" real,
        "candidates" jsonb NOT NULL DEFAULT '[]',
        "conflict" text,
        "deathYear" smallint,
        "isCancer" boolean NOT NULL DEFAULT false,
        "decision" text CHECK ("decision" IN ('same', 'different')),
        "reviewerId" uuid REFERENCES app_user ("id"),
        "reviewedAt" timestamptz,
        "sealedNote" bytea,
        "outcome" jsonb NOT NULL DEFAULT '{}',
        "sealedUndo" bytea,
        "appliedAt" timestamptz,
        "followBack" text CHECK ("followBack" IN ('open', 'asked', 'found', 'closed')),
        "followBackReason" text CHECK ("followBackReason" IN ('no-patient', 'no-tumor')),
        "abstractId" uuid REFERENCES abstract ("id"),
        "version" integer NOT NULL DEFAULT 1,
        UNIQUE ("batchId", "row"),
        CHECK (("followBack" IS NULL) = ("followBackReason" IS NULL))
      );
      CREATE INDEX death_record_list ON death_record ("batchId", "state", "row");
      CREATE INDEX death_record_follow_back ON death_record ("deathYear", "followBack", "id") WHERE "followBack" IS NOT NULL;
      CREATE INDEX death_record_patient ON death_record ("patientId") WHERE "patientId" IS NOT NULL;
      CREATE INDEX death_record_abstract ON death_record ("abstractId") WHERE "abstractId" IS NOT NULL;
      CREATE INDEX death_record_reviewer ON death_record ("reviewerId") WHERE "reviewerId" IS NOT NULL;

      ALTER TABLE death_batch ENABLE ROW LEVEL SECURITY;
      ALTER TABLE death_record ENABLE ROW LEVEL SECURITY;
      CREATE POLICY facility_wall ON death_batch USING (${allFacilities}) WITH CHECK (${allFacilities});
      CREATE POLICY facility_wall ON death_record USING (${allFacilities}) WITH CHECK (${allFacilities});
      GRANT SELECT, INSERT, UPDATE ON death_batch, death_record TO registry_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE death_record, death_batch;`);
  }
}
