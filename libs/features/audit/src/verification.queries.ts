import { Injectable } from '@nestjs/common';
import { firstRow, rows, type Tx } from '#platform/database';
import type { Who } from './access-event.js';
import type { ChainPlace, Stretch } from './verify-chain.js';

/** One verification of the access log, under way or done. */
export interface Verification {
  readonly id: string;
  readonly status: 'waiting' | 'running' | 'done' | 'failed';
  /** Events checked so far. */
  readonly events: number;
  /** Events that the log had when the last stretch was checked. */
  readonly total: number;
  /** Null as long as it is not done. */
  readonly intact: boolean | null;
  readonly firstBroken: string | null;
  readonly userName: string;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** A verification that a job works on. */
export interface OpenVerification extends ChainPlace {
  readonly userId: string | null;
  readonly userName: string;
}

const SHOWN = 50;
const COLUMNS = `"id", "status", "events"::float8 AS "events", "total"::float8 AS "total", "firstBroken"::text, "userName", "createdAt", "finishedAt",
  CASE WHEN "status" = 'done' THEN "firstBroken" IS NULL END AS "intact"`;

/** The books of verifications: how far each came and what it found. */
@Injectable()
export class VerificationLedger {
  /** Begins one, unless one is open. @returns its id; undefined when one is open already */
  async begin(tx: Tx, id: string, who: Who, at: Date): Promise<string | undefined> {
    const begun = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO access_verification ("id", "status", "total", "userId", "userName", "createdAt")
       SELECT $1, 'waiting', "lastId", $2, $3, $4 FROM access_chain ON CONFLICT DO NOTHING RETURNING "id"`,
      [id, who.userId, who.userName, at],
    );
    return begun?.id;
  }

  /** Newest first. */
  list(tx: Tx): Promise<Verification[]> {
    return rows<Verification>(tx, `SELECT ${COLUMNS} FROM access_verification ORDER BY "createdAt" DESC, "id" DESC LIMIT ${SHOWN}`);
  }

  open(tx: Tx): Promise<{ readonly id: string }[]> {
    return rows(tx, `SELECT "id" FROM access_verification WHERE "status" IN ('waiting', 'running')`);
  }

  /** Holds an open verification until the transaction ends; undefined when it is at its end. */
  hold(tx: Tx, id: string): Promise<OpenVerification | undefined> {
    return firstRow<OpenVerification>(
      tx,
      `SELECT "checkedId"::text, "checkedHash", "userId", "userName" FROM access_verification
       WHERE "id" = $1 AND "status" IN ('waiting', 'running') FOR UPDATE`,
      [id],
    );
  }

  /** Books a stretch of a held verification. */
  async advance(tx: Tx, id: string, { checkedId, checkedHash, events, total, firstBroken }: Stretch): Promise<void> {
    await rows(
      tx,
      `UPDATE access_verification SET "status" = 'running', "checkedId" = $2, "checkedHash" = $3, "events" = "events" + $4, "total" = $5,
         "firstBroken" = coalesce("firstBroken", $6) WHERE "id" = $1`,
      [id, checkedId, checkedHash, events, total, firstBroken],
    );
  }

  /** Ends an open verification. @returns what it found; undefined when it was at its end */
  async close(tx: Tx, id: string, status: 'done' | 'failed', at: Date): Promise<Verification | undefined> {
    const closed = await rows<Verification>(
      tx,
      `WITH closed AS (UPDATE access_verification SET "status" = $2, "finishedAt" = $3
         WHERE "id" = $1 AND "status" IN ('waiting', 'running') RETURNING *) SELECT ${COLUMNS} FROM closed`,
      [id, status, at],
    );
    return closed[0];
  }
}
