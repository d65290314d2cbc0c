import type { TableDefinition } from './algorithm-definition.js';
import { isReference, parseCell, referencedKey, trimControl } from './cell.js';
import type { KeyIndex } from './key-index.js';
import { StagingAlgorithmError } from './staging.errors.js';
import { TableMatcher } from './table-matcher.js';

/** What an ENDPOINT cell does when its row matches. */
export type EndpointKind = 'JUMP' | 'VALUE' | 'MATCH' | 'STOP' | 'ERROR';

/** One ENDPOINT cell, read. */
export interface Endpoint {
  readonly kind: EndpointKind;
  /** Text after the colon, trimmed; `null` if there is no colon. */
  readonly text: string | null;
  /** Column key: what a VALUE is written to. */
  readonly resultKey: string;
  /** The column key as the one-element list that errors carry. */
  readonly columns: readonly string[];
  readonly resultSlot: number;
  /** Slot that the text refers to, -1 for a literal. */
  readonly referenceSlot: number;
}

/** A table ready to be evaluated. */
export interface PreparedTable {
  readonly id: string;
  readonly definition: TableDefinition;
  readonly matcher: TableMatcher;
  /** Endpoints of each row, in column order. */
  readonly endpoints: readonly (readonly Endpoint[])[];
  /** Keys of all ENDPOINT columns, in column order. */
  readonly endpointKeys: readonly string[];
  /** Slots of the INPUT columns, in column order. */
  readonly inputSlots: readonly number[];
  /** All keys that cells refer to. */
  readonly references: readonly string[];
  /** Keys that cells refer to, except the two `ctx_` keys the engine supplies; `undefined` for none. */
  readonly extraInput: readonly string[] | undefined;
}

const KINDS: readonly EndpointKind[] = ['JUMP', 'VALUE', 'MATCH', 'STOP', 'ERROR'];
const ENGINE_KEYS: readonly string[] = ['ctx_alg_version', 'ctx_year_current'];

/**
 * Reads the endpoints of a table and numbers its keys; the INPUT cells are prepared when the table is first asked.
 * @throws StagingAlgorithmError code ENDPOINT_MALFORMED
 */
export function prepareTable(definition: TableDefinition, keys: KeyIndex): PreparedTable {
  const inputs = definition.columns.flatMap((column, index) => (column.type === 'INPUT' ? [{ index, slot: keys.slot(column.key) }] : []));
  const ends = definition.columns.flatMap((column, index) =>
    column.type === 'ENDPOINT' ? [{ index, key: column.key, columns: [column.key], slot: keys.slot(column.key) }] : [],
  );
  const extra = new Set<string>();
  const endpoints = definition.rows.map((row, rowIndex) => {
    for (const { index } of inputs) collectReferences(row[index] ?? null, extra);
    return ends.map(({ index, key, columns, slot }) => {
      const place = { table: definition.id, row: rowIndex + 1, column: key };
      const endpoint = readEndpoint(row[index] ?? null, place);
      const reference = endpoint.kind === 'VALUE' && endpoint.text !== null ? referencedKey(endpoint.text) : undefined;
      if (reference !== undefined) extra.add(reference);
      return { ...endpoint, resultKey: key, columns, resultSlot: slot, referenceSlot: reference === undefined ? -1 : keys.slot(reference) };
    });
  });
  for (const key of extra) keys.slot(key);
  const extraInput = [...extra].filter((key) => !ENGINE_KEYS.includes(key));
  return {
    id: definition.id,
    definition,
    matcher: new TableMatcher(definition, keys),
    endpoints,
    endpointKeys: ends.map(({ key }) => key),
    inputSlots: inputs.map(({ slot }) => slot),
    references: [...extra],
    extraInput: extraInput.length === 0 ? undefined : extraInput,
  };
}

function collectReferences(cell: string | null, into: Set<string>): void {
  if (cell?.includes('{{') !== true) return;
  for (const range of parseCell(cell)) {
    if (range === '*') continue;
    for (const bound of [range.low, range.high]) if (isReference(bound)) into.add(bound.slice(2, -2));
  }
}

function readEndpoint(
  cell: string | null,
  place: { table: string; row: number; column: string },
): { kind: EndpointKind; text: string | null } {
  const refuse = (what: string) => new StagingAlgorithmError('ENDPOINT_MALFORMED', what, place);
  if (cell === null) throw refuse('is null; expected JUMP, VALUE, MATCH, STOP or ERROR.');
  const colon = cell.indexOf(':');
  const word = trimControl(colon < 0 ? cell : cell.slice(0, colon));
  const kind = KINDS.find((candidate) => candidate === word);
  if (kind === undefined) throw refuse(`is \`${word}\`; expected JUMP, VALUE, MATCH, STOP or ERROR.`);
  const text = colon < 0 ? null : trimControl(cell.slice(colon + 1));
  if (kind === 'JUMP' && (text === null || text === '')) throw refuse('jumps to no table; expected JUMP:table id.');
  return { kind, text };
}
