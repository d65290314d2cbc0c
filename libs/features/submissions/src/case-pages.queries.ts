import { Injectable } from '@nestjs/common';
import type { StoredEdit } from '#features/case-abstraction';
import { rows, type Tx } from '#platform/database';

/** What a submission takes; a row of `submission`. */
export interface Selection {
  readonly id: string;
  readonly profile: string;
  readonly facilityIds: readonly number[];
  readonly diagnosisYearFrom: number | null;
  readonly diagnosisYearTo: number | null;
  readonly completedFrom: string | null;
  readonly completedTo: string | null;
  readonly onlyUnsent: boolean;
}

/** One selected case as stored. */
export interface SelectedCase {
  readonly id: string;
  readonly patientId: string;
  readonly facilityId: number;
  readonly version: number;
  /** Coded items as JSON text. */
  readonly items: string;
  readonly sealed: Buffer;
  readonly edits: readonly StoredEdit[];
  /** Version that this receiver got last; null when it never got the case. */
  readonly sentVersion: number | null;
}

type ListedCase = Pick<SelectedCase, 'id' | 'sentVersion'>;

/** Complete cases in patient order, page by page. */
@Injectable()
export class CasePages {
  /**
   * Walks through a selection; the next page is read while the caller works on this one. A case that this receiver got before is taken
   * again only when it changed since, unless the selection takes everything; what an interrupted run of the same submission had listed
   * already is taken again.
   * @param tx - a snapshot: list and contents are read by statements of their own
   */
  async *walk(tx: Tx, selection: Selection, pageSize: number): AsyncGenerator<SelectedCase[]> {
    await this.list(tx, selection);
    let next = this.page(tx, pageSize);
    for (let page = await next; page.length > 0; page = await next) {
      next = this.page(tx, pageSize);
      next.catch(() => undefined); // met by the await of the next round, or of no interest when the caller stopped
      yield page;
    }
  }

  /** The list alone is sorted, not the wide rows. */
  private async list(tx: Tx, selection: Selection): Promise<void> {
    const { profile, facilityIds, diagnosisYearFrom, diagnosisYearTo, completedFrom, completedTo, onlyUnsent, id } = selection;
    await tx.query(
      `DECLARE selected_case NO SCROLL CURSOR FOR
       SELECT a."id", before."sentVersion" FROM abstract a
       LEFT JOIN LATERAL ( -- looked up case by case: how many were sent before is not known to the planner right after a submission
         SELECT max(c."abstractVersion") AS "sentVersion" FROM submission_case c JOIN submission s ON s."id" = c."submissionId"
         WHERE c."abstractId" = a."id" AND c."result" = 'sent' AND s."profile" = $1 AND s."status" = 'done' AND s."id" <> $2
       ) before ON true
       WHERE a."status" IN ('complete', 'submitted') AND a."facilityId" = ANY ($3::integer[])
         AND ($4::smallint IS NULL OR a."diagnosisYear" >= $4) AND ($5::smallint IS NULL OR a."diagnosisYear" <= $5)
         AND ($6::date IS NULL OR a."completedAt" >= $6) AND ($7::date IS NULL OR a."completedAt" < $7::date + 1)
         AND (NOT $8::boolean OR before."sentVersion" IS NULL OR before."sentVersion" < a."version")
       ORDER BY a."patientId", a."id"`,
      [profile, id, facilityIds, diagnosisYearFrom, diagnosisYearTo, completedFrom, completedTo, onlyUnsent],
    );
  }

  private async page(tx: Tx, size: number): Promise<SelectedCase[]> {
    const listed = await rows<ListedCase>(tx, `FETCH ${size} FROM selected_case`);
    if (listed.length === 0) return [];
    return rows<SelectedCase>(
      tx,
      `SELECT a."id", a."patientId", a."facilityId", a."version", a."items"::text AS "items", a."sealed", a."edits", l."sentVersion"
       FROM unnest($1::uuid[], $2::integer[]) WITH ORDINALITY l("id", "sentVersion", "place") JOIN abstract a ON a."id" = l."id" ORDER BY l."place"`,
      [listed.map(({ id }) => id), listed.map(({ sentVersion }) => sentVersion)],
    );
  }
}
