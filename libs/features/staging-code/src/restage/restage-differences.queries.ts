import { Injectable } from '@nestjs/common';
import type { DerivedReason, StagingAlgorithm } from '#domain/staging';
import type { StageDifference } from '#features/case-abstraction';
import { rows, type Tx } from '#platform/database';
import type { DecidingRowView, RestageDifferenceQuery, RestageDifferencesView, RestageDifferenceView } from './restage.contract.js';
import { decidingRowText } from './deciding-row-text.js';

type StoredDifference = StageDifference & Pick<RestageDifferenceView, 'outcome' | 'kept'>;

const FIRST: readonly [string, string] = ['abstract', '00000000-0000-0000-0000-000000000000'];

/** Reads of what differs; behind the walls of the reader. */
@Injectable()
export class RestageDifferenceQueries {
  /** A page of differences of the reader's facilities, reports first. @param algorithms - what names the rows that decided */
  async page(
    tx: Tx,
    id: string,
    { after, outcome, limit }: RestageDifferenceQuery,
    algorithms: readonly StagingAlgorithm[],
  ): Promise<RestageDifferencesView> {
    const [kind, recordId] = after?.split('/') ?? FIRST;
    const found = await rows<StoredDifference>(
      tx,
      `SELECT "recordId", "kind", "patientId", "tumorId", "before", "after", "changes", "reasons", "outcome", "kept" FROM restage_difference
       WHERE "restageId" = $1 AND ("kind", "recordId") > ($2, $3::uuid) AND ($4::text IS NULL OR "outcome" = $4) ORDER BY "kind", "recordId" LIMIT $5`,
      [id, kind, recordId, outcome ?? null, limit + 1],
    );
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return { rows: shown.map((row) => differenceView(row, algorithms)), next: last ? `${last.kind}/${last.recordId}` : null };
  }
}

function differenceView(
  { kind, recordId, patientId, tumorId, before, after, changes, reasons, outcome, kept }: StoredDifference,
  algorithms: readonly StagingAlgorithm[],
): RestageDifferenceView {
  const words = (reason: DerivedReason | null | undefined): DecidingRowView | null =>
    reason ? { ...reason, text: decidingRowText(reason, algorithms) } : null;
  return {
    ...{ kind, recordId, patientId, tumorId, outcome, kept, stagedBefore: before.stagedBy, stagedAfter: after.stagedBy },
    changes: Object.entries(changes).map(([item, change]) => ({
      item,
      ...change,
      before: words(reasons[item]?.before),
      after: words(reasons[item]?.after),
    })),
  };
}
