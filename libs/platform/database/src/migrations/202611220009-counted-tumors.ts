import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Aggregates read this index alone, never the wide rows of the table; the facility wall needs its column there too. */
export class CountedTumors1795305600009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX tumor_counted ON tumor
      ("siteGroup", "summaryStage", "sexAssignedAtBirth", "diagnosisYear", "behaviorCodeIcdO3") INCLUDE ("facilityIds")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX tumor_counted`);
  }
}
