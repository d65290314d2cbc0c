import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The application reads the end of the chain of access events, and so notices by itself that the newest events are gone. */
export class AuditTail1795305600013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT SELECT ON access_chain TO registry_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE SELECT ON access_chain FROM registry_app;`);
  }
}
