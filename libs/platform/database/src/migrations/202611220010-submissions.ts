import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a submission still lacked: whether it takes only what is new, and the right to begin its books anew. */
export class Submissions1795305600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE submission ADD COLUMN "onlyUnsent" boolean NOT NULL DEFAULT true;
      -- A run that was killed before its file was complete begins its books anew.
      GRANT DELETE ON submission_case TO registry_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE DELETE ON submission_case FROM registry_app; ALTER TABLE submission DROP COLUMN "onlyUnsent";`);
  }
}
