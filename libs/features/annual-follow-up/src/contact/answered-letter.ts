import { firstRow, type Tx } from '#platform/database';
import { NotFound } from '#platform/http';

/** A letter that went out about a person. */
export interface AnsweredLetter {
  /** CCYYMMDD, the day it was printed. */
  readonly sentOn: string;
  /** The steps of the person that it was sent for. */
  readonly stepIds: readonly string[];
}

/** The letter that a reply about a person answers. @throws NotFound when no such letter about the person went out */
export async function answeredLetter(tx: Tx, letterId: string, patientId: string): Promise<AnsweredLetter> {
  const found = await firstRow<AnsweredLetter>(
    tx,
    `SELECT to_char(l."sentOn", 'YYYYMMDD') AS "sentOn", array_agg(p."stepId") AS "stepIds"
     FROM letter l JOIN letter_patient p ON p."letterId" = l."id" AND p."patientId" = $2 AND p."state" = 'sent'
     WHERE l."id" = $1 AND l."sentOn" IS NOT NULL GROUP BY l."sentOn"`,
    [letterId, patientId],
  );
  if (!found) throw new NotFound('letter about this patient');
  return found;
}
