import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a worker writes a submission or the process that asked for it: only the former is put back into a queue. */
export class SubmissionRunners1795305600016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE submission ADD COLUMN "byJob" boolean NOT NULL DEFAULT true;
      UPDATE submission SET "byJob" = false WHERE "createdBy" IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE submission DROP COLUMN "byJob";`);
  }
}
