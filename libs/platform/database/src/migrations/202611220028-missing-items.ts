import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many edit errors of an abstract only ask for an item that is not yet coded: edits R and the number of the item. */
export class MissingItems1795305600028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE abstract ADD COLUMN "itemsMissing" integer NOT NULL DEFAULT 0;
      UPDATE abstract SET "itemsMissing" = (
        SELECT count(*) FROM jsonb_to_recordset("edits") AS e("editId" text, "overridden" boolean) WHERE e."editId" ~ '^R[0-9]{4}$' AND NOT e."overridden"
      ) WHERE "editErrors" > 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE abstract DROP COLUMN "itemsMissing";`);
  }
}
