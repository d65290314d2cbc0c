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
  readonly newestId: string | null;
  readonly newestIsEnd: boolean;
  readonly endId: string;
}

/**
 * One pass in the order of the chain: ids without gaps, each event's digest over its content and its predecessor's hash, and
 * the newest event is the one at which the chain's end stands. All of it is one statement, so what others append meanwhile
 * cannot look like a loss.
 */
export async function verifyChain(tx: Tx): Promise<ChainVerdict> {
  const found = await firstRow<Checked>(
    tx,
    `WITH checked AS (
       SELECT e."id", e."id" = lag(e."id", 1, 0::bigint) OVER chain + 1
           AND e."previousHash" = lag(e."hash", 1, sha256('cancer-registry'::bytea)) OVER chain
           AND e."hash" = access_event_digest(e) AS whole
         FROM access_event e WINDOW chain AS (ORDER BY e."id")),
     newest AS (SELECT "id", "hash" FROM access_event ORDER BY "id" DESC LIMIT 1)
     SELECT count(checked."id") AS "events", min(checked."id") FILTER (WHERE NOT whole) AS "firstBroken",
       (SELECT "id" FROM newest) AS "newestId", c."lastId" AS "endId",
       coalesce((SELECT "hash" FROM newest) = c."lastHash", c."lastId" = 0) AS "newestIsEnd"
     FROM access_chain c LEFT JOIN checked ON true GROUP BY c."only"`,
  );
  const firstBroken = found?.firstBroken ?? brokenEnd(found);
  return { events: Number(found?.events ?? 0), intact: firstBroken === undefined, ...(firstBroken === undefined ? {} : { firstBroken }) };
}

/** The first event that is missing at the end, or the newest one if it is not the one that was written last. */
function brokenEnd(found: Checked | undefined): string | undefined {
  if (found === undefined) return '1';
  if (found.newestIsEnd) return undefined;
  return Number(found.newestId ?? 0) < Number(found.endId) ? String(Number(found.newestId ?? 0) + 1) : (found.newestId ?? '1');
}
