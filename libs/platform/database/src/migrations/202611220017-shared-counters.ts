import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Verifications of the access log as jobs that page and resume, and sign-in attempts that all processes count together. The attempts are
 * unlogged: after a crash of the database counting begins anew.
 */
export class SharedCounters1795305600017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access_verification (
        "id" uuid PRIMARY KEY,
        "status" text NOT NULL CHECK ("status" IN ('waiting', 'running', 'done', 'failed')),
        "checkedId" bigint NOT NULL DEFAULT 0,
        "checkedHash" bytea,
        "events" bigint NOT NULL DEFAULT 0,
        "total" bigint NOT NULL,
        "firstBroken" bigint,
        "userId" uuid,
        "userName" text NOT NULL,
        "createdAt" timestamptz NOT NULL,
        "finishedAt" timestamptz
      );
      CREATE UNIQUE INDEX access_verification_open ON access_verification ((true)) WHERE "status" IN ('waiting', 'running');
      CREATE UNLOGGED TABLE sign_in_attempt (
        "key" text PRIMARY KEY,
        "hits" integer NOT NULL,
        "endsAt" timestamptz NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE ON access_verification TO registry_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempt TO registry_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sign_in_attempt, access_verification;`);
  }
}
