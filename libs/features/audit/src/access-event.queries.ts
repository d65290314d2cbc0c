import { Injectable } from '@nestjs/common';
import { cutPage, rows, type Tx } from '#platform/database';

/** Which events to list; all given conditions hold together. */
export interface AccessEventFilter {
  readonly patientId?: string;
  readonly userId?: string;
  readonly action?: string;
  /** Events older than the one with this id. */
  readonly before?: string;
  /** At most this many. */
  readonly limit: number;
}

/** One event as it is listed. */
export interface AccessEventRow {
  readonly id: string;
  readonly at: Date;
  readonly userId: string | null;
  readonly userName: string;
  readonly action: string;
  readonly result: 'allowed' | 'denied';
  readonly facilityId: number | null;
  readonly patientIds: string[];
  readonly abstractId: string | null;
  readonly subject: string | null;
  readonly detail: Record<string, string | number | boolean>;
  readonly reason: string | null;
  readonly address: string | null;
}

/** Reads of the access log. */
@Injectable()
export class AccessEventQueries {
  /** The newest events first, with the id to go on from; `next` is null at the end. */
  async list(tx: Tx, filter: AccessEventFilter): Promise<{ rows: AccessEventRow[]; next: string | null }> {
    const found = await rows<AccessEventRow>(
      tx,
      `SELECT "id"::text AS "id", "at", "userId", "userName", "action", "result", "facilityId", "patientIds", "abstractId", "subject",
         "detail", "reason", "address"
       FROM access_event
       WHERE ($1::uuid IS NULL OR "patientIds" @> ARRAY[$1::uuid]) AND ($2::uuid IS NULL OR "userId" = $2)
         AND ($3::text IS NULL OR "action" = $3) AND ($4::bigint IS NULL OR "id" < $4)
       ORDER BY access_event."id" DESC LIMIT $5`,
      [filter.patientId ?? null, filter.userId ?? null, filter.action ?? null, filter.before ?? null, filter.limit + 1],
    );
    return cutPage(found, filter.limit, ({ id }) => id);
  }
}
