import { rows, type Tx } from '#platform/database';
import type { WorkListCursor } from './work-list-cursor.js';
import type { WorkListFilter } from './work-list-filter.js';

/** What one order of the list sorts by. */
interface Order {
  readonly key: string;
  readonly cast: string;
  readonly after: '<' | '>';
  readonly direction: 'ASC' | 'DESC';
}

const ORDERS = {
  age: { key: `a."firstContactDay"`, cast: 'date', after: '>', direction: 'ASC' },
  updated: { key: `a."updatedAt"`, cast: 'timestamptz', after: '<', direction: 'DESC' },
} as const satisfies Record<string, Order>;

/** Orders that the database can give. */
export type IndexedSort = keyof typeof ORDERS;

/** What is counted when conditions narrow a list; beyond it the number only says "many". */
export const MOST_COUNTED = 10_000;

/**
 * The next entries of a work list in its order. With a condition that has an index, what it finds is sorted; else each facility (and status)
 * is walked in index order for one page and the walks are merged, so that the cost does not grow with the list. Either way indexes alone are
 * read, no row of an abstract.
 */
export function pageEntries(
  tx: Tx,
  filter: WorkListFilter,
  page: { readonly sort: IndexedSort; readonly after: WorkListCursor | undefined; readonly limit: number },
): Promise<WorkListCursor[]> {
  const order: Order = ORDERS[page.sort];
  const parameters: unknown[] = [filter.facilityIds, filter.statuses, ...filter.parameters];
  const parameter = (value: unknown): string => `$${parameters.push(value)}`;
  const limit = parameter(page.limit);
  const parts = branches(order, page.after, parameter);
  const scope = filter.hasIndex
    ? `a."facilityId" = ANY ($1::integer[]) AND a."status" = ANY ($2::text[])`
    : `a."facilityId" = f."facilityId" AND ${page.sort === 'age' ? `a."status" = s."status"` : `a."status" = ANY ($2::text[])`}`;
  const select = ({ condition, by }: Branch): string =>
    `(SELECT a."id", ${order.key} AS "key" FROM abstract a
      WHERE ${[scope, ...filter.conditions, condition].join(' AND ')} ORDER BY ${by} LIMIT ${limit})`;
  const union = parts.map(select).join(' UNION ALL ');
  const walks = `unnest($1::integer[]) f("facilityId")${page.sort === 'age' ? ` CROSS JOIN unnest($2::text[]) s("status")` : ''}`;
  const source = filter.hasIndex ? `(${union}) e` : `${walks} CROSS JOIN LATERAL (${union}) e`;
  const sql = `SELECT e."id", e."key"::text AS "key" FROM ${source}
    ORDER BY e."key" ${order.direction} NULLS LAST, e."id" ${order.direction} LIMIT ${limit}`;
  return rows<WorkListCursor>(tx, sql, parameters);
}

interface Branch {
  readonly condition: string;
  readonly by: string;
}

/** Rows with a key after the cursor, then rows without one: two index ranges, since no comparison with null is true. */
function branches(order: Order, after: WorkListCursor | undefined, parameter: (value: unknown) => string): Branch[] {
  const { key, cast, direction } = order;
  const by = `${key} ${direction}, a."id" ${direction}`;
  const last = `a."id" ${direction}`;
  if (after === undefined) {
    return [
      { condition: `${key} IS NOT NULL`, by },
      { condition: `${key} IS NULL`, by: last },
    ];
  }
  const id = `${parameter(after.id)}::uuid`;
  if (after.key === null) return [{ condition: `${key} IS NULL AND a."id" ${order.after} ${id}`, by: last }];
  const at = `${parameter(after.key)}::${cast}`;
  return [
    { condition: `${key} ${order.after}= ${at} AND (${key} ${order.after} ${at} OR a."id" ${order.after} ${id})`, by },
    { condition: `${key} IS NULL`, by: last },
  ];
}

/** How many abstracts a filter covers, whatever the page; with further conditions no more than `MOST_COUNTED` are counted. */
export async function countEntries(tx: Tx, filter: WorkListFilter): Promise<number> {
  const conditions = [`a."facilityId" = ANY ($1::integer[])`, `a."status" = ANY ($2::text[])`, ...filter.conditions].join(' AND ');
  const sql =
    filter.conditions.length === 0
      ? `SELECT count(*)::integer AS "count" FROM abstract a WHERE ${conditions}`
      : `SELECT count(*)::integer AS "count" FROM (SELECT 1 FROM abstract a WHERE ${conditions} LIMIT ${MOST_COUNTED}) e`;
  const [counted] = await rows<{ count: number }>(tx, sql, [filter.facilityIds, filter.statuses, ...filter.parameters]);
  return counted?.count ?? 0;
}
