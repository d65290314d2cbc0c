import { DEFAULT_LADDER } from '#domain/follow-up';
import { rows, type Tx } from '#platform/database';
import type { LadderStepView, StepView } from './follow-up.contract.js';

/** The label of a step in the ladder of its facility (table `s`), or its name when the ladder knows it no more. */
const LABEL = `coalesce((SELECT r.label FROM jsonb_to_recordset(coalesce((SELECT l."rungs" FROM follow_up_ladder l WHERE l."facilityId" = s."facilityId"), $2::jsonb))
                           AS r (step text, label text) WHERE r.step = s."step" LIMIT 1), s."step") AS label`;
const STANDARD = JSON.stringify(DEFAULT_LADDER);

/** Every step of one person that the reader's facilities took, newest first. */
export function stepsOf(tx: Tx, patientId: string): Promise<LadderStepView[]> {
  return rows<LadderStepView>(
    tx,
    `SELECT s."id", s."facilityId", s."cycle", s."step", ${LABEL}, s."round", s."kind", s."addressee", s."state", s."dueDate"::text AS "dueDate",
            s."openedOn"::text AS "openedOn", s."closedAt", s."reason",
            (SELECT l."letterId" FROM letter_patient l WHERE l."stepId" = s."id" AND l."state" IN ('queued', 'sent') LIMIT 1) AS "letterId",
            (SELECT count(*)::integer FROM contact c WHERE c."stepId" = s."id" AND c."withdrawnAt" IS NULL) AS "tries",
            CASE WHEN s."evidence" IS NOT NULL THEN jsonb_build_object('match', s."evidence" -> 'match', 'date', s."evidence" -> 'date', 'patientId', e."id") END AS "evidence"
     FROM follow_up_step s LEFT JOIN patient e ON e."id" = (s."evidence" ->> 'patientId')::uuid
     WHERE s."patientId" = $1 ORDER BY coalesce(s."openedOn", s."dueDate") DESC, s."dueDate" DESC, s."createdAt" DESC, s."step"`,
    [patientId, STANDARD],
  );
}

/** Steps of some people that are to be done or wait for an answer, by patient id. */
export async function openSteps(tx: Tx, patientIds: readonly string[]): Promise<Map<string, StepView[]>> {
  const steps = await rows<StepView & { patientId: string }>(
    tx,
    `SELECT s."patientId", s."step", ${LABEL}, s."kind", s."state", s."dueDate"::text AS "dueDate" FROM follow_up_step s
     WHERE s."patientId" = ANY ($1::uuid[]) AND s."state" IN ('open', 'sent') ORDER BY s."dueDate", s."step"`,
    [patientIds, STANDARD],
  );
  const byPatient = new Map<string, StepView[]>();
  for (const { patientId, ...step } of steps) byPatient.set(patientId, [...(byPatient.get(patientId) ?? []), step]);
  return byPatient;
}
