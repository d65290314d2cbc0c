import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * User dictionaries, which define a registry's own items. A row never changes or goes, for records hold its items and its sealing decided where
 * they are kept. A submission names those whose items it writes. Lines of an import's report name the column, too: files of fixed columns have no other place of an item.
 */
export class UserDictionaries1795305600027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE user_dictionary (
        "id" integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        "uri" text NOT NULL UNIQUE,
        "naaccrVersion" text,
        "sha256" bytea NOT NULL,
        "provenance" text NOT NULL,
        "xml" text NOT NULL,
        "openItems" text[] NOT NULL,
        "installedBy" uuid,
        "installedAt" timestamptz NOT NULL
      );
      GRANT SELECT, INSERT ON user_dictionary TO registry_app;
      ALTER TABLE import_refusal ADD COLUMN "column" integer;
      ALTER TABLE submission ADD COLUMN "userDictionaryUris" text[] NOT NULL DEFAULT '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE submission DROP COLUMN "userDictionaryUris";
      ALTER TABLE import_refusal DROP COLUMN "column";
      DROP TABLE user_dictionary;
    `);
  }
}
