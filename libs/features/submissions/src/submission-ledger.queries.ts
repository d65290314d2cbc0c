import { Injectable } from '@nestjs/common';
import { firstRow, rows, type Tx } from '#platform/database';
import type { CaseFinding } from './case-check.js';
import type { Selection } from './case-pages.queries.js';
import { type SubmissionFailure, SubmissionTakenOver } from './submission.errors.js';

/** A submission that a run works on. */
export interface RunningSubmission extends Selection {
  readonly status: string;
  readonly fileId: string | null;
  readonly createdBy: string | null;
  readonly userDictionaryUris: readonly string[];
}

/** What is kept of each selected case. */
export interface CaseRow {
  readonly abstractId: string;
  readonly facilityId: number;
  readonly version: number;
  readonly action: 'A' | 'M';
  readonly findings: readonly CaseFinding[];
  /** Null for a failing case. */
  readonly digest: Buffer | null;
}

/** A complete file and what it holds. */
export interface WrittenFile {
  readonly fileId: string;
  readonly sha256: Buffer;
  readonly patients: number;
  /** Cases that the run looked at. */
  readonly selected: number;
}

/** A submission that is not at its end. */
export interface UnfinishedSubmission {
  readonly id: string;
  /** Whether a worker writes it; else the process that asked for it does. */
  readonly byJob: boolean;
  readonly fileId: string | null;
}

/** Sent cases whose ids lie between two; `after` itself is not one of them. */
export interface SentRange {
  readonly after: string;
  readonly upTo: string;
}

const BEFORE_EVERY_CASE = '00000000-0000-0000-0000-000000000000';
const MARKED_AT_ONCE = 2000;

/** The books of a submission: its counts, its cases, and the marks it leaves on abstracts. */
@Injectable()
export class SubmissionLedger {
  /** Takes a submission up, or again after a crash or a failure; undefined when there is nothing left to do. */
  async begin(tx: Tx, id: string): Promise<RunningSubmission | undefined> {
    const held = await firstRow<RunningSubmission>(
      tx,
      `SELECT "id", "profile", "facilityIds", "diagnosisYearFrom", "diagnosisYearTo", "completedFrom"::text, "completedTo"::text, "onlyUnsent", "userDictionaryUris",
              "status", "fileId", "createdBy" FROM submission WHERE "id" = $1 FOR UPDATE`,
      [id],
    );
    if (!held || held.status === 'done') return undefined;
    if (held.fileId !== null) return held;
    await tx.query(`DELETE FROM submission_case WHERE "submissionId" = $1`, [id]);
    await tx.query(
      `UPDATE submission SET "status" = 'running', "selected" = 0, "sent" = 0, "failing" = 0, "patients" = 0, "failure" = NULL, "finishedAt" = NULL WHERE "id" = $1`,
      [id],
    );
    return held;
  }

  /**
   * Books the cases of one page behind those of the pages before.
   * @param before - how many cases this run has booked so far
   * @throws SubmissionTakenOver when another run has begun the books anew
   */
  async book(tx: Tx, id: string, cases: readonly CaseRow[], before: number): Promise<void> {
    const failing = cases.filter(({ digest }) => digest === null).length;
    const held = await firstRow(
      tx,
      `WITH held AS (UPDATE submission SET "selected" = "selected" + $3, "sent" = "sent" + $4, "failing" = "failing" + $5
         WHERE "id" = $1 AND "selected" = $2 AND "fileId" IS NULL RETURNING "id") SELECT "id" FROM held`,
      [id, before, cases.length, cases.length - failing, failing],
    );
    if (!held) throw new SubmissionTakenOver(id);
    await tx.query(
      `INSERT INTO submission_case ("submissionId", "abstractId", "facilityId", "abstractVersion", "action", "result", "digest", "findings")
       SELECT $1, c."abstractId", c."facilityId", c."version", c."action", CASE WHEN c."digest" IS NULL THEN 'failing' ELSE 'sent' END,
              decode(c."digest", 'hex'), c."findings"
       FROM jsonb_to_recordset($2::jsonb) AS c("abstractId" uuid, "facilityId" integer, "version" integer, "action" text, "digest" text, "findings" jsonb)`,
      [id, JSON.stringify(cases.map((booked) => ({ ...booked, digest: booked.digest?.toString('hex') ?? null })))],
    );
  }

  /** The file is complete. @throws SubmissionTakenOver when another run has begun the books anew, or completed them */
  async fileWritten(tx: Tx, id: string, file: WrittenFile): Promise<void> {
    const held = await firstRow(
      tx,
      `WITH held AS (UPDATE submission SET "fileId" = $2, "fileDigest" = $3, "patients" = $4
         WHERE "id" = $1 AND "selected" = $5 AND "fileId" IS NULL RETURNING "id") SELECT "id" FROM held`,
      [id, file.fileId, file.sha256, file.patients, file.selected],
    );
    if (!held) throw new SubmissionTakenOver(id);
  }

  /** The sent cases in stretches that one transaction can mark. */
  async sentRanges(tx: Tx, id: string): Promise<SentRange[]> {
    const ends = await rows<{ upTo: string }>(
      tx,
      `SELECT "abstractId" AS "upTo" FROM (
         SELECT "abstractId", row_number() OVER (ORDER BY "abstractId") AS "place", count(*) OVER () AS "all" FROM submission_case
         WHERE "submissionId" = $1 AND "result" = 'sent'
       ) sent WHERE "place" % ${MARKED_AT_ONCE} = 0 OR "place" = "all" ORDER BY 1`,
      [id],
    );
    return ends.map(({ upTo }, index) => ({ after: ends[index - 1]?.upTo ?? BEFORE_EVERY_CASE, upTo }));
  }

  /**
   * Marks the sent cases of a range that still are as they were sent; a case that changed meanwhile stays complete and goes out as
   * modified the next time. Marking twice marks once.
   */
  async mark(tx: Tx, id: string, { after, upTo }: SentRange, by: { readonly userId: string | null; readonly at: Date }): Promise<void> {
    await tx.query(
      `WITH marked AS (
         UPDATE abstract a SET "status" = 'submitted', "submittedAt" = $3 FROM submission_case c
         WHERE c."submissionId" = $1 AND c."result" = 'sent' AND c."abstractId" > $4 AND c."abstractId" <= $5
           AND a."id" = c."abstractId" AND a."status" = 'complete' AND a."version" = c."abstractVersion"
         RETURNING a."id", a."patientId", a."tumorId", a."facilityId", a."version"
       )
       INSERT INTO item_change ("at", "userId", "facilityId", "patientId", "tumorId", "abstractId", "version", "kind", "source")
       SELECT $3, $2, m."facilityId", m."patientId", m."tumorId", m."id", m."version", 'submitted', 'submission' FROM marked m`,
      [id, by.userId, by.at, after, upTo],
    );
  }

  async close(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.query(`UPDATE submission SET "status" = 'done', "finishedAt" = $2 WHERE "id" = $1`, [id, at]);
  }

  /**
   * Gives a submission up; one whose file is complete has been sent on already, perhaps, and is left to be finished.
   * @returns whether it was given up
   */
  async fail(tx: Tx, id: string, { failure, at }: { readonly failure: SubmissionFailure; readonly at: Date }): Promise<boolean> {
    const failed = await firstRow(
      tx,
      `WITH failed AS (UPDATE submission SET "status" = 'failed', "failure" = $3, "finishedAt" = $2
         WHERE "id" = $1 AND "status" IN ('waiting', 'running') AND "fileId" IS NULL RETURNING "id") SELECT "id" FROM failed`,
      [id, at, JSON.stringify(failure)],
    );
    return failed !== undefined;
  }

  /** Submissions that are not at their end. */
  unfinished(tx: Tx): Promise<UnfinishedSubmission[]> {
    return rows<UnfinishedSubmission>(tx, `SELECT "id", "byJob", "fileId" FROM submission WHERE "status" IN ('waiting', 'running')`);
  }
}
