import { dataSource, migrate, migrations } from '#platform/database';
import type { DataSource } from 'typeorm';
import { emptyDatabase } from '../support/test-database.js';

let source: DataSource;

beforeAll(async () => {
  source = await dataSource({ url: await emptyDatabase(), poolSize: 2, as: 'owner' }).initialize();
});
afterAll(() => source.destroy());

/** Everything the migrations make, as text: relations with their columns and constraints, functions, policies, rights. */
async function schema(): Promise<unknown[]> {
  return source.query(`
    SELECT 'column' AS kind, c.relname || '.' || a.attname AS name,
           concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attstorage, pg_get_expr(d.adbin, d.adrelid)) AS is
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
     WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL SELECT 'relation', relname, concat_ws(' ', relkind, relrowsecurity, coalesce(relacl, acldefault('r', relowner))) FROM pg_class WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT 'function', proname, pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
    UNION ALL SELECT 'policy', tablename || '.' || policyname, concat_ws(' ', qual, with_check) FROM pg_policies
    UNION ALL SELECT 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    ORDER BY 1, 2, 3`);
}

it('every migration can be taken back, leaves the schema of before, and can be run again', async () => {
  const runner = source.createQueryRunner();
  const steps = migrations.map((Migration) => new Migration());
  const before: unknown[] = [];
  for (const step of steps) {
    before.push(await schema());
    await step.up(runner);
  }
  const whole = await schema();
  for (const [at, step] of [...steps.entries()].toReversed()) {
    await step.down(runner);
    expect({ down: step.constructor.name, schema: await schema() }).toEqual({ down: step.constructor.name, schema: before[at] });
  }
  for (const step of steps) await step.up(runner);
  expect(await schema()).toEqual(whole);
  await runner.release();
});

it('hosts that migrate together run every migration once', async () => {
  const url = await emptyDatabase();
  const ran = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(ran.flat().sort()).toEqual(migrations.map(({ name }) => name).sort());
});
