import type { MigrationInterface, QueryRunner } from 'typeorm';

const sharedFacilities = `((SELECT sees_every_facility()) OR "facilityIds" && (SELECT visible_facilities())::integer[])`;

/**
 * Restaging after a new algorithm release: what was asked for, the stretches of records that workers take one by one, and what differs, record
 * by record, before it is applied. Reasons name tables and rows of a release; values of a case stand in `changes` alone.
 */
export class Restages1795305600025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE restage (
        "id" uuid PRIMARY KEY,
        "status" text NOT NULL CHECK ("status" IN ('comparing', 'compared', 'applying', 'applied', 'undoing', 'undone', 'failed')),
        "selection" jsonb NOT NULL,
        "algorithms" text NOT NULL,
        "records" integer NOT NULL,
        "failure" text,
        "userId" uuid,
        "userName" text NOT NULL,
        "createdAt" timestamptz NOT NULL,
        "finishedAt" timestamptz
      );
      CREATE UNIQUE INDEX restage_open ON restage ((true)) WHERE "status" IN ('comparing', 'applying', 'undoing');
      CREATE TABLE restage_stretch (
        "restageId" uuid NOT NULL REFERENCES restage ("id"),
        "ordinal" integer NOT NULL,
        "kind" text NOT NULL CHECK ("kind" IN ('abstract', 'tumor')),
        "behind" uuid NOT NULL,
        "upTo" uuid NOT NULL,
        "after" uuid NOT NULL,
        "isDone" boolean NOT NULL DEFAULT false,
        "checked" integer NOT NULL DEFAULT 0,
        "differing" integer NOT NULL DEFAULT 0,
        PRIMARY KEY ("restageId", "ordinal")
      );
      CREATE TABLE restage_difference (
        "restageId" uuid NOT NULL REFERENCES restage ("id"),
        "recordId" uuid NOT NULL,
        "kind" text NOT NULL CHECK ("kind" IN ('abstract', 'tumor')),
        "patientId" uuid NOT NULL,
        "tumorId" uuid NOT NULL,
        "facilityIds" integer[] NOT NULL,
        "inputs" text NOT NULL,
        "before" jsonb NOT NULL,
        "after" jsonb NOT NULL,
        "changes" jsonb NOT NULL,
        "reasons" jsonb NOT NULL,
        "outcome" text CHECK ("outcome" IN ('applied', 'outdated', 'undone', 'kept')),
        "kept" text[] NOT NULL DEFAULT '{}',
        PRIMARY KEY ("restageId", "kind", "recordId")
      );
      ALTER TABLE restage_difference ENABLE ROW LEVEL SECURITY;
      CREATE POLICY facility_wall ON restage_difference USING (${sharedFacilities}) WITH CHECK (${sharedFacilities});
      GRANT SELECT, INSERT, UPDATE ON restage, restage_stretch, restage_difference TO registry_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE restage_difference, restage_stretch, restage;`);
  }
}
