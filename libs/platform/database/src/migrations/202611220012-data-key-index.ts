import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One live key per facility, and one of no facility, by an index that the foreign key can use as well. */
export class DataKeyIndex1795305600012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX data_key_facility;
      CREATE UNIQUE INDEX data_key_facility ON data_key ("facilityId") NULLS NOT DISTINCT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX data_key_facility;
      CREATE UNIQUE INDEX data_key_facility ON data_key (coalesce("facilityId", 0));
    `);
  }
}
