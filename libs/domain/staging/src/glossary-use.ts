import type { StagingAlgorithm } from './staging-algorithm.js';

/** Names of the glossary terms that a schema's texts use; empty for an unknown schema. */
export function glossaryOfSchema(algorithm: StagingAlgorithm, schemaId: string): string[] {
  const schema = algorithm.schema(schemaId);
  return termsIn(algorithm, [schema?.name, schema?.title, schema?.description, schema?.subtitle, schema?.notes]);
}

/** Names of the glossary terms that a table's texts and descriptions of rows use; empty for an unknown table. */
export function glossaryOfTable(algorithm: StagingAlgorithm, tableId: string): string[] {
  const table = algorithm.table(tableId);
  if (table === undefined) return [];
  const { name, title, description, subtitle, notes, footnotes, rationale, additionalInfo, codingGuidelines } = table;
  const described = table.columns.flatMap(({ type }, index) => (type === 'DESCRIPTION' ? [index] : []));
  const cells = table.rows.flatMap((row) => described.map((index) => row[index] ?? undefined));
  return termsIn(algorithm, [name, title, description, subtitle, notes, footnotes, rationale, additionalInfo, codingGuidelines, ...cells]);
}

function termsIn({ glossary }: StagingAlgorithm, texts: readonly (string | undefined)[]): string[] {
  const hits = texts.flatMap((text) => (text === undefined ? [] : glossary.matches(text)));
  return [...new Set(hits.map(({ term }) => term))];
}
