import { Injectable } from '@nestjs/common';
import type { Addressee, FollowUpStop, LetterPermission, StepState } from '#domain/follow-up';
import { rows, type Tx } from '#platform/database';

/** A letter that waits to be printed. */
export interface QueuedLetter {
  readonly id: string;
  readonly facilityId: number;
  readonly addressee: Addressee;
  /** As PostgreSQL gives a bigint. */
  readonly number: string;
  readonly physicianId: string | null;
}

/** Somebody a letter is about, as things stand while it is printed. */
export interface PrintSubject {
  readonly letterId: string;
  readonly stepId: string;
  readonly patientId: string;
  readonly stepState: StepState;
  readonly vitalStatus: string | null;
  readonly noPatientContact: boolean;
  readonly stop: FollowUpStop | null;
  readonly letterPermission: LetterPermission;
  readonly language: string;
}

/** What became of a letter. */
export interface LetterOutcome {
  readonly id: string;
  readonly state: 'printed' | 'withheld' | 'not-made';
  readonly reason: string | null;
  readonly pages: number | null;
  readonly sealed: Buffer | null;
}

/** What became of one person of a letter. */
export interface SubjectOutcome {
  readonly letterId: string;
  readonly stepId: string;
  readonly state: 'sent' | 'withheld' | 'not-made';
  readonly reason: string | null;
}

/** Reads and writes of printing, a page of letters at a time. */
@Injectable()
export class LetterPages {
  /** The next letters that no other printer holds, locked until the transaction ends; none when the batch is not being printed. */
  take(tx: Tx, batchId: string, limit: number): Promise<QueuedLetter[]> {
    return rows<QueuedLetter>(
      tx,
      `SELECT l."id", l."facilityId", l."addressee", l."number", l."physicianId" FROM letter l
       WHERE l."batchId" = $1 AND l."state" = 'queued'
         AND EXISTS (SELECT 1 FROM letter_batch b WHERE b."id" = $1 AND b."status" = 'printing' FOR KEY SHARE)
       ORDER BY l."ordinal" LIMIT $2 FOR UPDATE OF l SKIP LOCKED`,
      [batchId, limit],
    );
  }

  /**
   * The people of some letters. Their steps are locked first and everything else is read afterwards: whoever records an answer or a death in this
   * moment either has ended the step already, or waits until the letter is printed.
   */
  async subjects(tx: Tx, letterIds: readonly string[]): Promise<PrintSubject[]> {
    const ofLetters = `FROM letter_patient l JOIN follow_up_step s ON s."id" = l."stepId"`;
    await tx.query(`SELECT 1 ${ofLetters} WHERE l."letterId" = ANY ($1::uuid[]) AND l."state" = 'queued' ORDER BY s."id" FOR UPDATE OF s`, [
      letterIds,
    ]);
    return rows<PrintSubject>(
      tx,
      `SELECT l."letterId", l."stepId", l."patientId", s."state" AS "stepState", p."vitalStatus",
              coalesce(p."items" ->> 'noPatientContactFlag' = '1', false) AS "noPatientContact", f."stop",
              coalesce(f."letterPermission", 'unknown') AS "letterPermission", coalesce(f."language", 'en') AS "language"
       ${ofLetters} JOIN patient p ON p."id" = l."patientId"
       LEFT JOIN follow_up_person f ON f."patientId" = l."patientId" AND f."facilityId" = l."facilityId"
       WHERE l."letterId" = ANY ($1::uuid[]) AND l."state" = 'queued'`,
      [letterIds],
    );
  }

  /** Keeps what became of a page of letters. */
  async keep(
    tx: Tx,
    { letters, subjects }: { readonly letters: readonly LetterOutcome[]; readonly subjects: readonly SubjectOutcome[] },
    on: { readonly now: Date; readonly today: string },
  ): Promise<void> {
    const column = <Key extends keyof LetterOutcome>(key: Key): LetterOutcome[Key][] => letters.map((letter) => letter[key]);
    await tx.query(
      `UPDATE letter l SET "state" = o."state", "reason" = o."reason", "pages" = o."pages", "sealed" = o."sealed",
         "printedAt" = CASE WHEN o."state" = 'printed' THEN $6::timestamptz END, "sentOn" = CASE WHEN o."state" = 'printed' THEN $7::date END
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::smallint[], $5::bytea[]) AS o("id", "state", "reason", "pages", "sealed")
       WHERE l."id" = o."id"`,
      [column('id'), column('state'), column('reason'), column('pages'), column('sealed'), on.now, on.today],
    );
    await tx.query(
      `UPDATE letter_patient p SET "state" = o."state", "reason" = o."reason"
       FROM jsonb_to_recordset($1::jsonb) AS o("letterId" uuid, "stepId" uuid, "state" text, "reason" text)
       WHERE p."letterId" = o."letterId" AND p."stepId" = o."stepId"`,
      [JSON.stringify(subjects)],
    );
  }

  /** Closes a batch that has no letter left to print. */
  async close(tx: Tx, batchId: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE letter_batch SET "status" = 'printed', "printedAt" = $2 WHERE "id" = $1 AND "status" = 'printing'
         AND NOT EXISTS (SELECT 1 FROM letter WHERE "batchId" = $1 AND "state" = 'queued')`,
      [batchId, now],
    );
  }
}
