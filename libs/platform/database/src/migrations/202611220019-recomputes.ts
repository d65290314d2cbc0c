import type { MigrationInterface, QueryRunner } from 'typeorm';

const sharedFacilities = `((SELECT sees_every_facility()) OR "facilityIds" && (SELECT visible_facilities())::integer[])`;

/** Recomputations of derived items over the whole registry, and what each would change, tumor by tumor, before it is applied. */
export class Recomputes1795305600019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recompute (
        "id" uuid PRIMARY KEY,
        "status" text NOT NULL CHECK ("status" IN ('comparing', 'compared', 'applying', 'applied', 'failed')),
        "derivedBy" integer,
        "after" uuid,
        "patients" integer NOT NULL,
        "checked" integer NOT NULL DEFAULT 0,
        "differing" integer NOT NULL DEFAULT 0,
        "applied" integer NOT NULL DEFAULT 0,
        "failure" text,
        "userId" uuid,
        "userName" text NOT NULL,
        "createdAt" timestamptz NOT NULL,
        "finishedAt" timestamptz
      );
      CREATE UNIQUE INDEX recompute_open ON recompute ((true)) WHERE "status" IN ('comparing', 'applying');
      CREATE TABLE recompute_difference (
        "recomputeId" uuid NOT NULL REFERENCES recompute ("id"),
        "patientId" uuid NOT NULL,
        "tumorId" uuid NOT NULL,
        "facilityIds" integer[] NOT NULL,
        "changes" jsonb NOT NULL,
        PRIMARY KEY ("recomputeId", "patientId", "tumorId")
      );
      ALTER TABLE recompute_difference ENABLE ROW LEVEL SECURITY;
      CREATE POLICY facility_wall ON recompute_difference USING (${sharedFacilities}) WITH CHECK (${sharedFacilities});
      GRANT SELECT, INSERT, UPDATE ON recompute TO registry_app;
      GRANT SELECT, INSERT ON recompute_difference TO registry_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE recompute_difference, recompute;`);
  }
}
