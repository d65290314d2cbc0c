import type { MigrationInterface, QueryRunner } from 'typeorm';

const LISTED = `INCLUDE ("facilityId", "status", "firstContactDay", "updatedAt", "id")`;

/**
 * Lets the work list narrow, count and order a registry by reading indexes alone: rows of abstracts are wide. The site group stands on the
 * abstract too, as that facility coded it; search indexes carry what the list is ordered by.
 */
export class WorkListColumns1795305600011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE abstract ADD COLUMN "siteGroup" text;
      UPDATE abstract a SET "siteGroup" = t."siteGroup" FROM tumor t WHERE t."id" = a."tumorId";

      DROP INDEX abstract_worklist, abstract_site, abstract_accession;
      CREATE INDEX abstract_worklist ON abstract ("facilityId", "status", "firstContactDay", "id") INCLUDE ("ownerId");
      CREATE INDEX abstract_site ON abstract ("primarySite" text_pattern_ops) ${LISTED} WHERE "primarySite" IS NOT NULL;
      CREATE INDEX abstract_accession ON abstract ("accessionNumberHosp" text_pattern_ops) ${LISTED} WHERE "accessionNumberHosp" IS NOT NULL;
      CREATE INDEX abstract_site_group ON abstract ("siteGroup") ${LISTED};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX abstract_site_group, abstract_accession, abstract_site, abstract_worklist;
      CREATE INDEX abstract_worklist ON abstract ("facilityId", "status", "firstContactDay", "id");
      CREATE INDEX abstract_site ON abstract ("primarySite" text_pattern_ops) WHERE "primarySite" IS NOT NULL;
      CREATE INDEX abstract_accession ON abstract ("accessionNumberHosp" text_pattern_ops) WHERE "accessionNumberHosp" IS NOT NULL;
      ALTER TABLE abstract DROP COLUMN "siteGroup";
    `);
  }
}
