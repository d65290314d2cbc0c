import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A file may be named after somebody, so its name is sealed like all free text. SQL has no key: names given before are not kept, as they
 * would stay in the clear.
 */
export class SealedFileNames1795305600015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_run DROP COLUMN "fileName", ADD COLUMN "sealedFileName" bytea;
      UPDATE stored_file SET "name" = 'upload' WHERE "id" IN (SELECT "fileId" FROM import_run);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_run DROP COLUMN "sealedFileName", ADD COLUMN "fileName" text NOT NULL DEFAULT '';
      ALTER TABLE import_run ALTER COLUMN "fileName" DROP DEFAULT;
    `);
  }
}
