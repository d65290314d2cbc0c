import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How `earliest_day` began; later migrations that replace it go back to this. */
export const EARLIEST_DAY = `
      -- The earliest day a NAACCR date (CCYY, CCYYMM, CCYYMMDD) can mean; null when it is no date. make_date would raise on 20250230.
      CREATE OR REPLACE FUNCTION earliest_day(naaccr_date text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
        $$ SELECT CASE
             WHEN naaccr_date !~ '^(18|19|20)[0-9]{2}((0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])?)?$' THEN NULL
             WHEN length(naaccr_date) = 4 THEN make_date(naaccr_date::integer, 1, 1)
             WHEN length(naaccr_date) = 6 THEN make_date(left(naaccr_date, 4)::integer, substr(naaccr_date, 5, 2)::integer, 1)
             ELSE make_date(left(naaccr_date, 4)::integer, substr(naaccr_date, 5, 2)::integer, 1)
                  + least(right(naaccr_date, 2)::integer,
                          CASE substr(naaccr_date, 5, 2)
                            WHEN '02' THEN CASE WHEN (left(naaccr_date, 4)::integer % 4 = 0 AND left(naaccr_date, 4)::integer % 100 <> 0)
                                                  OR left(naaccr_date, 4)::integer % 400 = 0 THEN 29 ELSE 28 END
                            WHEN '04' THEN 30 WHEN '06' THEN 30 WHEN '09' THEN 30 WHEN '11' THEN 30 ELSE 31 END) - 1
           END $$;
`;

/**
 * The ground every table stands on: the role the application works as, and the two questions that every
 * row-level-security policy asks. Both read settings of the transaction (see `Database.transaction`);
 * a connection that set nothing sees nothing.
 */
export class Rooms1795305600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'registry_app') THEN
          CREATE ROLE registry_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
        END IF;
      EXCEPTION WHEN duplicate_object THEN NULL; END $$;
      DO $$ BEGIN EXECUTE format('GRANT registry_app TO %I', session_user); END $$;
      GRANT USAGE ON SCHEMA public TO registry_app;

      CREATE FUNCTION sees_every_facility() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(current_setting('registry.facilities', true), '') = '*' $$;

      CREATE FUNCTION visible_facilities() RETURNS integer[] LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT CASE WHEN coalesce(current_setting('registry.facilities', true), '') IN ('', '*') THEN '{}'::integer[]
                  ELSE string_to_array(current_setting('registry.facilities', true), ',')::integer[] END $$;

      ${EARLIEST_DAY}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION earliest_day(text); DROP FUNCTION visible_facilities(); DROP FUNCTION sees_every_facility();
      REVOKE USAGE ON SCHEMA public FROM registry_app;`);
  }
}
