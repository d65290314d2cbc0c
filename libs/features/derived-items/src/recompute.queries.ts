import { Injectable } from '@nestjs/common';
import type { DerivedChange, TumorDifference } from '#features/case-abstraction';
import type { Who } from '#features/audit';
import { cutPage, firstRow, rows, type Tx } from '#platform/database';
import type { RecomputeDifferenceQuery, RecomputeDifferencesView, RecomputeView } from './recompute.contract.js';

/** A recomputation that a job works on. */
export interface HeldRecompute extends Who {
  readonly status: RecomputeView['status'];
  readonly derivedBy: number | null;
  readonly after: string | null;
}

const COLUMNS = `"id", "status", "patients", "checked", "differing", "applied", "failure", "userName", "createdAt", "finishedAt"`;
const SHOWN = 50;
const BEFORE_EVERYBODY = '00000000-0000-0000-0000-000000000000';

/** The books of recomputations: how far each came and what differs. */
@Injectable()
export class RecomputeLedger {
  /** Begins one, unless one runs. @returns its id; undefined when one runs already */
  async begin(tx: Tx, id: string, { userId, userName }: Who, at: Date): Promise<string | undefined> {
    const begun = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO recompute ("id", "status", "patients", "userId", "userName", "createdAt")
       SELECT $1, 'comparing', count(*), $2, $3, $4 FROM patient ON CONFLICT DO NOTHING RETURNING "id"`,
      [id, userId, userName, at],
    );
    return begun?.id;
  }

  /** Newest first. */
  list(tx: Tx): Promise<RecomputeView[]> {
    return rows(tx, `SELECT ${COLUMNS} FROM recompute ORDER BY "createdAt" DESC, "id" DESC LIMIT ${SHOWN}`);
  }

  find(tx: Tx, id: string): Promise<RecomputeView | undefined> {
    return firstRow(tx, `SELECT ${COLUMNS} FROM recompute WHERE "id" = $1`, [id]);
  }

  /** Those that some worker shall go on with. */
  open(tx: Tx): Promise<{ readonly id: string; readonly status: 'comparing' | 'applying' }[]> {
    return rows(tx, `SELECT "id", "status" FROM recompute WHERE "status" IN ('comparing', 'applying')`);
  }

  /** Holds one until the transaction ends. */
  hold(tx: Tx, id: string): Promise<HeldRecompute | undefined> {
    return firstRow(tx, `SELECT "status", "derivedBy", "after", "userId", "userName" FROM recompute WHERE "id" = $1 FOR UPDATE`, [id]);
  }

  /** Books a page of comparisons. */
  async compared(
    tx: Tx,
    id: string,
    page: {
      readonly derivedBy: number;
      readonly last: string | null;
      readonly patients: number;
      readonly differences: readonly TumorDifference[];
    },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO recompute_difference ("recomputeId", "patientId", "tumorId", "facilityIds", "changes")
       SELECT $1, d."patientId", d."tumorId", d."facilityIds", d."changes"
       FROM jsonb_to_recordset($2::jsonb) AS d("patientId" uuid, "tumorId" uuid, "facilityIds" integer[], "changes" jsonb)`,
      [id, JSON.stringify(page.differences)],
    );
    await tx.query(
      `UPDATE recompute SET "derivedBy" = $2, "after" = $3, "checked" = "checked" + $4, "differing" = "differing" + $5 WHERE "id" = $1`,
      [id, page.derivedBy, page.last, page.patients, page.differences.length],
    );
  }

  /** People with differences behind the cursor. */
  async differingPeople(
    tx: Tx,
    id: string,
    { after, limit }: { readonly after: string | null; readonly limit: number },
  ): Promise<string[]> {
    const people = await rows<{ patientId: string }>(
      tx,
      `SELECT DISTINCT "patientId" FROM recompute_difference WHERE "recomputeId" = $1 AND "patientId" > $2 ORDER BY 1 LIMIT $3`,
      [id, after ?? BEFORE_EVERYBODY, limit],
    );
    return people.map(({ patientId }) => patientId);
  }

  /** Books a page of people who are up to date now. */
  async applied(tx: Tx, id: string, people: readonly string[]): Promise<void> {
    await tx.query(`UPDATE recompute SET "after" = $2, "applied" = "applied" + $3 WHERE "id" = $1`, [
      id,
      people.at(-1) ?? null,
      people.length,
    ]);
  }

  /** Moves it on; a step begins before everybody. */
  async move(
    tx: Tx,
    id: string,
    {
      status,
      at,
      failure = null,
    }: { readonly status: RecomputeView['status']; readonly at: Date | null; readonly failure?: string | null },
  ): Promise<void> {
    await tx.query(`UPDATE recompute SET "status" = $2, "after" = NULL, "finishedAt" = $3, "failure" = $4 WHERE "id" = $1`, [
      id,
      status,
      at,
      failure,
    ]);
  }

  /** A page of differences that the reader may see. */
  async differences(tx: Tx, id: string, { after, limit }: RecomputeDifferenceQuery): Promise<RecomputeDifferencesView> {
    const [patientId, tumorId] = after?.split('/') ?? [BEFORE_EVERYBODY, BEFORE_EVERYBODY];
    const found = await rows<{ patientId: string; tumorId: string; changes: Record<string, DerivedChange> }>(
      tx,
      `SELECT "patientId", "tumorId", "changes" FROM recompute_difference
       WHERE "recomputeId" = $1 AND ("patientId", "tumorId") > ($2::uuid, $3::uuid) ORDER BY "patientId", "tumorId" LIMIT $4`,
      [id, patientId, tumorId, limit + 1],
    );
    const { rows: shown, next } = cutPage(found, limit, (last) => `${last.patientId}/${last.tumorId}`);
    return {
      rows: shown.map(({ changes, ...ids }) => ({
        ...ids,
        changes: Object.entries(changes).map(([item, change]) => ({ item, ...change })),
      })),
      next,
    };
  }
}
