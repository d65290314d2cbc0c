import fs from 'node:fs';
import path from 'node:path';
import { dataSource } from '#platform/database';
import type { DataSource, EntityMetadata } from 'typeorm';
import { testDatabase, type TestDatabase } from '../support/test-database.js';

interface TableColumn {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly isFilled: boolean;
  readonly isGenerated: boolean;
}

let test: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  const features = path.resolve('libs/features');
  for (const feature of fs.readdirSync(features)) await import(path.join(features, feature, 'src/index.ts'));
  test = await testDatabase();
  source = await dataSource({ url: test.url, poolSize: 2, as: 'owner' }).initialize();
});
afterAll(async () => {
  await source.destroy();
  await test.close();
});

async function columnsOf(table: string): Promise<Map<string, TableColumn>> {
  const columns: TableColumn[] = await source.query(
    `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type, NOT a.attnotnull AS "isNullable",
            (a.atthasdef OR a.attidentity <> '') AS "isFilled", a.attgenerated <> '' AS "isGenerated"
       FROM pg_attribute a WHERE a.attrelid = quote_ident($1)::regclass AND a.attnum > 0 AND NOT a.attisdropped`,
    [table],
  );
  return new Map(columns.map((column) => [column.name, column]));
}

/** PostgreSQL's own name of a column type as entities write it. */
function typeOf(entity: EntityMetadata, property: string): string {
  const column = entity.findColumnWithPropertyName(property)!;
  const type = source.driver.normalizeType(column);
  const full = { timestamptz: 'timestamp with time zone', int: 'integer', varchar: 'character varying', bool: 'boolean' }[type] ?? type;
  return column.isArray ? `${full}[]` : full;
}

/** What an entity says that its table does not, in words. */
function differences(entity: EntityMetadata, columns: ReadonlyMap<string, TableColumn>): string[] {
  const properties = entity.columns.flatMap((property) => {
    const column = columns.get(property.databaseName);
    if (column === undefined) return [`${property.propertyName} is no column`];
    const type = typeOf(entity, property.propertyName);
    return [
      ...(property.databaseName === property.propertyName
        ? []
        : [`${property.propertyName} has another name in the table: ${property.databaseName}`]),
      ...(type === column.type ? [] : [`${column.name} is ${type}, in the table ${column.type}`]),
      ...(property.isNullable === column.isNullable ? [] : [`${column.name} may be null in one of entity and table only`]),
      ...(column.isGenerated && (property.isInsert || property.isUpdate) ? [`${column.name} is generated, but the entity writes it`] : []),
    ];
  });
  const known = new Set(entity.columns.map((property) => property.databaseName));
  const needed = [...columns.values()].filter((column) => !column.isNullable && !column.isFilled && !known.has(column.name));
  return [...properties, ...needed.map((column) => `${column.name} must be filled, but the entity does not know it`)];
}

it('every entity property is a column of the same name, type and nullability, and no required column is missing', async () => {
  expect(source.entityMetadatas.map((entity) => entity.tableName)).toEqual(
    expect.arrayContaining(['abstract', 'app_user', 'patient', 'tumor']),
  );
  for (const entity of source.entityMetadatas) {
    expect({ entity: entity.name, differences: differences(entity, await columnsOf(entity.tableName)) }).toEqual({
      entity: entity.name,
      differences: [],
    });
  }
});

it('every table has a primary key, and every foreign key an index', async () => {
  const without = await source.query(`
    SELECT c.relname AS "table", 'primary key' AS "lacks" FROM pg_class c
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary)
    UNION ALL
    SELECT f.conrelid::regclass::text, 'index for ' || pg_get_constraintdef(f.oid) FROM pg_constraint f
     WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = f.conrelid AND (i.indkey::smallint[])[0:cardinality(f.conkey) - 1] @> f.conkey)`);
  expect(without).toEqual([]);
});
