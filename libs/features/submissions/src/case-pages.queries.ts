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

/** Where a walk over the cases stands. */
export interface CaseCursor {
  readonly patientId: string;
  readonly id: string;
}

/** Before every case. */
export const FIRST_CASE: CaseCursor = { patientId: '00000000-0000-0000-0000-000000000000', id: '00000000-0000-0000-0000-000000000000' };

/** Complete cases in patient order, page by page. */
@Injectable()
export class CasePages {
  /**
   * The next cases of a selection. A case that this receiver got before is taken again only when it changed since, unless the selection
   * takes everything; what an interrupted run of the same submission had listed already is taken again.
   */
  next(tx: Tx, selection: Selection, after: CaseCursor, limit: number): Promise<SelectedCase[]> {
    const { profile, facilityIds, diagnosisYearFrom, diagnosisYearTo, completedFrom, completedTo, onlyUnsent, id } = selection;
    return rows<SelectedCase>(
      tx,
      `SELECT a."id", a."patientId", a."facilityId", a."version", a."items"::text AS "items", a."sealed", a."edits", before."sentVersion"
       FROM abstract a
       LEFT JOIN LATERAL (
         SELECT max(c."abstractVersion") AS "sentVersion" FROM submission_case c JOIN submission s ON s."id" = c."submissionId"
         WHERE c."abstractId" = a."id" AND c."result" = 'sent' AND s."profile" = $1 AND s."status" = 'done' AND s."id" <> $2
       ) before ON true
       WHERE a."status" IN ('complete', 'submitted') AND a."facilityId" = ANY ($3::integer[]) AND (a."patientId", a."id") > ($4::uuid, $5::uuid)
         AND ($6::smallint IS NULL OR a."diagnosisYear" >= $6) AND ($7::smallint IS NULL OR a."diagnosisYear" <= $7)
         AND ($8::date IS NULL OR a."completedAt" >= $8) AND ($9::date IS NULL OR a."completedAt" < $9::date + 1)
         AND (NOT $10::boolean OR before."sentVersion" IS NULL OR before."sentVersion" < a."version")
       ORDER BY a."patientId", a."id" LIMIT $11`,
      [
        profile,
        id,
        facilityIds,
        after.patientId,
        after.id,
        diagnosisYearFrom,
        diagnosisYearTo,
        completedFrom,
        completedTo,
        onlyUnsent,
        limit,
      ],
    );
  }
}
