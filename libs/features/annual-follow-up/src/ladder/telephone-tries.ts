import { firstRow, type Tx } from '#platform/database';
import { closeSteps } from './close-steps.js';
import { ladderOf } from './ladder.queries.js';

/**
 * Ends a telephone task whose logged tries have used up what its rung allows; a try is a contact of the step that reached nobody and was not withdrawn.
 * Doing it again changes nothing. @returns whether it ended now
 */
export async function endExhaustedTask(tx: Tx, stepId: string, now: Date): Promise<boolean> {
  const task = await firstRow<{ facilityId: number; step: string; tries: number }>(
    tx,
    `SELECT s."facilityId", s."step", (SELECT count(*)::integer FROM contact c WHERE c."stepId" = s."id" AND c."result" <> 'reached' AND c."withdrawnAt" IS NULL) AS tries
     FROM follow_up_step s WHERE s."id" = $1 AND s."kind" = 'telephone' AND s."state" = 'open' FOR UPDATE`,
    [stepId],
  );
  if (task === undefined) return false;
  const { rungs } = await ladderOf(tx, task.facilityId);
  const { maxTries } = rungs.find(({ step }) => step === task.step) ?? {};
  if (maxTries === undefined || task.tries < maxTries) return false;
  return (await closeSteps(tx, { stepIds: [stepId] }, { state: 'expired', reason: 'tries-used-up', now })).length > 0;
}
