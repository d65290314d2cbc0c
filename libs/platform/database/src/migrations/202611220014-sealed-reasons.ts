import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why somebody changed or reopened a case is typed by hand and may name a person: it is sealed like all free text. */
export class SealedReasons1795305600014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE item_change DROP COLUMN "reason", ADD COLUMN "sealedReason" bytea`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE item_change DROP COLUMN "sealedReason", ADD COLUMN "reason" text`);
  }
}
