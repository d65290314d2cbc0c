import { ALL, type CountedCell, type PublishedCell, suppressTable } from '#domain/disclosure';
import { type Category, type CountedGroup, DIMENSION_RULES, type TableDimension } from './table-dimension.js';

/** A dimension of a finished table with the categories that are shown, in the order of display. */
export interface TableAxis {
  readonly id: TableDimension;
  readonly name: string;
  readonly categories: readonly Category[];
}

/** A table that may be shown: every cell of the grid and every total, hidden ones with a status instead of a count. */
export interface AggregateTable {
  readonly dimensions: readonly TableAxis[];
  readonly cells: readonly PublishedCell[];
  readonly totals: readonly PublishedCell[];
}

/**
 * Counts groups of tumors into the complete grid of the dimensions asked for (categories without any tumor are left out, zero
 * cells between them are not) and hides what could disclose a person.
 * @param threshold - counts from 1 to threshold - 1 are hidden, and others so that none can be derived
 */
export function aggregateTable(groups: readonly CountedGroup[], dimensions: readonly TableDimension[], threshold: number): AggregateTable {
  const counts = countByKey(groups, dimensions);
  const keys = [...counts.keys()].map((key) => key.split('|'));
  const axes = dimensions.map((id, at) => axis(id, new Set(keys.map((key) => key[at] ?? ''))));
  const cells: CountedCell[] = gridKeys(axes).map((key) => ({ key, count: counts.get(key.join('|')) ?? 0 }));
  const published = suppressTable(
    { dimensions: axes.map(({ id, categories }) => ({ name: id, categories: categories.map(({ code }) => code) })), cells },
    { threshold },
  );
  return { dimensions: axes, cells: published.cells, totals: published.totals };
}

function countByKey(groups: readonly CountedGroup[], dimensions: readonly TableDimension[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups) {
    const key = dimensions.map((id) => DIMENSION_RULES[id].categoryOf(group)).join('|');
    counts.set(key, (counts.get(key) ?? 0) + group.count);
  }
  return counts;
}

function axis(id: TableDimension, present: ReadonlySet<string>): TableAxis {
  const rule = DIMENSION_RULES[id];
  const all = id === 'diagnosisYear' ? [...present].sort().map((year) => ({ code: year, label: year })) : rule.categories;
  return { id, name: rule.name, categories: all.filter(({ code }) => present.has(code)).map(({ code, label }) => ({ code, label })) };
}

function gridKeys(axes: readonly TableAxis[]): string[][] {
  return axes.reduce<string[][]>((keys, { categories }) => keys.flatMap((key) => categories.map(({ code }) => [...key, code])), [[]]);
}

/** The cells and totals as rows for a file: labels, codes, count (blank when hidden) and status. */
export function tableRows(table: AggregateTable): Record<string, string>[] {
  const label = (axisAt: number, code: string): string =>
    code === ALL ? 'All' : (table.dimensions[axisAt]?.categories.find((category) => category.code === code)?.label ?? code);
  return [...table.cells, ...table.totals].map(({ key, count, status }) => ({
    ...Object.fromEntries(
      table.dimensions.flatMap(({ id }, at) => [
        [id, key[at] ?? ''],
        [`${id}Label`, label(at, key[at] ?? '')],
      ]),
    ),
    count: count === null ? '' : String(count),
    status,
  }));
}
