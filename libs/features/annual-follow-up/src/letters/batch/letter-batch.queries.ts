import { Injectable } from '@nestjs/common';
import { cutPage, firstRow, rows, type Tx, Vault } from '#platform/database';
import { barcodeOf, LETTER_COLUMNS, type LetterRow, subjectsOf } from '../letter-view.js';
import type { LetterBatchView, LetterPageView, LetterQuery } from './letter-batch.contract.js';

const SHOWN = 50;
const BATCHES = `
  SELECT b."id", b."facilityId", f."name" AS "facilityName", b."addressee", to_char(b."month", 'YYYY-MM') AS "month", b."status",
    u."fullName" AS "createdBy", b."createdAt", b."queuedAt", b."printedAt", c."counts"
  FROM letter_batch b JOIN facility f ON f."id" = b."facilityId" LEFT JOIN app_user u ON u."id" = b."createdBy"
  CROSS JOIN LATERAL (SELECT jsonb_build_object('letters', count(*), 'queued', count(*) FILTER (WHERE l."state" = 'queued'),
      'printed', count(*) FILTER (WHERE l."state" = 'printed'), 'withheld', count(*) FILTER (WHERE l."state" = 'withheld'),
      'notMade', count(*) FILTER (WHERE l."state" = 'not-made'), 'cancelled', count(*) FILTER (WHERE l."state" = 'cancelled'),
      'returned', count(*) FILTER (WHERE l."state" = 'returned')) AS "counts" FROM letter l WHERE l."batchId" = b."id") c`;

/** Reads of batches. */
@Injectable()
export class LetterBatchQueries {
  constructor(private readonly vault: Vault) {}

  /** The latest batches, newest first. */
  list(tx: Tx, facilityId: number | undefined): Promise<LetterBatchView[]> {
    return rows<LetterBatchView>(
      tx,
      `${BATCHES} WHERE $1::integer IS NULL OR b."facilityId" = $1 ORDER BY b."createdAt" DESC, b."id" DESC LIMIT ${SHOWN}`,
      [facilityId ?? null],
    );
  }

  find(tx: Tx, id: string): Promise<LetterBatchView | undefined> {
    return firstRow<LetterBatchView>(tx, `${BATCHES} WHERE b."id" = $1`, [id]);
  }

  /** A page of a batch's letters in the order of printing, with names. */
  async letters(tx: Tx, batchId: string, { state, limit, after }: LetterQuery): Promise<Omit<LetterPageView, 'batch'>> {
    const found = await rows<LetterRow>(
      tx,
      `SELECT ${LETTER_COLUMNS} FROM letter l LEFT JOIN physician p ON p."id" = l."physicianId"
       WHERE l."batchId" = $1 AND ($2::text IS NULL OR l."state" = $2) AND l."ordinal" > $3 ORDER BY l."ordinal" LIMIT $4`,
      [batchId, state ?? null, after ?? 0, limit + 1],
    );
    const { rows: shown, next } = cutPage(found, limit, ({ ordinal }) => ordinal);
    const subjects = await subjectsOf(
      tx,
      this.vault,
      shown.map(({ id }) => id),
    );
    const letters = shown.map(({ number, facilityId, ...letter }) => ({
      ...letter,
      barcode: barcodeOf({ number }),
      patients: (subjects.get(letter.id) ?? []).map(({ letterId, stepState, ...patient }) => patient),
    }));
    return { letters, next };
  }
}
