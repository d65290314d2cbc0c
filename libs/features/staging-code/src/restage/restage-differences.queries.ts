import { Injectable } from '@nestjs/common';
import type { DerivedReason, StagingAlgorithm } from '#domain/staging';
import type { StageDifference } from '#features/case-abstraction';
import { cutPage, rows, type Tx } from '#platform/database';
import type {
  DecidingRowView,
  RestageDifferenceQuery,
  RestageDifferencesView,
  RestageDifferenceView,
  RestagedItemView,
} from './restage.contract.js';
import { decidingRowText } from './deciding-row-text.js';

type Named = Pick<RestageDifferenceView, 'accessionNumber' | 'primarySite' | 'dateOfDiagnosis'>;
type StoredDifference = StageDifference & Pick<RestageDifferenceView, 'outcome' | 'kept'> & Named;

const FIRST: readonly [string, string] = ['abstract', '00000000-0000-0000-0000-000000000000'];

/** Reads of what differs; behind the walls of the reader. */
@Injectable()
export class RestageDifferenceQueries {
  /** A page of differences of the reader's facilities, reports first. @param algorithms - what names the rows that decided */
  async page(
    tx: Tx,
    id: string,
    { after, outcome, item, limit }: RestageDifferenceQuery,
    algorithms: readonly StagingAlgorithm[],
  ): Promise<RestageDifferencesView> {
    const [kind, recordId] = after?.split('/') ?? FIRST;
    const found = await rows<StoredDifference>(
      tx,
      `SELECT d."recordId", d."kind", d."patientId", d."tumorId", d."before", d."after", d."changes", d."reasons", d."outcome", d."kept",
         a."items" ->> 'accessionNumberHosp' AS "accessionNumber", coalesce(a."items", t."items") ->> 'primarySite' AS "primarySite",
         coalesce(a."items", t."items") ->> 'dateOfDiagnosis' AS "dateOfDiagnosis"
       FROM restage_difference d LEFT JOIN abstract a ON d."kind" = 'abstract' AND a."id" = d."recordId"
         LEFT JOIN tumor t ON d."kind" = 'tumor' AND t."id" = d."recordId"
       WHERE d."restageId" = $1 AND (d."kind", d."recordId") > ($2, $3::uuid) AND ($4::text IS NULL OR d."outcome" = $4)
         AND ($5::text IS NULL OR d."changes" ? $5) ORDER BY d."kind", d."recordId" LIMIT $6`,
      [id, kind, recordId, outcome ?? null, item ?? null, limit + 1],
    );
    const { rows: shown, next } = cutPage(found, limit, (last) => `${last.kind}/${last.recordId}`);
    return { rows: shown.map((row) => differenceView(row, algorithms)), next };
  }

  /** Which items differ in how many records of the reader's facilities, the most frequent first. */
  items(tx: Tx, id: string): Promise<RestagedItemView[]> {
    return rows(
      tx,
      `SELECT "item", count(*)::integer AS "records" FROM restage_difference, jsonb_object_keys("changes") AS "item"
       WHERE "restageId" = $1 GROUP BY "item" ORDER BY 2 DESC, 1`,
      [id],
    );
  }
}

function differenceView(
  { before, after, changes, reasons, ...named }: StoredDifference,
  algorithms: readonly StagingAlgorithm[],
): RestageDifferenceView {
  const words = (reason: DerivedReason | null | undefined): DecidingRowView | null =>
    reason ? { ...reason, text: decidingRowText(reason, algorithms) } : null;
  return {
    ...{ ...named, stagedBefore: before.stagedBy, stagedAfter: after.stagedBy },
    changes: Object.entries(changes).map(([item, change]) => ({
      item,
      ...change,
      before: words(reasons[item]?.before),
      after: words(reasons[item]?.after),
    })),
  };
}
