import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownFacility = `((SELECT sees_every_facility()) OR "facilityId" = ANY ((SELECT visible_facilities())::integer[]))`;
const sharedFacilities = `((SELECT sees_every_facility()) OR "facilityIds" && (SELECT visible_facilities())::integer[])`;

/**
 * Patient, tumor, abstract, and the history of their items. Coded items live in `items`; identifiers and free text in `sealed`
 * (AES-256-GCM, see Vault); look-ups of people go through keyed blind indexes. Facility walls are policies from the first day on.
 */
export class Records1795305600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE patient (
        "id" uuid PRIMARY KEY,
        "facilityIds" integer[] NOT NULL,
        "items" jsonb NOT NULL,
        "sealed" bytea NOT NULL,
        "version" integer NOT NULL DEFAULT 1,
        "ssnIndex" bytea,
        "nameBirthIndex" bytea,
        "lastNameIndex" bytea,
        "createdAt" timestamptz NOT NULL,
        "updatedAt" timestamptz NOT NULL,
        "vitalStatus" text GENERATED ALWAYS AS (items ->> 'vitalStatus') STORED,
        "dateOfLastContact" text GENERATED ALWAYS AS (items ->> 'dateOfLastContact') STORED,
        "lastContactDay" date GENERATED ALWAYS AS (earliest_day(items ->> 'dateOfLastContact')) STORED,
        "sexAssignedAtBirth" text GENERATED ALWAYS AS (coalesce(items ->> 'sexAssignedAtBirth', items ->> 'sex')) STORED
      );
      CREATE INDEX patient_ssn ON patient ("ssnIndex") WHERE "ssnIndex" IS NOT NULL;
      CREATE INDEX patient_name_birth ON patient ("nameBirthIndex") WHERE "nameBirthIndex" IS NOT NULL;
      CREATE INDEX patient_last_name ON patient ("lastNameIndex") WHERE "lastNameIndex" IS NOT NULL;

      CREATE TABLE tumor (
        "id" uuid PRIMARY KEY,
        "patientId" uuid NOT NULL REFERENCES patient ("id"),
        "facilityIds" integer[] NOT NULL,
        "items" jsonb NOT NULL,
        "version" integer NOT NULL DEFAULT 1,
        "siteGroup" text,
        "sexAssignedAtBirth" text,
        "stagedBy" text,
        "createdAt" timestamptz NOT NULL,
        "updatedAt" timestamptz NOT NULL,
        "primarySite" text GENERATED ALWAYS AS (items ->> 'primarySite') STORED,
        "histologicTypeIcdO3" text GENERATED ALWAYS AS (items ->> 'histologicTypeIcdO3') STORED,
        "behaviorCodeIcdO3" text GENERATED ALWAYS AS (items ->> 'behaviorCodeIcdO3') STORED,
        "diagnosisYear" smallint GENERATED ALWAYS AS (extract(year FROM earliest_day(items ->> 'dateOfDiagnosis'))::smallint) STORED,
        "summaryStage" text GENERATED ALWAYS AS (coalesce(nullif(items ->> 'derivedSummaryStage2018', ''), items ->> 'summaryStage2018')) STORED
      );
      CREATE INDEX tumor_patient ON tumor ("patientId");

      CREATE TABLE abstract (
        "id" uuid PRIMARY KEY,
        "patientId" uuid NOT NULL REFERENCES patient ("id"),
        "tumorId" uuid NOT NULL REFERENCES tumor ("id"),
        "facilityId" integer NOT NULL REFERENCES facility ("id"),
        "status" text NOT NULL CHECK ("status" IN ('suspense', 'in-progress', 'complete', 'submitted')),
        "version" integer NOT NULL DEFAULT 1,
        "ownerId" uuid REFERENCES app_user ("id"),
        "items" jsonb NOT NULL,
        "sealed" bytea NOT NULL,
        "patientKey" text NOT NULL,
        "sourceKey" text NOT NULL,
        "importDigest" bytea,
        "importedVersion" integer,
        "editErrors" integer NOT NULL DEFAULT 0,
        "editWarnings" integer NOT NULL DEFAULT 0,
        "edits" jsonb NOT NULL DEFAULT '[]',
        "schemaId" text,
        "stagedBy" text,
        "createdAt" timestamptz NOT NULL,
        "updatedAt" timestamptz NOT NULL,
        "completedAt" timestamptz,
        "submittedAt" timestamptz,
        "accessionNumberHosp" text GENERATED ALWAYS AS (items ->> 'accessionNumberHosp') STORED,
        "primarySite" text GENERATED ALWAYS AS (items ->> 'primarySite') STORED,
        "histologicTypeIcdO3" text GENERATED ALWAYS AS (items ->> 'histologicTypeIcdO3') STORED,
        "diagnosisYear" smallint GENERATED ALWAYS AS (extract(year FROM earliest_day(items ->> 'dateOfDiagnosis'))::smallint) STORED,
        "firstContactDay" date GENERATED ALWAYS AS (earliest_day(items ->> 'dateOf1stContact')) STORED,
        UNIQUE ("facilityId", "sourceKey")
      );
      CREATE INDEX abstract_patient ON abstract ("patientId");
      CREATE INDEX abstract_tumor ON abstract ("tumorId");
      CREATE INDEX abstract_owner ON abstract ("ownerId") WHERE "ownerId" IS NOT NULL;
      CREATE INDEX abstract_patient_key ON abstract ("patientKey");
      CREATE INDEX abstract_worklist ON abstract ("facilityId", "status", "firstContactDay", "id");

      -- One row per save. A record that did not change since it came in needs no list: its first state is its present one
      -- minus the changes that follow, so history is read backwards from the record itself.
      CREATE TABLE item_change (
        "id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        "at" timestamptz NOT NULL,
        "userId" uuid,
        "facilityId" integer,
        "patientId" uuid NOT NULL,
        "tumorId" uuid,
        "abstractId" uuid,
        "version" integer NOT NULL,
        "kind" text NOT NULL,
        "source" text NOT NULL,
        "importId" uuid,
        "reason" text,
        "changes" jsonb NOT NULL DEFAULT '{}',
        "sealedChanges" bytea
      );
      CREATE INDEX item_change_abstract ON item_change ("abstractId", "id") WHERE "abstractId" IS NOT NULL;
      CREATE INDEX item_change_patient ON item_change ("patientId", "id");

      ALTER TABLE patient ENABLE ROW LEVEL SECURITY;
      ALTER TABLE tumor ENABLE ROW LEVEL SECURITY;
      ALTER TABLE abstract ENABLE ROW LEVEL SECURITY;
      ALTER TABLE item_change ENABLE ROW LEVEL SECURITY;
      CREATE POLICY facility_wall ON patient USING (${sharedFacilities}) WITH CHECK (${sharedFacilities});
      CREATE POLICY facility_wall ON tumor USING (${sharedFacilities}) WITH CHECK (${sharedFacilities});
      CREATE POLICY facility_wall ON abstract USING (${ownFacility}) WITH CHECK (${ownFacility});
      CREATE POLICY facility_wall ON item_change USING (${ownFacility}) WITH CHECK (${ownFacility});

      GRANT SELECT, INSERT, UPDATE ON patient, tumor, abstract TO registry_app;
      GRANT SELECT, INSERT ON item_change TO registry_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE item_change, abstract, tumor, patient;`);
  }
}
