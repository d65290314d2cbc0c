import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownFacility = `((SELECT sees_every_facility()) OR "facilityId" = ANY ((SELECT visible_facilities())::integer[]))`;

/**
 * What a contact said is kept whether or not it won, so that better information is never overwritten by worse and a mistaken contact can be
 * taken back: answers sealed, the outcome as item ids and reasons.
 */
export class Replies1795305600022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Contacts and withdrawals in the order in which they came in; instants may be equal.
      CREATE SEQUENCE contact_order;
      -- "letterId" names a letter, which belongs to another part of follow-up; it is looked up when it is used.
      ALTER TABLE contact
        ADD COLUMN "seq" bigint NOT NULL DEFAULT nextval('contact_order'),
        ADD COLUMN "stepId" uuid REFERENCES follow_up_step ("id"),
        ADD COLUMN "letterId" uuid,
        ADD COLUMN "sealedAnswers" bytea,
        ADD COLUMN "outcome" jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN "needsReview" boolean NOT NULL DEFAULT false,
        ADD COLUMN "reviewedBy" uuid,
        ADD COLUMN "reviewedAt" timestamptz,
        ADD COLUMN "withdrawnAt" timestamptz;
      CREATE INDEX contact_step ON contact ("stepId") WHERE "stepId" IS NOT NULL;
      CREATE INDEX contact_letter ON contact ("letterId") WHERE "letterId" IS NOT NULL;
      CREATE INDEX contact_to_review ON contact ("seq") WHERE "needsReview" AND "reviewedAt" IS NULL AND "withdrawnAt" IS NULL;

      CREATE TABLE contact_withdrawal (
        "contactId" uuid PRIMARY KEY REFERENCES contact ("id"),
        "patientId" uuid NOT NULL REFERENCES patient ("id"),
        "facilityId" integer NOT NULL REFERENCES facility ("id"),
        "seq" bigint NOT NULL DEFAULT nextval('contact_order'),
        "sealedReason" bytea NOT NULL,
        "sealedAnswers" bytea NOT NULL,
        "withdrawnBy" uuid,
        "withdrawnAt" timestamptz NOT NULL
      );
      CREATE INDEX contact_withdrawal_patient ON contact_withdrawal ("patientId", "seq");
      CREATE INDEX contact_withdrawal_facility ON contact_withdrawal ("facilityId");
      ALTER TABLE contact_withdrawal ENABLE ROW LEVEL SECURITY;
      CREATE POLICY facility_wall ON contact_withdrawal USING (${ownFacility}) WITH CHECK (${ownFacility});
      GRANT SELECT, INSERT ON contact_withdrawal TO registry_app;
      GRANT USAGE ON SEQUENCE contact_order TO registry_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE contact_withdrawal;
      DROP INDEX contact_to_review, contact_letter, contact_step;
      ALTER TABLE contact DROP COLUMN "seq", DROP COLUMN "stepId", DROP COLUMN "letterId", DROP COLUMN "sealedAnswers", DROP COLUMN "outcome",
        DROP COLUMN "needsReview", DROP COLUMN "reviewedBy", DROP COLUMN "reviewedAt", DROP COLUMN "withdrawnAt";
      DROP SEQUENCE contact_order;
    `);
  }
}
