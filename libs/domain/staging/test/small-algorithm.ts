import type { InputDefinition, SchemaDefinition, TableDefinition } from '#domain/staging';

/** Algorithm and release of every small schema and table. */
export const SMALL = { algorithm: 'Small', version: '1.0' } as const;

/** A table from its columns, written `key` for INPUT, `key!` for ENDPOINT and `key?` for DESCRIPTION. */
export function smallTable(id: string, columns: readonly string[], rows: TableDefinition['rows']): TableDefinition {
  const definitions = columns.map((column) => {
    const type = column.endsWith('!') ? 'ENDPOINT' : column.endsWith('?') ? 'DESCRIPTION' : 'INPUT';
    return { key: column.replace(/[!?]$/, ''), type } as const;
  });
  return { ...SMALL, id, columns: definitions, rows };
}

/** An input that staging reads. */
export function smallInput(key: string, changes: Partial<InputDefinition> = {}): InputDefinition {
  return { key, name: key, usedForStaging: true, metadata: [], ...changes };
}

/** A schema of lung cancer with one program of the named tables, without rules of its own. */
export function smallSchema(changes: Partial<SchemaDefinition>, tables: readonly string[] = []): SchemaDefinition {
  return {
    ...{ ...SMALL, id: 'lung', name: 'Lung', selectionTable: 'select_lung', discriminators: [], initialContext: [], involvedTables: [] },
    inputs: ['site', 'hist', 'year_dx'].map((key) => smallInput(key)),
    outputs: undefined,
    mappings: [{ id: 'm', inclusionTables: [], exclusionTables: [], initialContext: [], tables: tables.map(plainPath) }],
    onInvalidInput: 'CONTINUE',
    ...changes,
  };
}

/** A use of a table without renamed keys. */
export function plainPath(id: string): { id: string; inputMapping: []; outputMapping: [] } {
  return { id, inputMapping: [], outputMapping: [] };
}

/** The tables that every algorithm needs, with one site and one histology, and the selection of that pair. */
export const BASIC_TABLES: readonly TableDefinition[] = [
  smallTable('primary_site', ['site'], [['C341']]),
  smallTable('histology', ['hist'], [['8140']]),
  smallTable('select_lung', ['site', 'hist'], [['C341', '8140']]),
];
