import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who saw and did what. Rows are chained by hash in the order they commit: the trigger takes a lock until the end of the
 * transaction, so services append their event last. The application's role can add and read, nothing else.
 */
export class Audit1795305600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access_event (
        "id" bigint PRIMARY KEY,
        "at" timestamptz NOT NULL,
        "userId" uuid,
        "userName" text NOT NULL,
        "sessionId" uuid,
        "facilityId" integer,
        "action" text NOT NULL,
        "result" text NOT NULL CHECK ("result" IN ('allowed', 'denied')),
        "patientIds" uuid[] NOT NULL DEFAULT '{}',
        "abstractId" uuid,
        "subject" text,
        "detail" jsonb NOT NULL DEFAULT '{}',
        "reason" text,
        "address" text,
        "correlationId" text,
        "previousHash" bytea NOT NULL,
        "hash" bytea NOT NULL
      );
      CREATE INDEX access_event_user ON access_event ("userId", "id");
      CREATE INDEX access_event_patients ON access_event USING gin ("patientIds");

      CREATE TABLE access_chain ("only" boolean PRIMARY KEY DEFAULT true CHECK ("only"), "lastId" bigint NOT NULL, "lastHash" bytea NOT NULL);
      INSERT INTO access_chain ("lastId", "lastHash") VALUES (0, sha256('cancer-registry'::bytea));

      CREATE FUNCTION access_event_digest(e access_event) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
        SELECT sha256(e."previousHash" || convert_to(concat_ws(E'\\x1f', e."id"::text, extract(epoch FROM e."at")::text, e."userId"::text, e."userName",
          e."sessionId"::text, e."facilityId"::text, e."action", e."result", array_to_string(e."patientIds", ','), e."abstractId"::text,
          coalesce(e."subject", ''), e."detail"::text, coalesce(e."reason", ''), coalesce(e."address", ''), coalesce(e."correlationId", '')), 'UTF8'))
      $$;

      CREATE FUNCTION chain_access_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      BEGIN
        SELECT "lastId" + 1, "lastHash" INTO NEW."id", NEW."previousHash" FROM access_chain FOR UPDATE;
        NEW."hash" := access_event_digest(NEW);
        UPDATE access_chain SET "lastId" = NEW."id", "lastHash" = NEW."hash";
        RETURN NEW;
      END $$;
      CREATE TRIGGER chain BEFORE INSERT ON access_event FOR EACH ROW EXECUTE FUNCTION chain_access_event();

      GRANT SELECT, INSERT ON access_event TO registry_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE access_event CASCADE; DROP FUNCTION chain_access_event(); DROP TABLE access_chain;`);
  }
}
