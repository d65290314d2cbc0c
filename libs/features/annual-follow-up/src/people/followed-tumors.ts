import { rows, type Tx } from '#platform/database';
import type { FollowUpRowView } from './follow-up.contract.js';

/** Tumors of some people as lists show them, by patient id. */
export async function tumorsOf(tx: Tx, patientIds: readonly string[]): Promise<Map<string, FollowUpRowView['tumors'][number][]>> {
  const tumors = await rows<FollowUpRowView['tumors'][number] & { patientId: string }>(
    tx,
    `SELECT "id", "patientId", "primarySite", "siteGroup", "diagnosisYear", items ->> 'cancerStatus' AS "cancerStatus"
     FROM tumor WHERE "patientId" = ANY ($1::uuid[]) ORDER BY "diagnosisYear", "id"`,
    [patientIds],
  );
  const byPatient = new Map<string, FollowUpRowView['tumors'][number][]>();
  for (const { patientId, ...tumor } of tumors) byPatient.set(patientId, [...(byPatient.get(patientId) ?? []), tumor]);
  return byPatient;
}
