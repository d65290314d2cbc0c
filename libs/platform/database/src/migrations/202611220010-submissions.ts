import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a submission still lacked: which cases it takes, whether its file is complete, and a fast walk over complete cases in patient order. */
export class Submissions1795305600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE submission ADD COLUMN "onlyUnsent" boolean NOT NULL DEFAULT true;
      CREATE INDEX abstract_patient_order ON abstract ("patientId", "id") WHERE "status" IN ('complete', 'submitted');
      -- A run that was killed before its file was complete begins its books anew.
      GRANT DELETE ON submission_case TO registry_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `REVOKE DELETE ON submission_case FROM registry_app; DROP INDEX abstract_patient_order; ALTER TABLE submission DROP COLUMN "onlyUnsent";`,
    );
  }
}
