import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Derived items that no standard item holds, and what derived them: `derivation` has one row per set of algorithms, reference packs and end of
 * study, which every tumor names instead of repeating it. Rows of both new tables never change, so that a derived value can be explained for as
 * long as it stands; `tumor.derivedBy` is no foreign key, because a check per tumor would cost an import more than deriving does.
 */
export class DerivedItems1795305600018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reference_pack (
        "id" integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        "kind" text NOT NULL,
        "release" text NOT NULL,
        "provenance" text NOT NULL,
        "sha256" bytea NOT NULL,
        "files" jsonb NOT NULL,
        "content" bytea NOT NULL,
        "installedBy" uuid,
        "installedAt" timestamptz NOT NULL,
        UNIQUE ("kind", "release")
      );
      CREATE TABLE derivation (
        "id" integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        "sha256" bytea NOT NULL UNIQUE,
        "content" jsonb NOT NULL
      );
      ALTER TABLE tumor ADD COLUMN "recodes" jsonb NOT NULL DEFAULT '{}', ADD COLUMN "derivedBy" integer;
      ALTER TABLE tumor ALTER COLUMN "recodes" SET STORAGE EXTERNAL;
      GRANT SELECT, INSERT ON reference_pack, derivation TO registry_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tumor DROP COLUMN "derivedBy", DROP COLUMN "recodes";
      DROP TABLE derivation, reference_pack;
    `);
  }
}
