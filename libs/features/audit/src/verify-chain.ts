import { firstRow, type Tx } from '#platform/database';

/** Events that one statement checks: some tenths of a second. */
const STRETCH = 10_000;

/** How far a verification has come. */
export interface ChainPlace {
  /** Id of the last event that was checked; 0 at the beginning. */
  readonly checkedId: string;
  /** Its hash; null at the beginning and behind a gap, where no event can follow. */
  readonly checkedHash: Buffer | null;
}

/** What checking one stretch found. */
export interface Stretch extends ChainPlace {
  /** Events that are there. */
  readonly events: number;
  /** Id of the last event of the log, of those that are still to be checked too. */
  readonly total: string;
  /** Id of the first event of the stretch whose content, order or predecessor is not what was written; null when there is none. */
  readonly firstBroken: string | null;
  readonly isLast: boolean;
}

type Checked = Omit<Stretch, 'events' | 'isLast'> & {
  readonly events: string;
  readonly newestId: string | null;
  readonly newestIsEnd: boolean;
};

/**
 * Checks the next events in the order of the chain: ids without gaps, each event's digest over its content and its predecessor's hash; at
 * the end of the log also that the newest event is the one at which the chain's end stands. All of a stretch is one statement, so what
 * others append meanwhile cannot look like a loss.
 */
export async function verifyStretch(tx: Tx, { checkedId, checkedHash }: ChainPlace): Promise<Stretch> {
  const found = await firstRow<Checked>(
    tx,
    `WITH bounds AS (SELECT "lastId", "lastHash", least($1::bigint + ${STRETCH}, greatest("lastId", $1::bigint)) AS "upTo" FROM access_chain),
     checked AS (
       SELECT e."id", e."id" = lag(e."id", 1, $1::bigint) OVER chain + 1
           AND e."previousHash" = lag(e."hash", 1, CASE WHEN $1::bigint = 0 THEN sha256('cancer-registry'::bytea) ELSE $2::bytea END) OVER chain
           AND e."hash" = access_event_digest(e) AS whole
         FROM access_event e, bounds WHERE e."id" > $1::bigint AND e."id" <= bounds."upTo" WINDOW chain AS (ORDER BY e."id")),
     newest AS (SELECT "id", "hash" FROM access_event ORDER BY "id" DESC LIMIT 1)
     SELECT (SELECT count(*) FROM checked) AS "events", (SELECT min("id") FROM checked WHERE whole IS NOT TRUE) AS "firstBroken",
       b."upTo" AS "checkedId", (SELECT "hash" FROM access_event WHERE "id" = b."upTo") AS "checkedHash", b."lastId" AS "total",
       (SELECT "id" FROM newest) AS "newestId", coalesce((SELECT "hash" FROM newest) = b."lastHash", b."lastId" = 0) AS "newestIsEnd"
     FROM bounds b`,
    [checkedId, checkedHash],
  );
  if (!found) return { checkedId, checkedHash, events: 0, total: '0', firstBroken: '1', isLast: true };
  const isLast = found.checkedId === found.total || Number(found.checkedId) > Number(found.total);
  const firstBroken = found.firstBroken ?? (isLast ? brokenEnd(found) : null);
  const { checkedId: last, checkedHash: hash, total } = found;
  return { checkedId: last, checkedHash: hash, events: Number(found.events), total, firstBroken, isLast };
}

/** The first event that is missing at the end, or the newest one if it is not the one that was written last. */
function brokenEnd({ newestIsEnd, newestId, total }: Checked): string | null {
  if (newestIsEnd) return null;
  return Number(newestId ?? 0) < Number(total) ? String(Number(newestId ?? 0) + 1) : (newestId ?? '1');
}
