import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, firstRow } from '#platform/database';

type Counted = Awaited<ReturnType<ThrottlerStorage['increment']>>;

const KEEP_MS = 3_600_000;

/**
 * Counts attempts in the database, so that however many processes serve the registry, an address has the attempts of one. What is counted
 * is kept under a digest of the address, for the window and at most an hour more.
 */
@Injectable()
export class SharedAttempts implements ThrottlerStorage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One more attempt. @param ttl - length of a window in milliseconds @param limit - attempts that a window allows */
  async increment(key: string, ttl: number, limit: number): Promise<Counted> {
    const now = this.clock.machineTime();
    const digest = createHash('sha256').update(key).digest('base64url');
    const { hits, endsAt } = await this.count(digest, now, new Date(now.getTime() + ttl));
    const seconds = Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000));
    const isBlocked = hits > limit;
    return { totalHits: hits, timeToExpire: seconds, isBlocked, timeToBlockExpire: isBlocked ? seconds : 0 };
  }

  private count(digest: string, now: Date, windowEnd: Date): Promise<{ readonly hits: number; readonly endsAt: Date }> {
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      await tx.query(`DELETE FROM sign_in_attempt WHERE "endsAt" < $1`, [new Date(now.getTime() - KEEP_MS)]);
      const counted = await firstRow<{ hits: number; endsAt: Date }>(
        tx,
        `INSERT INTO sign_in_attempt AS a ("key", "hits", "endsAt") VALUES ($1, 1, $3)
         ON CONFLICT ("key") DO UPDATE SET "hits" = CASE WHEN a."endsAt" <= $2 THEN 1 ELSE a."hits" + 1 END,
           "endsAt" = CASE WHEN a."endsAt" <= $2 THEN $3 ELSE a."endsAt" END
         RETURNING "hits", "endsAt"`,
        [digest, now, windowEnd],
      );
      return counted ?? { hits: 1, endsAt: windowEnd };
    });
  }
}
