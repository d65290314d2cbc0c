import { firstRow, type Tx } from '#platform/database';

/** What a verification of the access log found. */
export interface ChainVerdict {
  /** Events in the log. */
  readonly events: number;
  readonly intact: boolean;
  /** Id of the first event whose content, order or predecessor is not what was written. */
  readonly firstBroken?: string;
}

interface Checked {
  readonly events: string;
  readonly firstBroken: string | null;
}

/**
 * One pass in the order of the chain: ids without gaps, each event's digest over its content and its predecessor's hash.
 * Only the owner of the database may read the chain's end, so only the owner notices that the newest events are gone.
 */
export async function verifyChain(tx: Tx): Promise<ChainVerdict> {
  const found = await firstRow<Checked>(
    tx,
    `WITH checked AS (
       SELECT e."id", e."id" = lag(e."id", 1, 0::bigint) OVER chain + 1
           AND e."previousHash" = lag(e."hash", 1, sha256('cancer-registry'::bytea)) OVER chain
           AND e."hash" = access_event_digest(e) AS whole
         FROM access_event e WINDOW chain AS (ORDER BY e."id"))
     SELECT count(*) AS "events", min("id") FILTER (WHERE NOT whole) AS "firstBroken" FROM checked`,
  );
  const events = Number(found?.events ?? 0);
  const firstBroken = found?.firstBroken ?? (await firstLost(tx, events));
  return { events, intact: firstBroken === undefined, ...(firstBroken === undefined ? {} : { firstBroken }) };
}

async function firstLost(tx: Tx, events: number): Promise<string | undefined> {
  const role = await firstRow<{ reads: boolean }>(tx, `SELECT has_table_privilege('access_chain', 'SELECT') AS "reads"`);
  if (role?.reads !== true) return undefined;
  const end = await firstRow<{ lastId: string }>(tx, `SELECT "lastId" FROM access_chain`);
  return Number(end?.lastId ?? 0) === events ? undefined : String(events + 1);
}
