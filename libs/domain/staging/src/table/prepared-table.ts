import type { TableDefinition } from '../algorithm-definition.js';
import { isReference, parseCell, referencedKey, trimControl } from './cell.js';
import { ABSENT, codeOf, ENGINE_KEYS } from '../run/context.js';
import type { KeyIndex } from '../run/key-index.js';
import { StagingAlgorithmError } from '../staging.errors.js';
import { TableMatcher } from './table-matcher.js';

/** What an ENDPOINT cell does when its row matches. */
export type EndpointKind = 'JUMP' | 'VALUE' | 'MATCH' | 'STOP' | 'ERROR';

/** One ENDPOINT cell, read. */
export interface Endpoint {
  readonly kind: EndpointKind;
  /** Text after the colon, trimmed; `null` if there is no colon. */
  readonly text: string | null;
  /** The packed text; `ABSENT` if there is none, which removes the key. */
  readonly code: number;
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
  /** Whether any row jumps to another table. */
  readonly jumps: boolean;
  /** Keys of all ENDPOINT columns, in column order. */
  readonly endpointKeys: readonly string[];
  /** Slots of the INPUT columns, in column order. */
  readonly inputSlots: readonly number[];
  /** Slots of all keys that cells refer to. */
  readonly referenceSlots: readonly number[];
  /** Keys that cells refer to, except the two `ctx_` keys the engine supplies; `undefined` for none. */
  readonly extraInput: readonly string[] | undefined;
}

const KINDS: readonly EndpointKind[] = ['JUMP', 'VALUE', 'MATCH', 'STOP', 'ERROR'];

/**
 * Reads the endpoints of a table and numbers its keys; the INPUT cells are prepared when the table is first asked.
 * @throws StagingAlgorithmError code ENDPOINT_MALFORMED
 */
export function prepareTable(definition: TableDefinition, keys: KeyIndex): PreparedTable {
  const inputs = definition.columns.flatMap((column, index) => (column.type === 'INPUT' ? [{ index, slot: keys.slot(column.key) }] : []));
  const ends = definition.columns.flatMap((column, index) =>
    column.type === 'ENDPOINT' ? [new EndpointColumn({ table: definition.id, index, key: column.key }, keys)] : [],
  );
  const references = new Set<string>();
  const endpoints = definition.rows.map((row, rowIndex) => {
    for (const { index } of inputs) collectReferences(row[index] ?? null, references);
    return ends.map((column) => column.read(row[column.index] ?? null, rowIndex));
  });
  for (const endpoint of ends.flatMap((column) => column.endpoints()))
    if (endpoint.referenceSlot >= 0) references.add(keys.key(endpoint.referenceSlot));
  const extraInput = [...references].filter((key) => !ENGINE_KEYS.includes(key));
  return {
    id: definition.id,
    definition,
    matcher: new TableMatcher(definition, keys),
    endpoints,
    jumps: ends.some((column) => column.endpoints().some(({ kind }) => kind === 'JUMP')),
    endpointKeys: ends.map(({ key }) => key),
    inputSlots: inputs.map(({ slot }) => slot),
    referenceSlots: [...references].map((key) => keys.slot(key)),
    extraInput: extraInput.length === 0 ? undefined : extraInput,
  };
}

/** One ENDPOINT column; cells with the same text share one endpoint. */
class EndpointColumn {
  private readonly byText = new Map<string, Endpoint>();
  private readonly columns: readonly string[];

  readonly index: number;
  readonly key: string;

  constructor(
    private readonly place: { readonly table: string; readonly index: number; readonly key: string },
    private readonly keys: KeyIndex,
  ) {
    this.index = place.index;
    this.key = place.key;
    this.columns = [place.key];
  }

  read(cell: string | null, row: number): Endpoint {
    const known = cell === null ? undefined : this.byText.get(cell);
    if (known !== undefined) return known;
    const { kind, text } = readEndpoint(cell, { table: this.place.table, row: row + 1, column: this.key });
    const reference = kind === 'VALUE' && text !== null ? referencedKey(text) : undefined;
    const referenceSlot = reference === undefined ? -1 : this.keys.slot(reference);
    const code = text === null ? ABSENT : codeOf(text);
    const endpoint = { kind, text, code, resultKey: this.key, columns: this.columns, resultSlot: this.keys.slot(this.key), referenceSlot };
    this.byText.set(cell ?? '', endpoint);
    return endpoint;
  }

  /** The different endpoints read so far. */
  endpoints(): Endpoint[] {
    return [...this.byText.values()];
  }
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
