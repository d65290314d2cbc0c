import { type Items, type ItemKey, itemValue } from '#domain/naaccr';
import { firstRow, type Tx } from '#platform/database';
import type { LoadedAbstract } from './abstract-records.js';
import { StaleAbstract } from './abstract.errors.js';

/** What somebody wants to do to the version they hold. */
export interface HeldVersion {
  readonly version: number;
  readonly items?: Readonly<Record<string, string | null>>;
}

interface LastSave {
  readonly at: Date;
  readonly by: string | null;
}

/**
 * Goes on only if the abstract still is the version the person holds.
 * @throws StaleAbstract with both values of every item the person wanted to change
 */
export async function demandVersion(tx: Tx, { row, items }: LoadedAbstract, held: HeldVersion): Promise<void> {
  if (row.version === held.version) return;
  const last = await firstRow<LastSave>(
    tx,
    `SELECT c."at", coalesce(u."fullName", c."source") AS "by" FROM item_change c LEFT JOIN app_user u ON u."id" = c."userId"
     WHERE c."abstractId" = $1 ORDER BY c."id" DESC LIMIT 1`,
    [row.id],
  );
  const yours = held.items ?? {};
  throw new StaleAbstract({
    held: held.version,
    current: row.version,
    theirs: Object.fromEntries(Object.keys(yours).map((id) => [id, storedValue(items, id)])),
    yours: Object.fromEntries(Object.entries(yours).map(([id, value]) => [id, value === '' ? null : value])),
    by: last?.by ?? null,
    at: (last?.at ?? row.updatedAt).toISOString(),
  });
}

function storedValue(items: Items, id: string): string | null {
  return itemValue(items, id as ItemKey) || null; // any text may be asked for; what is no id has no value
}
