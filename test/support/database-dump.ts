import { Client } from 'pg';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

const COLUMNS = `
  SELECT format('%I.%I', c.table_schema, c.table_name) AS "table", format('%I', c.column_name) AS "column", c.data_type AS "type"
  FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, c.ordinal_position`;

/**
 * Everything that whoever steals the database reads: all rows of all tables of all schemas as text, binary columns with every
 * readable character in them.
 * @param url - address of the database as its owner
 * @returns text by table
 */
export async function databaseDump(url: string): Promise<ReadonlyMap<string, string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const dump = new Map<string, string>();
    const { rows: columns } = await client.query<Column>(COLUMNS);
    for (const table of new Set(columns.map((column) => column.table))) {
      const own = columns.filter((column) => column.table === table);
      const texts = own.map(({ column, type }) => (type === 'bytea' ? `encode(${column}, 'escape')` : `${column}::text`));
      const { rows } = await client.query<{ row: string }>(`SELECT concat_ws(' ', ${texts.join(', ')}) AS "row" FROM ${table}`);
      dump.set(table, rows.map(({ row }) => row).join('\n'));
    }
    return dump;
  } finally {
    await client.end();
  }
}
