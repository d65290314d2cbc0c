import type { SchemaDefinition, TablePath } from '../algorithm-definition.js';
import { isNumber, parseCell, type CellRange } from '../table/cell.js';
import type { StagingAlgorithm } from '../staging-algorithm.js';

/** A code, or a range of codes that every table of the schema treats alike. */
export interface CodeSpan {
  readonly low: string;
  /** Equal to `low` for a single code. */
  readonly high: string;
}

const WHOLE_NUMBER = /^[0-9]+$/;

/**
 * The valid codes of an input, each range cut wherever a table that reads the input draws a line, so that one code of a span stands for all.
 * Ranges of decimals are not cut between whole steps: of them the bounds that tables name are given one by one.
 * @returns in the order of the code list; empty for an input without code list
 */
export function codeSpans(algorithm: StagingAlgorithm, schema: SchemaDefinition, key: string): CodeSpan[] {
  const bounds = boundsOf(algorithm, schema, key);
  return algorithm.validCodes(schema.id, key).flatMap(({ ranges }) => ranges.flatMap((range) => spansOf(range, bounds)));
}

type Bounds = readonly CodeSpan[];

/** Every range that a table of the schema asks the input for, also under the names it is copied to. */
function boundsOf(algorithm: StagingAlgorithm, schema: SchemaDefinition, key: string): Bounds {
  const names = new Set([
    key,
    ...pathsOf(schema).flatMap(({ inputMapping }) => inputMapping.flatMap(({ from, to }) => (from === key ? [to] : []))),
  ]);
  return [...algorithm.reachableTables(schema.id), schema.selectionTable].flatMap((tableId) => {
    const table = algorithm.table(tableId);
    const columns = (table?.columns ?? []).flatMap(({ type, key: name }, index) => (type === 'INPUT' && names.has(name) ? [index] : []));
    return columns.flatMap((index) =>
      (table?.rows ?? []).flatMap((row) => parseCell(row[index] ?? null).flatMap((range) => (range === '*' ? [] : [range]))),
    );
  });
}

function pathsOf({ mappings }: SchemaDefinition): TablePath[] {
  return mappings.flatMap(({ inclusionTables, exclusionTables, tables }) => [...inclusionTables, ...exclusionTables, ...(tables ?? [])]);
}

function spansOf(range: CellRange, bounds: Bounds): readonly CodeSpan[] {
  if (range === '*') return distinct(bounds.flatMap(({ low, high }) => [low, high])).map(single);
  const { low, high } = range;
  if (low === high) return [range];
  if (WHOLE_NUMBER.test(low) && WHOLE_NUMBER.test(high)) return cutRange(low, high, bounds);
  const inside = bounds
    .flatMap((bound) => [bound.low, bound.high])
    .filter((code) => isNumber(code) && Number(low) <= Number(code) && Number(code) <= Number(high));
  return distinct([low, ...inside, high])
    .filter((code) => !code.includes('{{'))
    .map(single);
}

/** Cuts a range of whole numbers before every low bound and after every high bound inside it. */
function cutRange(low: string, high: string, bounds: Bounds): CodeSpan[] {
  const from = Number(low);
  const to = Number(high);
  const starts = new Set([from]);
  for (const bound of bounds) {
    if (WHOLE_NUMBER.test(bound.low)) starts.add(Number(bound.low));
    if (WHOLE_NUMBER.test(bound.high)) starts.add(Number(bound.high) + 1);
  }
  const inside = [...starts].filter((start) => from <= start && start <= to).sort((one, other) => one - other);
  const written = (code: number): string => String(code).padStart(low.length, '0');
  return inside.map((start, index) => ({ low: written(start), high: written((inside[index + 1] ?? to + 1) - 1) }));
}

function single(code: string): CodeSpan {
  return { low: code, high: code };
}

function distinct(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}
