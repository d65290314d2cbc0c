import { Injectable } from '@nestjs/common';
import type { Who } from '#features/audit';
import type { RecordStretch, RestageSelection, StagedKind, StageDifference, WrittenDifference } from '#features/case-abstraction';
import { firstRow, rows, type Tx } from '#platform/database';
import type { RestageStatus, RestageView } from './restage.contract.js';

/** A stretch that a job works on, with the restaging it belongs to. */
export interface HeldStretch extends RecordStretch {
  readonly status: RestageStatus;
  readonly algorithms: string;
  readonly selection: RestageSelection;
  readonly isDone: boolean;
  readonly behind: string;
}

/** A restaging before its books are opened. */
export interface NewRestage {
  readonly id: string;
  readonly selection: RestageSelection;
  readonly algorithms: string;
  readonly records: number;
  readonly stretches: readonly RecordStretch[];
}

const VIEW = `
  SELECT r."id", r."status", r."selection", r."algorithms", r."records", s."checked", s."differing", r."failure", r."userName", r."createdAt",
    r."finishedAt", d."applied", d."outdated", d."undone", d."kept"
  FROM restage r
  CROSS JOIN LATERAL (SELECT coalesce(sum("checked"), 0)::integer AS "checked", coalesce(sum("differing"), 0)::integer AS "differing"
    FROM restage_stretch WHERE "restageId" = r."id") s
  CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE "outcome" = 'applied')::integer AS "applied",
      count(*) FILTER (WHERE "outcome" = 'outdated')::integer AS "outdated", count(*) FILTER (WHERE "outcome" = 'undone')::integer AS "undone",
      count(*) FILTER (WHERE "outcome" = 'kept' OR "kept" <> '{}')::integer AS "kept"
    FROM restage_difference WHERE "restageId" = r."id" AND r."status" NOT IN ('comparing', 'compared')) d`;
const SHOWN = 50;
const OPEN = `('comparing', 'applying', 'undoing')`;

/** The books of restagings: what was asked, how far each stretch is, what differs. The differences of a stretch are those between its bounds. */
@Injectable()
export class RestageLedger {
  /** Begins one, unless one runs. @returns whether it began */
  async begin(
    tx: Tx,
    { id, selection, algorithms, records, stretches }: NewRestage,
    { userId, userName }: Who,
    at: Date,
  ): Promise<boolean> {
    const isEmpty = stretches.length === 0;
    const begun = await firstRow(
      tx,
      `INSERT INTO restage ("id", "status", "selection", "algorithms", "records", "userId", "userName", "createdAt", "finishedAt")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING "id"`,
      [id, isEmpty ? 'compared' : 'comparing', selection, algorithms, records, userId, userName, at, isEmpty ? at : null],
    );
    if (begun === undefined) return false;
    await tx.query(
      `INSERT INTO restage_stretch ("restageId", "ordinal", "kind", "behind", "upTo", "after")
       SELECT $1, s."ordinal", s."kind", s."after", s."upTo", s."after" FROM jsonb_to_recordset($2::jsonb) AS s("ordinal" integer, "kind" text, "after" uuid, "upTo" uuid)`,
      [id, JSON.stringify(stretches.map((stretch, ordinal) => ({ ordinal, ...stretch })))],
    );
    return true;
  }

  /** Newest first. */
  list(tx: Tx): Promise<RestageView[]> {
    return rows(tx, `${VIEW} ORDER BY r."createdAt" DESC, r."id" DESC LIMIT ${SHOWN}`);
  }

  find(tx: Tx, id: string): Promise<RestageView | undefined> {
    return firstRow(tx, `${VIEW} WHERE r."id" = $1`, [id]);
  }

  /** Locks one until the transaction ends. */
  hold(tx: Tx, id: string): Promise<{ readonly status: RestageStatus } | undefined> {
    return firstRow(tx, `SELECT "status" FROM restage WHERE "id" = $1 FOR UPDATE`, [id]);
  }

  /** Who asked for the step that runs. */
  async author(tx: Tx, id: string): Promise<Who & { readonly userId: string }> {
    const author = await firstRow<Who & { userId: string }>(tx, `SELECT "userId", "userName" FROM restage WHERE "id" = $1`, [id]);
    if (author === undefined) throw new Error('The restaging of a stretch is gone.');
    return author;
  }

  /** The one that runs. */
  running(tx: Tx): Promise<{ readonly id: string } | undefined> {
    return firstRow(tx, `SELECT "id" FROM restage WHERE "status" IN ${OPEN}`);
  }

  /** Stretches that some worker shall go on with. */
  open(tx: Tx): Promise<{ readonly id: string; readonly status: RestageStatus; readonly stretch: number }[]> {
    return rows(
      tx,
      `SELECT r."id", r."status", s."ordinal" AS "stretch" FROM restage r JOIN restage_stretch s ON s."restageId" = r."id"
       WHERE r."status" IN ${OPEN} AND NOT s."isDone" ORDER BY s."ordinal"`,
    );
  }

  /** Holds a stretch until the transaction ends; others work on others. */
  holdStretch(tx: Tx, id: string, ordinal: number): Promise<HeldStretch | undefined> {
    return firstRow(
      tx,
      `SELECT r."status", r."algorithms", r."selection", s."kind", s."behind", s."after", s."upTo", s."isDone"
       FROM restage_stretch s JOIN restage r ON r."id" = s."restageId" WHERE s."restageId" = $1 AND s."ordinal" = $2 FOR UPDATE OF s`,
      [id, ordinal],
    );
  }

  /** Books a page of comparisons. @param last - where the next page begins; `undefined` at the end of the stretch */
  async compared(
    tx: Tx,
    at: { readonly id: string; readonly stretch: number },
    page: { readonly differences: readonly StageDifference[]; readonly records: number; readonly last: string | undefined },
  ): Promise<void> {
    const { differences, records, last } = page;
    if (differences.length > 0)
      await tx.query(
        `INSERT INTO restage_difference ("restageId", "recordId", "kind", "patientId", "tumorId", "facilityIds", "inputs", "before", "after", "changes", "reasons")
         SELECT $1, d.* FROM jsonb_to_recordset($2::jsonb) AS d("recordId" uuid, "kind" text, "patientId" uuid, "tumorId" uuid, "facilityIds" integer[],
           "inputs" text, "before" jsonb, "after" jsonb, "changes" jsonb, "reasons" jsonb)`,
        [at.id, JSON.stringify(differences)],
      );
    await tx.query(
      `UPDATE restage_stretch SET "checked" = "checked" + $3, "differing" = "differing" + $4, "after" = coalesce($5::uuid, "after"), "isDone" = $6
       WHERE "restageId" = $1 AND "ordinal" = $2`,
      [at.id, at.stretch, records, differences.length, last ?? null, last === undefined],
    );
  }

  /** Differences of a stretch behind its cursor: for applying the ones that were not, for undoing the applied ones. */
  page(
    tx: Tx,
    id: string,
    { kind, after, upTo }: RecordStretch,
    only: { readonly applied: boolean; readonly limit: number },
  ): Promise<StageDifference[]> {
    return rows(
      tx,
      `SELECT "recordId", "kind", "patientId", "tumorId", "facilityIds", "inputs", "before", "after", "changes", "reasons" FROM restage_difference
       WHERE "restageId" = $1 AND "kind" = $2 AND "recordId" > $3 AND "recordId" <= $4 AND "outcome" IS NOT DISTINCT FROM $5 ORDER BY "recordId" LIMIT $6`,
      [id, kind, after, upTo, only.applied ? 'applied' : null, only.limit],
    );
  }

  /** Books a page of records written or put back; an empty page ends the stretch. */
  async written(
    tx: Tx,
    at: { readonly id: string; readonly stretch: number; readonly kind: StagedKind },
    page: readonly WrittenDifference[],
  ): Promise<void> {
    await tx.query(
      `UPDATE restage_difference d SET "outcome" = w."outcome", "kept" = w."kept"
       FROM jsonb_to_recordset($3::jsonb) AS w("recordId" uuid, "outcome" text, "kept" text[])
       WHERE d."restageId" = $1 AND d."kind" = $2 AND d."recordId" = w."recordId"`,
      [at.id, at.kind, JSON.stringify(page)],
    );
    await tx.query(
      `UPDATE restage_stretch SET "after" = coalesce($3::uuid, "after"), "isDone" = $3::uuid IS NULL WHERE "restageId" = $1 AND "ordinal" = $2`,
      [at.id, at.stretch, page.at(-1)?.recordId ?? null],
    );
  }

  /** Begins a further step over the stretches in which something differs. @returns their ordinals */
  async beginStep(tx: Tx, id: string, status: RestageStatus, { userId, userName }: Who): Promise<number[]> {
    await tx.query(
      `UPDATE restage SET "status" = $2, "userId" = $3, "userName" = $4, "finishedAt" = NULL, "failure" = NULL WHERE "id" = $1`,
      [id, status, userId, userName],
    );
    const begun = await rows<{ ordinal: number }>(
      tx,
      `SELECT "ordinal" FROM restage_stretch WHERE "restageId" = $1 AND "differing" > 0 ORDER BY 1`,
      [id],
    );
    await tx.query(`UPDATE restage_stretch SET "after" = "behind", "isDone" = false WHERE "restageId" = $1 AND "differing" > 0`, [id]);
    return begun.map(({ ordinal }) => ordinal);
  }

  /** Moves it on when all its stretches are done. */
  async endStep(
    tx: Tx,
    id: string,
    { from, to, at }: { readonly from: RestageStatus; readonly to: RestageStatus; readonly at: Date },
  ): Promise<void> {
    await this.hold(tx, id); // two workers end their last stretches one after the other: the second sees that it is the last
    await tx.query(
      `UPDATE restage SET "status" = $3, "finishedAt" = $4 WHERE "id" = $1 AND "status" = $2
       AND NOT EXISTS (SELECT 1 FROM restage_stretch WHERE "restageId" = $1 AND NOT "isDone")`,
      [id, from, to, at],
    );
  }

  /** Gives a running one up. */
  async fail(tx: Tx, id: string, failure: string, at: Date): Promise<void> {
    await tx.query(`UPDATE restage SET "status" = 'failed', "failure" = $2, "finishedAt" = $3 WHERE "id" = $1 AND "status" IN ${OPEN}`, [
      id,
      failure,
      at,
    ]);
  }
}
