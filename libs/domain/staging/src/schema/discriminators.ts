import { parseCell, prepareRange, rangeContains } from '../table/cell.js';
import type { PreparedSchema } from './prepared-schema.js';
import type { StageInput } from '../stage-result.js';
import type { DiscriminatorQuestion } from '../staging-algorithm.js';

/** The discriminators of the candidates that are not supplied yet, each with the answers that the selection tables accept. */
export function questionsFor(candidates: readonly PreparedSchema[], supplied: StageInput): DiscriminatorQuestion[] {
  const keys = new Set(candidates.flatMap(({ definition }) => definition.discriminators));
  return [...keys].filter((key) => supplied[key] === undefined).map((key) => question(key, candidates, supplied));
}

function question(key: string, candidates: readonly PreparedSchema[], supplied: StageInput): DiscriminatorQuestion {
  const owner = candidates.find(({ inputOf }) => inputOf.has(key));
  const input = owner?.inputOf.get(key)?.definition;
  const schemasOf = new Map<string, Set<string>>();
  for (const candidate of candidates) {
    for (const value of acceptedValues(candidate, key, supplied)) {
      schemasOf.set(value, (schemasOf.get(value) ?? new Set()).add(candidate.definition.name));
    }
  }
  const values = [...schemasOf.keys()].sort();
  const answers = values.map((value) => ({ value, schemas: [...(schemasOf.get(value) ?? [])] }));
  return {
    key,
    name: input?.name ?? key,
    naaccrXmlId: input?.naaccrXmlId,
    answers,
    values,
    schemaId: owner?.definition.id ?? '',
  };
}

/** The answers in those rows of a selection table that fit what is supplied. */
function acceptedValues({ selection }: PreparedSchema, key: string, supplied: StageInput): string[] {
  if (selection === undefined) return [];
  const { columns, rows } = selection.definition;
  const asked = columns.findIndex((column) => column.type === 'INPUT' && column.key === key);
  if (asked < 0) return [];
  const fits = (cell: string | null, value: string | null): boolean => {
    const ranges = parseCell(cell).map((range) => prepareRange(range, () => ''));
    return ranges.length === 0 || ranges.some((range) => rangeContains(range, value ?? ''));
  };
  const fitting = rows.filter((row) =>
    columns.every((column, index) => {
      const value = supplied[column.key];
      return column.type !== 'INPUT' || value === undefined || fits(row[index] ?? null, value);
    }),
  );
  return fitting.flatMap((row) =>
    parseCell(row[asked] ?? null).flatMap((range) => (range === '*' || range.low === '' ? [] : [written(range)])),
  );
}

function written({ low, high }: { readonly low: string; readonly high: string }): string {
  return low === high ? low : `${low}-${high}`;
}
