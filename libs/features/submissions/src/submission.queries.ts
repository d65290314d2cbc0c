import { Injectable } from '@nestjs/common';
import { cutPage, firstRow, rows, type Tx } from '#platform/database';
import type { SubmissionCaseQuery, SubmissionCasesView, SubmissionView } from './submission.contract.js';

const SHOWN = 200;
const VIEW = `
  SELECT s."id", s."profile", s."facilityIds", s."diagnosisYearFrom", s."diagnosisYearTo", s."completedFrom"::text, s."completedTo"::text,
         s."onlyUnsent", s."userDictionaryUris", s."status", s."selected", s."sent", s."failing", s."patients", s."failure", f."name" AS "fileName", f."size"::float8 AS "fileSize",
         encode(s."fileDigest", 'hex') AS "fileDigest", s."createdAt", s."finishedAt", u."fullName" AS "createdBy"
  FROM submission s LEFT JOIN stored_file f ON f."id" = s."fileId" LEFT JOIN app_user u ON u."id" = s."createdBy"`;

/** Reads of submissions. */
@Injectable()
export class SubmissionQueries {
  /** The newest submissions whose every facility the reader may see. */
  list(tx: Tx): Promise<SubmissionView[]> {
    return rows<SubmissionView>(tx, `${VIEW} ORDER BY s."createdAt" DESC, s."id" DESC LIMIT ${SHOWN}`);
  }

  find(tx: Tx, id: string): Promise<SubmissionView | undefined> {
    return firstRow<SubmissionView>(tx, `${VIEW} WHERE s."id" = $1`, [id]);
  }

  fileOf(tx: Tx, id: string): Promise<{ readonly fileId: string | null; readonly status: string } | undefined> {
    return firstRow(tx, `SELECT "fileId", "status" FROM submission WHERE "id" = $1`, [id]);
  }

  /** Cases of a submission, without names: who they are is seen by opening them. */
  async cases(
    tx: Tx,
    id: string,
    { result, after, limit }: SubmissionCaseQuery,
  ): Promise<SubmissionCasesView & { readonly patientIds: readonly string[] }> {
    const found = await rows<SubmissionCasesView['rows'][number] & { patientId: string }>(
      tx,
      `SELECT c."abstractId", c."abstractVersion", c."action", c."result", c."findings", a."accessionNumberHosp", a."primarySite", a."diagnosisYear",
              a."patientId", o."name" AS "facilityName"
       FROM submission_case c JOIN abstract a ON a."id" = c."abstractId" JOIN facility o ON o."id" = c."facilityId"
       WHERE c."submissionId" = $1 AND ($2::text IS NULL OR c."result" = $2) AND ($3::uuid IS NULL OR c."abstractId" > $3)
       ORDER BY c."abstractId" LIMIT $4`,
      [id, result ?? null, after ?? null, limit + 1],
    );
    const { rows: shown, next } = cutPage(found, limit, ({ abstractId }) => abstractId);
    return { rows: shown.map(({ patientId, ...row }) => row), next, patientIds: [...new Set(shown.map(({ patientId }) => patientId))] };
  }
}
