import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the work list finds its rows by, and the numbers of patients entered by hand. The sequence starts where imported numbers
 * (Patient ID Number, 8 digits) hardly reach.
 */
export class WorkList1795305600007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX abstract_accession ON abstract ("accessionNumberHosp" text_pattern_ops) WHERE "accessionNumberHosp" IS NOT NULL;
      CREATE INDEX abstract_site ON abstract ("primarySite" text_pattern_ops) WHERE "primarySite" IS NOT NULL;
      CREATE INDEX abstract_updated ON abstract ("facilityId", "updatedAt", "id");

      CREATE SEQUENCE patient_id_number START 90000001 MAXVALUE 99999999;
      GRANT USAGE ON SEQUENCE patient_id_number TO registry_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SEQUENCE patient_id_number; DROP INDEX abstract_updated, abstract_site, abstract_accession;`);
  }
}
